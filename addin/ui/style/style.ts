import { contentStyle } from "./content-style.ts";
import { controlStyle } from "./control-style.ts";
import { frameStyle } from "./frame-style.ts";

/** Constructed sheets, so that a content security policy may forbid inline ones. */
export function adoptStyle(): void {
  const sheets = [frameStyle, controlStyle, contentStyle].flatMap(({ styleSheet }) => styleSheet ?? []);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}

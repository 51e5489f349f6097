import { contentStyle } from "./content-style.ts";
import { controlStyle } from "./control-style.ts";
import { frameStyle } from "./frame-style.ts";

/** A constructed sheet, so that a content security policy may forbid inline styles. */
export function adoptStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([frameStyle, controlStyle, contentStyle].join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

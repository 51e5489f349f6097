import { controlStyle } from "./control-style.ts";
import { detailStyle } from "./detail-style.ts";
import { figureStyle } from "./figure-style.ts";
import { frameStyle } from "./frame-style.ts";
import { listStyle } from "./list-style.ts";

/** A constructed sheet, so that a content security policy may forbid inline styles. */
export function adoptStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([frameStyle, controlStyle, listStyle, detailStyle, figureStyle].join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

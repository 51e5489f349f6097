const MARKUP = /[<>&"]/;
const NEEDS_PRESERVING = /^\s|\s$|\n|\s\s/;

/** Text for an element or a quoted attribute, without characters that XML does not allow (`CellText` removes them). */
export function escapeXml(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** `<t>` of an inline text. */
export function textElement(text: string): string {
  const space = NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeXml(text)}</t>`;
}

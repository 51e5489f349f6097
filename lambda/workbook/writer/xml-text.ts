const MARKUP = /[<>&"]/;
const NEEDS_PRESERVING = /^\s|\s$|\n|\s\s/;

/** Text for an element or a quoted attribute; characters that XML cannot hold are gone already (`CellText`). */
export function escapeXml(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** `<t>` of a text that stands in its cell. */
export function textElement(text: string): string {
  const space = NEEDS_PRESERVING.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeXml(text)}</t>`;
}

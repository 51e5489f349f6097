/**
 * Parses the clipboard's text of spreadsheets: tabs between columns, lines between rows, quotes around cells that
 * contain either.
 */
export function parseTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (const [whole, quoted, plain = "", end] of text.matchAll(cells)) {
    if (whole === "" && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

export function formatTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join("\t")).join("\r\n");
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

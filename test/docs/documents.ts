import { readdirSync, readFileSync } from "node:fs";

/** A document as its reader sees it: prose by line, and fenced blocks separately. */
export interface Document {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
}

export interface Line {
  readonly number: number;
  readonly text: string;
  /** The folder that a table's head names for a column, such as `addin/sync`; for other columns the first cell of the row. */
  readonly cells: readonly string[];
  readonly head: readonly string[];
}

interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** The text of a code span, with the table cell that contains it. */
export interface Span {
  readonly place: string;
  readonly text: string;
  /** The first code span in the head of its column, if it stands in a table. */
  readonly head: string | undefined;
  /** The first code span of its row, if it stands in a later cell of it. */
  readonly row: string | undefined;
}

/** The changelog is left out, because its released versions name things that no longer exist. */
export function documents(): readonly Document[] {
  const folder = (path: string): readonly string[] =>
    readdirSync(path)
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${path}/${name}`);
  return ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...folder("docs"), ...folder("docs/decisions")].map(
    (file) => readDocument(file, readFileSync(file, "utf8")),
  );
}

export function readDocument(file: string, text: string): Document {
  const lines: Line[] = [];
  const blocks: Block[] = [];
  let fence: { line: number; language: string; text: string[] } | undefined;
  let head: readonly string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const fenced = /^\s*```(\w*)/.exec(line);
    if (fenced !== null && fence === undefined) {
      fence = { line: index + 2, language: fenced[1] ?? "", text: [] };
    } else if (fenced !== null && fence !== undefined) {
      blocks.push({ ...fence, text: fence.text.join("\n") });
      fence = undefined;
    } else if (fence !== undefined) {
      fence.text.push(line);
    } else {
      const cells = tableCells(line);
      if (cells.length === 0) head = [];
      else if (head.length === 0) head = cells;
      lines.push({ number: index + 1, text: line, cells, head });
    }
  }
  return { file, lines, blocks };
}

export function spans({ file, lines }: Document): readonly Span[] {
  return lines.flatMap(({ number, text, cells, head }) => {
    const place = `${file}:${number}`;
    if (cells.length === 0)
      return codeOf(text).map((code) => ({ place, text: code, head: undefined, row: undefined }));
    return cells.flatMap((cell, column) =>
      codeOf(cell).map((code) => ({
        place,
        text: code,
        head: cells === head ? undefined : codeOf(head[column] ?? "")[0],
        row: column === 0 ? undefined : codeOf(cells[0] ?? "")[0],
      })),
    );
  });
}

function codeOf(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? "");
}

function tableCells(line: string): readonly string[] {
  if (!line.startsWith("|")) return [];
  return line
    .slice(1, line.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.trim());
}

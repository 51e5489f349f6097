import { type Element, Package } from "./package.ts";
import { sheetFaults } from "./sheet-faults.ts";
import { workbookFaults } from "./workbook-faults.ts";

/** The kind of a part by the relation that leads to it (ECMA-376 Part 1, 12.3 and 15). */
const TYPE_OF_RELATION: Readonly<Record<string, string>> = {
  officeDocument: "spreadsheetml.sheet.main+xml",
  worksheet: "spreadsheetml.worksheet+xml",
  styles: "spreadsheetml.styles+xml",
  sharedStrings: "spreadsheetml.sharedStrings+xml",
  theme: "officedocument.theme+xml",
  drawing: "officedocument.drawing+xml",
  chart: "drawingml.chart+xml",
  "core-properties": "package.core-properties+xml",
  "extended-properties": "officedocument.extended-properties+xml",
};
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const BY_NUMBER = /&#(?:x([0-9a-f]+)|(\d+));/gi;

/** Reasons why Excel would offer to repair a package, or refuse it. Our own code only unzips. */
export function faultsOf(file: Buffer): readonly string[] {
  const book = new Package(file);
  const broken = book.names.flatMap((name) => textFaults(book, name));
  // A part that is not XML cannot be checked further.
  if (broken.length > 0) return broken;
  return [
    ...contentTypeFaults(book),
    ...relationFaults(book),
    ...workbookFaults(book),
    ...book.names
      .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
      .flatMap((name) => sheetFaults(book, name)),
  ];
}

function textFaults(book: Package, name: string): readonly string[] {
  const text = book.text(name);
  const numbered = [...text.matchAll(BY_NUMBER)].map(([, hex, decimal]) =>
    hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
  );
  const invalid =
    NO_CHARACTER.test(text) ||
    numbered.some((code) => code > 0x10ffff || NO_CHARACTER.test(String.fromCodePoint(code)));
  if (invalid) return [`${name}: a character that no XML holds`];
  try {
    book.xml(name);
    return [];
  } catch {
    return [`${name}: not well-formed`];
  }
}

function contentTypeFaults(book: Package): readonly string[] {
  const declared = book.xml("[Content_Types].xml").children;
  const overrides = declared.flatMap(({ attributes }) => attributes["PartName"] ?? []);
  const parts = new Set(book.names.map((name) => `/${name}`));
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name}: a type of no part`),
    ...overrides
      .filter((name, index) => overrides.indexOf(name) !== index)
      .map((name) => `${name}: two types`),
    ...book.names
      .filter((name) => name !== "[Content_Types].xml" && book.typeOf(name) === undefined)
      .map((name) => `${name}: no type`),
    ...book.relations.flatMap(({ type, to }) => {
      const wanted = TYPE_OF_RELATION[type];
      const found = book.names.includes(to) ? book.typeOf(to) : undefined;
      if (found === undefined) return [];
      if (wanted === undefined) return [`${to}: a relation of no known kind`];
      return found.endsWith(wanted) ? [] : [`${to}: another type than its relation says`];
    }),
  ];
}

function relationFaults(book: Package): readonly string[] {
  const reached = new Map<string, number>();
  for (const { to } of book.relations) reached.set(to, (reached.get(to) ?? 0) + 1);
  const plain = book.names.filter((name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"));
  return [
    ...book.relations
      .filter(({ external, to }) => external || !book.names.includes(to))
      .map(({ from, to }) => `${from}: a relation to what is not in the package (${to})`),
    ...plain
      .filter((name) => reached.get(name) !== 1)
      .map((name) => `${name}: reached by ${reached.get(name) ?? 0} relations`),
    ...plain.flatMap((name) => {
      const ids = book.relations.filter(({ from }) => from === name).map(({ id }) => id);
      return [
        ...(new Set(ids).size < ids.length ? [`${name}: two relations of one id`] : []),
        ...relationIds(book.xml(name))
          .filter((id) => !ids.includes(id))
          .map((id) => `${name}: no relation ${id}`),
      ];
    }),
  ];
}

/** The relations to which a part's content refers: r:id, r:embed, r:link. */
function relationIds({ attributes, children }: Element): readonly string[] {
  const own = Object.entries(attributes).filter(([name]) => /^r:(id|embed|link)$/.test(name));
  return [...own.map(([, id]) => id), ...children.flatMap(relationIds)];
}

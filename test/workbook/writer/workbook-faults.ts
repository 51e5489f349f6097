import { childrenOf, descendants, type Package } from "./package.ts";

const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/** Faults of the sheets' names and numbers, the defined names, and the shared texts. */
export function workbookFaults(book: Package): readonly string[] {
  const root = book.xml("xl/workbook.xml");
  const sheets = descendants(root, "sheet").map(({ attributes }) => attributes);
  const names = sheets.map(({ name = "" }) => name);
  const defined = descendants(root, "definedName").map(({ attributes }) => attributes);
  const texts = book.names.includes("xl/sharedStrings.xml")
    ? childrenOf(book.xml("xl/sharedStrings.xml"), "si")
    : [];
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `sheet ${name}: its name twice`),
    ...names
      .filter((name) => name === "" || name.length > LONGEST_NAME || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `sheet ${name}: no name that Excel takes`),
    ...repeated(sheets.map(({ sheetId = "" }) => sheetId)).map((id) => `sheet number ${id} twice`),
    ...(sheets.every(({ state }) => state === "hidden" || state === "veryHidden")
      ? ["no sheet that is shown"]
      : []),
    ...repeated(
      defined.map(({ name = "", localSheetId = "" }) => `${name.toLowerCase()} of sheet ${localSheetId}`),
    ).map((name) => `the defined name ${name} twice`),
    ...defined
      .filter(({ localSheetId }) => localSheetId !== undefined && !(Number(localSheetId) < sheets.length))
      .map(({ name }) => `the defined name ${name} of no sheet`),
    ...texts
      .filter((text) => descendants(text, "t").some((one) => one.text.length > LONGEST_TEXT))
      .map(() => "a shared text of more than 32,767 letters"),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

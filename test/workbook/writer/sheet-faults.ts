import { parseAddress } from "../../../domain/values/cell-names.ts";
import { childrenOf, descendants, type Element, type Package } from "./package.ts";

/** The order of a worksheet's parts in the schema of ISO/IEC 29500 (CT_Worksheet). */
const WORKSHEET_ORDER = `
  sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
  protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells
  phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup
  headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
  legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`
  .trim()
  .split(/\s+/);
/** The longest formula, message and error of a validation (ECMA-376 18.18.93 and Excel's own limits). */
const LONGEST_RULE = 255;
const LONGEST_TITLE = 32;

/** Faults of a worksheet that Excel would repair. */
export function sheetFaults(book: Package, name: string): readonly string[] {
  const root = book.xml(name);
  const faults = [
    ...orderFaults(root),
    ...mergeFaults(root),
    ...validationFaults(root),
    ...descendants(root, "row").flatMap((row) => rowFaults(row)),
    ...cellFaults(book, root),
    ...(descendants(root, "extLst").length > 0 ? ["an extension that names nothing"] : []),
  ];
  const priorities = descendants(root, "cfRule").map(({ attributes }) => attributes["priority"]);
  if (new Set(priorities).size < priorities.length) faults.push("two rules of formatting of one priority");
  return faults.map((fault) => `${name}: ${fault}`);
}

function orderFaults(root: Element): readonly string[] {
  const places = root.children.map(({ tag }) => WORKSHEET_ORDER.indexOf(tag));
  const rows = descendants(root, "row").map(({ attributes }) => Number(attributes["r"]));
  return [
    ...(places.includes(-1) ? ["a part that no worksheet has"] : []),
    ...(isAscending(places, (one, next) => one < next || WORKSHEET_ORDER[one] === "conditionalFormatting")
      ? []
      : ["parts out of the schema's order"]),
    ...(isAscending(rows, (one, next) => one < next) ? [] : ["rows out of order"]),
  ];
}

function isAscending(numbers: readonly number[], isBefore: (one: number, next: number) => boolean): boolean {
  return numbers.every((number, index) => index === 0 || isBefore(numbers[index - 1] ?? 0, number));
}

function rowFaults({ attributes, children }: Element): readonly string[] {
  const places = children.map((cell) => parseAddress(cell.attributes["r"] ?? ""));
  const inRow = places.every((place) => place !== undefined && String(place.row) === attributes["r"]);
  const columns = places.map((place) => place?.column ?? 0);
  return inRow && isAscending(columns, (one, next) => one < next)
    ? []
    : [`row ${attributes["r"]}: cells that are misplaced`];
}

function cellFaults(book: Package, root: Element): readonly string[] {
  const styles = childrenOf(book.xml("xl/styles.xml"), "cellXfs")[0]?.children.length ?? 0;
  const texts = book.names.includes("xl/sharedStrings.xml")
    ? childrenOf(book.xml("xl/sharedStrings.xml"), "si").length
    : 0;
  return descendants(root, "c").flatMap(({ attributes: { r = "", s = "0", t = "n" }, children }) => {
    const value = children.find(({ tag }) => tag === "v");
    const hasFormula = children.some(({ tag }) => tag === "f");
    return [
      ...(Number(s) < styles ? [] : [`${r}: no such style`]),
      ...(t === "s" && !(/^\d+$/.test(value?.text ?? "") && Number(value?.text) < texts)
        ? [`${r}: no such text`]
        : []),
      ...(t === "n" && value !== undefined && !Number.isFinite(Number(value.text || "NaN"))
        ? [`${r}: no number`]
        : []),
      ...(hasFormula && value === undefined ? [`${r}: a formula without its result`] : []),
    ];
  });
}

function mergeFaults(root: Element): readonly string[] {
  const taken = new Set<string>();
  return descendants(root, "mergeCell").flatMap(({ attributes: { ref = "" } }) => {
    const [from, to] = ref.split(":").map(parseAddress);
    if (from === undefined || to === undefined) return [`${ref}: no range`];
    const cells: string[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) cells.push(`${row} ${column}`);
    }
    const overlaps = cells.some((cell) => taken.has(cell));
    for (const cell of cells) taken.add(cell);
    return overlaps || cells.length === 0 ? [`${ref}: a merged range over another, or of no cell`] : [];
  });
}

function validationFaults(root: Element): readonly string[] {
  return descendants(root, "dataValidation").flatMap(({ attributes, children }) => {
    const long = [...children.map(({ text }) => text), attributes["prompt"], attributes["error"]].some(
      (text) => (text ?? "").length > LONGEST_RULE,
    );
    const titled = [attributes["promptTitle"], attributes["errorTitle"]].some(
      (text) => (text ?? "").length > LONGEST_TITLE,
    );
    return long || titled ? [`${attributes["sqref"]}: a rule for entries that is too long`] : [];
  });
}

import { LIMITS } from "./limits.ts";
import { BUILT_IN_PERCENTS, type Shown, shownBy } from "./number-format.ts";
import { relationsOf } from "./office-package.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { SPREADSHEET, walkXml } from "./xml.ts";
import type { ZipArchive } from "./zip-archive.ts";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface NumberFormat {
  readonly code: string;
  readonly shows: Shown;
}

/** The parts that all sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly texts: readonly string[];
  /** Formats by the style number of a cell. */
  readonly formats: readonly NumberFormat[];
}

/** @throws RefusedWorkbook when the archive holds no workbook, or a damaged one */
export function parseWorkbookParts(archive: ZipArchive): WorkbookParts {
  const workbookPath = [...relationsOf(archive, "").values()].find(
    ({ type }) => type === "officeDocument",
  )?.path;
  const workbook = workbookPath === undefined ? undefined : archive.part(workbookPath);
  if (workbookPath === undefined || workbook === undefined) throw new RefusedWorkbook("not-a-workbook");
  const related = relationsOf(archive, workbookPath);

  const sheets: SheetPart[] = [];
  let date1904 = false;
  walkXml(workbook, SPREADSHEET, {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      // A very hidden sheet cannot be opened by a user, so it is a program's storage and nobody's table.
      if (name !== "sheet" || attributes["state"] === "veryHidden") return;
      const target = related.get(attributes["r:id"] ?? "");
      if (target?.type !== "worksheet") return;
      if (sheets.length === LIMITS.sheets) throw new RefusedWorkbook("too-many-sheets");
      if (sheets.some(({ path }) => path === target.path)) throw new RefusedWorkbook("damaged");
      sheets.push({ name: attributes["name"] ?? "", path: target.path });
    },
  });
  if (sheets.length === 0) throw new RefusedWorkbook("not-a-workbook");
  const partOfType = (type: string): Buffer | undefined => {
    const path = [...related.values()].find((target) => target.type === type)?.path;
    return path === undefined ? undefined : archive.part(path);
  };
  return {
    sheets,
    date1904,
    texts: parseTexts(partOfType("sharedStrings")),
    formats: parseFormats(partOfType("styles")),
  };
}

function parseTexts(part: Buffer | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let pieces: string[] | undefined;
  let inText = false;
  let inPhonetic = false;
  let length = 0;
  walkXml(part, SPREADSHEET, {
    open: (name) => {
      if (name === "si") pieces = [];
      if (name === "rPh") inPhonetic = true;
      inText = name === "t" && !inPhonetic;
    },
    text: (text) => {
      if (!inText) return;
      length += text.length;
      if (length > LIMITS.textLength) throw new RefusedWorkbook("unpacks-too-large");
      pieces?.push(text);
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      if (texts.length === LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
      texts.push(unescapeText((pieces ?? []).join("")));
    },
  });
  return texts;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** Code points that are no characters and that neither databases nor sheets accept. */
const NO_CHARACTER = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Decodes control characters written as _x000D_ (ECMA-376 22.9.2.19) and drops those that XML does not allow. */
export function unescapeText(text: string): string {
  const unescaped = text.replaceAll(ESCAPED, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return unescaped === text ? text : unescaped.replaceAll(NO_CHARACTER, "");
}

/** Excel's own limits for the code of a number format, and for the number of cell styles. */
const MAX_FORMAT_CODE = 255;
const MAX_STYLES = 65_490;

function parseFormats(part: Buffer | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  let inCells = false;
  walkXml(part, SPREADSHEET, {
    open: (name, attributes) => {
      if (name === "numFmt") {
        codes.set(Number(attributes["numFmtId"]), (attributes["formatCode"] ?? "").slice(0, MAX_FORMAT_CODE));
      }
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      if (formats.length === MAX_STYLES || codes.size > MAX_STYLES) throw new RefusedWorkbook("damaged");
      const id = Number(attributes["numFmtId"] ?? "0");
      formats.push({ code: codes.get(id) ?? BUILT_IN_PERCENTS[id] ?? "", shows: shownBy(id, codes.get(id)) });
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

import { dirname, posix } from "node:path";
import { LIMITS } from "./limits.ts";
import { type Shown, shownBy } from "./number-format.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { walkXml } from "./xml.ts";
import type { ZipArchive } from "./zip-archive.ts";

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface NumberFormat {
  readonly code: string;
  readonly shows: Shown;
}

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly texts: readonly string[];
  /** By the style number that a cell carries. */
  readonly formats: readonly NumberFormat[];
}

/** @throws RefusedWorkbook when the archive holds no workbook, or a damaged one. */
export function readWorkbookParts(archive: ZipArchive): WorkbookParts {
  const workbookPath = [...targets(archive, "_rels/.rels", "").values()].find(
    ({ type }) => type === "officeDocument",
  )?.path;
  const workbook = workbookPath === undefined ? undefined : archive.part(workbookPath);
  if (workbookPath === undefined || workbook === undefined) throw new RefusedWorkbook("not-a-workbook");
  const folder = dirname(workbookPath);
  const related = targets(archive, `${folder}/_rels/${posix.basename(workbookPath)}.rels`, folder);

  const sheets: SheetPart[] = [];
  let date1904 = false;
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      // A very hidden sheet cannot be opened by a user: it is a program's own store, not somebody's table.
      if (name !== "sheet" || attributes["state"] === "veryHidden") return;
      const target = related.get(attributes["r:id"] ?? relationId(attributes));
      if (target?.type === "worksheet") sheets.push({ name: attributes["name"] ?? "", path: target.path });
    },
  });
  if (sheets.length === 0) throw new RefusedWorkbook("not-a-workbook");
  const one = (type: string): Buffer | undefined => {
    const path = [...related.values()].find((target) => target.type === type)?.path;
    return path === undefined ? undefined : archive.part(path);
  };
  return { sheets, date1904, texts: readTexts(one("sharedStrings")), formats: readFormats(one("styles")) };
}

interface Target {
  readonly type: string;
  readonly path: string;
}

/** Relationships by id. Their types are compared by the last word: the strict format has other addresses. */
function targets(archive: ZipArchive, path: string, folder: string): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  const part = archive.part(path);
  if (part === undefined) return found;
  walkXml(part, {
    open: (name, attributes) => {
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const full = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), path: full });
    },
  });
  return found;
}

/** The relationship prefix is "r" by custom only. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

function readTexts(part: Buffer | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let pieces: string[] | undefined;
  let inText = false;
  let inPhonetic = false;
  let length = 0;
  walkXml(part, {
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
      if (name === "si") texts.push(unescapeText((pieces ?? []).join("")));
    },
  });
  return texts;
}

/** Control characters travel as _x000D_ (ECMA-376 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readFormats(part: Buffer | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  let inCells = false;
  walkXml(part, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const id = Number(attributes["numFmtId"] ?? "0");
      formats.push({ code: codes.get(id) ?? "", shows: shownBy(id, codes.get(id)) });
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

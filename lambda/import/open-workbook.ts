import type { RefusalCode } from "../../domain/texts/import.ts";
import type { Grid } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { readGrid } from "./sheet-grid.ts";
import { readWorkbookParts } from "./workbook-parts.ts";
import { readZip, type ZipArchive } from "./zip-archive.ts";

export type OpenedWorkbook =
  | { readonly kind: "opened"; readonly grids: readonly Grid[] }
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly values: Readonly<Record<string, string>>;
    };

const OLE_SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP_SIGNATURE = Buffer.from("504b0304", "hex");
/** The stream that holds an encrypted workbook inside an OLE file. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Every sheet of an uploaded workbook as a plain grid, or the reason why the file is not read. A stranger shapes the
 * file byte by byte, so what is dangerous is refused by name before anything is parsed, and everything else is bounded.
 */
export function openWorkbook(file: Buffer): OpenedWorkbook {
  try {
    return { kind: "opened", grids: readGrids(file) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { kind: "refused", code: error.code, values: error.values };
    throw error;
  }
}

function readGrids(file: Buffer): readonly Grid[] {
  refuseByContent(file);
  const archive = readZip(file);
  refuseByParts(archive);
  const parts = readWorkbookParts(archive);
  const count = { cells: 0, letters: 0 };
  return parts.sheets.map(({ name, path }) => {
    const part = archive.part(path);
    if (part === undefined) throw new RefusedWorkbook("damaged");
    return readGrid(name, part, parts, count);
  });
}

function refuseByContent(file: Buffer): void {
  if (file.length === 0) throw new RefusedWorkbook("empty");
  if (file.length > LIMITS.fileBytes) throw new RefusedWorkbook("too-large");
  if (file.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) {
    throw new RefusedWorkbook(file.includes(ENCRYPTED_PACKAGE) ? "encrypted" : "old-format");
  }
  if (!file.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE))
    throw new RefusedWorkbook("not-a-workbook");
}

function refuseByParts(archive: ZipArchive): void {
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  if (has(/(^|\/)vbaProject\.bin$|\/macrosheets\//i)) throw new RefusedWorkbook("macros");
  if (has(/\/externalLinks\//i)) throw new RefusedWorkbook("external-links");
  if (has(/\/workbook\.bin$/i)) throw new RefusedWorkbook("binary-format");
  if (has(/^content\.xml$/)) throw new RefusedWorkbook("open-document");
}

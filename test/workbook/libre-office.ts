import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Comma, quotes, UTF-8, from line 1, raw values instead of displayed ones, all sheets. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** A workbook as LibreOffice reads it: the rows of cells as text, by the sheet's name. */
export async function readWithLibreOffice(file: Buffer): Promise<ReadonlyMap<string, readonly string[][]>> {
  return convert(file, CSV, async (folder) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
    const sheets = names.map(async (name): Promise<[string, string[][]]> => {
      const text = await readFile(path.join(folder, name), "utf8");
      return [name.normalize("NFC").replace(/^book-(.*)\.csv$/, "$1"), parseCsv(text)];
    });
    return new Map(await Promise.all(sheets));
  });
}

/** Opened and saved again by LibreOffice. */
export async function resave(file: Buffer): Promise<Buffer> {
  return convert(file, "xlsx", (folder) => readFile(path.join(folder, "book.xlsx")));
}

/** The PDF that it prints. */
export async function print(file: Buffer): Promise<Buffer> {
  return convert(file, "pdf", (folder) => readFile(path.join(folder, "book.pdf")));
}

/** @param read the result in the folder in which LibreOffice wrote */
async function convert<Result>(
  file: Buffer,
  kind: string,
  read: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "workbook-"));
  const out = path.join(folder, "out");
  try {
    await writeFile(path.join(folder, "book.xlsx"), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", out, "book.xlsx"], {
      cwd: folder,
    });
    return await read(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows;
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { textTable } from "./text-table.ts";
import type { PaneBundle } from "../../pane/bundle.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { BUILD_COMMAND_TEXTS } from "../texts/build.ts";

const TEXTS = BUILD_COMMAND_TEXTS.sizes;

/** The sizes of the scripts in bytes, raw and compressed: those of every start, then those loaded on demand. */
export async function sizeTable(folder: string, bundle: PaneBundle): Promise<string> {
  const measure = (files: readonly string[]): Promise<Size[]> =>
    Promise.all(files.map((file) => sizeOf(folder, file)));
  const [initial, onDemand] = await Promise.all([measure(bundle.initial), measure(bundle.onDemand)]);
  const rows = [
    ...rowsOf(formatBilingual(TEXTS.initial), initial),
    total(formatBilingual(TEXTS.initialSum), initial),
    ...rowsOf(formatBilingual(TEXTS.onDemand), onDemand),
    ...(onDemand.length === 0 ? [] : [total(formatBilingual(TEXTS.onDemandSum), onDemand)]),
  ];
  return textTable(TEXTS.head, rows);
}

interface Size {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}
type Row = readonly [string, string, number, number];

async function sizeOf(folder: string, file: string): Promise<Size> {
  const bytes = await readFile(path.join(folder, file));
  return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

function rowsOf(when: string, sizes: readonly Size[]): Row[] {
  return sizes.toSorted((a, b) => b.raw - a.raw).map(({ file, raw, gzip }) => [when, file, raw, gzip]);
}

function total(what: string, sizes: readonly Size[]): Row {
  return [
    what,
    "",
    sizes.reduce((sum, { raw }) => sum + raw, 0),
    sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  ];
}

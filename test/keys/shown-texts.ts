import { Writable } from "node:stream";
import { columnName } from "../../domain/values/cell-names.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { sheetOf } from "../workbook/written-workbook.ts";

export type Write = (sink: Writable) => Promise<unknown>;

async function bytesOf(write: Write): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await write(sink);
  return Buffer.concat(chunks);
}

/** What a person sees of a workbook, by sheet: its name, and the cells outside hidden columns. */
export async function shownInWorkbook(write: Write): Promise<ReadonlyMap<string, readonly string[]>> {
  const opened = openWorkbook(await bytesOf(write));
  if (opened.kind === "refused") throw new Error(`refused: ${opened.code}`);
  return new Map(
    opened.grids.map((grid) => {
      const hidden = new Set([...grid.hiddenColumns].map(columnName));
      const cells = [...sheetOf(grid).cells].filter(([at]) => !hidden.has(at.replace(/\d+$/, "")));
      return [grid.name, [grid.name, ...cells.map(([, value]) => String(value))]];
    }),
  );
}

export async function textOf(write: Write): Promise<string> {
  return (await bytesOf(write)).toString("utf8");
}

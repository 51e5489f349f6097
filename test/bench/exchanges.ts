import { randomUUID } from "node:crypto";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { makeRegisterSync } from "../../addin/sync/make-register-sync.ts";
import type { Preview, RegisterSync } from "../../addin/sync/ports/register-sync.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import { ExcelHands } from "../host/excel-hands.ts";
import { COMMITTEE, members, officeOf, YEAR } from "../run/small-office.ts";
import { type BenchCloud, newRow, pushNew, withCloud } from "./bench-cloud.ts";
import { required, type Section } from "./comparison.ts";
import { memoryMirror } from "../sync/clerk/memory-mirror.ts";

const ROWS = { full: 5000, quick: 300 };
const UNIT = UnitId.parse("cb-mot");
const FORM = "discipline";
const ROWS_PER_BATCH = 1000;
/** Cells are read and written in chunks, never row by row. */
const ONCE = 6;
const CELLS_PER_EXCHANGE = 20_000;

export const exchanges: Section = {
  name: "exchanges",
  title: "How often the pane asks Excel (context.sync, through Microsoft's proxies)",
  compare: (scale) =>
    withCloud(async (bench) => {
      const rows = ROWS[scale];
      await pushOffice(bench);
      const model = new WorkbookModel({ culture: "vi-VN" });
      const office = installOffice(model);
      try {
        const hands = new ExcelHands(model);
        const sync = clerkAt(bench);
        await sync.open();
        await pushRows(bench, rows);
        const pulled = await countExchanges(() => sync.pull());
        const { table } = hands.table(FORM);
        const note = hands.column(FORM, "note");
        for (let line = 0; line < rows; line += 1) hands.put(FORM, line, note, `Ghi chú ${line}`);
        await sync.status();
        let preview: Preview | undefined;
        const previewed = await countExchanges(async () => {
          preview = await sync.preview();
        });
        const pushed = await countExchanges(() => pushEverything(sync, preview));
        const cells = rows * table.columns.length;
        const allowed = Math.floor(ONCE + cells / CELLS_PER_EXCHANGE);
        return [
          { measured: "pull", median: pulled },
          { measured: "preview", median: previewed },
          { measured: "push after the preview", median: pushed },
        ].map((one) => ({
          ...one,
          against: `${ONCE} and one for ${CELLS_PER_EXCHANGE} cells`,
          data: `${rows} rows, ${cells} cells`,
          runs: 1,
          base: allowed,
          unit: "",
          goal: 1,
        }));
      } finally {
        office.uninstall();
      }
    }),
};

async function pushOffice({ api }: BenchCloud): Promise<void> {
  const [catalogue] = officeOf([UNIT]);
  await pushNew(api, { unit: COMMITTEE, year: YEAR }, "bench-office", required(catalogue)[1]);
}

async function pushRows({ api }: BenchCloud, count: number): Promise<void> {
  const subject = members(UNIT)[0];
  const rows = Array.from({ length: count }, (_, index) =>
    newRow(FORM, `d-${index}`, { subject, kind: "complaint", pending: true }),
  );
  for (let from = 0; from < count; from += ROWS_PER_BATCH) {
    const batch = rows.slice(from, from + ROWS_PER_BATCH);
    await pushNew(api, { unit: UNIT, year: YEAR }, `bench-rows-${from}`, batch);
  }
}

function clerkAt({ api }: BenchCloud): RegisterSync {
  return makeRegisterSync({
    api,
    workbook: makeExcelPort(),
    unit: UNIT,
    year: YEAR,
    committee: COMMITTEE,
    clientId: "bench",
    user: () => ADMIN.id,
    language: () => "vi",
    mirror: memoryMirror(),
    now: () => new Date().toISOString(),
    newId: () => randomUUID().replaceAll("-", ""),
  });
}

async function pushEverything(sync: RegisterSync, preview: Preview | undefined): Promise<void> {
  if (preview?.kind !== "preview") throw new Error(`no preview: ${preview?.kind}`);
  const { outcomes } = await sync.push(new Map(preview.rows.map((row) => [row, "send"])));
  const refused = outcomes.find(({ status }) => status !== "accepted");
  if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
}

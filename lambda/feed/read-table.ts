import { Writable } from "node:stream";
import type { FeedKey } from "../../domain/protocol/outward/feeds.ts";
import { NOTHING_LEFT_OUT } from "../../domain/register/redaction.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { periodYear } from "../../domain/values/period.ts";
import { csvTable } from "../workbook/csv/csv-tables.ts";
import { writeCsv } from "../workbook/csv/write-csv.ts";
import { readReport, type ReportDeps } from "../workbook/report/read-report.ts";

/** A function's answer has 6 MB at most, in which each byte may take four thirds. */
const MOST_BYTES = 4_000_000;

export type FeedTable =
  | { readonly kind: "table"; readonly text: string; readonly rows: number; readonly run: RunId }
  | { readonly kind: "feed-not-published" | "feed-too-large" };

/** The key's table of the run that is published for its period now, with the columns of keys, by which tables join. */
export async function readTable(
  deps: ReportDeps,
  { unit, period, table }: Pick<FeedKey, "unit" | "period" | "table">,
): Promise<FeedTable> {
  const run = await deps.runs.published(deps.committee, periodYear(period), period);
  if (run === undefined) return { kind: "feed-not-published" };
  const redaction = unit === null ? NOTHING_LEFT_OUT : { units: [unit], recused: [] };
  const content = await csvTable(await readReport(deps, run, redaction), table, true);
  const pieces: Buffer[] = [];
  let bytes = 0;
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes <= MOST_BYTES) pieces.push(piece);
      done();
    },
  });
  const rows = await writeCsv(content, sink);
  if (bytes > MOST_BYTES) return { kind: "feed-too-large" };
  return { kind: "table", text: Buffer.concat(pieces).toString("utf8"), rows, run };
}

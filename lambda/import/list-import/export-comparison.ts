import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { letterheadOf } from "../../../domain/forms/letterhead.ts";
import type { ListComparison, ListReport } from "../../../domain/protocol/lists.ts";
import { COMPARISON_BOOK_TEXTS } from "../../../domain/texts/workbook/comparison.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Ledger } from "../../ledger/ledger.ts";

interface ExportDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  readonly now: () => string;
}

/** The comparison of a reading as a workbook. Its writer is loaded on demand, because the other routes only read. */
export async function exportComparison(
  { ledger, committee, now }: ExportDeps,
  report: ListReport,
  askedBy: string,
): Promise<ListComparison> {
  const { writeComparison } = await import("./comparison-workbook.ts");
  const register = { unit: committee, year: report.year };
  const [settings, units] = await Promise.all([
    ledger.allRows(register, "settings"),
    ledger.allRows(register, "units"),
  ]);
  const office = units.find(({ key }) => String(key) === committee)?.fields["name"];
  const sink = new PassThrough();
  const [content] = await Promise.all([
    buffer(sink),
    writeComparison(
      {
        report,
        letterhead: letterheadOf(settings.filter(({ deleted }) => !deleted)),
        office: typeof office === "string" ? office : "",
        generatedAt: now(),
        generatedBy: askedBy,
      },
      sink,
    ),
  ]);
  const fileName = fill(COMPARISON_BOOK_TEXTS.file, { year: String(report.year) });
  return { fileName, content: content.toString("base64") };
}

import { CSV_TEXTS as TEXTS } from "../../../domain/texts/workbook/csv.ts";
import type { CsvValue } from "./csv-text.ts";
import type { CsvContent } from "./write-csv.ts";

/** By the captions of their columns. They join a run's tables, which names cannot: two people may have one. */
const KEYS: ReadonlySet<string> = new Set([
  TEXTS.unit,
  TEXTS.directive,
  TEXTS.subject,
  TEXTS.proposal,
  TEXTS.person,
  TEXTS.rowForm,
  TEXTS.rowKey,
]);

/** The same table for whoever opens it by hand. */
export function withoutKeys({ captions, records }: CsvContent): CsvContent {
  const isShown = captions.map((caption) => !KEYS.has(caption));
  async function* shownRecords(): AsyncIterable<readonly CsvValue[]> {
    for await (const record of records) yield record.filter((_, index) => isShown[index]);
  }
  return { captions: captions.filter((_, index) => isShown[index]), records: shownRecords() };
}

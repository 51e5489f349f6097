import { discipline } from "../../../domain/forms/catalogue/discipline.ts";
import { UnitId } from "../../../domain/values/ids.ts";
import type { RowRef } from "../../../domain/trace/trace.ts";
import type { HistoryEntry, Ledger } from "../../ledger/ledger.ts";

/**
 * Who entered a decided case of discipline as it was counted: it moves a level, so its reader can ask. Of a complaint or
 * an inspection under way nobody is named, and undefined is the answer, as for rows of every other form.
 */
export async function readAuthor(
  ledger: Ledger,
  { form, key, rev, register }: RowRef,
  { unit, year }: { readonly unit: UnitId; readonly year: number },
): Promise<Pick<HistoryEntry, "by" | "at"> | undefined> {
  if (form !== discipline.id) return undefined;
  const entries = await ledger.history({ unit: UnitId.parse(register ?? unit), year }, form, key);
  const counted = entries.filter((entry) => entry.rev <= rev);
  const pending = counted.find(({ set }) => "pending" in set)?.set["pending"];
  return pending === true ? undefined : counted[0];
}

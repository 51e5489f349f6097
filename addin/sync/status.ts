import { groupBy } from "../../domain/values/group-by.ts";
import { conflictsOf } from "./conflicts.ts";
import type { WorkbookPort } from "./workbook-port.ts";
import type { FormStatus, RegisterStatus } from "./register-sync.ts";
import type { RowDiff } from "./row-diff.ts";
import { brokenOf, diffsOf, type SyncSnapshot } from "./sync-snapshot.ts";

/** What every form of the register waits for. */
export async function statusOf(snapshot: SyncSnapshot, workbook: WorkbookPort): Promise<RegisterStatus> {
  const { progress, waiting } = snapshot.state;
  const byForm = groupBy(diffsOf(snapshot), ({ form }) => form.id);
  const open = groupBy(conflictsOf(snapshot), ({ form }) => form);
  const found = brokenOf(snapshot);
  // A register whose first opening found no network is bound to nothing yet, which is no fault of the workbook.
  const broken = found?.why === "no-binding" ? undefined : found;
  const forms = snapshot.reading.sheets.map(({ form }): FormStatus => {
    const diffs = byForm.get(form) ?? [];
    // Without its keys or what is remembered of it, every row of a form would seem to be new.
    const isUncounted = broken !== undefined && (broken.forms.length === 0 || broken.forms.includes(form));
    if (isUncounted) {
      const rows = diffs.filter(({ kind }) => kind !== "missing").length;
      return { form, rows, unsent: 0, problems: 0, uncounted: true };
    }
    const count = (...kinds: RowDiff["kind"][]): number =>
      diffs.filter(({ kind }) => kinds.includes(kind)).length;
    return {
      form,
      rows: diffs.length - count("missing"),
      unsent: count("changed", "new", "cleared", "copied"),
      problems: count("invalid", "missing") + (open.get(form)?.length ?? 0),
    };
  });
  return {
    forms,
    lastSync: progress.lastSync ?? undefined,
    waiting: waiting === undefined ? 0 : waiting.outbox.rows.length - waiting.sending.from,
    // Asking costs a call of Excel, and most often there is nothing that could be lost.
    onlyHere: progress.fresh === 0 || (await workbook.isSaved()) ? 0 : progress.fresh,
    locks: progress.locks,
    ...(broken === undefined ? {} : { broken }),
  };
}

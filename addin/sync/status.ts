import { groupBy } from "../../domain/values/group-by.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Waiting } from "./kept/outbox.ts";
import type { WorkbookPort } from "./ports/workbook-port.ts";
import type { FormStatus, RegisterStatus } from "./ports/register-sync.ts";
import type { RowDiff } from "./diff/row-diff.ts";
import { lockedPeriod } from "./diff/row-lock.ts";
import { brokenOf, diffsOf, type SyncSnapshot } from "./diff/sync-snapshot.ts";

/** The unsent rows and problems of every form of the register. */
export async function statusOf(snapshot: SyncSnapshot, workbook: WorkbookPort): Promise<RegisterStatus> {
  const { progress, waiting, others } = snapshot.state;
  const { renumbered, dayFirst } = snapshot.reading;
  const byForm = groupBy(diffsOf(snapshot), ({ form }) => form.id);
  const open = groupBy(conflictsOf(snapshot), ({ form }) => form);
  const fault = brokenOf(snapshot);
  // After a first opening without network the workbook has no binding yet; that is no fault.
  const broken = fault?.why === "no-binding" ? undefined : fault;
  const forms = snapshot.reading.sheets.map(({ form, layout }): FormStatus => {
    const diffs = byForm.get(form) ?? [];
    // Without keys or a baseline, every row of the form would look new.
    const isUncounted = broken !== undefined && (broken.forms.length === 0 || broken.forms.includes(form));
    if (isUncounted) {
      const rows = diffs.filter(({ kind }) => kind !== "missing").length;
      return { form, rows, unsent: 0, problems: 0, unfilled: 0, uncounted: true };
    }
    const count = (...kinds: RowDiff["kind"][]): number =>
      diffs.filter(({ kind }) => kinds.includes(kind)).length;
    const locked = diffs.filter((diff) => lockedPeriod(diff, progress.locks, snapshot.year)).length;
    return {
      form,
      rows: diffs.length - count("missing", "unfilled"),
      unsent: count("changed", "new", "cleared", "copied") - locked,
      problems: count("invalid", "missing") + (open.get(form)?.length ?? 0),
      unfilled: layout === "pivoted" ? blankLines(diffs) : count("unfilled"),
      ...(locked > 0 && { locked }),
    };
  });
  const counted = new Set(forms.flatMap(({ form, uncounted }) => (uncounted === true ? [] : [form])));
  const wrong = diffsOf(snapshot).filter(({ form, kind }) => kind === "invalid" && counted.has(form.id));
  const unsent = forms.reduce((sum, form) => sum + form.unsent + (form.locked ?? 0), wrong.length);
  // `isSaved` costs a call to Excel, so it is called only when there is something to save.
  const isUnsaved = unsent + progress.fresh > 0 && !(await workbook.isSaved());
  return {
    forms,
    lastSync: progress.lastSync ?? undefined,
    waiting: waiting === undefined ? 0 : unanswered(waiting),
    begun: others.map((other) => ({ user: other.outbox.user, rows: unanswered(other), at: other.outbox.at })),
    onlyHere: isUnsaved ? unsent : 0,
    ...(isUnsaved && unsent === 0 && { fileUnsaved: true }),
    locks: progress.locks,
    ...(broken === undefined ? {} : { broken }),
    ...(renumbered.length > 0 && { renumbered }),
    ...(!dayFirst && { monthFirst: true }),
  };
}

/** The lines in which nothing is entered: a criterion that is blank beside others is none. */
function blankLines(diffs: readonly RowDiff[]): number {
  const lines = groupBy(diffs, ({ label }) => label);
  return [...lines.values()].filter((rows) => rows.every(({ kind }) => kind === "unfilled")).length;
}

function unanswered({ outbox, sending }: Waiting): number {
  return outbox.rows.length - sending.from;
}

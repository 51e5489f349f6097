/** Planned cells sent to Excel, request by request, each looked back at before the next (rules S16, S31). */
import { WorkbookError, type WritingMark } from "../../sync/ports/workbook-port.ts";
import type { Conversation } from "../excel/conversation.ts";
import { isGone } from "../excel/refusals.ts";
import { KEY_SLOT } from "../table/layout.ts";
import { cellsOf, type Stand } from "../table/stand.ts";
import { queueNumbers } from "../table/writing-number.ts";
import { requestsOf } from "./blocks.ts";
import { addressOf, checkedBlocks, type Fault, faultsOf, queueBlock, queueRestore } from "./checked-block.ts";
import { restoreRules } from "./dressing.ts";
import type { FormPlan } from "./form-plan.ts";
import { grow, SPARE_ROWS } from "./growing.ts";

export interface Sending {
  readonly plans: readonly FormPlan[];
  /** The number that the sheets get as the last write (rule S30). */
  readonly writing?: WritingMark | undefined;
  /** Sends the last request, with more than the cells. */
  readonly sendLast?: (() => Promise<void>) | undefined;
  /** Each cell is a write of its own. */
  readonly isAlone?: boolean;
}

/** `moved`: the tables were not where they were read, so nothing more was written. */
export type Sent = "written" | "changed" | "moved" | "misplaced";

/**
 * Sends the cells of the plans. Each plan is told which of its cells have not got their values.
 * @throws WorkbookError `protected` when a protected sheet has no room for all new lines, `misplaced` when Excel has written a cell wrong
 * twice
 */
export async function sendPlans(context: Conversation, sending: Sending): Promise<Sent> {
  const { writing, sendLast = context.write, isAlone = false } = sending;
  const plans = sending.plans.filter(({ cells }) => cells.length > 0);
  // No table grows on a protected sheet.
  const fits = ({ table: { stand } }: FormPlan, row: number): boolean =>
    !stand.isProtected || row < stand.rows;
  const requests = requestsOf(
    plans.flatMap((plan) =>
      checkedBlocks(
        plan,
        plan.cells.filter(({ row }) => fits(plan, row)),
        isAlone,
      ),
    ),
  );
  let stands = plans.map(({ table }) => table.stand);
  let outcome: Sent = "written";
  for (const [index, blocks] of requests.entries()) {
    const isLast = index === requests.length - 1;
    for (const stand of stands) standsAsRead(stand);
    if (index === 0) {
      stands = plans.map(({ table: { stand }, rows }) =>
        rows > stand.rows && !stand.isProtected ? grow(stand, rows - stand.rows + SPARE_ROWS) : stand,
      );
      for (const stand of stands) if (!stand.isProtected) restoreRules(stand);
    }
    context.application.suspendApiCalculationUntilNextSync();
    const sent = blocks.map(queueBlock);
    const putNumbersBack = queueNumbers(stands, isLast ? writing : undefined);
    try {
      await (isLast ? sendLast() : context.write());
    } catch (error) {
      if (!isGone(error)) throw error;
      // Excel stopped before it wrote anything of this request.
      for (const { plan, cells } of requests.slice(index).flat()) for (const cell of cells) plan.refuse(cell);
      return "moved";
    }
    const faults = sent.flatMap(faultsOf);
    if (!putNumbersBack() && faults.length === 0) continue;
    await restore(context, faults, isAlone);
    if (faults.length === 0) continue;
    if (outcome !== "misplaced")
      outcome = faults.some(({ kind }) => kind === "misplaced") ? "misplaced" : "changed";
  }
  // The lines that fit are written; for the rest the office must unprotect the sheet.
  if (plans.some((plan) => !fits(plan, plan.rows - 1))) throw new WorkbookError("protected");
  return outcome;
}

/** Misplaced cells are written once more, each by itself; whoever is there already stops. */
async function restore(context: Conversation, faults: readonly Fault[], isAlone: boolean): Promise<void> {
  const restored = faults.map((fault) => [fault, queueRestore(fault)] as const);
  await context.write();
  for (const { cell, plan } of faults) if (cell !== undefined) plan.refuse(cell);
  const wrong = restored.filter(
    ([{ kind }, isRestored]) => !isRestored() || (isAlone && kind === "misplaced"),
  );
  if (wrong.length > 0)
    throw new WorkbookError("misplaced", { cells: wrong.map(([fault]) => addressOf(fault)) });
}

/**
 * Ranges that do not intersect stop the request before it writes. Source: "Range.getIntersection" of the reference, and error
 * `ItemNotFound`.
 */
function standsAsRead(stand: Stand): void {
  const { table, columnIds, offsets, rows } = stand;
  for (const [slot, offset] of offsets) {
    const body = table.columns.getItem(columnIds[offset] ?? 0).getDataBodyRange();
    body.getCell(0, 0).getIntersection(cellsOf(stand, 0, offset, 1, 1));
    if (slot === KEY_SLOT) body.getLastCell().getIntersection(cellsOf(stand, rows - 1, offset, 1, 1));
  }
}

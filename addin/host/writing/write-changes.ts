/**
 * The one way of writing: look, write and look back. Changes are decided on a reading, and each request asks Excel first whether the
 * tables still stand where they were read. What the workbook keeps about the changes follows once they were seen in the cells; keys
 * alone go with the outbox that names them, because neither is of use without the other (rules S9, S31).
 */
import { groupBy } from "../../../domain/values/group-by.ts";
import type {
  SheetChange,
  TextsAfter,
  WorkbookReading,
  WritingMark,
} from "../../sync/ports/workbook-port.ts";
import { sendPlans } from "./send-plans.ts";
import type { Conversation } from "../excel/conversation.ts";
import { FormPlan } from "./form-plan.ts";
import { KEY_SLOT } from "../table/layout.ts";
import { look } from "../reading/look.ts";
import { writeNotes } from "../notebook/notebook.ts";
import type { RawTable } from "../table/raw-table.ts";
import type { Snapshot } from "../reading/snapshot.ts";
import type { Stand } from "../table/stand.ts";
import { queueNumbers } from "../table/writing-number.ts";

export interface WriteOrder {
  readonly changes: readonly SheetChange[];
  /** The reading on which the changes were decided. */
  readonly on?: WorkbookReading | undefined;
  readonly texts?: TextsAfter | undefined;
  readonly writing?: WritingMark | undefined;
}

/** Readings on which changes are tried. */
const TRIES = 3;

/** @returns the changes that were left alone */
export async function writeChanges(
  context: Conversation,
  snapshot: Snapshot,
  { changes, on, texts, writing }: WriteOrder,
): Promise<readonly SheetChange[]> {
  const isNaming = changes.some(({ kind }) => kind === "key");
  const left: SheetChange[] = [];
  /** Forms whose sheets get the number with their cells. */
  const numbered = new Set<string>();
  const keep = async (alone: readonly SheetChange[]): Promise<void> => {
    if (texts === undefined) return;
    const putNumbersBack = queueNumbers(
      standsOf(context, snapshot).filter(({ kept: { form } }) => !numbered.has(form)),
      writing,
    );
    await writeNotes(context, snapshot.notes, texts(alone));
    if (putNumbersBack()) await context.write();
  };
  let kept: string | undefined;
  let pending = changes;
  let isAlone = false;
  let tables = snapshot.holds(on) ? snapshot.tables : undefined;
  for (let tried = 1; pending.length > 0; tried += 1) {
    if (tables === undefined) {
      tables = (await look(context, snapshot)).tables;
      left.push(...pending.filter(isOfLines));
      pending = pending.filter((change) => !isOfLines(change));
    }
    const plans = plansFor(context, tables, pending, snapshot);
    const planned = new Set(plans.map(({ table }) => table.stand.kept.form));
    left.push(...pending.filter(({ form }) => !planned.has(form)));
    const alone = (): readonly SheetChange[] => [...left, ...plans.flatMap((plan) => plan.left())];
    const keepBeside = (): Promise<void> => {
      kept = JSON.stringify(alone());
      return keep(alone());
    };
    const sendLast = isNaming && texts !== undefined ? keepBeside : undefined;
    for (const { table, cells } of plans) if (cells.length > 0) numbered.add(table.stand.kept.form);
    const sent = await sendPlans(context, { plans, writing, sendLast, isAlone });
    const rest = plans.flatMap((plan) => plan.left());
    // Cells that were refused may have moved with their lines, so they are looked for once more.
    const isAgain = sent !== "written" && tried < TRIES;
    pending = isAgain ? rest : [];
    if (!isAgain) left.push(...rest);
    isAlone = sent === "misplaced";
    const isKnown = sent === "written" && changes.every(isOurs);
    snapshot.wrote(isKnown ? tables.map((table) => withWritten(table, plans)) : undefined);
    tables = undefined;
  }
  if (texts !== undefined && kept !== JSON.stringify(left)) await keep(left);
  return left;
}

/** Where the tables stood when they were last surveyed. */
function standsOf({ workbook }: Conversation, { stands }: Snapshot): readonly Stand[] {
  return stands.map((stand) => ({ ...stand, sheet: workbook.worksheets.getItem(stand.sheetId) }));
}

/** Keys and states are ours: after them the reading still tells what the clerk has entered. */
function isOurs({ kind }: SheetChange): boolean {
  return kind === "key" || kind === "state" || kind === "unnamed-states";
}

/** Decided on lines that nothing names, so it holds for the reading alone. */
function isOfLines({ kind }: SheetChange): boolean {
  return kind === "unnamed-states";
}

/** The plans of the forms whose tables exist. Nothing is written into a table whose columns are in doubt (rule S33). */
function plansFor(
  { workbook: { tables, worksheets } }: Conversation,
  read: readonly RawTable[],
  changes: readonly SheetChange[],
  snapshot: Snapshot,
): readonly FormPlan[] {
  return [...groupBy(changes, ({ form }) => form)].flatMap(([form, own]) => {
    const found = read.find(
      ({ stand: { kept, offsets, columnsBy } }) =>
        kept.form === form && offsets.has(KEY_SLOT) && columnsBy !== "unclear",
    );
    if (found === undefined) return [];
    // An id that is gone stops the request.
    const stand = {
      ...found.stand,
      table: tables.getItem(found.stand.tableId),
      sheet: worksheets.getItem(found.stand.sheetId),
    };
    return [new FormPlan({ ...found, stand }, own, (place) => snapshot.rowAt(form, place))];
  });
}

function withWritten(table: RawTable, plans: readonly FormPlan[]): RawTable {
  const cells = plans.find((plan) => plan.table.stand.kept.form === table.stand.kept.form)?.cells ?? [];
  if (cells.length === 0) return table;
  const values = table.rows.map((row) => [...row.values]);
  for (const { row, column, value } of cells) values[row]?.splice(column, 1, value);
  return { ...table, rows: table.rows.map((row, index) => ({ ...row, values: values[index] ?? [] })) };
}

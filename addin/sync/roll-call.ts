import { Day } from "../../domain/values/day.ts";
import { formatMark } from "../../domain/forms/sheet/attendance-cell.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import { RowKey } from "../../domain/values/ids.ts";
import type { Cell, ChangeOf, SheetRow } from "./ports/workbook-port.ts";
import type { SessionMarks } from "./ports/register-sync.ts";
import { isOwed } from "./diff/session-owed.ts";
import { brokenOf, readSnapshot, type SyncDeps, type SyncSnapshot } from "./diff/sync-snapshot.ts";

const PRESENT = formatMark({ mark: "present", madeUpOn: null, note: null });

/** The sessions of the unit's own sheet, newest first, each with the people who owe a mark and have none yet. */
export function sessionMarks(snapshot: SyncSnapshot, unit: string): readonly SessionMarks[] {
  const { reading, labels, known } = snapshot;
  const rows = reading.sheets.flatMap((sheet) => (sheet.layout === "matrix" ? sheet.rows : []));
  const bySession = groupBy(
    rows.filter(({ key }) => key !== ""),
    ({ cells }) => String(cells["session"]),
  );
  return [...bySession]
    .map(([session, marks]) => ({
      key: RowKey.parse(session),
      title: labels.show(["sessions"], session),
      day: Day.safeParse(known("sessions").get(session)?.["date"]).data,
      blank: marks
        .filter((row) => isBlank(row) && isOwed(snapshot, unit, crossingOf(row)))
        .map(({ cells }) => labels.show(["people"], String(cells["person"]))),
    }))
    .toSorted((left, right) => ((left.day ?? "") < (right.day ?? "") ? 1 : -1));
}

/** "Điểm danh tất cả có mặt": fills the blanks of one session; undo leaves marks typed since then unchanged (rule S27). */
export async function markAllPresent(
  deps: SyncDeps,
  session: RowKey,
): Promise<{ readonly filled: number; readonly undo: () => Promise<void> }> {
  const snapshot = await readSnapshot(deps);
  const blanks = brokenOf(snapshot) === undefined ? blanksOf(snapshot, deps.unit, session) : [];
  const leftAlone = await deps.workbook.write(
    blanks.map((blank) => marked(blank, "", PRESENT)),
    { on: snapshot.told },
  );
  const typed = new Set(leftAlone.flatMap((change) => ("key" in change ? [change.key] : [])));
  const filled = blanks.filter(({ key }) => !typed.has(key));
  return {
    filled: filled.length,
    undo: async () => {
      await deps.workbook.write(filled.map((blank) => marked(blank, PRESENT, "")));
    },
  };
}

interface Blank {
  readonly form: string;
  readonly key: RowKey;
}

function isBlank({ cells }: SheetRow): boolean {
  return cells["mark"] === "";
}

function crossingOf({ cells }: SheetRow): { readonly session: string; readonly person: string } {
  return { session: String(cells["session"]), person: String(cells["person"]) };
}

function blanksOf(snapshot: SyncSnapshot, unit: string, session: RowKey): readonly Blank[] {
  return snapshot.reading.sheets
    .filter(({ layout }) => layout === "matrix")
    .flatMap(({ form, rows }) =>
      rows
        .filter((row) => row.key !== "" && row.cells["session"] === session && isBlank(row))
        .filter((row) => isOwed(snapshot, unit, crossingOf(row)))
        .map(({ key }) => ({ form, key: RowKey.parse(key) })),
    );
}

function marked(blank: Blank, was: Cell, now: Cell): ChangeOf<"set"> {
  return { kind: "set", ...blank, cells: { mark: { was, now } } };
}

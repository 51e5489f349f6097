import { expect } from "vitest";
import { parseEntries } from "../../../addin/sync/kept/baseline.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { formatMark } from "../../../domain/forms/sheet/attendance-cell.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { verifyRegister } from "../../../lambda/ledger/verify.ts";
import { type ApiRoom, YEAR } from "../../api/api-room.ts";
import type { StormClerk } from "./storm-clerk.ts";
import { COMMON_NOTE, FORMS } from "./typing.ts";

/** What must hold after any storm. */
export async function expectHeld(room: ApiRoom, clerks: readonly StormClerk[]): Promise<void> {
  for (const unit of new Set(clerks.map((clerk) => clerk.unit)))
    expect(await verifyRegister(room.tables, { unit, year: YEAR })).toEqual([]);
  for (const clerk of clerks) {
    await expectJournalled(room, clerk);
    await expectOnlyTyped(room, clerk);
    await expectInStep(room, clerk);
  }
}

async function batchesOf(room: ApiRoom, { unit }: StormClerk) {
  const { changes } = await room.ledger.changes({ unit, year: YEAR }, 0, 10_000);
  return changes.flatMap((set) => (set.kind === "batch" ? [set] : []));
}

/** Checks that what a clerk was told is stored is in the journal once, under their name. */
async function expectJournalled(room: ApiRoom, clerk: StormClerk): Promise<void> {
  const batches = await batchesOf(room, clerk);
  expect(new Set(batches.map(({ batchId }) => batchId)).size).toBe(batches.length);
  const written = batches.flatMap((set) =>
    set.changes.map((one) => `${set.by} ${one.form}#${one.key}@${one.rev}`),
  );
  expect(new Set(written).size).toBe(written.length);
  const stored = ({ status }: RowOutcome): boolean => status === "accepted" || status === "merged";
  for (const one of clerk.told.filter(stored)) expect(written).toContain(`${clerk.user} ${nameOf(one)}`);
  const byAnyone = written.map((name) => name.slice(name.indexOf(" ") + 1));
  for (const one of clerk.toldOfEarlier.filter(stored)) expect(byAnyone).toContain(nameOf(one));
}

function nameOf(outcome: RowOutcome): string {
  return `${outcome.form}#${outcome.key}@${"rev" in outcome ? outcome.rev : 0}`;
}

/**
 * Checks that this clerk sent no text that somebody else had typed, without having chosen it. Each text of a note is typed
 * once: one that comes again over another's was left behind by an undo, and one that comes to a second row was misplaced.
 */
async function expectOnlyTyped(room: ApiRoom, clerk: StormClerk): Promise<void> {
  const notes = new Map<string, { readonly by: string; readonly note: unknown }[]>();
  const rowOf = new Map<unknown, string>();
  for (const { by, changes, correction } of await batchesOf(room, clerk)) {
    for (const { form, key, rev, set, deleted, wasDeleted } of changes) {
      const { note } = set;
      if (typeof note !== "string") continue;
      const row = `${form}#${key}`;
      const earlier = notes.get(row) ?? [];
      notes.set(row, [...earlier, { by, note }]);
      const first = rowOf.get(note) ?? row;
      rowOf.set(note, first);
      if (by !== clerk.user || correction !== undefined || deleted || wasDeleted || rev === 1) continue;
      if (note !== COMMON_NOTE) expect(first, `${by} sent "${note}" in ${row}`).toBe(row);
      const isOverAnother = earlier.at(-1)?.by !== by && !clerk.chosenMine.has(note);
      const older = isOverAnother ? earlier.map((one) => one.note) : [];
      expect(older, `${by} put back "${note}" in ${row}`).not.toContain(note);
    }
  }
}

/** Whether nothing is entered beside what the row is about: a mark, or points, of which the sheet has a cell for everybody. */
function isEmpty(form: string, cells: Readonly<Record<string, unknown>>): boolean {
  const entered = form === "attendance" ? ["mark"] : (findForm(form)?.pivot?.each ?? []);
  return entered.length > 0 && entered.every((field) => (cells[field] ?? "") === "");
}

/** Checks that sheet and baseline equal the register and that nothing is left to send. */
async function expectInStep(room: ApiRoom, { unit, desk, network }: StormClerk): Promise<void> {
  expect(await desk.sync.preview()).toMatchObject({ kind: "preview", rows: [] });
  const before = network.pushes;
  await desk.sync.push(new Map());
  expect(network.pushes).toBe(before);
  const { sheets } = await desk.port.read();
  for (const form of FORMS) {
    const stored = await room.ledger.allRows({ unit, year: YEAR }, form);
    const live = stored.filter(({ deleted }) => !deleted);
    const name = `baseline.${form}` as const;
    const kept = await desk.port.kept([name]);
    const known = [...(parseEntries(kept[name] ?? "") ?? [])].filter(([, { deleted }]) => deleted !== true);
    expect(Object.fromEntries(known.map(([key, { fields }]) => [key, fields]))).toEqual(
      Object.fromEntries(live.map(({ key, fields }) => [key, fields])),
    );
    const field = form === "attendance" ? "mark" : "note";
    const keys = new Set(live.map(({ key }) => String(key)));
    const rows = (sheets.find((sheet) => sheet.form === form)?.rows ?? []).filter(
      ({ key, cells }) => !isEmpty(form, cells) || (form !== "attendance" && keys.has(key)),
    );
    const shown = rows.map(({ key, cells }) => [key, cells[field] ?? ""]);
    const said = live.map(({ key, fields }) => [
      key,
      form === "attendance"
        ? formatMark({ madeUpOn: null, note: null, ...fields } as never)
        : (fields["note"] ?? ""),
    ]);
    expect(shown).toHaveLength(said.length);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(said));
  }
}

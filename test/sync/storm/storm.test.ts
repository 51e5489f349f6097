import { afterAll, expect, test } from "vitest";
import { parseEntries } from "../../../addin/sync/kept/baseline.ts";
import { UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import { formatMark } from "../../../domain/forms/sheet/attendance-cell.ts";
import { verifyRegister } from "../../../lambda/ledger/verify.ts";
import { type ApiRoom, newRow, YEAR } from "../../api/api-room.ts";
import { openClerkRoom } from "../clerk-room.ts";
import { seededChance } from "./chance.ts";
import { StormClerk } from "./storm-clerk.ts";

/** SYNC_SEED runs one seed again; SYNC_RUNS runs more of them. */
const FIRST = Number(process.env["SYNC_SEED"] ?? 1);
const RUNS = Number(process.env["SYNC_RUNS"] ?? 5);
const STEPS = 200;
const UNITS = ["cb-mot", "cb-hai"].map((unit) => UnitId.parse(unit));
const MARCH = Period.parse("2026-03");
const FORMS = ["attendance", "discipline", "essays"];

const met = new Set<string>();
const seeds = Array.from({ length: RUNS }, (_, index) => FIRST + index);
afterAll(() =>
  expect([...met], "the storms have met what they are there for").toEqual(
    expect.arrayContaining(["accepted", "merged", "conflict", "locked"]),
  ),
);

test.for(seeds)(
  "whatever network, panes and colleagues do, nothing acknowledged is lost and all desks come to say what the register says (S1, S9, S11, S14, S16; SYNC_SEED=%i)",
  { timeout: 600_000 },
  async (seed, { task }) => {
    const chance = seededChance(seed);
    const room = await openClerkRoom();
    try {
      for (const user of ["lan", "minh"]) await room.grant(user, "cb-hai", "write");
      const clerks = UNITS.flatMap((unit) =>
        ["lan", "minh"].map((user) => new StormClerk(room, user, unit, chance)),
      );
      for (const unit of UNITS) await room.fill(unit, complaints(unit));
      for (const { clerk } of clerks) await clerk.sync.open();
      for (let step = 0; step < STEPS; step += 1) {
        const clerk = chance.pick(clerks);
        await clerk.act();
        if (chance.oneIn(25)) await turnLock(room, chance.pick(UNITS), chance.oneIn(2));
        if (chance.oneIn(10)) await chance.pick(clerks).network.deliverLate();
      }
      await quiesce(room, clerks);
      for (const { told } of clerks) for (const { outcome } of told) met.add(outcome.status);
      for (const unit of UNITS) expect(await verifyRegister(room.tables, { unit, year: YEAR })).toEqual([]);
      for (const clerk of clerks) {
        await expectJournalled(room, clerk);
        await expectInStep(room, clerk);
      }
      task.meta.stormSteps = STEPS;
    } finally {
      await room.stop();
    }
  },
);

/** Rows that every clerk has from the beginning, so that their changes meet. */
function complaints(unit: UnitId) {
  const subject = unit === "cb-mot" ? "nv-001" : "nv-003";
  const fields = { subject, kind: "complaint", pending: true, note: "gốc" };
  return ["d1", "d2", "d3"].map((key) => newRow("discipline", key, fields));
}

async function turnLock(room: ApiRoom, unit: UnitId, on: boolean): Promise<void> {
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  const register = { unit, year: YEAR };
  await (on
    ? room.ledger.lock(register, MARCH, "hết kỳ", actor)
    : room.ledger.unlock(register, MARCH, "mở lại", actor));
}

/** Makes the network reliable and opens the periods, and lets every clerk finish. */
async function quiesce(room: ApiRoom, clerks: readonly StormClerk[]): Promise<void> {
  for (const unit of UNITS) await turnLock(room, unit, false);
  for (const { network } of clerks) {
    network.calm = true;
    await network.deliverLate();
  }
  for (let round = 0; round < 3; round += 1) {
    for (const clerk of clerks) {
      await clerk.clerk.sync.open();
      await clerk.clerk.sync.resume();
      await clerk.clerk.sync.pull();
      await clerk.resolveAll(() => (round === 0 ? "mine" : "theirs"));
      await clerk.push(({ kind }) => (kind === "missing" ? "put-back" : kind === "copied" ? "skip" : "send"));
      await dropLines(clerk);
    }
  }
  for (const clerk of clerks) await clerk.clerk.sync.pull();
}

/** Removes lines that the clerk does not want: copies, and lines that cannot be sent. */
async function dropLines({ clerk }: StormClerk): Promise<void> {
  for (;;) {
    const preview = await clerk.sync.preview();
    const row =
      preview.kind === "preview"
        ? preview.rows.find(({ kind }) => kind === "copied" || kind === "invalid")
        : undefined;
    if (row === undefined) return;
    if (row.form === "attendance") await clerk.hands.type(row.form, row.place, "mark", "");
    else await clerk.hands.deleteRow(row.form, row.place);
    await clerk.sync.pull();
    const again = await clerk.sync.preview();
    const gone = again.kind === "preview" ? again.rows.filter(({ kind }) => kind === "missing") : [];
    await clerk.sync.push(new Map(gone.map((one) => [one, "put-back"])));
  }
}

/** Checks that what a clerk was told is stored is in the journal once, under their name. */
async function expectJournalled(room: ApiRoom, { unit, user, told }: StormClerk): Promise<void> {
  const { changes } = await room.ledger.changes({ unit, year: YEAR }, 0, 10_000);
  const batches = changes.flatMap((set) => (set.kind === "batch" ? [set] : []));
  expect(new Set(batches.map(({ batchId }) => batchId)).size).toBe(batches.length);
  const written = batches.flatMap((set) =>
    set.changes.map((one) => `${set.by} ${one.form}#${one.key}@${one.rev}`),
  );
  expect(new Set(written).size).toBe(written.length);
  const names = new Set(written);
  for (const { outcome } of told) {
    if (outcome.status !== "accepted" && outcome.status !== "merged") continue;
    expect(names).toContain(`${user} ${outcome.form}#${outcome.key}@${outcome.rev}`);
  }
}

/** Checks that sheet and baseline equal the register and that nothing is left to send. */
async function expectInStep(room: ApiRoom, { unit, clerk, network }: StormClerk): Promise<void> {
  const preview = await clerk.sync.preview();
  expect(preview).toMatchObject({ kind: "preview", rows: [] });
  const before = network.pushes;
  await clerk.sync.push(new Map());
  expect(network.pushes).toBe(before);
  for (const form of FORMS) {
    const stored = await room.ledger.allRows({ unit, year: YEAR }, form);
    const live = stored.filter(({ deleted }) => !deleted);
    const known = [...(parseEntries(clerk.book().kept.get(`baseline.${form}`) ?? "") ?? [])].filter(
      ([, { deleted }]) => deleted !== true,
    );
    expect(Object.fromEntries(known.map(([key, { fields }]) => [key, fields]))).toEqual(
      Object.fromEntries(live.map(({ key, fields }) => [key, fields])),
    );
    const rows = (clerk.book().sheets.get(form)?.rows ?? []).filter(
      ({ cells }) => form !== "attendance" || cells["mark"] !== "",
    );
    const told = rows.map(({ key, cells }) => [key, cells[form === "attendance" ? "mark" : "note"] ?? ""]);
    const said = live.map(({ key, fields }) => [
      key,
      form === "attendance"
        ? formatMark({ madeUpOn: null, note: null, ...fields } as never)
        : (fields["note"] ?? ""),
    ]);
    expect(told).toHaveLength(said.length);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(said));
  }
}

import { UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import { type ApiRoom, caller, newRow, YEAR } from "../../api/api-room.ts";
import { openClerkRoom } from "../clerk/clerk-room.ts";
import { type Chance, seededChance } from "./chance.ts";
import { expectHeld } from "./held.ts";
import { quiesce } from "./quiesce.ts";
import { isOfficeAct, type StormStep } from "./step.ts";
import { StormClerk } from "./storm-clerk.ts";
import type { Opener } from "./storm-desk.ts";
import { COMMON_NOTE } from "./typing.ts";

const UNITS = ["cb-mot", "cb-hai"].map((unit) => UnitId.parse(unit));
const MARCH = Period.parse("2026-03");

/**
 * Four clerks, two in each of two units, go through the steps; then the network is calm, everyone finishes, and what must
 * hold is checked. It throws where something does not hold.
 * @returns the outcomes that the clerks were told of, and what Excel refused
 */
export async function runStorm(steps: readonly StormStep[], open: Opener): Promise<ReadonlySet<string>> {
  const met = new Set<string>();
  const room = await openClerkRoom();
  try {
    for (const user of ["lan", "minh"]) await room.grant(user, "cb-hai", "write");
    for (const unit of UNITS) await room.fill(unit, complaints(unit));
    const clerks = UNITS.flatMap((unit) =>
      ["lan", "minh"].map((user) => new StormClerk(room, user, unit, open, (what) => met.add(what))),
    );
    for (const { desk, network } of clerks) {
      network.weather = "calm";
      await desk.sync.open();
      network.weather = "bad";
      desk.openElsewhere(true);
    }
    for (const step of steps) await take(room, clerks, step);
    for (const unit of UNITS) await turnLock(room, unit, false);
    await quiesce(clerks);
    await expectHeld(room, clerks);
    for (const { status } of clerks.flatMap(({ told }) => told)) met.add(status);
    return met;
  } finally {
    await room.stop();
  }
}

async function take(
  room: ApiRoom,
  clerks: readonly StormClerk[],
  { who, act, dice }: StormStep,
): Promise<void> {
  const clerk = clerks[who % clerks.length];
  if (clerk === undefined) return;
  const chance = seededChance(dice);
  if (!isOfficeAct(act)) return clerk.act(act, chance);
  clerk.chance = chance;
  switch (act) {
    case "lock":
      return turnLock(room, clerk.unit, !chance.oneIn(3));
    case "correct":
      return correct(room, clerk, chance, dice);
    case "late":
      return clerk.network.deliverLate();
    case "elsewhere":
      return clerk.desk.openElsewhere(chance.oneIn(2));
    case "handOver": {
      const colleague = clerks.find((one) => one !== clerk && one.unit === clerk.unit);
      colleague?.receive(clerk.desk.save());
    }
  }
}

/** Rows that every clerk has from the beginning, so that their changes meet. */
function complaints(unit: UnitId) {
  const subject = unit === "cb-mot" ? "nv-001" : "nv-003";
  const fields = { subject, kind: "complaint", pending: true, note: COMMON_NOTE };
  return ["d1", "d2", "d3", "d4", "d5", "d6"].map((key) => newRow("discipline", key, fields));
}

async function turnLock(room: ApiRoom, unit: UnitId, on: boolean): Promise<void> {
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  const register = { unit, year: YEAR };
  await (on
    ? room.ledger.lock(register, MARCH, "hết kỳ", actor)
    : room.ledger.unlock(register, MARCH, "mở lại", actor));
}

/** A request and its approval, which may change a row of a locked period. */
async function correct(
  room: ApiRoom,
  { unit, user }: StormClerk,
  chance: Chance,
  dice: number,
): Promise<void> {
  const rows = (await room.ledger.allRows({ unit, year: YEAR }, "discipline")).filter(
    ({ deleted }) => !deleted,
  );
  if (rows.length === 0) return;
  const { key, rev } = chance.pick(rows);
  const requestId = `correct-${user}-${unit}-${dice}`;
  const note = `đính chính ${dice}`;
  const asked = { form: "discipline", key, baseRev: rev, fields: { note } };
  await room.post(
    "/v1/corrections",
    { requestId, unit, year: YEAR, reason: "sót", rows: [asked] },
    caller(user, "Clerk"),
  );
  await room.post(`/v1/corrections/${YEAR}.${requestId}/decision`, { outcome: "approve", reason: "đúng" });
}

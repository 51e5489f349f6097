/** Shows that each guard holds alone, with its partner off; with both off the ledger is damaged, so the check can fail. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../domain/values/ids.ts";
import { ALL_GUARDS, type Guards } from "../../lambda/ledger/commit.ts";
import { type Difference, verifyRegister } from "../../lambda/ledger/verify.ts";
import { attendance, batch, clerk, JANUARY, newAttendance, openOffice, reviewer } from "./office.ts";
import { once, unrulyClient } from "./unruly-client.ts";

const office = await openOffice();

/** A push that reads, is overtaken by `faster`, and only then writes. */
async function overtaken(
  off: Partial<Guards>,
  row: ReturnType<typeof newAttendance>,
  faster: (register: Register) => Promise<unknown>,
): Promise<readonly Difference[]> {
  const register = office.register();
  await office.ledger.push(register, { batchId: batch("b0"), rows: [newAttendance(1)] }, clerk);
  const db = unrulyClient({ before: once(() => faster(register)) });
  const slow = office.another({ db, guards: { ...ALL_GUARDS, ...off } });
  await slow.push(register, { batchId: batch("b1"), rows: [row] }, clerk);
  return verifyRegister(office.tables, register);
}

const lock = (register: Register) => office.ledger.lock(register, JANUARY, "", reviewer);

const otherRow = (register: Register) =>
  office.ledger.push(register, { batchId: batch("b2"), rows: [newAttendance(3)] }, clerk);

/** The same batch that is under way, and then another batch for its row. */
const sameBatchAndMore = async (register: Register) => {
  await office.ledger.push(
    register,
    { batchId: batch("b1"), rows: [attendance(1, 1, { note: "một" })] },
    clerk,
  );
  await office.ledger.push(
    register,
    { batchId: batch("b2"), rows: [attendance(1, 2, { note: "hai" })] },
    clerk,
  );
};

describe("L2 head condition and journal key", () => {
  test.each<{ off: Partial<Guards>; sound: boolean }>([
    { off: {}, sound: true },
    { off: { head: false }, sound: true },
    { off: { journal: false }, sound: true },
    { off: { head: false, journal: false }, sound: false },
  ])("with $off the ledger stays sound: $sound", async ({ off, sound }) => {
    const differences = await Promise.all([
      overtaken(off, newAttendance(2), lock),
      overtaken(off, newAttendance(2), otherRow),
    ]);
    expect(differences.map((found) => found.length === 0)).toEqual([sound, sound]);
  });
});

describe("L4 receipt and row revision", () => {
  test.each<{ off: Partial<Guards>; sound: boolean }>([
    { off: { receipt: false }, sound: true },
    { off: { row: false }, sound: true },
    { off: { receipt: false, row: false }, sound: false },
  ])("with head and journal unguarded and $off the ledger stays sound: $sound", async ({ off, sound }) => {
    const row = attendance(1, 1, { note: "một" });
    const found = await overtaken({ head: false, journal: false, ...off }, row, sameBatchAndMore);
    expect(found.length === 0).toBe(sound);
  });
});

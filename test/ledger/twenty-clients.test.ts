import { expect, test } from "vitest";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { actor, attendance, batch, newAttendance, openOffice, outcomesOf, times } from "./office.ts";

const CLIENTS = 20;
/** More in `.ci/run --long`. */
const ROUNDS = Number(process.env["SOAK_ROUNDS"] ?? 1);
const PEOPLE = 40;
const MARKS = ["present", "excused", "unexcused"] as const;

test(
  `${CLIENTS} clients push and pull one register at once for ${ROUNDS} rounds: nobody's change is lost or stored twice`,
  { timeout: 60_000 + ROUNDS * 10_000 },
  async () => {
    const office = await openOffice();
    const register = office.register();
    /** What each accepted change has been told: the row's revision belongs to it alone. */
    const told = new Map<string, unknown>();
    let [accepted, conflicts] = [0, 0];

    const client = async (number: number): Promise<void> => {
      const ledger = office.another();
      const clerk = actor(`clerk-${number}`, "Clerk");
      for (let round = 0; round < ROUNDS; round += 1) {
        const seen = new Map(
          (await ledger.allRows(register)).map((row): [string, typeof row] => [row.key, row]),
        );
        const mark = MARKS[(number + round) % MARKS.length];
        // Neighbours write the same people, so that most batches meet others.
        const people = times(3, (index) => (number * 2 + round * 7 + index) % PEOPLE);
        const rows = people.map((person) => {
          const row = seen.get(`s1.p${person}`);
          const fields = { mark, note: `${number}.${round}` };
          return row === undefined ? newAttendance(person, fields) : attendance(person, row.rev, fields);
        });
        const request = { batchId: batch(`client-${number}-${round}`), rows };
        let answer = await ledger.push(register, request, clerk);
        while (answer.kind === "busy") answer = await ledger.push(register, request, clerk);
        if (answer.kind !== "receipt") return expect.unreachable(answer.kind);
        // Every other answer is lost, so the batch is sent again by another process.
        if ((number + round) % 2 === 0)
          expect(await office.another().push(register, request, clerk)).toMatchObject({
            kind: "receipt",
            rows: answer.rows,
          });
        for (const { key, rev } of outcomesOf(answer.rows, "accepted")) {
          expect(told.has(`${key} ${rev}`), `${key} ${rev} was told twice`).toBe(false);
          told.set(`${key} ${rev}`, `${number}.${round}`);
          accepted += 1;
        }
        conflicts += outcomesOf(answer.rows, "conflict").length;
      }
    };
    await Promise.all(times(CLIENTS, client));

    expect(accepted + conflicts).toBeGreaterThanOrEqual(CLIENTS * ROUNDS);
    expect(accepted).toBeGreaterThan(CLIENTS);
    expect(conflicts).toBeGreaterThan(0);
    const rows = await office.ledger.allRows(register);
    for (const { key, rev, fields } of rows) {
      expect(fields["note"], `${key} has what its last revision was told`).toBe(told.get(`${key} ${rev}`));
      for (let earlier = 1; earlier <= rev; earlier += 1) expect(told.has(`${key} ${earlier}`)).toBe(true);
    }
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  },
);

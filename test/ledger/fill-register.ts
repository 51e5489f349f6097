import { randomUUID } from "node:crypto";
import { AUTOMATIC, BatchId, type Register, UserId } from "../../domain/values/ids.ts";
import type { Actor, Ledger } from "../../lambda/ledger/ledger.ts";

/** The author of the rows that a test begins with. */
export const ADMIN: Actor = {
  user: UserId.parse("admin"),
  roles: ["Admin"],
  clientId: "test",
  ofCommittee: true,
};

/** Stores rows that a test requires; a row that is not accepted is a mistake of the test. */
export async function fillRegister(
  ledger: Ledger,
  register: Register,
  rows: readonly object[],
): Promise<void> {
  // A test may grant something to an account that nobody has entered, as what a year carries over does.
  const formOf = (row: object): unknown => ("form" in row ? row.form : undefined);
  const parts = [
    [rows.filter((row) => formOf(row) !== "grants" && formOf(row) !== "interests"), ADMIN],
    [rows.filter((row) => formOf(row) === "grants"), { ...ADMIN, user: AUTOMATIC }],
    [rows.filter((row) => formOf(row) === "interests"), ADMIN],
  ] as const;
  for (const [part, actor] of parts) {
    if (part.length === 0) continue;
    const pushed = await ledger.push(register, { batchId: BatchId.parse(randomUUID()), rows: part }, actor);
    const refused = pushed.kind === "receipt" ? pushed.rows.find((row) => row.status !== "accepted") : pushed;
    if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
  }
}

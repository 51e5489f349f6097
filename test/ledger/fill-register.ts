import { randomUUID } from "node:crypto";
import { BatchId, type Register, UserId } from "../../domain/values/ids.ts";
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
  const pushed = await ledger.push(register, { batchId: BatchId.parse(randomUUID()), rows }, ADMIN);
  const refused = pushed.kind === "receipt" ? pushed.rows.find((row) => row.status !== "accepted") : pushed;
  if (refused !== undefined) throw new Error(`not stored: ${JSON.stringify(refused)}`);
}

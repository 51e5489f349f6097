import { interests } from "../../domain/forms/catalogue/interests.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import type { InterestRequest } from "../../domain/protocol/interests.ts";
import type { Actor } from "../ledger/ledger.ts";
import type { DecisionDeps } from "./record-decisions.ts";

export type DeclaredInterest =
  | { readonly kind: "declared"; readonly isNew: boolean }
  /** There is no such person or unit in the year. */
  | { readonly kind: "not-found" | "batch-id-reused" | "busy" };

/** Stores the actor's own declaration in the committee's register, also where an earlier one was withdrawn. */
export async function declareInterest(
  { ledger, committee }: Pick<DecisionDeps, "ledger" | "committee">,
  { year, batchId, subject, reason }: InterestRequest,
  actor: Actor,
): Promise<DeclaredInterest> {
  const register = { unit: committee, year };
  const rowOf = async (form: string, wanted: string) => {
    const { rows } = await ledger.rows(register, { form, keyPrefix: wanted, limit: 1 });
    return rows.find((row) => row.key === wanted);
  };
  const about = await Promise.all([people.id, units.id].map((form) => rowOf(form, subject)));
  if (!about.some((row) => row?.deleted === false)) return { kind: "not-found" };
  const key = String(naturalKey(interests, { user: actor.user, subject }));
  const before = await rowOf(interests.id, key);
  // After a lost answer the request comes again, when its row stands already.
  const { reason: said, withdrawal = null } = before?.fields ?? {};
  if (before?.deleted === false && withdrawal === null && said === reason)
    return { kind: "declared", isNew: false };
  const fields = { user: actor.user, subject, reason, withdrawal: null };
  const row = { form: interests.id, key, baseRev: before?.rev ?? 0, fields, deleted: false };
  const pushed = await ledger.push(register, { batchId, rows: [row] }, actor);
  if (pushed.kind !== "receipt") return { kind: pushed.kind };
  const status = pushed.rows[0]?.status;
  // The subject was deleted in between: the other cells are the service's own.
  if (status === "invalid") return { kind: "not-found" };
  if (status === "conflict") return { kind: "busy" };
  return { kind: "declared", isNew: status !== "unchanged" };
}

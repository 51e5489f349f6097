import { rolesAllow } from "../../domain/register/access.ts";
import { recusedSubjects } from "../../domain/register/redaction.ts";
import type { UserId } from "../../domain/values/ids.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import type { DecisionDeps } from "./record-decisions.ts";
import { readDecider } from "./read-decider.ts";

/** The subjects of the year that the user takes no part in deciding on and is told nothing of. */
export async function readRecused(
  { ledger, committee }: Pick<DecisionDeps, "ledger" | "committee">,
  user: { readonly user: UserId; readonly name: string; readonly roles: readonly Role[] },
  year: number,
): Promise<ReadonlySet<string>> {
  // Only deciders are recused, so nobody else waits for the register to be read.
  if (!rolesAllow(user.roles, "record-decision")) return new Set();
  const decider = await readDecider(ledger, { unit: committee, year }, user);
  return new Set(recusedSubjects(user, decider));
}

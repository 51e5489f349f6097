import type { UnitId } from "../values/ids.ts";
import type { Action } from "../vocabulary/rights/action.ts";
import type { Role } from "../vocabulary/role.ts";

/** Actions of a role inside its granted units. An action that is not listed is denied. */
const ALLOWED: Record<Role, readonly Action[]> = {
  Clerk: ["read-register", "write-register", "read-board", "read-run", "export"],
  Reviewer: [
    "read-register",
    "write-register",
    "lock-register",
    "read-board",
    "start-run",
    "read-run",
    "decide-correction",
    "number-papers",
    "export",
  ],
  Committee: ["read-register", "read-board", "read-run", "record-decision", "decide-correction", "export"],
  Admin: [
    "read-register",
    "write-register",
    "lock-register",
    "read-board",
    "start-run",
    "read-run",
    "record-decision",
    "decide-correction",
    "number-papers",
    "export",
  ],
  Auditor: ["read-register", "read-board", "read-run"],
};

/** Actions that change data and need a `write` grant; for the others `read` is enough. */
const WRITES: ReadonlySet<Action> = new Set([
  "write-register",
  "lock-register",
  "start-run",
  "record-decision",
  "decide-correction",
  "number-papers",
]);

/**
 * Catalogue forms about permissions and reasons of decisions, hidden from users who do not reach the whole
 * organisation.
 */
const GUARDED_FORMS: ReadonlySet<string> = new Set([
  "grants",
  "users",
  "overrides",
  "decisions",
  "interests",
]);

/** Whether some role allows the action in some unit: enough to show a button, never enough to act. */
export function rolesAllow(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => ALLOWED[role].includes(action));
}

export type GrantAccess = "read" | "write";

/** The facts that decide one person's access in one year: roles, grants, and the units of that year's catalogue. */
export interface Reach {
  readonly roles: readonly Role[];
  readonly committee: UnitId;
  readonly units: ReadonlySet<string>;
  /** Grants by unit; only for units of the catalogue and the committee. */
  readonly grants: ReadonlyMap<string, GrantAccess>;
}

type AccessDecision = "allowed" | "forbidden" | "not-found";

/**
 * Access is denied by default. An administrator needs no grant, and only an administrator learns that a unit does not
 * exist. A grant on the committee reaches every unit for all roles but `Clerk`, which reaches only the units granted to
 * it. The committee's register holds the catalogue: anyone with a grant reads it, and a clerk can do no more there.
 * An action on the whole organisation is an action on the committee.
 */
export function decideAccess(reach: Reach, action: Action, unit: UnitId): AccessDecision {
  const exists = unit === reach.committee || reach.units.has(unit);
  if (reach.roles.includes("Admin") && !exists) return "not-found";
  const allowed =
    exists &&
    reach.roles.some((role) => ALLOWED[role].includes(action) && reaches(reach, role, action, unit));
  return allowed ? "allowed" : "forbidden";
}

function reaches(reach: Reach, role: Role, action: Action, unit: UnitId): boolean {
  const { committee, grants } = reach;
  if (role === "Admin") return true;
  if (unit === committee && action === "read-register") return grants.size > 0;
  if (unit === committee && role === "Clerk") return false;
  const held = role === "Clerk" ? [grants.get(unit)] : [grants.get(unit), grants.get(committee)];
  return held.some((grant) => grant === "write" || (grant === "read" && !WRITES.has(action)));
}

export function reachesWholeOrganisation(reach: Reach, action: Action): boolean {
  return decideAccess(reach, action, reach.committee) === "allowed";
}

/** Whether the rows of this form may be shown to someone who may read its register. */
export function showsForm(reach: Reach, form: string): boolean {
  return !GUARDED_FORMS.has(form) || reachesWholeOrganisation(reach, "read-board");
}

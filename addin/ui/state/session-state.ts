import { rolesAllow } from "../../../domain/register/access.ts";
import type { Action } from "../../../domain/vocabulary/rights/action.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import type { Candidate } from "../../sign-in/sign-in.ts";

export type SessionState =
  /** `candidates` is empty where the identity provider asks for the name itself. */
  | { readonly kind: "signed-out"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "signed-in"; readonly me: MeResponse };

/** The name of a unit, or its id if the user has no access to it. */
export function unitName(session: SessionState, unit: string): string {
  if (session.kind === "signed-out") return unit;
  return session.me.units.find((known) => known.unit === unit)?.name ?? unit;
}

/** Whether to offer the action; the service checks again on each call. */
export function may(session: SessionState, action: Action): boolean {
  return session.kind === "signed-in" && rolesAllow(session.me.roles, action);
}

/** Whether to offer writing into this unit's register. */
export function mayWrite(session: SessionState, unit: string | undefined): boolean {
  return (
    may(session, "write-register") &&
    session.kind === "signed-in" &&
    session.me.units.some((register) => register.unit === unit && register.access === "write")
  );
}

/** Whether to offer results and decisions of all units; the service checks again on each call. */
export function seesWholeOrganisation(session: SessionState): boolean {
  return session.kind === "signed-in" && session.me.units.some(({ unit }) => unit === session.me.committee);
}

/** Who sets up an office, and gives people their rights in it. */
export function maySetUp(session: SessionState): boolean {
  return session.kind === "signed-in" && session.me.roles.includes("Admin");
}

/** Whether there is no office yet, or one without units, and this user is who sets it up. */
export function setsUpNow(session: SessionState): boolean {
  if (session.kind === "signed-out" || !maySetUp(session)) return false;
  const { years, units, committee } = session.me;
  return years.length === 0 || units.every(({ unit }) => unit === committee);
}

export function mayWriteTerm(session: SessionState): boolean {
  return may(session, "export") && seesWholeOrganisation(session);
}

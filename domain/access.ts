import * as z from "zod";

/** Roles come from the identity provider; which units they reach is the product's own data (grants). */
export const Role = z.enum(["Clerk", "Reviewer", "Committee", "Admin", "Auditor"]);
export type Role = z.infer<typeof Role>;

export type Action =
  | "read-register"
  | "write-register"
  | "lock-register"
  | "read-board"
  | "start-run"
  | "read-run"
  | "export";

/**
 * What a role may do inside the units that it was granted. Not listed is denied.
 * A clerk reads runs only once published, and only the results of their own units (see `lambda/api/access.ts`).
 */
const ALLOWED: Record<Role, readonly Action[]> = {
  Clerk: ["read-register", "write-register", "read-board", "read-run", "export"],
  Reviewer: [
    "read-register",
    "write-register",
    "lock-register",
    "read-board",
    "start-run",
    "read-run",
    "export",
  ],
  Committee: ["read-register", "read-board", "read-run", "export"],
  Admin: [
    "read-register",
    "write-register",
    "lock-register",
    "read-board",
    "start-run",
    "read-run",
    "export",
  ],
  Auditor: ["read-register", "read-board", "read-run"],
};

export function rolesAllow(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => ALLOWED[role].includes(action));
}

/** Whoever sees the whole organisation, not only the units that they keep. */
export function seesWholeOrganisation(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== "Clerk");
}

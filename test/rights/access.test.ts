import { describe, expect, test } from "vitest";
import {
  decideAccess,
  type GrantAccess,
  reachesWholeOrganisation,
  type Reach,
  rolesAllow,
  showsForm,
} from "../../domain/register/access.ts";
import type { Action } from "../../domain/vocabulary/rights/action.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import { UnitId } from "../../domain/values/ids.ts";

const [COMMITTEE, OWN, FOREIGN, UNKNOWN] = ["dang-uy", "cb-mot", "cb-hai", "cb-la"].map((id) =>
  UnitId.parse(id),
) as [UnitId, UnitId, UnitId, UnitId];
const READS: readonly Action[] = ["read-register", "read-board", "read-run", "export"];
const WRITES: readonly Action[] = [
  "write-register",
  "lock-register",
  "start-run",
  "record-decision",
  "decide-correction",
  "number-papers",
];
const ACTIONS = [...READS, ...WRITES];
const ROLES: readonly Role[] = ["Clerk", "Reviewer", "Committee", "Admin", "Auditor"];

/** The actions of each role where it may write. */
const DOES: Readonly<Record<Role, readonly Action[]>> = {
  Clerk: [...READS, "write-register"],
  Reviewer: [...READS, "write-register", "lock-register", "start-run", "decide-correction", "number-papers"],
  Committee: [...READS, "record-decision", "decide-correction"],
  Admin: ACTIONS,
  Auditor: ["read-register", "read-board", "read-run"],
};

function reach(roles: readonly Role[], grants: Readonly<Record<string, GrantAccess>> = {}): Reach {
  return {
    roles,
    committee: COMMITTEE,
    units: new Set([OWN, FOREIGN]),
    grants: new Map(Object.entries(grants)),
  };
}
const allowed = (by: Reach, unit: UnitId): readonly Action[] =>
  ACTIONS.filter((action) => decideAccess(by, action, unit) === "allowed");
const inOrder = (actions: readonly Action[]): readonly Action[] =>
  ACTIONS.filter((action) => actions.includes(action));

describe("who may do what where", () => {
  test.each(ROLES)(
    "%s: a grant to write opens all that the role does, one to read only what changes nothing",
    (role) => {
      expect(allowed(reach([role], { [OWN]: "write" }), OWN)).toEqual(inOrder(DOES[role]));
      const reading = role === "Admin" ? ACTIONS : DOES[role].filter((action) => READS.includes(action));
      expect(allowed(reach([role], { [OWN]: "read" }), OWN)).toEqual(inOrder(reading));
    },
  );

  test.each(ROLES)(
    "%s: nothing without a grant, nor in a unit that the grant does not name, but for an administrator",
    (role) => {
      const everything = role === "Admin" ? ACTIONS : [];
      expect(allowed(reach([role]), OWN)).toEqual(everything);
      expect(allowed(reach([role]), COMMITTEE)).toEqual(everything);
      expect(allowed(reach([role], { [OWN]: "write" }), FOREIGN)).toEqual(everything);
    },
  );

  test("nothing without a role, whatever was granted", () => {
    expect(allowed(reach([], { [OWN]: "write", [COMMITTEE]: "write" }), OWN)).toEqual([]);
  });

  test.each(ROLES)("%s: a grant on the committee reaches every unit, but for a clerk", (role) => {
    const all = role === "Clerk" ? [] : inOrder(DOES[role]);
    expect(allowed(reach([role], { [COMMITTEE]: "write" }), FOREIGN)).toEqual(all);
    expect(allowed(reach([role], { [COMMITTEE]: "read" }), FOREIGN)).toEqual(
      role === "Admin" ? all : all.filter((action) => READS.includes(action)),
    );
    // The narrower grant removes nothing from the wider one.
    expect(allowed(reach([role], { [COMMITTEE]: "write", [OWN]: "read" }), OWN)).toEqual(
      role === "Clerk" ? inOrder(READS) : all,
    );
  });

  test.each(ROLES)(
    "%s: whoever has any grant reads the catalogue, and a clerk never does more there",
    (role) => {
      const catalogue = allowed(reach([role], { [OWN]: "write" }), COMMITTEE);
      expect(catalogue).toEqual(role === "Admin" ? ACTIONS : ["read-register"]);
      if (role === "Clerk")
        expect(allowed(reach([role], { [COMMITTEE]: "write" }), COMMITTEE)).toEqual(["read-register"]);
      else expect(allowed(reach([role], { [COMMITTEE]: "write" }), COMMITTEE)).toEqual(inOrder(DOES[role]));
    },
  );

  test("an administrator alone is told that a unit does not exist", () => {
    for (const role of ROLES) {
      for (const action of ACTIONS) {
        const decision = decideAccess(reach([role], { [COMMITTEE]: "write" }), action, UNKNOWN);
        expect(decision).toBe(role === "Admin" ? "not-found" : "forbidden");
      }
    }
  });

  test("a second role adds what it does, and takes nothing away", () => {
    const both = reach(["Clerk", "Committee"], { [OWN]: "write" });
    expect(allowed(both, OWN)).toEqual(inOrder([...DOES.Clerk, ...DOES.Committee]));
  });

  test.each(ROLES)("%s: a button is offered for what the role does in some unit", (role) => {
    expect(ACTIONS.filter((action) => rolesAllow([role], action))).toEqual(inOrder(DOES[role]));
    expect(ACTIONS.filter((action) => rolesAllow([], action))).toEqual([]);
  });
});

describe("the whole organisation", () => {
  test("is reached by a grant on the committee, not by one on each unit", () => {
    const each = reach(["Reviewer"], { [OWN]: "write", [FOREIGN]: "write" });
    expect(reachesWholeOrganisation(each, "read-board")).toBe(false);
    expect(reachesWholeOrganisation(reach(["Reviewer"], { [COMMITTEE]: "read" }), "read-board")).toBe(true);
    expect(reachesWholeOrganisation(reach(["Reviewer"], { [COMMITTEE]: "read" }), "start-run")).toBe(false);
  });

  test("and only to who sees it are the forms shown that say who may do what, and why it was decided so", () => {
    const guarded = ["grants", "users", "overrides", "decisions", "interests"];
    for (const form of guarded) {
      expect(showsForm(reach(["Clerk"], { [OWN]: "write" }), form)).toBe(false);
      expect(showsForm(reach(["Reviewer"], { [OWN]: "write" }), form)).toBe(false);
      expect(showsForm(reach(["Auditor"], { [COMMITTEE]: "read" }), form)).toBe(true);
    }
    expect(showsForm(reach(["Clerk"], { [OWN]: "write" }), "people")).toBe(true);
  });
});

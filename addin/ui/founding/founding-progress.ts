import { confirmationName, isConfirmation, listAssumptions } from "../../../domain/policy/assumptions.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { RULE_BOOK } from "../../../domain/vocabulary/setting.ts";
import { FOUNDING_STEPS, type FoundingStep, liveRows, settingValue, unitRow } from "../state/office-state.ts";

/** What a step still lacks. A `must` keeps the office from running, the rest can follow later. */
export const FOUNDING_LACKS = {
  "committee-name": "must",
  upper: "later",
  place: "later",
  signer: "later",
  "rule-book": "must",
  assumptions: "later",
  units: "must",
  people: "must",
  "people-without-unit": "must",
  "units-without-people": "later",
  "units-without-head": "later",
  users: "must",
  "units-without-clerk": "later",
} as const;
export type FoundingLack = keyof typeof FOUNDING_LACKS;

/** A lack with the number of what it is about, or the names. */
export interface Lacking {
  readonly code: FoundingLack;
  readonly count: number;
  readonly names: readonly string[];
}

export interface StepProgress {
  readonly step: FoundingStep;
  readonly state: "done" | "begun" | "open";
  readonly lacks: readonly Lacking[];
}

interface Stored {
  readonly rows: readonly WireState[];
  readonly policy: Policy | undefined;
  readonly committee: UnitId;
}

/**
 * How far an office is set up, read from its catalogue alone: whatever was entered, and wherever, counts. A step is
 * done when nothing of it is missing without which the office cannot run, and begun as soon as something of it is stored.
 */
export function foundingProgress(stored: Stored): readonly StepProgress[] {
  const begun: Readonly<Record<FoundingStep, boolean>> = {
    committee: unitRow(stored, stored.committee)?.deleted === false,
    rules: settingValue(stored, RULE_BOOK) !== "",
    units: unitsBelow(stored).length > 0,
    people: liveRows(stored, "people").length > 0,
    users: liveRows(stored, "grants").length > 0,
  };
  return FOUNDING_STEPS.map((step) => {
    const lacks = LACKS[step](stored).filter(({ count }) => count > 0);
    const mustFollow = lacks.some(({ code }) => FOUNDING_LACKS[code] === "must");
    return { step, lacks, state: mustFollow ? (begun[step] ? "begun" : "open") : "done" };
  });
}

/** What of an office is counted, in the order of the steps. */
export const FOUNDING_PARTS = ["settings", "confirmed", "units", "people", "users", "grants"] as const;
export type FoundingPart = (typeof FOUNDING_PARTS)[number];

/** How much of each part is stored. The choice of a rule book and the confirmations are no settings of their own here. */
export function foundingParts(stored: Stored): Readonly<Record<FoundingPart, number>> {
  const names = liveRows(stored, "settings").map(({ fields }) => String(fields["name"]));
  const confirmed = names.filter(isConfirmation);
  return {
    settings: names.length - confirmed.length,
    confirmed: confirmed.length,
    units: unitsBelow(stored).length,
    people: liveRows(stored, "people").length,
    users: liveRows(stored, "users").length,
    grants: liveRows(stored, "grants").length,
  };
}

/** Whether the office can work: each step is done, though something may follow later. */
export function isFounded(progress: readonly StepProgress[]): boolean {
  return progress.every(({ state }) => state === "done");
}

export function unitsBelow({ rows, committee }: Pick<Stored, "rows" | "committee">): readonly WireState[] {
  return liveRows({ rows }, "units").filter(({ key }) => String(key) !== committee);
}

const LACKS: Readonly<Record<FoundingStep, (stored: Stored) => readonly Lacking[]>> = {
  committee: (stored) => {
    const lacksSetting = (name: string) => settingValue(stored, `letterhead.${name}`) === "";
    return [
      lack("committee-name", unitRow(stored, stored.committee)?.deleted !== false),
      lack("upper", lacksSetting("upper")),
      lack("place", lacksSetting("place")),
      lack("signer", lacksSetting("signer")),
    ];
  },
  rules: (stored) => {
    const open = listAssumptions(stored.policy).filter(
      (assumption) => settingValue(stored, confirmationName(assumption)) === "",
    );
    return [
      lack("rule-book", settingValue(stored, RULE_BOOK) === ""),
      { code: "assumptions", count: open.length, names: [] },
    ];
  },
  units: (stored) => [lack("units", unitsBelow(stored).length === 0)],
  people: (stored) => {
    const people = liveRows(stored, "people");
    const memberships = liveRows(stored, "memberships").filter(
      ({ fields }) => (fields["until"] ?? null) === null,
    );
    const placed = new Set(memberships.map(({ fields }) => fields["person"]));
    const inUnits = new Set(memberships.map(({ fields }) => fields["unit"]));
    const headed = new Set(
      memberships.filter(({ fields }) => fields["role"] === "head").map(({ fields }) => fields["unit"]),
    );
    const units = unitsBelow(stored);
    return [
      lack("people", people.length === 0),
      lackOf(
        "people-without-unit",
        people.filter(({ key }) => !placed.has(key)),
        "fullName",
      ),
      lackOf(
        "units-without-people",
        people.length === 0 ? [] : units.filter(({ key }) => !inUnits.has(key)),
        "name",
      ),
      lackOf(
        "units-without-head",
        units.filter(({ key }) => inUnits.has(key) && !headed.has(key)),
        "name",
      ),
    ];
  },
  users: (stored) => {
    const writable = new Set(
      liveRows(stored, "grants")
        .filter(({ fields }) => fields["access"] === "write")
        .map(({ fields }) => fields["unit"]),
    );
    return [
      lack("users", writable.size === 0),
      lackOf(
        "units-without-clerk",
        writable.size === 0 ? [] : unitsBelow(stored).filter(({ key }) => !writable.has(key)),
        "name",
      ),
    ];
  },
};

function lack(code: FoundingLack, isMissing: boolean): Lacking {
  return { code, count: isMissing ? 1 : 0, names: [] };
}

function lackOf(code: FoundingLack, rows: readonly WireState[], column: string): Lacking {
  return { code, count: rows.length, names: rows.map(({ fields }) => String(fields[column] ?? "")) };
}

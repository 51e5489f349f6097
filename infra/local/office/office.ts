import type { UnitId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import { attendanceRows } from "./year/attendance.ts";
import { DEMO_SEED } from "./generator/choices.ts";
import { conductRows, overrideRows } from "./year/conduct.ts";
import { directiveRows } from "./year/directives.ts";
import { dueChangeRows } from "./year/due-changes.ts";
import { essayRows } from "./year/essays.ts";
import { evaluationRows } from "./year/evaluations.ts";
import { historyRows } from "./year/history.ts";
import { interestRows } from "./people/interests.ts";
import { outreachRows } from "./year/outreach.ts";
import type { OfficePerson } from "./people/person.ts";
import { planRows } from "./year/plans.ts";
import { makeRoster, rosterRows } from "./people/roster.ts";
import { reportRows } from "./year/reports.ts";
import { sessionRows } from "./year/sessions.ts";
import { settingRows } from "./year/settings.ts";
import { OFFICE_UNITS, type OfficeUnit, CUU_CHIEN_BINH, unitRows } from "./people/units.ts";
import { grantRows, userRows } from "./people/users.ts";

export interface Office {
  /** The committee's register: units, people, documents, sessions and choices of the year. */
  readonly catalogue: readonly WireRow[];
  /** The entries of each unit's clerk; the attendance of units with hand-made sheets is imported. */
  readonly registers: ReadonlyMap<UnitId, readonly WireRow[]>;
}

/** An invented year of one Party committee's office; the same seed gives the same rows. */
export function makeOffice(policy: Policy, seed: number = DEMO_SEED): Office {
  const people = makeRoster(seed);
  const catalogue = [
    unitRows(),
    rosterRows(people),
    directiveRows(),
    sessionRows(people),
    dueChangeRows(),
    settingRows(),
    historyRows(seed, people),
    overrideRows(people),
    userRows(),
    grantRows(),
    interestRows(),
  ].flat();
  const registers = new Map(
    OFFICE_UNITS.map((unit): [UnitId, readonly WireRow[]] => [
      unit.id,
      registerRows(policy, seed, unit, people),
    ]),
  );
  return { catalogue, registers };
}

function registerRows(
  policy: Policy,
  seed: number,
  unit: OfficeUnit,
  people: readonly OfficePerson[],
): readonly WireRow[] {
  if (unit === CUU_CHIEN_BINH) return [];
  return [
    attendanceRows(seed, unit, people),
    essayRows(seed, unit, people),
    planRows(seed, unit, people),
    outreachRows(seed, unit),
    reportRows(unit),
    conductRows(unit, people),
    evaluationRows(policy, seed, unit, people),
  ].flat();
}

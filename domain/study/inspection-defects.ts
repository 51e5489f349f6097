import { dueWindow } from "../due/closing.ts";
import { contentOf, isEnded, rowOf } from "../due/due-row.ts";
import { remedies } from "../due/remedies.ts";
import { dueScope } from "../due/scope.ts";
import { withCarried } from "../facts/carried.ts";
import { indexFacts } from "../facts/fact-index.ts";
import { unitExistsOn } from "../facts/status.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { periodEnd, periodHasDay } from "../values/period.ts";
import type { Defect, DefectScope } from "./defect.ts";

/** Quarters in which nothing was inspected, and findings after which nobody was reminded in time. */
export function inspectionDefects(scope: DefectScope): readonly Defect[] {
  return [...quartersWithout(scope), ...reminders(scope)];
}

/** Nothing where the rule book itself asks for inspections: then what is missing is a shortfall. */
function quartersWithout({ policy, index, span, facts }: DefectScope): readonly Defect[] {
  if (policy.dues?.inspections !== undefined) return [];
  return index.units
    .filter(({ ref }) => ref.key !== facts.committee)
    .flatMap((unit) => {
      const held = index.inspectionsByRegister.get(unit.ref.key) ?? [];
      return span.quarters
        .filter(
          (quarter) =>
            unitExistsOn(unit, periodEnd(quarter)) &&
            !held.some(({ fields }) => periodHasDay(quarter, fields.date)),
        )
        .map((quarter): Defect => ({
          kind: "inspection-irregular",
          unit: unit.ref.key,
          person: null,
          about: "",
          period: quarter,
          day: periodEnd(quarter),
          doneOn: null,
          row: null,
          source: null,
          column: null,
          figures: null,
        }));
    });
}

/**
 * A finding is reminded of by the day to remedy it, in the period in which that day lies, whatever the period and the
 * register in which it was found.
 */
function reminders({ policy, facts, person }: DefectScope): readonly Defect[] {
  const { period, registers } = facts;
  const { end } = dueWindow(policy, period);
  const scope = dueScope(policy, indexFacts(withCarried(facts), policy), period, end);
  const all = registers.flatMap(({ unit }) => [
    ...remedies.ofSubject(scope, { kind: "unit", id: unit }, unit),
    ...remedies.ofPeople(scope, unit),
  ]);
  return all.flatMap((due): Defect[] => {
    const inspection = rowOf(due, inspections);
    const { dueOn, unit } = due;
    if (inspection === undefined || dueOn > end || isEnded(due)) return [];
    const { remindedOn, person: concerned } = inspection.fields;
    if (remindedOn != null && remindedOn <= dueOn) return [];
    return [
      {
        kind: remindedOn == null ? "reminder-missing" : "reminder-late",
        unit,
        person: concerned == null ? null : person(concerned),
        about: contentOf(due),
        period: null,
        day: dueOn,
        doneOn: remindedOn ?? null,
        row: inspection.ref,
        year: inspection.year,
        source: null,
        column: "remindedOn",
        figures: null,
      },
    ];
  });
}

import { pastDecisions } from "../../../../domain/forms/catalogue/past-decisions.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import type { OfficePerson } from "../people/person.ts";
import { streamOf } from "../generator/random.ts";
import { HANH_CHINH, OFFICE_UNITS, QUOC_HOI } from "../people/units.ts";

const YEARS = [2022, 2023, 2024, 2025] as const;

/** Decisions of the four years before, in which one person and one cell were excellent every year. */
export function historyRows(seed: number, people: readonly OfficePerson[]): WireRow[] {
  const random = streamOf(seed, "history");
  const ofUnits = OFFICE_UNITS.flatMap((unit) =>
    YEARS.map((year) => {
      const excellent = unit === QUOC_HOI || (unit === HANH_CHINH && year >= 2024);
      return decision(unit.id, year, excellent ? "HTXS" : "HTT", unit === QUOC_HOI);
    }),
  );
  const ofPeople = people
    .filter((person) => person.workedFrom < "2021-01-01" && !person.exempt)
    .flatMap((person) =>
      YEARS.map((year) => {
        const excellent =
          person.story === "streak" || random.chance(person.standing === "excellent" ? 0.4 : 0.05);
        return decision(person.id, year, excellent ? "HTXS" : "HTT", false);
      }),
    );
  return [...ofUnits, ...ofPeople];
}

function decision(subject: string, year: number, level: "HTXS" | "HTT", typical: boolean): WireRow {
  return officeRow(pastDecisions, {
    subject,
    decisionYear: year,
    level,
    typical,
    number: `${year - 2015}-QĐ/ĐU`,
  });
}

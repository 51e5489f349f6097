import { addDays, Day } from "../../../../domain/values/day.ts";
import { essays } from "../../../../domain/forms/catalogue/essays.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { DIRECTIVES } from "./directives.ts";
import { officeRow } from "../generator/office-row.ts";
import { type OfficePerson, ratedOn, type Standing } from "../people/person.ts";
import { type Random, streamOf } from "../generator/random.ts";
import { firstSessionOn } from "./sessions.ts";
import { HOI_DONG, type OfficeUnit } from "../people/units.ts";

/** Probabilities that an essay is late, and that it is missing. */
const FAULTS: Readonly<Record<Standing, readonly [late: number, missing: number]>> = {
  excellent: [0, 0],
  good: [0.07, 0.01],
  fair: [0.2, 0.12],
  late: [0.3, 0.05],
  careless: [0.3, 0.2],
  disciplined: [0.3, 0.35],
};

/** The clerk who enters an essay only once it is handed in: what is missing has no row. */
const ENTERS_WHAT_CAME = HOI_DONG;

/** An essay of every person rated in the unit for each directive that requires one and that the unit has studied. */
export function essayRows(seed: number, unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  const random = streamOf(seed, `essays ${unit.id}`);
  return DIRECTIVES.flatMap((directive) => {
    const due = directive.essayDue;
    if (due === undefined || firstSessionOn(directive.id, unit) === undefined) return [];
    return people
      .filter((person) => !person.exempt && ratedOn(person, due)?.unit === unit)
      .flatMap((person) => {
        const submitted = submission(random, person.standing, Day.parse(due));
        if (submitted === undefined && unit === ENTERS_WHAT_CAME) return [];
        return officeRow(essays, {
          directive: directive.id,
          person: person.id,
          due,
          submittedOn: submitted ?? null,
          grade: submitted === undefined ? null : gradeOf(random, person.standing),
          proposals:
            submitted === undefined ? null : random.integer(0, person.standing === "excellent" ? 3 : 1),
        });
      });
  });
}

function submission(random: Random, standing: Standing, due: Day): Day | undefined {
  const [late, missing] = FAULTS[standing];
  const chance = random.next();
  if (chance < missing) return undefined;
  return addDays(due, chance < missing + late ? random.integer(1, 9) : -random.integer(0, 8));
}

function gradeOf(random: Random, standing: Standing): string {
  if (standing === "excellent") return "good";
  if (standing === "good") return random.pick(["good", "fair", "fair"]);
  return random.pick(["fair", "pass", "pass"]);
}

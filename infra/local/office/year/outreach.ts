import { addDays, Day } from "../../../../domain/values/day.ts";
import { outreach } from "../../../../domain/forms/catalogue/outreach.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { DIRECTIVES } from "./directives.ts";
import { officeRow } from "../generator/office-row.ts";
import { streamOf } from "../generator/random.ts";
import { firstSessionOn } from "./sessions.ts";
import { CELLS, type OfficeUnit } from "../people/units.ts";

const WAYS = ["meeting", "online", "print", "oral", "contest"] as const;

/** A document that the unit has studied is made known to the people around it, at most two ways each. */
export function outreachRows(seed: number, unit: OfficeUnit): WireRow[] {
  const random = streamOf(seed, `outreach ${unit.id}`);
  const isCell = CELLS.some((cell) => cell === unit);
  return DIRECTIVES.flatMap(({ id }) => {
    const session = firstSessionOn(id, unit);
    if (session === undefined || !random.chance(isCell ? 0.7 : 0.4)) return [];
    return Array.from({ length: random.integer(1, 2) }, (_, index) =>
      officeRow(
        outreach,
        {
          day: addDays(Day.parse(session.date), random.integer(5, 20)),
          way: random.pick(WAYS),
          directives: [id],
          audience: isCell ? "Cán bộ, công chức, người lao động cơ quan" : "Đoàn viên, hội viên",
          people: random.integer(12, 60),
        },
        `tt-${id}-${index + 1}`,
      ),
    );
  });
}

import { settings } from "../../../../domain/forms/catalogue/settings.ts";
import type { Policy } from "../../../../domain/policy/policy.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import type { UnitId } from "../../../../domain/values/ids.ts";
import { periodEnd } from "../../../../domain/values/period.ts";
import { SECOND_BOOK, SECOND_PREFIX } from "../../../../domain/vocabulary/setting.ts";
import { DEMO_SEED, SECOND_POLICY } from "../generator/choices.ts";
import { officeRow } from "../generator/office-row.ts";
import { streamOf } from "../generator/random.ts";
import { type OfficePerson, ratedOn } from "../people/person.ts";
import { makeRoster } from "../people/roster.ts";
import { CUU_CHIEN_BINH, OFFICE_UNITS } from "../people/units.ts";
import { MONTHS, pointRows } from "./evaluations.ts";
import { performanceOf } from "./performance.ts";

/** Whom the decree rates. */
const RATED: ReadonlySet<OfficePerson["category"]> = new Set(["can-bo", "cong-chuc"]);

/** The choice of a second rule book for the year. */
export function secondBookChoice(): WireRow {
  return officeRow(settings, {
    name: SECOND_BOOK,
    value: SECOND_POLICY,
    source: "Kế hoạch 18-KH/ĐU: cán bộ, công chức xếp loại theo 335/2025/NĐ-CP trước khi xếp loại đảng viên",
  });
}

/** Points of the second rule book, of every month of civil servants in the units that enter anything. */
export function secondBookPoints(policy: Policy): ReadonlyMap<UnitId, readonly WireRow[]> {
  const people = makeRoster(DEMO_SEED).filter(({ category, exempt }) => !exempt && RATED.has(category));
  const units = OFFICE_UNITS.filter((unit) => unit !== CUU_CHIEN_BINH);
  return new Map(
    units.map((unit): [UnitId, readonly WireRow[]] => [
      unit.id,
      people.flatMap((person) => {
        const random = streamOf(DEMO_SEED, `second book ${person.id}`);
        const performance = performanceOf(random, person);
        const kind = person.group === "Lãnh đạo, cấp ủy" ? "leader" : "individual";
        return MONTHS.filter((month) => ratedOn(person, periodEnd(month))?.unit === unit).flatMap((month) =>
          pointRows(policy, random, kind, person.id, month, performance, SECOND_PREFIX),
        );
      }),
    ]),
  );
}

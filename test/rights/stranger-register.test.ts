import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chosenPolicy } from "../../domain/facts/chosen-policy.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { assess } from "../../domain/score/assess.ts";
import { anyDueOffice } from "../due/any-office.ts";
import { COMMITTEE, organisation, row } from "../score/office.ts";
import { runCount } from "../suite/run-count.ts";

const PEOPLE = ["an", "binh", "chi", "dung"];
const UNITS = ["cb-1", "cb-2", "cd"] as const;
const SUBJECTS = [...PEOPLE, ...UNITS];

const maybeDay = fc.constantFrom(null, "2026-02-01", "2026-05-10", "2026-09-20");
const anyCase = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  kind: fc.constantFrom("discipline", "discipline", "conclusion", "complaint", "inspection"),
  pending: fc.boolean(),
  form: fc.constantFrom(null, "canh-cao", "cq-khien-trach"),
  trigger: fc.constantFrom(null, "suy-thoai"),
  dutyRelated: fc.constantFrom(null, true, false),
  actedOn: maybeDay,
  decidedOn: maybeDay,
  actUnit: fc.constantFrom(null, ...UNITS),
});
const anyShortcoming = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  reviewYear: fc.constant(2025),
  content: fc.constant("Hạn chế"),
  due: maybeDay,
  remediedOn: maybeDay,
});
/** What a clerk may have got into a register by any door, at any time. */
const anyHarm = fc.array(
  fc.oneof(
    anyCase.map((fields) => ({ form: "discipline", fields })),
    anyShortcoming.map((fields) => ({ form: "shortcomings", fields })),
  ),
  { maxLength: 4 },
);

/** Whether somebody belonged to both, so that one unit has a say in what the other is rated by. */
function sharePeople(catalogue: readonly FactRow[], one: string, other: string): boolean {
  const of = (unit: string) =>
    catalogue
      .filter(({ form, fields }) => form === "memberships" && fields["unit"] === unit)
      .map(({ fields }) => fields["person"]);
  return of(one).some((person) => of(other).includes(person));
}

function isStranger(catalogue: readonly FactRow[], subject: string, unit: string): boolean {
  if (UNITS.some((one) => one === subject)) return subject !== unit && !sharePeople(catalogue, subject, unit);
  return !catalogue.some(
    ({ form, fields }) => form === "memberships" && fields["person"] === subject && fields["unit"] === unit,
  );
}

test.each(["dang-366-2025@2", "cong-chuc-335-2025@2", "hoc-tap-noi-bo-2026@2"])(
  "under %s nothing in the register of a unit that is a stranger moves a person or a unit",
  { timeout: 120_000 },
  (name) => {
    const rhythm = { value: "yearly", source: { kind: "local", text: "QĐ 02-QĐ/ĐU" } } as const;
    const policy = chosenPolicy(findPolicy(name) ?? expect.unreachable(), { rhythm });
    const standings = (registers: Readonly<Record<string, readonly FactRow[]>>) =>
      new Map(assess(policy, organisation(registers)).map(({ standing }) => [standing.id, standing]));
    fc.assert(
      fc.property(anyDueOffice, fc.tuple(anyHarm, anyHarm, anyHarm), ({ catalogue, registers }, harm) => {
        const all = Object.fromEntries(
          UNITS.map((unit, place) => [
            unit,
            [
              ...(registers[unit] ?? []),
              ...(harm[place] ?? []).map(({ form, fields }, index) => row(form, `${unit}-${index}`, fields)),
            ],
          ]),
        );
        const whole = standings({ [COMMITTEE]: catalogue, ...all });
        for (const unit of UNITS) {
          const without = standings({ [COMMITTEE]: catalogue, ...all, [unit]: [] });
          for (const subject of SUBJECTS.filter((one) => isStranger(catalogue, one, unit)))
            expect(without.get(subject)).toEqual(whole.get(subject));
        }
      }),
      runCount(60),
    );
  },
);

import { memberships } from "../forms/catalogue/memberships.ts";
import { typedFields } from "../forms/row.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Fields } from "../forms/form.ts";
import { holdsOn } from "../membership/membership.ts";
import { type Register, standingToWrite } from "../membership/standing-to-write.ts";
import type { Day } from "../values/day.ts";
import type { MembershipFields, MovementPlan } from "./movement-plan.ts";

/** All memberships as they would be after the plan. */
export function membershipsAfter({ office, rows }: MovementPlan): readonly MembershipFields[] {
  const planned = rows.filter(({ form }) => form === memberships.id);
  const touched = new Set(planned.map(({ key }) => key));
  const kept = office.people.all.flatMap((person) =>
    person.memberships.filter(({ row }) => !touched.has(row.key)).map(({ fields }) => fields),
  );
  const written = planned.map(({ key, before, fields }) =>
    typedFields(memberships, key, withoutNulls({ ...before, ...fields })),
  );
  return [...kept, ...written];
}

export function headsOn(
  all: readonly MembershipFields[],
  unit: string,
  day: Day,
): readonly MembershipFields[] {
  return all.filter((fields) => fields.unit === unit && fields.role === "head" && holdsOn(fields, day));
}

/**
 * How many rows of a unit's register the unit would answer for no longer: marks and papers of days on which those whom they
 * are about would belong elsewhere.
 */
export function countStranded(
  plan: MovementPlan,
  register: Register,
  entries: readonly { readonly form: string; readonly fields: Fields }[],
): number {
  const before = plan.office.people.all.flatMap((person) => person.memberships.map(({ fields }) => fields));
  const after = membershipsAfter(plan);
  const moved = new Set(
    plan.rows
      .filter(({ form }) => form === memberships.id)
      .map(({ fields, before: was }) => ({ ...was, ...fields })["person"]),
  );
  const isOwn = (
    form: NonNullable<ReturnType<typeof findForm>>,
    fields: Fields,
    all: readonly MembershipFields[],
  ) => {
    const subject = fields[form.about?.subject ?? ""];
    return (
      standingToWrite(
        form,
        fields,
        register,
        all.filter(({ person }) => person === subject),
      ) === "own"
    );
  };
  return entries.filter(({ form: id, fields }) => {
    const form = findForm(id);
    if (form?.about === undefined || !moved.has(fields[form.about.subject] ?? null)) return false;
    return isOwn(form, fields, before) && !isOwn(form, fields, after);
  }).length;
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

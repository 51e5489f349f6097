import { people } from "../forms/catalogue/people.ts";
import type { Fields } from "../forms/form.ts";
import type { MovementOf } from "../protocol/year/movements.ts";
import type { KnownPerson } from "../roster/known-people.ts";
import type { Birth } from "../roster/list-line.ts";
import { type Recognition, recognizePerson } from "../roster/recognize-person.ts";
import { type Day, formatDay } from "../values/day.ts";
import type { RowKey } from "../values/ids.ts";
import { isOpenFrom } from "./office.ts";
import { type MovementPlan, peerGroup } from "./movement-plan.ts";
import { liveUnit } from "./named.ts";

type Join = MovementOf<"join">;

/** Somebody joins a unit: a new person, or one who comes back under the old key. */
export function planJoin(plan: MovementPlan, join: Join, newKey: RowKey): void {
  const { office } = plan;
  const { unit, role, rated, day } = join;
  const target = liveUnit(plan, "unit", unit);
  const known = recognize(plan, join);
  if (target === undefined || plan.faults.length > 0) return;
  if (known !== undefined && isTwice(plan, join, known)) return;
  const key = known?.row.key ?? newKey;
  plan.put(people.id, key, personFields(plan, join, known));
  if (known !== undefined) plan.notice("known-person", { name: titleOf(known) });
  plan.open({
    person: key,
    unit,
    from: day,
    role,
    rated,
    group: peerGroup(office, unit, role, lastPlace(known)),
  });
}

/** Undefined for a new person. */
function recognize(plan: MovementPlan, join: Join): KnownPerson | undefined {
  const birth = birthOf(join);
  const claim = {
    fullName: join.fullName,
    ...(birth && { birth }),
    ...(join.card !== undefined && join.card !== "" && { card: join.card }),
  };
  const found: Recognition = recognizePerson(claim, plan.office.everKnown);
  switch (found.kind) {
    case "known":
      return join.isAnother ? undefined : found.person;
    case "new":
      return undefined;
    case "unclear":
      // Whoever has neither card nor birth is asked about only where somebody may be meant.
      if (!join.isAnother && (found.values["candidates"] ?? "") !== "")
        plan.fault("fullName", "person-unclear", { candidates: found.values["candidates"] ?? "" });
      return undefined;
  }
}

function birthOf({ birthDate, birthYear }: Join): Birth | undefined {
  if (birthDate !== undefined)
    return { year: Number(birthDate.slice(0, 4)), month: Number(birthDate.slice(5, 7)), day: birthDate };
  return birthYear === undefined ? undefined : { year: birthYear };
}

function isTwice(
  plan: MovementPlan,
  { unit, rated, day }: Join,
  { memberships, fields }: KnownPerson,
): boolean {
  const open = memberships.filter((membership) => isOpenFrom(membership.fields, day));
  const here = open.find((membership) => membership.fields.unit === unit);
  const elsewhere = open.find((membership) => membership.fields.rated);
  const name = fields.fullName;
  if (here !== undefined)
    plan.fault("fullName", "already-member", { name, unit: plan.office.unitName(unit) });
  else if (rated && elsewhere !== undefined)
    plan.fault("fullName", "rated-elsewhere", { name, unit: plan.office.unitName(elsewhere.fields.unit) });
  return here !== undefined || (rated && elsewhere !== undefined);
}

/** The cells that are said; somebody who stayed in the year before is brought with all that is known. */
function personFields(plan: MovementPlan, join: Join, known: KnownPerson | undefined): Fields {
  const { fullName, birthDate, birthYear, category, position, card } = join;
  const isHere = known !== undefined && plan.office.row(people.id, known.row.key)?.deleted === false;
  const said = Object.fromEntries(
    Object.entries({ birthDate, ...(birthDate === undefined && { birthYear }), position, card }).filter(
      ([, value]) => value !== undefined && value !== "",
    ),
  ) as Fields;
  if (known === undefined) return { fullName, category, ...said };
  // Where somebody is recognised, the name stays as it is on their papers here.
  return isHere ? said : { ...known.row.fields, ...said };
}

function lastPlace(known: KnownPerson | undefined) {
  return known?.memberships
    .map(({ fields }) => fields)
    .toSorted((left, right) => (left.from < right.from ? 1 : -1))[0];
}

function titleOf({ fields }: KnownPerson): string {
  const born: Day | null = fields.birthDate;
  const told = [born === null ? fields.birthYear?.toString() : formatDay(born), fields.code ?? undefined];
  const more = told.filter((text) => text !== undefined);
  return more.length === 0 ? fields.fullName : `${fields.fullName} (${more.join(", ")})`;
}

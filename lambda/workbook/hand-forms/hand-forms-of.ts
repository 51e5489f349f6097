import { directives } from "../../../domain/forms/catalogue/directives.ts";
import { people as peopleForm } from "../../../domain/forms/catalogue/people.ts";
import { letterheadOf } from "../../../domain/forms/letterhead.ts";
import { indexFacts } from "../../../domain/facts/fact-index.ts";
import type { FactRow } from "../../../domain/facts/facts.ts";
import { invites, unitInvitations } from "../../../domain/facts/invitations.ts";
import { criteriaOfBooks } from "../../../domain/policy/criterion-titles.ts";
import { mostByCriterion } from "../../../domain/policy/criterion-limits.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { concerns, type Worker } from "../../../domain/policy/two-books.ts";
import { hiddenColumns, type Sight } from "../../../domain/register/sight.ts";
import type { Register, UnitId } from "../../../domain/values/ids.ts";
import { periodEnd, yearPeriod } from "../../../domain/values/period.ts";
import { SECOND_PREFIX } from "../../../domain/vocabulary/setting.ts";
import { formatDecimal } from "../../../domain/wording/number-format.ts";
import type { HandCriterion, HandForms, Listed } from "./hand-forms.ts";

/** What the forms of a unit follow from. */
export interface HandFormsSource extends Register {
  readonly committee: UnitId;
  readonly catalogue: readonly FactRow[];
  /** Which days of birth the reader is shown. */
  readonly sight: Sight;
  readonly books: { readonly first: Policy; readonly second: Policy | undefined };
}

type Index = ReturnType<typeof indexFacts>;

/** Who belongs to the unit, to which sessions it is invited, and by which criteria it rates. */
export function handFormsOf(source: HandFormsSource): Omit<HandForms, "generatedAt" | "generatedBy"> {
  const { committee, unit, year, catalogue, sight } = source;
  const registers = [{ unit: committee, seq: 0, rows: catalogue }];
  const index = indexFacts({ committee, year, period: yearPeriod(year), registers });
  const nameOf = (of: UnitId): string => index.unitById.get(of)?.fields.name ?? of;
  const belong = new Set<string>(
    (index.membershipsByUnit.get(unit) ?? []).map(({ fields }) => fields.person),
  );
  const members = index.people.map(({ ref }): string => ref.key).filter((key) => belong.has(key));
  return {
    unit: nameOf(unit),
    year,
    office: nameOf(committee),
    letterhead: letterheadOf(catalogue),
    people: members.map((key) => listed(index, sight, key)),
    sessions: sessionsOf(index, source, members),
    ...ratedIn(index, source),
  };
}

function sessionsOf(
  index: Index,
  { unit, catalogue }: HandFormsSource,
  members: readonly string[],
): HandForms["sessions"] {
  const places = new Map(members.map((key, place) => [key, place]));
  const numbers = new Map<string, string>(
    catalogue.flatMap(({ form, key, fields }) =>
      form === directives.id ? [[key, String(fields["number"])]] : [],
    ),
  );
  return index.sessions
    .filter((session) => invites(session, unit))
    .toSorted((a, b) => (a.fields.date < b.fields.date ? -1 : 1))
    .map((session) => ({
      day: session.fields.date,
      title: session.fields.title,
      directives: session.fields.directives.flatMap((key) => numbers.get(key) ?? []),
      invited: new Set(
        unitInvitations(index, unit, session).flatMap(({ person }) => places.get(person) ?? []),
      ),
    }));
}

function listed({ personById }: Index, sight: Sight, key: string): Listed {
  const { fullName = key, birthDate, birthYear } = personById.get(key)?.fields ?? {};
  const isShown = hiddenColumns(sight, peopleForm.id, [key]).length === 0;
  return { name: fullName, born: isShown ? (birthDate ?? birthYear ?? null) : null };
}

/** The unit itself, unless the level above rates it, and whoever is rated there, with their criteria. */
function ratedIn(
  index: Index,
  { unit, year, sight, books }: HandFormsSource,
): Pick<HandForms, "subjects" | "criteria"> {
  const unitKind = index.unitById.get(unit)?.fields.kind ?? "committee";
  const roles = new Map(
    (index.membershipsByUnit.get(unit) ?? []).flatMap(({ fields: { person, rated, role } }) =>
      rated ? [[String(person), role] as const] : [],
    ),
  );
  const own =
    unitKind === "committee"
      ? []
      : [
          {
            worker: { subject: "collective", unitKind } as const,
            listed: { name: index.unitById.get(unit)?.fields.name ?? unit, born: null },
          },
        ];
  const people = index.people.flatMap(({ ref, fields: { category } }) => {
    const role = roles.get(ref.key);
    if (role === undefined) return [];
    const subject = role === "member" ? ("individual" as const) : ("leader" as const);
    return [{ worker: { subject, unitKind: "", category }, listed: listed(index, sight, ref.key) }];
  });
  const all = [...own, ...people];
  return {
    subjects: all.map((one) => one.listed),
    criteria: criteriaFor(
      all.map(({ worker }) => worker),
      year,
      books,
    ),
  };
}

function criteriaFor(
  workers: readonly Worker[],
  year: number,
  { first, second }: HandFormsSource["books"],
): readonly HandCriterion[] {
  const end = periodEnd(yearPeriod(year));
  const most = mostByCriterion(first, second);
  const idsFor = (worker: Worker): readonly string[] => [
    ...first.rubrics[worker.subject].criteria.map(({ id }) => id),
    ...(second === undefined || (second.work !== undefined && !concerns(second.work, worker, end))
      ? []
      : second.rubrics[worker.subject].criteria.map(({ id }) => `${SECOND_PREFIX}${id}`)),
  ];
  const ids = workers.map((worker) => new Set(idsFor(worker)));
  return [...criteriaOfBooks(first, second)].flatMap(([id, title]) => {
    const rates = new Set(ids.flatMap((own, place) => (own.has(id) ? [place] : [])));
    const { person, unit } = most.get(id) ?? {};
    const highest = person ?? unit;
    if (rates.size === 0 || highest === undefined) return [];
    return [{ title: title.vi, most: formatDecimal(highest, "vi"), rates }];
  });
}

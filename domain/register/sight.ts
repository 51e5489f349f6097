import { findForm } from "../forms/catalogue/catalogue.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { overrides } from "../forms/catalogue/overrides.ts";
import type { Fields } from "../forms/form.ts";
import { UnitId } from "../values/ids.ts";
import { decideAccess, type Reach, reachesWholeOrganisation } from "./access.ts";

/** What one reader sees of the rows of a register. */
export interface Sight {
  /** Whether rows of a form are shown at all. */
  readonly shows: (form: string) => boolean;
  /** People of the reader's units and these units; undefined for who sees the whole organisation. */
  readonly near: ReadonlySet<string> | undefined;
  /** People and units on whom the reader takes no part in deciding. */
  readonly recused: ReadonlySet<string>;
}

/** Forms of decisions on a subject, which a recused reader is not shown. */
const DECIDED: ReadonlySet<string> = new Set([decisions.id, overrides.id]);

/** Whose personal cells the reader sees; undefined for who sees the whole organisation. */
export function nearSubjects(
  reach: Reach,
  memberships: readonly { readonly person: string; readonly unit: string }[],
): ReadonlySet<string> | undefined {
  if (reachesWholeOrganisation(reach, "read-board")) return undefined;
  return subjectsNear(readableUnits(reach), memberships);
}

/** The units that the reader reaches, in the order of their ids. */
export function readableUnits(reach: Reach): UnitId[] {
  const units = [...reach.units].map((unit) => UnitId.parse(unit));
  return units.filter((unit) => decideAccess(reach, "read-board", unit) === "allowed").toSorted();
}

/** These units and everybody who belongs to one at some time of the year. */
export function subjectsNear(
  units: readonly string[],
  memberships: readonly { readonly person: string; readonly unit: string }[],
): ReadonlySet<string> {
  const own = new Set(units);
  return new Set([...own, ...memberships.filter(({ unit }) => own.has(unit)).map(({ person }) => person)]);
}

/** The form's column of whom a row is about, where that decides what is shown; "key" where the row is the person. */
export function sightColumn(form: string): string | undefined {
  return DECIDED.has(form) ? "subject" : findForm(form)?.personal?.of;
}

/**
 * The columns of a row that the reader is not shown.
 * @param subjects whom the row is about, or was; none for a row about everybody
 */
export function hiddenColumns(
  { shows, near, recused }: Sight,
  form: string,
  subjects: readonly string[],
): "all" | readonly string[] {
  if (!shows(form)) return "all";
  if (DECIDED.has(form) && subjects.some((subject) => recused.has(subject))) return "all";
  const personal = findForm(form)?.personal;
  const isNear = near === undefined || subjects.every((subject) => near.has(subject));
  return personal === undefined || isNear ? [] : personal.columns;
}

/** Whether the reader is shown every cell of every row of the form, whomever it is about. */
export function showsWhole({ shows, near, recused }: Sight, form: string): boolean {
  if (!shows(form) || (DECIDED.has(form) && recused.size > 0)) return false;
  return near === undefined || findForm(form)?.personal === undefined;
}

/** Undefined for a row of which nothing is shown. */
export function visibleFields(hidden: "all" | readonly string[], fields: Fields): Fields | undefined {
  if (hidden === "all") return undefined;
  if (hidden.length === 0) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([column]) => !hidden.includes(column)));
}

/** Whom a row is about, as far as that decides what is shown. */
export function subjectsOf({
  form,
  key,
  fields,
}: {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
}): readonly string[] {
  const column = sightColumn(form);
  const subject = column === "key" ? key : column && fields[column];
  return typeof subject === "string" ? [subject] : [];
}

import { rowId } from "../../domain/values/ids.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import type { FieldIssue } from "../../domain/forms/row.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import { standingIssues, subjectOf, type Writer } from "../../domain/register/entry-rights.ts";
import type { SettingIssues } from "../../domain/register/setting-issues.ts";
import { ownMatterIssues } from "../../domain/register/own-matters.ts";
import { decideRow, type Place, type RowDecision } from "../../domain/register/merge.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import type { CriteriaLimits } from "../../domain/contradiction/points.ts";
import { refusalsOf } from "../../domain/contradiction/refusals.ts";
import type { Period } from "../../domain/values/period.ts";
import type { BatchRow } from "./batch.ts";
import { type KnownRows, noteOutcome, unknownReferences } from "./references.ts";
import type { StoredRow } from "./row-item.ts";

export interface DecidedRow {
  readonly row: BatchRow;
  readonly stored: StoredRow | undefined;
  readonly decision: RowDecision;
}

/** What the rows of a chunk are decided by, besides what is stored. */
export interface ChunkPlace extends Place {
  readonly unit: string;
  readonly writer: Writer;
  /** The users whom the rows name and who are known. */
  readonly knownUsers: ReadonlySet<string>;
  readonly settingIssues: SettingIssues;
  readonly criteria?: CriteriaLimits;
  /** By subject; every subject of the chunk's rows has an entry. */
  readonly memberships: ReadonlyMap<string, readonly MembershipSpan[]>;
}

export interface DecidedChunk {
  readonly rows: readonly DecidedRow[];
  /** The known rows including those that this chunk writes. */
  readonly known: KnownRows;
}

/** Decides the rows of a chunk in order, since a row may refer to an earlier one. Nothing is written yet. */
export function decideChunk(
  rows: readonly BatchRow[],
  stored: ReadonlyMap<string, StoredRow>,
  place: ChunkPlace,
  knownBefore: KnownRows,
): DecidedChunk {
  const known = new Map(knownBefore);
  const decided = rows.map((row): DecidedRow => {
    const current = stored.get(rowId(row));
    const decision = decide(row, current, place, known);
    noteOutcome(known, row, decision.status);
    return { row, stored: current, decision };
  });
  return { rows: decided, known };
}

/** Periods that must be open for the commit. */
export function touchedPeriods(chunk: DecidedChunk): readonly Period[] {
  return [
    ...new Set(chunk.rows.flatMap(({ decision }) => ("change" in decision ? decision.change.periods : []))),
  ];
}

/** The people and units whose memberships decide over the rows, before and after the change. */
export function subjectsOf(
  rows: readonly BatchRow[],
  stored: ReadonlyMap<string, StoredRow>,
): readonly string[] {
  const subjects = rows.flatMap((row) => {
    const form = findForm(row.form);
    // The points and tasks of anybody are stored, so nobody's memberships are asked for.
    if (row.kind === "refused" || form === undefined || form.about?.answers === "rating") return [];
    const before = stored.get(rowId(row))?.fields ?? {};
    return [before, { ...before, ...row.patch.fields }].flatMap((fields) => subjectOf(form, fields) ?? []);
  });
  return [...new Set(subjects)];
}

function decide(
  row: BatchRow,
  stored: StoredRow | undefined,
  place: ChunkPlace,
  known: KnownRows,
): RowDecision {
  if (row.kind === "refused") return { status: "invalid", issues: [{ field: row.field, code: row.code }] };
  const decision = decideRow(stored, row.patch, place);
  const form = findForm(row.form);
  if (!("change" in decision) || form === undefined) return decision;
  const issues = unknownReferences(row.form, decision.change.set, known);
  if (issues.length > 0) return { status: "invalid", issues };
  const refused = contradictedBy(row, decision, place, known);
  if (refused.length > 0) return { status: "invalid", issues: refused };
  const entry = {
    before: stored === undefined || stored.deleted ? undefined : stored.fields,
    after: decision.next.fields,
    deleted: decision.next.deleted,
    change: decision.change,
  };
  const { unit, year, writer } = place;
  const catalogue = {
    membershipsOf: (subject: string) => place.memberships.get(subject) ?? [],
    isUnit: (subject: string) => known.get(rowId({ form: units.id, key: subject })) === true,
  };
  const unfit = [
    ...standingIssues(form, entry, { unit, year, ...catalogue }, writer),
    ...ownMatterIssues(form, entry, writer),
    ...place.settingIssues(form, entry, place.criteria?.percentMost),
    ...unknownUsers(form, decision.change.set, place.knownUsers),
  ];
  return unfit.length > 0 ? { status: "invalid", issues: unfit } : decision;
}

/** A declared interest of a user whom nobody knows would bind nobody. */
function unknownUsers(form: Form, set: Fields, known: ReadonlySet<string>): readonly FieldIssue[] {
  const isUnknown = form.id === interests.id && "user" in set && !known.has(String(set["user"]));
  return isUnknown ? [{ field: "user", code: "unknown-user" }] : [];
}

/** The cells of the change that contradict others; what the row held before is not asked about again. */
function contradictedBy(
  { form, key }: BatchRow,
  { next, change }: Extract<RowDecision, { readonly change: unknown }>,
  { criteria }: ChunkPlace,
  known: KnownRows,
): readonly FieldIssue[] {
  if (next.deleted) return [];
  const isThere = (to: string, subject: string): boolean =>
    known.get(rowId({ form: to, key: subject })) === true;
  const kindOf = (subject: string) =>
    isThere(units.id, subject) ? "unit" : isThere(people.id, subject) ? "person" : undefined;
  return refusalsOf(
    { form, key, fields: next.fields },
    (field) => change.wasDeleted || field in change.set,
    criteria && { limits: criteria, kindOf },
  );
}

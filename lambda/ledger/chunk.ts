import type { Day } from "../../domain/values/day.ts";
import { AUTOMATIC, rowId, RowKey } from "../../domain/values/ids.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { users as officeUserForm } from "../../domain/forms/catalogue/users.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import type { FieldIssue } from "../../domain/forms/row.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import { standingIssues, subjectOf, type Writer } from "../../domain/register/entry-rights.ts";
import type { SettingIssues } from "../../domain/register/setting-issues.ts";
import { ownMatterIssues } from "../../domain/register/own-matters.ts";
import type { CodeBook } from "../../domain/register/code-book.ts";
import { type CodedDecision, decideCodedRow } from "../../domain/register/coded-row.ts";
import type { Place, RowDecision } from "../../domain/register/merge.ts";
import { accountNamed, type OfficeUser, userIssues } from "../../domain/users/office-users.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import type { CriteriaLimits } from "../../domain/contradiction/points.ts";
import { refusalsOf } from "../../domain/contradiction/refusals.ts";
import type { Period } from "../../domain/values/period.ts";
import type { BatchRow } from "./batch.ts";
import { officeUsers } from "./catalogue-lookup.ts";
import { type KnownRows, noteOutcome, unknownReferences } from "./references.ts";
import type { StoredRow } from "./row-item.ts";

export interface DecidedRow extends CodedDecision {
  readonly row: BatchRow;
  readonly stored: StoredRow | undefined;
}

/** What the rows of a chunk are decided by, besides what is stored. */
export interface ChunkPlace extends Place {
  readonly unit: string;
  readonly writer: Writer;
  /** The users whom the rows name and who are known. */
  readonly knownUsers: ReadonlySet<string>;
  /** The users of the year, where a row is decided by them. */
  readonly users: readonly OfficeUser[];
  readonly today: Day;
  readonly settingIssues: SettingIssues;
  readonly criteria?: CriteriaLimits;
  /** By subject; every subject of the chunk's rows has an entry. */
  readonly memberships: ReadonlyMap<string, readonly MembershipSpan[]>;
}

export interface DecidedChunk {
  readonly rows: readonly DecidedRow[];
  /** The known rows and the codes including those that this chunk writes. */
  readonly known: KnownRows;
  readonly codes: CodeBook;
}

/** What earlier chunks of the batch and the register know. */
export interface KnownBefore {
  readonly known: KnownRows;
  readonly codes: CodeBook;
}

/**
 * Decides the rows of a chunk in order, since a row may refer to an earlier one. Nothing is written yet. Rows may exchange
 * codes; where one of them is refused and keeps its code, the others are decided again.
 */
export function decideChunk(
  rows: readonly BatchRow[],
  stored: ReadonlyMap<string, StoredRow>,
  place: ChunkPlace,
  before: KnownBefore,
): DecidedChunk {
  const kept = new Set<string>();
  for (;;) {
    const codes = before.codes.copy();
    const freeing = new Set(
      rows.filter(
        (row) =>
          row.kind === "patch" && !kept.has(rowId(row)) && codes.free(stored.get(rowId(row)), row.patch),
      ),
    );
    const chunk = decideRows(rows, stored, place, { known: before.known, codes });
    const refused = chunk.rows.filter(({ row, decision }) => !("change" in decision) && freeing.has(row));
    if (refused.length === 0) return chunk;
    for (const { row } of refused) kept.add(rowId(row));
  }
}

function decideRows(
  rows: readonly BatchRow[],
  stored: ReadonlyMap<string, StoredRow>,
  place: ChunkPlace,
  { known: knownBefore, codes }: KnownBefore,
): DecidedChunk {
  const known = new Map(knownBefore);
  let { users } = place;
  const decided = rows.map((row): DecidedRow => {
    const current = stored.get(rowId(row));
    const coded = decide(row, current, { ...place, users }, { known, codes });
    noteOutcome(known, row, coded.decision.status);
    users = usersAfter(users, row, coded.decision);
    return { row, stored: current, ...coded };
  });
  return { rows: decided, known, codes };
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
  { known, codes }: KnownBefore,
): CodedDecision {
  if (row.kind === "refused") return refusedFor([{ field: row.field, code: row.code }]);
  const coded = decideCodedRow(stored, row.patch, place, codes);
  const { decision } = coded;
  const form = findForm(row.form);
  if (!("change" in decision) || form === undefined) return coded;
  const issues = unknownReferences(row.form, decision.change.set, known);
  if (issues.length > 0) return refusedFor(issues);
  const own = { key: row.key, fields: decision.next.fields };
  const refused = [
    ...contradictedBy(row, decision, place, known),
    ...(decision.next.deleted ? [] : codes.issues(form, own)),
  ];
  if (refused.length > 0) return refusedFor(refused);
  const entry = {
    before: stored === undefined || stored.deleted ? undefined : stored.fields,
    after: decision.next.fields,
    deleted: decision.next.deleted,
    change: decision.change,
  };
  const { unit, year, writer, users } = place;
  const isWriter = (named: string): boolean => accountNamed(users, named) === writer.user;
  const catalogue = {
    membershipsOf: (subject: string) => place.memberships.get(subject) ?? [],
    isUnit: (subject: string) => known.get(rowId({ form: units.id, key: subject })) === true,
  };
  const unfit = [
    ...standingIssues(form, entry, { unit, year, ...catalogue }, writer),
    ...ownMatterIssues(form, entry, isWriter),
    ...userIssues(form, row.key, entry, { list: users, writer: writer.user, today: place.today }),
    ...place.settingIssues(form, entry, place.criteria?.percentMost),
    ...unknownUsers(form, decision.change.set, place),
  ];
  if (unfit.length > 0) return refusedFor(unfit);
  if (!decision.next.deleted) codes.take(form, own);
  return coded;
}

function refusedFor(issues: readonly FieldIssue[]): CodedDecision {
  return { decision: { status: "invalid", issues } };
}

/** A right or a declared interest of a user whom nobody knows would reach or bind nobody, or whoever gets the id. */
function unknownUsers(
  form: Form,
  set: Fields,
  { knownUsers, users, writer }: Pick<ChunkPlace, "knownUsers" | "users" | "writer">,
): readonly FieldIssue[] {
  const named = String(set["user"]);
  const isListed = users.some(({ key, directoryId }) => key === named || directoryId === named);
  const isKnown = isListed || knownUsers.has(named);
  // What the service itself carries from year to year was asked when it was entered.
  const isAsked = (form.id === interests.id || form.id === grants.id) && writer.user !== AUTOMATIC;
  const isUnknown = isAsked && "user" in set && !isKnown;
  return isUnknown ? [{ field: "user", code: "unknown-user" }] : [];
}

/** The users after a row of the chunk, for the rows behind it. */
function usersAfter(
  list: readonly OfficeUser[],
  { form, key }: BatchRow,
  decision: RowDecision,
): readonly OfficeUser[] {
  if (form !== officeUserForm.id || !("change" in decision)) return list;
  const others = list.filter((user) => user.key !== key);
  const { deleted, fields } = decision.next;
  return [...others, ...officeUsers([{ form, key: RowKey.parse(key), fields, deleted }])];
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

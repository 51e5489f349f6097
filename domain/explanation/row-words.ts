/**
 * A counted row in words for the reader of a score: its subject, its day or period and its values, as the clerk sees
 * them in the sheet. A key would help only the keeper of the register.
 */
import { rowId } from "../values/ids.ts";
import { formatDayText } from "../wording/day-text.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Column, FieldValue } from "../forms/column.ts";
import type { Fields, Form } from "../forms/form.ts";
import { showCodedText } from "../wording/option-text.ts";
import { formatPeriodText } from "../wording/period-text.ts";
import type { Policy } from "../policy/policy.ts";
import { rowName } from "../forms/sheet/row-name.ts";
import { groupBy } from "../values/group-by.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { type Language, type Bilingual, render } from "../values/bilingual.ts";
import { ROW_TEXTS } from "../texts/trace/rows.ts";
import { inSentence } from "../wording/in-sentence.ts";
import type { RowRef } from "../trace/trace.ts";

/**
 * A row in two parts, so that rows with one part in common can be grouped behind it: marks behind their person or
 * session.
 */
interface RowWords {
  /** Empty for a row that one part describes. */
  readonly first: string;
  readonly second: string;
  /** Dates and numbers that the row holds, with their captions; may be empty. */
  readonly more: string;
}
export type FormatRow = (row: RowRef, language: Language) => RowWords;

/** A row as its key, where the rows are not at hand. */
export const formatKey: FormatRow = ({ key }) => describedAs(key);

/** A row alone: "05/03/2026 Nghị quyết 57: Nguyễn Văn An". */
export function rowText({ first, second, more }: RowWords): string {
  return joined(": ", [first, joined(", ", [second, more])]);
}

/** Rows in one line: "Nguyễn Văn An (05/03/2026 Nghị quyết 57; 12/03/2026 Chỉ thị 05)". */
export function rowsText(rows: readonly RowWords[]): string {
  const count = (part: "first" | "second") => new Set(rows.map((row) => row[part])).size;
  const [shared, own] =
    count("second") < count("first") ? (["second", "first"] as const) : (["first", "second"] as const);
  return [...groupBy(rows, (row) => row[shared])]
    .map(([together, each]) => {
      const told = groupBy(each, (row) => joined(", ", [row[own], row.more]));
      const list = [...told].map(([text, same]) => text + timesOf(same)).join("; ");
      return together === "" ? list : list === "" ? together : `${together} (${list})`;
    })
    .join("; ");
}

/** " × 17" behind a row that was counted seventeen times, such as a session without marks for seventeen members. */
function timesOf({ length }: readonly unknown[]): string {
  return length === 1 ? "" : ` × ${length}`;
}

function describedAs(second: string): RowWords {
  return { first: "", second, more: "" };
}

function joined(separator: string, parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(separator);
}

interface Layout {
  readonly first?: readonly string[];
  readonly second: readonly string[];
  readonly more?: readonly string[];
}

/** The columns that describe a row of each form. Rows of the other forms are neither counted nor due. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  people: { second: ["fullName"] },
  units: { second: ["name"] },
  directives: { second: ["number"] },
  sessions: { second: ["date", "title"] },
  "study-plans": { second: ["directive"] },
  outreach: { second: ["day", "way"] },
  reports: { second: ["period"], more: ["sentOn"] },
  "due-changes": { second: ["kind", "about", "change"], more: ["newDay", "paper"] },
  memberships: { first: ["person"], second: ["unit", "role"], more: ["from", "until"] },
  absences: { first: ["person"], second: ["kind"], more: ["from", "until"] },
  attendance: { first: ["session"], second: ["person"], more: ["madeUpOn"] },
  essays: { first: ["directive"], second: ["person"], more: ["due", "submittedOn"] },
  "action-plans": { second: ["directive", "number"], more: ["due", "issuedOn"] },
  "plan-tasks": { first: ["plan"], second: ["content"], more: ["due", "doneOn"] },
  inspections: { second: ["date", "kind", "finding"], more: ["remedyBy", "remediedOn"] },
  shortcomings: { first: ["subject"], second: ["reviewYear", "content"], more: ["remediedOn"] },
  evaluations: { first: ["subject", "criterion"], second: ["period"] },
  "task-results": { first: ["subject"], second: ["period"] },
  discipline: { first: ["subject"], second: ["kind", "form", "trigger"], more: ["actedOn", "decidedOn"] },
  overrides: { first: ["subject"], second: ["trigger"], more: ["number"] },
  "past-awards": { first: ["subject"], second: ["awardYear", "award"], more: ["number", "decidedOn"] },
  "past-decisions": { first: ["subject"], second: ["decisionYear", "level"], more: ["number"] },
  decisions: { first: ["subject"], second: ["period", "level"], more: ["number", "decidedOn"] },
};

/**
 * Rows of the facts in words, for a reader of one unit's scores. Two units may use the same key: the unit's own row
 * comes first, then the committee's, at the revision that was counted. A row that is not among the facts is described
 * by the parts of its key, where these are names. No key faces the reader.
 * @param unnamed people and units of whose rows nothing is told
 */
export function makeRowFormatters(
  policy: Policy,
  { committee, registers, earlier = [] }: Pick<OrganisationFacts, "committee" | "registers" | "earlier">,
  unnamed: ReadonlySet<string> = new Set(),
): (unit: string) => FormatRow {
  const known = new Map<string, KnownRow[]>();
  const all = [
    ...registers,
    ...earlier.flatMap(({ rows, registers: own = [] }) => [{ unit: committee, rows }, ...own]),
  ];
  for (const { unit, rows } of all) {
    for (const { form, key, rev, fields } of rows) {
      const same = known.get(rowId({ form, key }));
      if (same === undefined) known.set(rowId({ form, key }), [{ unit, rev, fields }]);
      else same.push({ unit, rev, fields });
    }
  }
  const criteria = new Map(
    Object.values(policy.rubrics).flatMap((rubric) => rubric.criteria.map(({ id, title }) => [id, title])),
  );
  return (unit) => makeFormatRow({ known, criteria, nearest: [unit, committee], unnamed });
}

interface KnownRow {
  readonly unit: string;
  readonly rev: number;
  readonly fields: Fields;
}
interface Known {
  readonly known: ReadonlyMap<string, readonly KnownRow[]>;
  readonly criteria: ReadonlyMap<string, Bilingual>;
  /** Registers in the order in which they are searched. */
  readonly nearest: readonly string[];
  readonly unnamed: ReadonlySet<string>;
}

function makeFormatRow({ known, criteria, nearest, unnamed }: Known): FormatRow {
  const fieldsOf = (form: string, key: string, rev?: number, register?: string): Fields | undefined => {
    const places = register === undefined ? nearest : [register, ...nearest];
    const rank = (row: KnownRow) =>
      (places.indexOf(row.unit) + 1 || places.length + 1) - (row.rev === rev ? 0.5 : 0);
    return (known.get(rowId({ form, key })) ?? []).toSorted((a, b) => rank(a) - rank(b))[0]?.fields;
  };
  const nameOf = (form: string, key: string): string => rowName(form, key, fieldsOf(form, key) ?? {}, nameOf);
  const formatValue = (column: Column | undefined, value: FieldValue | undefined, language: Language) => {
    if (value === undefined || value === null || value === "") return [];
    const text = String(value);
    switch (column?.kind) {
      case "day":
        return [formatDayText(text)];
      case "period":
        return [formatPeriodText(text, language)];
      case "choice":
        return [column.options[text]?.[language] ?? text];
      case "ref":
        return [formatReference(column.to, text, language)];
      case "text":
        return [showCodedText(column.texts, text, language)];
      case "flag":
      case "integer":
      case "decimal":
      case "refs":
      case undefined:
        return [text];
    }
  };
  /** A reference that names no form is the id of a criterion. */
  const formatReference = (forms: readonly string[], key: string, language: Language): string => {
    if (forms.length === 0) return criteria.get(key)?.[language] ?? key;
    const named = forms.find((form) => known.has(rowId({ form, key })));
    return named === undefined ? key : nameOf(named, key);
  };

  return ({ form: id, key, rev, register }, language) => {
    const form = findForm(id);
    const layout = LAYOUTS[id];
    if (form === undefined || layout === undefined) return describedAs(ROW_TEXTS.unknown[language]);
    const fields = fieldsOf(id, key, rev, register) ?? fieldsOfKey(form, key);
    if (["subject", "person"].some((field) => unnamed.has(String(fields[field]))))
      return describedAs(ROW_TEXTS.unnamed[language]);
    const words = (field: string) => formatValue(form.columns[field], fields[field], language);
    const captioned = (field: string) =>
      words(field).map((word) => `${lowered(form.columns[field]?.caption, language)} ${word}`);
    const first = (layout.first ?? []).flatMap(words).join(", ");
    const second = layout.second.flatMap(words).join(", ");
    const place =
      register === undefined
        ? []
        : [render(ROW_TEXTS.register, language, { unit: nameOf("units", register) })];
    const more = [...(layout.more ?? []).flatMap(captioned), ...place].join(", ");
    return second === "" ? describedAs(ROW_TEXTS.unknown[language]) : { first, second, more };
  };
}

/** The values that make up a key: "hn-1.p-03" is a session and a person. */
function fieldsOfKey({ keyColumns = [] }: Form, key: string): Fields {
  const parts = key.split(".");
  if (parts.length !== keyColumns.length) return {};
  return Object.fromEntries(keyColumns.map((column, index) => [column, parts[index] ?? null]));
}

function lowered(caption: Bilingual | undefined, language: Language): string {
  return inSentence(caption?.[language] ?? "");
}

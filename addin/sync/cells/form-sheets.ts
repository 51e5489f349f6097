/** The sheets of a register's workbook, the options of their drop-downs, and the frames of the sheets that are no plain lists. */
import { Day } from "../../../domain/values/day.ts";
import { type Column, namedBy } from "../../../domain/forms/column.ts";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { compareText } from "../../../domain/values/compare-text.ts";
import { fold } from "../../../domain/values/fold.ts";
import { RowKey, type UnitId } from "../../../domain/values/ids.ts";
import { periodsOf } from "../../../domain/values/period.ts";
import { offeredWords } from "../../../domain/wording/option-text.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import { FLAG_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { Choices, FormSheet } from "../ports/workbook-port.ts";
import type { KnownRows, RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { valuesAcross } from "./values-across.ts";

export interface OfficeOfUnit {
  readonly unit: UnitId;
  readonly year: number;
  readonly isCommittee: boolean;
  readonly known: KnownRows;
  readonly labels: RowLabels;
  readonly language: Language;
}

const ATTENDANCE = "attendance";

/** A unit keeps its own forms, the committee the catalogue. A form that only the service writes has no sheet. */
function formsOf(isCommittee: boolean): readonly Form[] {
  const scope = isCommittee ? "catalogue" : "unit";
  return FORMS.filter((form: Form) => form.scope === scope && form.lane === undefined);
}

export function formSheets(office: OfficeOfUnit): readonly FormSheet[] {
  const members = office.isCommittee ? undefined : membersOf(office);
  return formsOf(office.isCommittee).map((form) => {
    const pivot = valuesAcross(form, office);
    return {
      form: form.id,
      choices: choicesOf(form, office, members),
      ...(form.id === ATTENDANCE && { matrix: matrixOf(office, members ?? new Set()) }),
      ...(pivot !== undefined && { pivot }),
    };
  });
}

/** Everyone who belonged to the unit on some day of the year. */
function membersOf({ unit, year, known }: OfficeOfUnit): ReadonlySet<string> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const rows = [...known("memberships").values()].filter((row) => {
    const until = row["until"] ?? null;
    return row["unit"] === unit && String(row["from"]) <= last && (until === null || String(until) >= first);
  });
  return new Set(rows.map((row) => String(row["person"])));
}

function choicesOf(form: Form, office: OfficeOfUnit, members: ReadonlySet<string> | undefined): Choices {
  const offered = Object.entries(form.columns).map(
    ([field, column]) => [field, offeredIn(column, office, members)] as const,
  );
  return Object.fromEntries(offered.filter(([, options]) => options.length > 0));
}

function offeredIn(
  column: Column,
  { unit, year, known, labels, language }: OfficeOfUnit,
  members: ReadonlySet<string> | undefined,
): readonly string[] {
  switch (column.kind) {
    case "choice":
      return Object.values(column.options).map((option) => option[language]);
    case "flag":
      return [FLAG_TEXTS.yes[language], FLAG_TEXTS.no[language]];
    case "ref": {
      const forms = namedBy(column);
      // A plan is named by its directive, and may be entered together with its tasks.
      if (forms.includes("action-plans")) return labels.all(["directives"]);
      if (members === undefined) return labels.all(forms);
      // A unit writes about its own people and about itself.
      const about = forms.includes("people");
      return forms.flatMap((form) =>
        [...known(form).keys()]
          .filter((key) =>
            form === "people" ? members.has(key) : !about || form !== "units" || key === unit,
          )
          .map((key) => labels.show([form], key)),
      );
    }
    case "period":
      return periodsOf(year).map((period) => formatPeriod(period, language));
    case "text":
      return offeredWords(column.texts, language);
    case "day":
    case "integer":
    case "decimal":
    case "refs":
      return [];
  }
}

/** The unit's members and the sessions it was invited to, and in addition the people and sessions named in its rows. */
function matrixOf({ unit, year, known, labels }: OfficeOfUnit, members: ReadonlySet<string>) {
  const rows = [...known(ATTENDANCE).values()];
  const named = (field: string): ReadonlySet<string> => new Set(rows.map((row) => String(row[field])));
  const [people, sessions] = [named("person"), named("session")];
  const invited = (row: Fields): boolean => {
    const units = row["units"] ?? null;
    return !Array.isArray(units) || units.length === 0 || units.includes(unit);
  };
  return {
    people: [...new Set([...members, ...people])]
      .map((key) => ({ key: RowKey.parse(key), name: labels.show(["people"], key) }))
      .toSorted((left, right) => compareText(listedName(left.name), listedName(right.name)))
      .map((person, index) => ({ ...person, number: String(index + 1) })),
    sessions: [...known("sessions")]
      .filter(
        ([key, row]) => sessions.has(key) || (String(row["date"]).startsWith(`${year}-`) && invited(row)),
      )
      .flatMap(([key, row]) => {
        const day = Day.safeParse(row["date"]);
        return day.success
          ? [{ key: RowKey.parse(key), day: day.data, title: String(row["title"] ?? "") }]
          : [];
      })
      .toSorted((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1)),
  };
}

/** Vietnamese lists go by the given name, which comes last. */
function listedName(name: string): string {
  const [own = ""] = name.split(" · ");
  const words = fold(own).split(" ");
  return [words.at(-1), ...words, fold(name)].join(" ");
}

function sortKey({ day, key }: { readonly day: Day; readonly key: RowKey }): string {
  return `${day} ${key}`;
}

/** The values across a pivoted sheet: the criteria of the year's rule book, and those that the rows name. */
import { CRITERIA, namedBy } from "../../../domain/forms/column.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { KnownRows, RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { exact } from "../../../domain/values/exact.ts";
import type { FormSheet } from "../ports/workbook-port.ts";

interface Names {
  readonly known: KnownRows;
  readonly labels: Pick<RowLabels, "show">;
  readonly language: Language;
}

export function valuesAcross(form: Form, names: Names): FormSheet["pivot"] {
  const { pivot } = form;
  if (pivot === undefined) return undefined;
  const named = [...names.known(form.id).values()].map((row) => String(row[pivot.across]));
  return [...new Set([...names.known(CRITERIA).keys(), ...named])].map((value) => {
    const most = mostOf(names.known(CRITERIA).get(value));
    return { value, title: titleAcross(form, value, names), ...(most !== undefined && { most }) };
  });
}

/** "Tác phong, lề lối làm việc (tối đa 5)". */
export function titleAcross(form: Form, value: string, { known, labels, language }: Names): string {
  const column = form.columns[form.pivot?.across ?? ""];
  const title = column === undefined ? value : labels.show(namedBy(column), value);
  const { person, unit } = known(CRITERIA).get(value) ?? {};
  if (typeof person === "string" && typeof unit === "string" && person !== unit)
    return render(SHEET_TEXTS.mostOfEach, language, { title, person, unit });
  const most = person ?? unit;
  return typeof most === "string" ? render(SHEET_TEXTS.most, language, { title, most }) : title;
}

/** The most that the rule book gives to anybody, as decimal text. */
function mostOf({ person, unit }: Fields = {}): string | undefined {
  const all = [person, unit].filter((most) => typeof most === "string");
  return all.toSorted((left, right) => exact(right).compare(exact(left)))[0];
}

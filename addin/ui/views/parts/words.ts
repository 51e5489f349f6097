import { html, type TemplateResult } from "lit/html.js";
import { type Day, formatDay } from "../../../../domain/values/day.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import type { FieldValue } from "../../../../domain/forms/column.ts";
import { AUTOMATIC } from "../../../../domain/values/ids.ts";
import type { Period } from "../../../../domain/values/period.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { keyWithNames } from "../../state/names.ts";
import { unitName } from "../../state/session-state.ts";
import type { View } from "./view.ts";
import { shortVietnamTime } from "../../../../domain/values/vietnam-time.ts";

export function periodWords({ state }: View, period: Period): string {
  return formatPeriod(period, state.language);
}

/** A period within a sentence, where Vietnamese writes it in lower case. */
export function periodPhrase(view: View, period: Period): string {
  const words = periodWords(view, period);
  return view.state.language === "vi" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

export function formWords({ state }: View, form: string): string {
  return findForm(form)?.caption[state.language] ?? form;
}

export function fieldWords(view: View, form: string, field: string): string {
  if (field === "#deleted") return view.say(PANE_TEXTS.deletedRow);
  return findForm(form)?.columns[field]?.caption[view.state.language] ?? field;
}

/** An issue of a row, preceded by the column's caption if it concerns a column. */
export function issueWords(
  view: View,
  form: string,
  { field, message }: { readonly field: string; readonly message: string },
): TemplateResult {
  const caption = findForm(form)?.columns[field]?.caption[view.state.language];
  return caption === undefined ? html`${message}` : html`<b>${caption}:</b> ${message}`;
}

/** A value formatted for the reader: choices by name, days as dates, decimals with the language's separator. */
export function valueWords(view: View, form: string, field: string, value: FieldValue | undefined): string {
  if (value === null || value === undefined || value === "") return view.say(PANE_TEXTS.empty);
  if (typeof value === "boolean") return view.say(value ? PANE_TEXTS.yes : PANE_TEXTS.no);
  if (Array.isArray(value)) return value.map((key) => keyWords(view, key)).join(", ");
  const column = findForm(form)?.columns[field];
  switch (column?.kind) {
    case "choice":
      return column.options[String(value)]?.[view.state.language] ?? String(value);
    case "day":
      return formatDay(value as Day);
    case "period":
      return periodWords(view, value as Period);
    case "decimal":
      return view.state.language === "vi" ? String(value).replace(".", ",") : String(value);
    case "ref":
      return keyWords(view, String(value));
    case "flag":
    case "integer":
    case "refs":
    case "text":
    case undefined:
      return String(value);
  }
}

/** A score as the engine prints it, with the language's decimal sign. */
export function scoreWords({ state }: View, display: string): string {
  return state.language === "vi" ? display : display.replace(",", ".");
}

export function unitWords({ state }: View, unit: string): string {
  return unitName(state.session, unit);
}

export function timeWords({ now }: View, instant: string): string {
  return shortVietnamTime(instant, now.getUTCFullYear());
}

/** The name of a user id; the reader's own id is shown as "you". */
export function personWords({ state, say }: View, id: string): string {
  if (state.session.kind === "signed-in" && state.session.me.user === id) {
    return say(PANE_TEXTS.you, { name: state.session.me.name }).trim();
  }
  if (id === AUTOMATIC) return say(PANE_TEXTS.automatic);
  return state.names.users.get(id) ?? say(PANE_TEXTS.unknownPerson);
}

export function keyWords({ state }: View, key: string): string {
  return keyWithNames(state.names, key);
}

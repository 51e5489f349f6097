import { html, type TemplateResult } from "lit/html.js";
import { dayParts } from "../../../../domain/values/day.ts";
import { formatDayText } from "../../../../domain/wording/day-text.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { type FieldValue, namedBy } from "../../../../domain/forms/column.ts";
import { AUTOMATIC } from "../../../../domain/values/ids.ts";
import { showCodedText } from "../../../../domain/wording/option-text.ts";
import type { Period } from "../../../../domain/values/period.ts";
import { formatPeriod, formatPeriodText } from "../../../../domain/wording/period-text.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { unitName } from "../../state/session-state.ts";
import type { View } from "./view.ts";
import { shortVietnamTime, vietnamDay } from "../../../../domain/values/vietnam-time.ts";

/** A period within a sentence, where Vietnamese writes it in lower case. */
export function formatPeriodInSentence({ state }: View, period: Period): string {
  const text = formatPeriod(period, state.language);
  return state.language === "vi" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function formatForm({ state }: View, form: string): string {
  return findForm(form)?.caption[state.language] ?? form;
}

export function formatField(view: View, form: string, field: string): string {
  if (field === "#deleted") return view.say(PANE_TEXTS.deletedRow);
  return findForm(form)?.columns[field]?.caption[view.state.language] ?? field;
}

/** An issue of a row, preceded by the column's caption if it concerns a column. */
export function issueLine(
  view: View,
  form: string,
  { field, message }: { readonly field: string; readonly message: string },
): TemplateResult {
  const caption = findForm(form)?.columns[field]?.caption[view.state.language];
  return caption === undefined ? html`${message}` : html`<b>${caption}:</b> ${message}`;
}

/** A value formatted for the reader: choices by name, days as dates, decimals with the language's separator. */
export function formatValue(view: View, form: string, field: string, value: FieldValue | undefined): string {
  if (value === null || value === undefined || value === "") return view.say(PANE_TEXTS.empty);
  if (typeof value === "boolean") return view.say(value ? PANE_TEXTS.yes : PANE_TEXTS.no);
  const column = findForm(form)?.columns[field];
  const forms = column === undefined ? [] : namedBy(column);
  if (Array.isArray(value)) return value.map((key) => formatRef(view, forms, key)).join("; ");
  switch (column?.kind) {
    case "choice":
      return column.options[String(value)]?.[view.state.language] ?? String(value);
    case "day":
      return formatDayText(String(value));
    case "period":
      return formatPeriodText(String(value), view.state.language);
    case "decimal":
      return view.state.language === "vi" ? String(value).replace(".", ",") : String(value);
    case "ref":
      return formatRef(view, forms, String(value));
    case "text":
      return showCodedText(column.texts, String(value), view.state.language);
    case "flag":
    case "integer":
    case "refs":
    case undefined:
      return String(value);
  }
}

/** A score as the engine prints it, with the language's decimal sign. */
export function formatScore({ state }: View, display: string): string {
  return state.language === "vi" ? display : display.replace(",", ".");
}

export function formatUnit({ state }: View, unit: string): string {
  return unitName(state.session, unit);
}

/** The year is left out only when it is this year in Vietnam, which begins seven hours before that of UTC. */
export function formatTime({ now }: View, instant: string): string {
  return shortVietnamTime(instant, dayParts(vietnamDay(now.toISOString())).year);
}

/** The name of a user id; the reader's own id is shown as "you". */
export function formatPerson({ state, say }: View, id: string): string {
  if (state.session.kind === "signed-in" && state.session.me.user === id) {
    return say(PANE_TEXTS.you, { name: state.session.me.name }).trim();
  }
  if (id === AUTOMATIC) return say(PANE_TEXTS.automatic);
  return state.names.users.get(id) ?? say(PANE_TEXTS.unknownPerson);
}

/** A row that another refers to, by its name. */
function formatRef({ state, say }: View, forms: readonly string[], key: string): string {
  return state.names.labels.labelOf(forms, key) ?? state.names.users.get(key) ?? say(PANE_TEXTS.unnamedRow);
}

/** Whether people see the column at all. */
export function isShown(form: string, field: string): boolean {
  return findForm(form)?.columns[field]?.internal !== true;
}

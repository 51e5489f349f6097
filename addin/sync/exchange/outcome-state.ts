/** The status beside a row after it was sent (rule S10). */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { DELETED } from "../../../domain/register/merge.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { ROW_STATE_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import type { ChangeOf } from "../ports/workbook-port.ts";

export function outcomeState(outcome: RowOutcome, language: Language): ChangeOf<"state"> {
  const { form, key } = outcome;
  return {
    kind: "state",
    form,
    key: RowKey.parse(key),
    state: stateOf(outcome),
    text: formatOutcome(outcome, language),
  };
}

/** The status of a row in conflict. */
export function conflictState(
  { form, key, fields }: { readonly form: string; readonly key: RowKey; readonly fields: readonly string[] },
  language: Language,
): ChangeOf<"state"> {
  const captions = fields.map((field) => captionOf(form, field, language)).join(", ");
  const text = render(ROW_STATE_TEXTS.conflict, language, { fields: captions });
  return { kind: "state", form, key, state: "conflict", text };
}

function stateOf({ status }: RowOutcome): ChangeOf<"state">["state"] {
  return status === "accepted" || status === "unchanged" ? "saved" : status;
}

/** The outcome and its reason in words; the clerk's cells stay unchanged whatever the outcome (rules S10, S14). */
function formatOutcome(outcome: RowOutcome, language: Language): string {
  const captions = (fields: readonly string[]): string =>
    fields.map((field) => captionOf(outcome.form, field, language)).join(", ");
  const formatFilled = (fields: Fields): string =>
    Object.entries(fields)
      .map(([field, value]) => `${captions([field])} ${String(value)}`)
      .join(", ");
  switch (outcome.status) {
    case "accepted":
      return outcome.filled === undefined
        ? render(ROW_STATE_TEXTS.saved, language)
        : render(ROW_STATE_TEXTS.filled, language, { fields: formatFilled(outcome.filled) });
    case "unchanged":
      return render(ROW_STATE_TEXTS.saved, language);
    case "merged":
      return render(ROW_STATE_TEXTS.merged, language, { fields: captions(Object.keys(outcome.fields)) });
    case "conflict":
      return conflictState(
        {
          form: outcome.form,
          key: RowKey.parse(outcome.key),
          fields: outcome.fields.map(({ field }) => field),
        },
        language,
      ).text;
    case "locked":
      return render(ROW_STATE_TEXTS.locked, language, {
        day: formatDay(vietnamDay(outcome.at)),
      });
    case "invalid":
      return outcome.issues
        .map(({ field, message }) => {
          const caption = captionOf(outcome.form, field, language);
          return caption === field ? message : `${caption}: ${message}`;
        })
        .join(" ");
    case "forbidden":
      return render(ROW_STATE_TEXTS.forbidden, language, { fields: captions(outcome.fields) });
  }
}

function captionOf(form: string, field: string, language: Language): string {
  if (field === DELETED) return render(ROW_STATE_TEXTS.deletion, language);
  return findForm(form)?.columns[field]?.caption[language] ?? field;
}

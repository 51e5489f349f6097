/** The status beside a row after it was sent (rule S10). */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { DELETED } from "../../../domain/register/merge.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import { pivotedCaption } from "../../../domain/forms/sheet/pivoted-caption.ts";
import { render } from "../../../domain/values/bilingual.ts";
import { ROW_STATE_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import { titleAcross } from "../cells/values-across.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import { sheetOf, type SyncSnapshot } from "../diff/sync-snapshot.ts";
import { type ChangeOf, partOf, type SheetRow } from "../ports/workbook-port.ts";

type Names = Pick<SyncSnapshot, "reading" | "known" | "labels" | "style">;

export function outcomeState(outcome: RowOutcome, names: Names): ChangeOf<"state"> {
  const { form, key } = outcome;
  return {
    kind: "state",
    form,
    key: RowKey.parse(key),
    state: stateOf(outcome),
    text: formatOutcome(outcome, names),
  };
}

/** The status of a row in conflict. */
export function conflictState(
  { form, key, fields }: { readonly form: string; readonly key: RowKey; readonly fields: readonly string[] },
  names: Names,
): ChangeOf<"state"> {
  const captions = fields.map((field) => captionOf({ form, key }, field, names)).join(", ");
  const text = render(ROW_STATE_TEXTS.conflict, names.style.language, { fields: captions });
  return { kind: "state", form, key, state: "conflict", text };
}

function stateOf({ status }: RowOutcome): ChangeOf<"state">["state"] {
  return status === "accepted" || status === "unchanged" ? "saved" : status;
}

/** The outcome and its reason in words; the clerk's cells stay unchanged whatever the outcome (rules S10, S14). */
function formatOutcome(outcome: RowOutcome, names: Names): string {
  const { language } = names.style;
  const captions = (fields: readonly string[]): string =>
    fields.map((field) => captionOf(outcome, field, names)).join(", ");
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
        names,
      ).text;
    case "locked":
      return render(ROW_STATE_TEXTS.locked, language, {
        day: formatDay(vietnamDay(outcome.at)),
      });
    case "invalid":
      return issuesText(outcome.issues, (field) => captionOf(outcome, field, names));
    case "forbidden":
      return render(ROW_STATE_TEXTS.forbidden, language, { fields: captions(outcome.fields) });
  }
}

/** What is wrong, each with the caption of its cell, by which the sheet marks it. */
export function issuesText(
  issues: readonly { readonly field: string; readonly message: string }[],
  captionAt: (field: string) => string,
): string {
  return issues
    .map(({ field, message }) => {
      const caption = captionAt(field);
      return caption === field ? message : `${caption}: ${message}`;
    })
    .join(" ");
}

function captionOf(
  { form, key }: { readonly form: string; readonly key: string },
  field: string,
  names: Names,
): string {
  const sheet = sheetOf(names, form);
  return captionIn(form, field, sheet && rowOf(sheet, key)?.cells, names);
}

/** The caption of a cell in a line with these cells: in a pivoted one it names the value across, too. */
export function captionIn(
  formId: string,
  field: string,
  cells: SheetRow["cells"] | undefined,
  names: Names,
): string {
  const {
    known,
    labels,
    style: { language },
  } = names;
  if (field === DELETED) return render(ROW_STATE_TEXTS.deletion, language);
  const form = findForm(formId);
  const sheet = sheetOf(names, formId);
  const isPart = form?.pivot?.each.includes(field) === true && sheet?.layout === "pivoted";
  const value = isPart ? cells?.[form.pivot.across] : undefined;
  // The sheet marks the cell below this very caption.
  const above = sheet?.captions?.[value === undefined ? field : partOf(field, String(value))];
  if (above !== undefined) return above;
  const caption = form?.columns[field]?.caption[language] ?? field;
  return form === undefined || value === undefined
    ? caption
    : pivotedCaption(titleAcross(form, String(value), { known, labels, language }), caption);
}

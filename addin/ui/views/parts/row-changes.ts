import { html, type TemplateResult } from "lit/html.js";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import type { FieldValue } from "../../../../domain/forms/column.ts";
import type { View } from "./view.ts";
import { formatField, formatValue, isShown } from "./format.ts";

export interface ShownChange {
  readonly field: string;
  /** Undefined if there was no value or it is unknown. */
  readonly before?: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

/** Fields with their old and new values, one line each, in the order of the sheet. */
export function rowChanges(view: View, form: string, changes: readonly ShownChange[]): TemplateResult {
  return html`<dl class="changes">
    ${inOrder(
      form,
      changes.filter(({ field }) => isShown(form, field)),
    ).map(
      ({ field, before, after }) =>
        html`<div>
          <dt>${formatField(view, form, field)}</dt>
          <dd>
            ${
              before === undefined
                ? ""
                : html`<del>${formatValue(view, form, field, before)}</del><span class="unseen"> → </span>`
            }
            <ins>${formatValue(view, form, field, after)}</ins>
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** Fields that are no columns of the form come last. */
function inOrder(form: string, changes: readonly ShownChange[]): readonly ShownChange[] {
  const columns = Object.keys(findForm(form)?.columns ?? {});
  const placeOf = ({ field }: ShownChange): number => {
    const at = columns.indexOf(field);
    return at === -1 ? columns.length : at;
  };
  return changes.toSorted((left, right) => placeOf(left) - placeOf(right));
}

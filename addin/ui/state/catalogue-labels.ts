import { CRITERIA } from "../../../domain/forms/column.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import type { CriteriaResponse } from "../../../domain/protocol/criteria.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import type { Language } from "../../../domain/values/bilingual.ts";

/** The names of a catalogue's rows and of the criteria. */
export function catalogueLabels(
  rows: readonly WireState[],
  criteria: CriteriaResponse["criteria"],
  language: Language,
): RowLabels {
  const live = groupBy(
    rows.filter(({ deleted }) => !deleted),
    ({ form }) => form,
  );
  const titles = new Map<string, Fields>(criteria.map(({ id, title }) => [id, { title: title[language] }]));
  return new RowLabels(
    (form) =>
      form === CRITERIA ? titles : new Map((live.get(form) ?? []).map(({ key, fields }) => [key, fields])),
    "",
  );
}

/** A short code that stands in two rows of a sheet is refused before anything is sent, with both cells. */
import type { Form } from "../../../domain/forms/form.ts";
import { codeColumn, codeOf } from "../../../domain/forms/row-code.ts";
import { rowName } from "../../../domain/forms/sheet/row-name.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import type { DiffContext, RowDiff } from "./row-diff.ts";

/** Of two rows that both got the code the lower one is to be mended; a row that had it before stays as it is. */
export function withCodesTwice(
  form: Form,
  diffs: readonly RowDiff[],
  { style }: Pick<DiffContext, "style">,
): readonly RowDiff[] {
  const column = codeColumn(form);
  if (column === undefined) return diffs;
  const { field } = column;
  const byCode = groupBy(diffs, ({ whole }) => codeOf(form, whole));
  return diffs.map((diff) => {
    const code = codeOf(form, diff.whole);
    if (code === "" || !(field in diff.fields)) return diff;
    const others = (byCode.get(code) ?? []).filter((other) => other !== diff);
    const other =
      others.find(({ fields }) => !(field in fields)) ?? others.find(({ place }) => place < diff.place);
    if (other === undefined) return diff;
    const name = rowName(form.id, other.key ?? "", other.whole, (to, key) => style.labels.show([to], key));
    const values = { code: String(diff.whole[field]), other: `${name} (${other.label})` };
    return { ...diff, kind: "invalid", issues: [...diff.issues, { field, code: "code-twice", values }] };
  });
}

import type { FieldValue } from "../forms/column.ts";
import { sameValue } from "../forms/column.ts";
import type { Fields, Form } from "../forms/form.ts";
import { checkFields, checkRow } from "../forms/row.ts";
import type { ListProblem } from "./list-line.ts";
import type { LineChange, ListRow, StoredRow } from "./matched-line.ts";

/** The rows that a line would write, as they are gathered. */
export class LineRows {
  readonly rows: ListRow[] = [];
  readonly changes: LineChange[] = [];
  readonly problems: ListProblem[];
  /** Whether the thing that the line is about is not in the register yet. */
  isNew = false;
  readonly #line: { readonly cell: string; readonly cells: Readonly<Record<string, string>> };
  readonly #year: number;

  constructor(
    line: {
      readonly cell: string;
      readonly cells: Readonly<Record<string, string>>;
      readonly problems: readonly ListProblem[];
    },
    year: number,
  ) {
    this.#line = line;
    this.#year = year;
    this.problems = [...line.problems];
  }

  /**
   * One doubt of a kind is enough at a cell: a name that stands ten times is not told nine times, and what a cell that shows
   * an error may mean is not asked.
   */
  doubt(fact: string, code: ListProblem["code"], values: ListProblem["values"] = {}): void {
    const cell = this.cellOf(fact);
    const isTold = this.problems.some(
      (problem) => problem.cell === cell && (problem.code === code || problem.code === "error-value"),
    );
    if (!isTold) this.problems.push({ cell, code, values });
  }

  cellOf(fact: string): string {
    return this.#line.cells[fact] ?? this.#line.cell;
  }

  /** Compares what a line says with a stored row. What the line leaves out stays as it is. */
  put(form: Form, key: string, stored: StoredRow | undefined, told: Fields): void {
    const checked = checkFields(form, told);
    if (!checked.ok) {
      for (const { field } of checked.issues)
        this.doubt(field, "value-unfit", {
          column: form.columns[field]?.caption.vi ?? field,
          text: String(told[field]),
        });
      return;
    }
    const present = stored === undefined || stored.deleted ? undefined : stored;
    const fields = Object.fromEntries(
      Object.entries(checked.fields).filter(
        ([field, value]) => value !== null && !sameValue(present?.fields[field], value),
      ),
    );
    if (present !== undefined && Object.keys(fields).length === 0) return;
    const [issue] = checkRow(form, key, { ...present?.fields, ...checked.fields }, this.#year);
    if (issue !== undefined) {
      const column = form.columns[issue.field]?.caption.vi ?? issue.field;
      this.doubt(issue.field, "value-unfit", { column, text: formatValue(told[issue.field]) });
      return;
    }
    this.rows.push({ form: form.id, key, baseRev: stored?.rev ?? 0, fields });
    for (const [field, to] of Object.entries(fields))
      this.changes.push({ form: form.id, field, from: present?.fields[field] ?? null, to });
  }
}

function formatValue(value: FieldValue | undefined): string {
  return value === undefined || value === null ? "–" : String(value);
}

/** The fields that are said: a list never clears a cell. */
export function saidFields(fields: Readonly<Record<string, FieldValue | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined),
  );
}

/** Contradictions between two rows of one form that hold on the same days. */
import { type Day, formatDay } from "../values/day.ts";
import type { Fields } from "../forms/form.ts";
import { groupBy } from "../values/group-by.ts";
import type { SoftContradiction } from "../vocabulary/faults/contradiction-code.ts";
import { cellOf, type Contradiction, type ReadRow, type RowsOf, textAt } from "./contradiction.ts";

interface Rule {
  readonly code: SoftContradiction;
  /** The column by which two rows speak of the same: the person, or the unit. */
  readonly of: string;
  /** The cell that makes the row claim what only one may. */
  readonly field: string;
  readonly claims: (fields: Fields) => boolean;
}

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  memberships: [
    { code: "two-rated", of: "person", field: "rated", claims: ({ rated }) => rated === true },
    { code: "two-heads", of: "unit", field: "role", claims: ({ role }) => role === "head" },
  ],
  absences: [{ code: "leave-twice", of: "person", field: "from", claims: () => true }],
};

export function contradictionsOfSpans(row: ReadRow, rowsOf: RowsOf): readonly Contradiction[] {
  const rules = (RULES[row.form] ?? []).filter(({ claims }) => claims(row.fields));
  if (rules.length === 0) return [];
  const rows = rowsOf(row.form);
  return rules.flatMap(({ code, of, field, claims }) =>
    sharing(rows, of, textAt(row.fields, of))
      .filter(
        ([key, fields]) =>
          key !== row.key &&
          claims(fields) &&
          overlap(fields, row.fields) &&
          !isSamePerson(code, fields, row.fields),
      )
      .map(([key, fields]): Contradiction => {
        const values = { other: formatDay((textAt(fields, "from") ?? "") as Day) };
        return { code, cell: cellOf(row, field), other: { form: row.form, key, field }, values };
      }),
  );
}

type Rows = ReturnType<RowsOf>;

/** The rows of each form by their columns: a list over a whole organisation asks once for each row. */
const INDEXES = new WeakMap<Rows, Map<string, ReadonlyMap<string, readonly (readonly [string, Fields])[]>>>();

function sharing(rows: Rows, column: string, value: string | undefined) {
  const byColumn =
    INDEXES.get(rows) ?? new Map<string, ReadonlyMap<string, readonly (readonly [string, Fields])[]>>();
  INDEXES.set(rows, byColumn);
  const known = byColumn.get(column) ?? groupBy([...rows], ([, fields]) => textAt(fields, column) ?? "");
  byColumn.set(column, known);
  return known.get(value ?? "") ?? [];
}

/** Two rows of one person as head of one unit are one head. */
function isSamePerson(code: SoftContradiction, left: Fields, right: Fields): boolean {
  return code === "two-heads" && left["person"] === right["person"];
}

function overlap(left: Fields, right: Fields): boolean {
  const from = (fields: Fields) => textAt(fields, "from") ?? "";
  const until = (fields: Fields) => textAt(fields, "until") ?? "9999";
  return from(left) <= until(right) && from(right) <= until(left);
}

import type { CellPlace } from "../contradiction/contradiction.ts";
import { type FoundContradiction, listContradictions } from "../contradiction/list-contradictions.ts";
import type { CriteriaLimits } from "../contradiction/points.ts";
import { makeRowFormatters, rowText } from "../explanation/row-words.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import { rowPeriod } from "../forms/row.ts";
import type { Policy } from "../policy/policy.ts";
import type { ContradictionItem } from "../protocol/dues.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { HARD_CONTRADICTION_TEXTS, SOFT_CONTRADICTION_TEXTS } from "../texts/sheet/contradictions.ts";
import { formatValues } from "../wording/number-format.ts";
import { type Language, render } from "../values/bilingual.ts";
import { RowKey, rowId, UnitId } from "../values/ids.ts";
import { coveringPeriods, type Period } from "../values/period.ts";

/**
 * Cells of these units' registers that contradict others, in rows that a lock of the period closes.
 * @param leftOut people and units of whose rows nothing is told
 */
export function contradictionsIn(
  { committee, registers, year }: OrganisationFacts,
  period: Period,
  units: readonly string[],
  limits: CriteriaLimits,
  leftOut: ReadonlySet<string> = NOBODY,
): readonly FoundContradiction[] {
  const asked = new Set(units);
  const read = registers.filter(({ unit }) => unit === committee || asked.has(unit));
  const closed = new Set(
    read.flatMap(({ unit, rows }) =>
      rows
        .filter((row) => {
          const form = findForm(row.form);
          return form !== undefined && coveringPeriods(rowPeriod(form, row.fields, year)).includes(period);
        })
        .map((row) => `${unit} ${rowId(row)}`),
    ),
  );
  const speaks = speakersOf(read, leftOut);
  return listContradictions({ committee, registers: read }, limits).filter(
    ({ unit, cell, other }) =>
      asked.has(unit) &&
      closed.has(`${unit} ${rowId(cell)}`) &&
      ![cell, other].some(
        (one) => speaks.has(`${unit} ${rowId(one)}`) || speaks.has(`${committee} ${rowId(one)}`),
      ),
  );
}

const NOBODY: ReadonlySet<string> = new Set();

/** The rows of these people and units and those that name them, by register and row. */
function speakersOf(
  registers: OrganisationFacts["registers"],
  named: ReadonlySet<string>,
): ReadonlySet<string> {
  if (named.size === 0) return named;
  return new Set(
    registers.flatMap(({ unit, rows }) =>
      rows
        .filter(({ key, fields }) =>
          [key, ...Object.values(fields)].some((value) => named.has(String(value))),
        )
        .map((row) => `${unit} ${rowId(row)}`),
    ),
  );
}

/** Contradictions as a reader sees them: what is wrong, what to do, the row by its names, and both cells. */
export function makeContradictionItem(
  policy: Policy,
  facts: OrganisationFacts,
  language: Language,
): (found: FoundContradiction) => ContradictionItem {
  const formatRow = makeRowFormatters(policy, facts);
  const texts = { ...HARD_CONTRADICTION_TEXTS, ...SOFT_CONTRADICTION_TEXTS };
  return ({ code, unit, cell, other, values }) => ({
    message: render(texts[code], language, formatValues(values, language)),
    row: rowText(formatRow(unit)({ form: cell.form, key: cell.key, rev: 0 }, language)),
    cell: placeOf(unit, cell),
    other: placeOf(unit, other),
  });
}

function placeOf(unit: string, { form, key, field }: CellPlace): ContradictionItem["cell"] {
  return { unit: UnitId.parse(unit), form, column: field, key: RowKey.parse(key) };
}

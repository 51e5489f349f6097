import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { type Column, type FieldValue, namedBy } from "../../domain/forms/column.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { rowTitle } from "../../domain/forms/sheet/row-title.ts";
import type { MovementPlan, PlannedRow } from "../../domain/movement/movement-plan.ts";
import type { MovementReading } from "../../domain/protocol/year/movements.ts";
import {
  MOVEMENT_CELL_TEXTS,
  MOVEMENT_FAULT_TEXTS,
  MOVEMENT_NOTICE_TEXTS,
} from "../../domain/texts/office/movements.ts";
import { GONE_ROW_TEXT } from "../../domain/texts/sheet/sync.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { Period } from "../../domain/values/period.ts";
import { formatDayText } from "../../domain/wording/day-text.ts";
import { formatPeriod } from "../../domain/wording/period-text.ts";
import { wireOutcome } from "../http/receipt.ts";
import type { StoredOutcome } from "../ledger/ledger.ts";

type Told = Pick<MovementReading, "rows" | "faults" | "notices">;

/** The plan in the reader's language, with what the register says to its rows. */
export function reportMovement(
  plan: MovementPlan,
  outcomes: readonly StoredOutcome[],
  language: Language,
): Told {
  const labels = labelsOf(plan, language);
  const titleOf = (row: PlannedRow): string => {
    const form = findForm(row.form);
    return form === undefined ? "" : rowTitle(form, { ...row.before, ...row.fields }, labels, language);
  };
  const outcomeOf = new Map(outcomes.map((outcome) => [`${outcome.form} ${outcome.key}`, outcome]));
  const inWords = (values: Readonly<Record<string, string>>) => {
    const period = Period.safeParse(values["period"]);
    return period.success ? { ...values, period: formatPeriod(period.data, language) } : values;
  };
  return {
    rows: plan.rows.map((row) => ({
      form: row.form,
      name: titleOf(row),
      what: row.deleted ? "deleted" : row.before === undefined ? "new" : "changed",
      cells: cellsOf(row, outcomeOf.get(`${row.form} ${row.key}`), labels, language),
    })),
    faults: once([
      ...plan.faults.map(({ field, code, values }) => ({
        field,
        code,
        message: render(MOVEMENT_FAULT_TEXTS[code], language, inWords(values)),
      })),
      ...plan.rows.flatMap((row) => refusal(outcomeOf.get(`${row.form} ${row.key}`), titleOf(row), language)),
    ]),
    notices: plan.notices.map(({ code, values }) => ({
      code,
      message: render(MOVEMENT_NOTICE_TEXTS[code], language, values),
    })),
  };
}

/** Rows of one locked month say the same. */
function once(faults: Told["faults"]): Told["faults"] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}

function labelsOf({ office, rows }: MovementPlan, language: Language): RowLabels {
  const planned = (form: string): [string, Fields][] =>
    rows.filter((row) => row.form === form).map(({ key, before, fields }) => [key, { ...before, ...fields }]);
  const stored = (form: string): [string, Fields][] => {
    if (form === "units") return office.units.map(({ row }) => [row.key, row.fields]);
    if (form === "people") return office.people.all.map(({ row }) => [row.key, row.fields]);
    return form === "users" ? office.users.map(({ row }) => [row.key, row.fields]) : [];
  };
  return new RowLabels((form) => new Map([...stored(form), ...planned(form)]), GONE_ROW_TEXT[language]);
}

/** The cells that are written, with the short code that the register would give. */
function cellsOf(
  { form: id, before, fields, deleted }: PlannedRow,
  outcome: StoredOutcome | undefined,
  labels: RowLabels,
  language: Language,
): Told["rows"][number]["cells"] {
  const columns = findForm(id)?.columns ?? {};
  const filled = outcome !== undefined && "filled" in outcome ? outcome.filled : undefined;
  const written: Fields = deleted ? {} : { ...fields, ...filled };
  return Object.entries(columns).flatMap(([field, column]) => {
    const [from, to] = [before?.[field] ?? null, written[field] ?? null];
    if (!(field in written) || column.internal === true || (from === null && to === null)) return [];
    const show = (value: FieldValue) => (value === null ? null : formatCell(column, value, labels, language));
    return [{ column: column.caption[language], from: show(from), to: show(to) }];
  });
}

function formatCell(
  column: Column,
  value: NonNullable<FieldValue>,
  labels: RowLabels,
  language: Language,
): string {
  if (typeof value === "boolean") return MOVEMENT_CELL_TEXTS[value ? "yes" : "no"][language];
  if (column.kind === "choice") return column.options[String(value)]?.[language] ?? String(value);
  if (column.kind === "ref") return labels.show(namedBy(column), String(value));
  return column.kind === "day" ? formatDayText(String(value)) : String(value);
}

/** Why the register would not take a row. */
function refusal(outcome: StoredOutcome | undefined, name: string, language: Language): Told["faults"] {
  if (outcome === undefined) return [];
  const told = wireOutcome(outcome, language);
  switch (told.status) {
    case "accepted":
    case "merged":
    case "unchanged":
      return [];
    case "locked": {
      const period = formatPeriod(told.period, language);
      return [
        {
          field: "day",
          code: "locked",
          message: render(MOVEMENT_FAULT_TEXTS.locked, language, { period }),
        },
      ];
    }
    case "conflict":
      return [
        {
          field: "",
          code: "changed-meanwhile",
          message: MOVEMENT_FAULT_TEXTS["changed-meanwhile"][language],
        },
      ];
    case "invalid":
    case "forbidden": {
      const reason =
        told.status === "invalid"
          ? told.issues.map(({ message }) => message).join(" ")
          : told.fields.join(", ");
      const message = render(MOVEMENT_FAULT_TEXTS["not-accepted"], language, { name, reason });
      return [{ field: "", code: "not-accepted", message }];
    }
  }
}

import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Column, FieldValue } from "../../domain/forms/column.ts";
import type { Fields } from "../../domain/forms/form.ts";
import type { FieldIssue } from "../../domain/forms/row.ts";
import { type Register, rowId, RowKey } from "../../domain/values/ids.ts";
import type { StoredOutcome } from "./receipt.ts";
import type { BatchRow } from "./batch.ts";
import { parseRow } from "./row-item.ts";
import { readItems, rowKey, type Tables } from "./tables.ts";

/** Rows that references may name, by `rowId`; `false` is a deleted row, and an absent one never existed. */
export type KnownRows = ReadonlyMap<string, boolean>;

/**
 * Reads every row that the batch refers to once: catalogue forms from the catalogue, others from the register itself.
 */
export async function readKnownRows(
  tables: Tables,
  register: Register,
  catalogue: Register,
  rows: readonly BatchRow[],
): Promise<KnownRows> {
  const keys = new Map(
    rows.flatMap(references).map(({ form, key }) => {
      const home = findForm(form)?.scope === "catalogue" ? catalogue : register;
      return [rowId({ form, key }), rowKey(home, form, key)] as const;
    }),
  );
  const items = await readItems(tables, [...keys.values()]);
  return new Map(items.map(parseRow).map((row) => [rowId(row), !row.deleted]));
}

/** Records a row written or deleted by the batch itself, for the references of later rows. */
export function noteOutcome(
  known: Map<string, boolean>,
  row: BatchRow,
  outcome: StoredOutcome["status"],
): void {
  if (row.kind !== "patch" || (outcome !== "accepted" && outcome !== "merged")) return;
  known.set(rowId(row), row.patch.deleted !== true);
}

/** Issues of fields that refer to a missing row (rule L7). */
export function unknownReferences(form: string, fields: Fields, known: KnownRows): readonly FieldIssue[] {
  return Object.entries(fields).flatMap(([field, value]): FieldIssue[] => {
    const to = targets(findForm(form)?.columns[field]);
    const missing =
      to.length > 0 &&
      keysIn(value).some((key) => !to.some((target) => known.get(rowId({ form: target, key }))));
    return missing ? [{ field, code: "unknown-ref" }] : [];
  });
}

function references(row: BatchRow): readonly { form: string; key: string }[] {
  if (row.kind === "refused") return [];
  const columns = findForm(row.form)?.columns ?? {};
  return Object.entries(row.patch.fields ?? {}).flatMap(([field, value]) => {
    const to = Object.hasOwn(columns, field) ? targets(columns[field]) : [];
    return keysIn(value).flatMap((key) => to.map((form) => ({ form, key })));
  });
}

function targets(column: Column | undefined): readonly string[] {
  return column?.kind === "ref" || column?.kind === "refs" ? column.to : [];
}

function keysIn(value: FieldValue): readonly string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.filter((text): text is string => RowKey.safeParse(text).success);
}

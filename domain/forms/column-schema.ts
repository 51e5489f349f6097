/** The schemas of columns, apart from the columns themselves: checking a decimal takes exact arithmetic. */
import * as z from "zod";
import { Day } from "../values/day.ts";
import { DecimalText, exact, exactText } from "../values/exact.ts";
import { RowKey } from "../values/ids.ts";
import { Period } from "../values/period.ts";
import { codeSchema, type Column, type FieldValue, textSchema } from "./column.ts";

/** Schemas are cached: making one costs a hundred times more than using it, and every cell of a push uses one. */
const SCHEMAS = new WeakMap<Column, z.ZodType<FieldValue>>();

/** The one schema of a column: it checks and normalises (NFC, canonical decimals) values from outside. */
export function columnSchema(column: Column): z.ZodType<FieldValue> {
  const schema = SCHEMAS.get(column) ?? makeSchema(column);
  SCHEMAS.set(column, schema);
  return schema;
}

function makeSchema(column: Column): z.ZodType<FieldValue> {
  switch (column.kind) {
    case "text":
      return column.code === undefined ? textSchema(column.max) : codeSchema(column.max);
    case "day":
      return Day;
    case "period":
      return Period;
    case "flag":
      return z.boolean();
    case "integer":
      return z.int().min(column.min).max(column.max);
    case "decimal":
      return DecimalText.transform((text) => exactText(exact(text))).refine((text) => {
        const value = exact(text);
        return value.compare(exact(column.min)) >= 0 && value.compare(exact(column.max)) <= 0;
      });
    case "choice":
      return z.enum(Object.keys(column.options));
    case "ref":
      return RowKey;
    case "refs":
      return z.array(RowKey).max(200);
  }
}

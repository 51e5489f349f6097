import type { Column } from "../../../domain/forms/column.ts";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../../domain/forms/form.ts";

/**
 * JSON Schemas of the forms' rows for the OpenAPI document. The service itself checks rows with `domain/forms`; a test
 * keeps the two equal.
 */
type JsonSchema = Readonly<Record<string, unknown>>;

const ROW = "Row";

/** The documented schema of a row, in place of the schema that accepts anything. */
export const ROW_REFERENCE = { $ref: reference(ROW) };

export const BATCH_EXAMPLE = {
  batchId: "may-tram-01.2026-03-05.0001",
  clientId: "excel-cb-hanh-chinh",
  rows: [
    {
      form: "attendance",
      key: "hn-2026-03.nv-0012",
      baseRev: 0,
      fields: { session: "hn-2026-03", person: "nv-0012", day: "2026-03-05", mark: "present" },
    },
    {
      form: "attendance",
      key: "hn-2026-03.nv-0013",
      baseRev: 2,
      fields: { mark: "made-up", madeUpOn: "2026-03-12" },
    },
    { form: "attendance", key: "hn-2026-03.nv-0014", baseRev: 1, deleted: true },
  ],
};

/** Components of the document: `Row`, and one schema for the rows of each form. */
export function formSchemas(): Readonly<Record<string, JsonSchema>> {
  const names = FORMS.map((form) => [form, `${ROW}.${form.id}`] as const);
  return {
    [ROW]: {
      description:
        "A patch to one row, by its form. What breaks this schema inside a well-formed batch comes back as the outcome `invalid` of that row.",
      oneOf: names.map(([, name]) => ({ $ref: reference(name) })),
      discriminator: {
        propertyName: "form",
        mapping: Object.fromEntries(names.map(([form, name]) => [form.id, reference(name)])),
      },
    },
    ...Object.fromEntries(names.map(([form, name]) => [name, rowSchema(form)])),
  };
}

function rowSchema(form: Form): JsonSchema {
  const required = Object.entries(form.columns).filter(([, column]) => column.required);
  return {
    type: "object",
    title: form.caption.en,
    description: `${form.caption.en} (${form.caption.vi}). ${place(form)} A new row needs: ${required.map(([name]) => name).join(", ")}.`,
    properties: {
      form: { const: form.id },
      key: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$", description: keyRule(form) },
      baseRev: { type: "integer", minimum: 0, description: "The revision last seen; 0 for a new row." },
      fields: {
        type: "object",
        description: "Only the fields that changed; `null` clears one.",
        properties: Object.fromEntries(
          Object.entries(form.columns).map(([name, column]) => [name, columnSchema(column)]),
        ),
        additionalProperties: false,
      },
      deleted: { type: "boolean", description: "`true` deletes the row, `false` brings it back." },
    },
    required: ["form", "key", "baseRev"],
    additionalProperties: false,
  };
}

function place(form: Form): string {
  return form.scope === "catalogue" ? "Kept in the committee's register." : "Kept in each unit's register.";
}

function keyRule(form: Form): string {
  return form.keyColumns === undefined
    ? "Chosen by whoever enters the row, and then kept."
    : `The values of ${form.keyColumns.join(", ")}, joined by a dot; a dot inside a value becomes an underscore.`;
}

function columnSchema(column: Column): JsonSchema {
  const editors = column.editors === undefined ? "" : ` Only for ${column.editors.join(", ")}.`;
  const measured = column.lane === undefined ? "" : " Measured by the service: a push cannot change it.";
  const description = `${column.caption.en} (${column.caption.vi}).${editors}${measured}`;
  return { description, anyOf: [valueSchema(column), { type: "null" }] };
}

function valueSchema(column: Column): JsonSchema {
  switch (column.kind) {
    case "text":
      return { type: "string", maxLength: column.max };
    case "day":
      return { type: "string", format: "date" };
    case "period":
      return { type: "string", pattern: "^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$" };
    case "flag":
      return { type: "boolean" };
    case "integer":
      return { type: "integer", minimum: column.min, maximum: column.max };
    case "decimal":
      return {
        type: "string",
        pattern: "^-?\\d+(\\.\\d+)?$",
        description: `A decimal from ${column.min} to ${column.max}.`,
      };
    case "choice":
      return { type: "string", enum: Object.keys(column.options) };
    case "ref":
      return { type: "string", description: refersTo(column.to) };
    case "refs":
      return { type: "array", items: { type: "string" }, maxItems: 200, description: refersTo(column.to) };
  }
}

function refersTo(forms: readonly string[]): string {
  return forms.length === 0 ? "A code." : `The key of a row of ${forms.join(" or ")}.`;
}

function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

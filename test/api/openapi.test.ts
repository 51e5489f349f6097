import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { findForm, FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { checkFields, checkRow } from "../../domain/forms/row.ts";
import { PushRequest, WireRow } from "../../domain/protocol/push.ts";
import { makeApi } from "../../lambda/api/api.ts";
import { BATCH_EXAMPLE } from "../../lambda/http/contract/form-schemas.ts";
import type { ApiDeps } from "../../lambda/api/deps.ts";
import { ROUTES } from "../../lambda/http/routes.ts";
import { makeImports } from "../../lambda/import/imports.ts";
import type { ImportDeps } from "../../lambda/import/import-deps.ts";
import { type FeedDeps, makeFeedApp } from "../../lambda/feed/feed-app.ts";
import { makeRemindApp, type RemindAppDeps } from "../../lambda/remind/remind-app.ts";
import type { Log } from "../../lambda/aws/log.ts";

/** The routes of an app are known before any dependency is used. */
const SILENT: Log = { info: () => undefined, error: () => undefined };
const app = makeApi({ log: SILENT } as unknown as ApiDeps);

type Schema = Record<string, unknown>;
const Operation = z.strictObject({
  operationId: z.string().min(3),
  tags: z.array(z.string()).min(1),
  summary: z.string().min(5),
  description: z.string().min(10),
  security: z
    .array(
      z.union([
        z.strictObject({ token: z.array(z.never()) }),
        z.strictObject({ feedKey: z.array(z.never()) }),
      ]),
    )
    .optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(["path", "query"]),
        required: z.boolean(),
        description: z.string().min(5),
        schema: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
  requestBody: z
    .strictObject({
      required: z.literal(true),
      content: z.strictObject({ "application/json": z.object({ schema: z.object({ $ref: z.string() }) }) }),
    })
    .optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.strictObject({
      description: z.string().min(5),
      content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
    }),
  ),
});
const Document = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.enum(["get", "post"]), Operation.optional())),
  components: z.object({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), z.record(z.string(), z.unknown())),
    securitySchemes: z.object({
      token: z.object({ type: z.literal("http"), scheme: z.literal("bearer") }),
      feedKey: z.object({ type: z.literal("http"), scheme: z.literal("basic") }),
    }),
  }),
});

let raw: unknown;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  raw = await (await app.request("/v1/openapi.json")).json();
  document = Document.parse(raw);
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ name: `${method.toUpperCase()} ${path}`, path, operation }],
    ),
  );

function* nodes(value: unknown): Generator<Schema> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (typeof value === "object" && value !== null) {
    yield value as Schema;
    for (const item of Object.values(value)) yield* nodes(item);
  }
}

describe("one list of routes", () => {
  test("the document has exactly the routes that the stack deploys", () => {
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  test.each([
    ["api", app],
    ["import", makeImports({ log: SILENT } as unknown as ImportDeps)],
    ["feed", makeFeedApp({ log: SILENT } as unknown as FeedDeps)],
    ["remind", makeRemindApp({ log: SILENT } as unknown as RemindAppDeps)],
  ] as const)("the function %s serves exactly its own of them", (name, served) => {
    const found = served.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const own = ROUTES.filter((route) => route.function === name);
    expect([...new Set(found)].toSorted()).toEqual(
      own.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  test("every route but the document and the feed asks for a token, and the authorizer stands before it", () => {
    const open = operations().filter(({ operation }) => operation.security === undefined);
    const unauthorized = ROUTES.filter((route) => !route.authorized && !route.hasOwnKey);
    expect(open.map(({ path }) => path)).toEqual(["/v1/openapi.json"]);
    expect(unauthorized.map(({ path }) => path)).toEqual(["/v1/openapi.json"]);
    expect(ROUTES.filter(({ hasOwnKey }) => hasOwnKey)).toMatchObject([
      { path: "/v1/feeds/{id}", function: "feed", authorized: false },
    ]);
  });
});

describe("the document", () => {
  test("every operation has its own id and declares every place of its path", () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations()) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = operation.parameters.filter((parameter) => parameter.in === "path");
      expect(declared.map(({ name }) => name)).toEqual(places);
    }
  });

  test("every reference leads to a component, and every component is referred to", () => {
    const references = [...nodes(raw)].flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
    const components = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...new Set(references)].toSorted()).toEqual(components.toSorted());
  });

  test("every field of every schema is described", () => {
    const silent = Object.entries(document.components.schemas).flatMap(([component, schema]) =>
      [...nodes(schema)]
        .flatMap((node) => Object.entries((node["properties"] ?? {}) as Record<string, Schema>))
        .filter(([, field]) => field["$ref"] === undefined && field["description"] === undefined)
        .filter(
          ([, field]) =>
            field["const"] === undefined && (field["enum"] as unknown[] | undefined)?.length !== 1,
        )
        .map(([name]) => `${component}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  test("problems come as problem+json, a feed as CSV, everything else as JSON", () => {
    for (const { path, operation } of operations()) {
      for (const [status, { content }] of Object.entries(operation.responses)) {
        expect(Object.keys(content)).toEqual([
          status < "300"
            ? path === "/v1/feeds/{id}"
              ? "text/csv"
              : "application/json"
            : "application/problem+json",
        ]);
      }
    }
  });
});

describe("the schemas of forms", () => {
  const rowSchema = (form: string) => document.components.schemas[`Row.${form}`] as Schema;

  test("there is one for every form, chosen by the row's form", () => {
    const { discriminator } = document.components.schemas["Row"] as { discriminator: { mapping: object } };
    expect(Object.keys(discriminator.mapping)).toEqual(FORMS.map((form) => form.id));
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "%s: a row made from it alone is taken by the service",
    (id, form) => {
      const { properties } = rowSchema(id) as {
        properties: { fields: { properties: Record<string, Schema> } };
      };
      const { properties: columns } = properties.fields;
      const fields = Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [
          name,
          sample((column["anyOf"] as Schema[])[0] ?? {}),
        ]),
      );
      const checked = checkFields(form, fields);
      expect(checked).toMatchObject({ ok: true });
      expect(checkRow(form, "x", fields, 2026).filter((issue) => issue.code === "required")).toEqual([]);
      expect(Object.keys(columns)).toEqual(Object.keys(form.columns));
    },
  );

  test("the example of a batch is one that the service takes", () => {
    const { rows } = PushRequest.parse(BATCH_EXAMPLE);
    for (const row of rows) {
      const { form, fields } = WireRow.parse(row);
      const definition = findForm(form);
      expect(definition && checkFields(definition, fields ?? {})).toMatchObject({ ok: true });
    }
    const [first] = rows.map((row) => WireRow.parse(row));
    const attendance = findForm("attendance");
    expect(attendance && checkRow(attendance, first?.key ?? "", first?.fields ?? {}, 2026)).toEqual([]);
    expect(document.components.schemas["PushRequest"]?.["examples"]).toEqual([BATCH_EXAMPLE]);
  });
});

/** A value that a client's author would write after reading the schema. */
function sample(schema: Schema): string | number | boolean | string[] {
  const { type, enum: options, format, pattern, minimum, description } = schema;
  if (Array.isArray(options)) return String(options[0]);
  if (type === "boolean") return true;
  if (type === "integer") return Number(minimum);
  if (type === "array") return ["ma-1"];
  if (format === "date") return "2026-03-05";
  if (String(pattern).includes("Q[1-4]")) return "2026-03";
  if (pattern !== undefined) return /from (\S+)/.exec(String(description))?.[1] ?? "";
  return "ma-1";
}

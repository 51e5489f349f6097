import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { Role } from "../../domain/vocabulary/role.ts";
import { runCount } from "../suite/run-count.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "./api-room.ts";
import type { Caller } from "./gateway-event.ts";
import { Schema, spoiled, strayValues, valuesOf } from "./schema-values.ts";

/** Stands in every text that is sent. It is nobody's name. */
const MARK = "Zxqvwk";

const Body = z.object({ content: z.object({ "application/json": z.object({ schema: Schema }) }) });
const Parameter = z.object({ name: z.string(), in: z.enum(["path", "query"]), schema: Schema });
const Operation = z.object({ parameters: z.array(Parameter).default([]), requestBody: Body.optional() });
const Document = z.object({
  paths: z.record(z.string(), z.record(z.enum(["get", "post"]), Operation.optional())),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

let room: ApiRoom;
const faults: unknown[] = [];
const logged: string[] = [];
beforeAll(async () => {
  room = await openOffice({
    info: (...entry) => logged.push(JSON.stringify(entry)),
    error: (event, error) => faults.push([event, error]),
  });
  await room.fill(COMMITTEE, [newRow("people", "nv-1", { fullName: "Trần Thị Hai", category: "cong-chuc" })]);
  await room.grant("can-bo", "cb-mot", "write");
  await storeRun(room, "run-fuzz-1", "published");
});
afterAll(() => room.stop());

/** Values that exist, so that requests come past the first check. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  unit: [COMMITTEE, "cb-mot", "cb-hai"],
  year: [String(YEAR)],
  id: ["run-fuzz-1"],
  subject: ["cb-mot-01"],
  form: ["people", "attendance"],
  key: ["nv-1"],
  period: ["2026-03", "2026"],
};

interface Request {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly caller: Caller | undefined;
  readonly body: unknown;
}

/** Requests of one operation as the document allows them, and the same with one part spoiled. */
function requestsOf(document: z.infer<typeof Document>): fc.Arbitrary<Request> {
  const named = (ref: string): Schema => document.components.schemas[ref.split("/").at(-1) ?? ""] ?? {};
  const values = (schema: Schema): fc.Arbitrary<unknown> => valuesOf(schema, named, MARK);
  const stray = strayValues(MARK);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ path, method, ...operation }],
    ),
  );
  const caller: fc.Arbitrary<Caller | undefined> = fc.option(
    fc.record({ user: fc.constantFrom("admin", "can-bo"), roles: fc.subarray(Role.options) }),
    { nil: undefined, freq: 20 },
  );
  const requests = operations.map(({ path, method, parameters, requestBody }): fc.Arbitrary<Request> => {
    const value = (name: string, schema: Schema): fc.Arbitrary<string> =>
      fc.oneof(
        { arbitrary: fc.constantFrom(...(KNOWN[name] ?? ["1"])), weight: 4 },
        { arbitrary: values(schema).map(String), weight: 2 },
        { arbitrary: stray.map(String), weight: 1 },
      );
    const filled = fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, value(name, schema)])),
    );
    const schema = requestBody?.content["application/json"].schema;
    const body =
      schema === undefined
        ? fc.constant(undefined)
        : fc.oneof(
            values(schema),
            fc
              .tuple(values(schema), fc.array(fc.nat(20), { maxLength: 4 }), stray)
              .map(([valid, place, other]) => spoiled(valid, place, other)),
            fc.string({ maxLength: 40 }).map((text) => `{"batchId":"${text}`),
          );
    return fc.record({ filled, caller, body }).map(({ filled: given, ...rest }) => {
      const query = parameters
        .filter(({ in: place }) => place === "query")
        .map(({ name }) => `${name}=${encoded(given[name])}`);
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(given[name]));
      return {
        ...rest,
        method: method === "get" ? "GET" : "POST",
        path: query.length === 0 ? address : `${address}?${query.join("&")}`,
      };
    });
  });
  return fc.oneof(...requests);
}

/** Half of a surrogate pair has no encoding. */
function encoded(value = ""): string {
  return encodeURIComponent(value.slice(0, 500).replaceAll(/\p{Surrogate}/gu, ""));
}

test(
  "no request breaks the service, shows its inside, or has its texts repeated in a refusal or the log",
  {
    timeout: 3_600_000,
  },
  async () => {
    const document = Document.parse((await room.get("/v1/openapi.json")).body);
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requestsOf(document), async (request) => {
        const { status, text } = await room.call(request);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(faults).toEqual([]);
        expect(status).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|\\n\s+at |\.ts:\d+/);
        if (status >= 400) expect(text).not.toContain(MARK);
        expect(logged.splice(0).join("\n")).not.toContain(MARK);
      }),
      runCount(100),
    );
    // Some get through, and some are refused for each reason: a generator that only fails early would prove nothing.
    expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
  },
);

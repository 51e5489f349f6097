import { beforeAll, expect, test } from "vitest";
import { makeApi } from "../../lambda/api/api.ts";
import type { ApiDeps } from "../../lambda/api/deps.ts";
import type { Log } from "../../lambda/aws/log.ts";
import { documents, readDocument } from "./documents.ts";
import { unknownNames, type Vocabulary } from "./named.ts";
import { productNames } from "./product-names.ts";
import { productTexts } from "./product-texts.ts";

/** The OpenAPI document is made before any dependency is used. */
const SILENT: Log = { info: () => undefined, error: () => undefined };
const app = makeApi({ log: SILENT } as unknown as ApiDeps);

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>>
  >;
}

let vocabulary: Vocabulary;
beforeAll(async () => {
  const openApi = (await (await app.request("/v1/openapi.json")).json()) as OpenApi;
  const routes = Object.entries(openApi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { parameters = [] }]) =>
        [`${method.toUpperCase()} ${path}`, parameters.map(({ name }) => name)] as const,
    ),
  );
  vocabulary = { names: productNames(openApi), routes: new Map(routes), texts: await productTexts() };
});

test("every name, path, link and route in README and docs is one of the product", () => {
  expect(documents().flatMap((document) => unknownNames(document, vocabulary))).toEqual([]);
});

test.each([
  ["a route that is gone", "`GET /v1/reports`"],
  ["a parameter that the route does not take", "`GET /v1/board?month=`"],
  ["a form with a misspelt column", "`action-plans.copyShare`"],
  ["a setting", "`cap.floor`"],
  ["a code", "`NO_FITT`"],
  ["a criterion", "`hoc-tapp`"],
  ["a policy", "`dang-366-2024`"],
  ["a file", "`domain/forms/lunches.ts`"],
  ["a file without code marks", "see domain/forms/lunches.ts"],
  ["a folder", "`lambda/reports/`"],
  ["a file below the folder that its table names", "| held in `domain/forms` |\n|---|\n| `lunches.ts` |"],
  ["an environment variable", "`SYNC_WALKS`"],
  ["a link", "[limits](limit.md)"],
  ["a path in a picture", "```\ncell ──> addin/hosts ──> lambda/api\n```"],
])("%s is found, with file and line", (_what, text) => {
  const found = unknownNames(readDocument("docs/planted.md", `A title\n\n${text}\n`), vocabulary);
  expect(found).toEqual([expect.stringMatching(/^docs\/planted\.md:[3-5] /)]);
});

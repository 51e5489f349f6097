import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { bundleHandlers } from "../../infra/stack/handlers.ts";

const SourceMap = z.object({ sources: z.array(z.string()) });

const FUNCTIONS = ["api", "archive", "import", "run", "schedule", "workbook"];

let folder = "";
let atStart: ReadonlySet<string>;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
  const handlers = bundleHandlers();
  for (const name of FUNCTIONS) handlers.write(name, path.join(folder, name));
  atStart = sourcesOf("handler.mjs");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A cold start pays for every module. */
test("the API's start reads no workbook library", () => {
  expect(matching(/node_modules\/hono\//)).not.toEqual([]);
  expect(matching(/excel|jszip|archiver|aws-cdk|lib-storage/)).toEqual([]);
});

test("the API's start reads what panes ask for, and not what only the office's requests need", () => {
  expect(matching(/lambda\/api\/registers\.ts|lambda\/ledger\/push\.ts/)).toHaveLength(2);
  expect(matching(/client-s3|client-sfn|openapi|zod\/v4\/locales\/vi|domain\/policy|lambda\/run\//)).toEqual(
    [],
  );
});

test.each(FUNCTIONS)("the function %s takes along every part that it can ask for, and no other", (name) => {
  const files = readdirSync(path.join(folder, name)).filter((file) => file.endsWith(".mjs"));
  const asked = files.flatMap((file) =>
    [...readFileSync(path.join(folder, name, file), "utf8").matchAll(/(?:from|import\(?)"\.\/([^"]+)"/g)].map(
      ([, part]) => part,
    ),
  );
  expect(new Set(["handler.mjs", ...asked])).toEqual(new Set(files));
});

function matching(name: RegExp): readonly string[] {
  return [...atStart].filter((source) => name.test(source));
}

/** The sources of a file of the API's bundle and of everything that it imports at start. */
function sourcesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const text = readFileSync(path.join(folder, "api", file), "utf8");
  const [, map = ""] = /sourceMappingURL=(\S+)/.exec(text) ?? [];
  const { sources } = SourceMap.parse(JSON.parse(readFileSync(path.join(folder, "api", map), "utf8")));
  const imported = [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = ""]) => name);
  return new Set([...sources, ...imported.flatMap((name) => [...sourcesOf(name, seen)])]);
}

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const HOST = resolve("addin/host");
const files = readdirSync(HOST, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(HOST, name));

test("S25: whatever is loaded is named", () => {
  const loads = files.flatMap((file) => readFileSync(file, "utf8").match(/\.load\((?!")[^)]*\)/g) ?? []);
  expect(loads).toEqual([]);
});

test("only the host says Excel or Office", () => {
  const others = ["addin/sync", "addin/ui", "domain"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  const speaking = others.filter((file) => /\b(?:Excel|Office|OfficeExtension)\.\w/.test(code(file)));
  expect(speaking).toEqual([]);
});

function code(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}

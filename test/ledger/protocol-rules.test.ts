import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (place: string): string => readFileSync(fileURLToPath(new URL(place, import.meta.url)), "utf8");

test("every rule of docs/protocol.md stands in the title of a test", () => {
  const rules = [...read("../../docs/protocol.md").matchAll(/^- \*\*([SL]\d+)\*\*/gm)].map(
    ([, id]) => id ?? "",
  );
  const tests = [".", "../merge", "../decision", "../correction"].flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => read(`${folder}/${file}`)),
  );
  const titled = new Set(
    tests.flatMap((text) =>
      [...text.matchAll(/"((?:[SL]\d+ )+)/g)].flatMap(([, ids]) => ids?.trim().split(" ") ?? []),
    ),
  );
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((id) => !titled.has(id))).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const protocol = readFileSync("docs/protocol.md", "utf8");

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));

test("every rule of docs/protocol.md stands in the title of a test", () => {
  const rules = [...protocol.matchAll(/^- \*\*([SL]\d+)\*\*/gm)].map(([, id]) => id ?? "");
  const tests = ["api", "ledger", "movement", "register", "decision", "correction", "rights"].flatMap(
    (folder) => sources(join("test", folder)),
  );
  const titled = new Set(
    tests.flatMap((text) =>
      [...text.matchAll(/"((?:[SL]\d+[,:]? )+)/g)].flatMap(([, ids]) => ids?.match(/[SL]\d+/g) ?? []),
    ),
  );
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((id) => !titled.has(id))).toEqual([]);
});

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

test("every rule from S1 to S37 and L1 to L16 stands in a title and in a comment of the code that holds it", () => {
  const rules = [...numbered("S", 37), ...numbered("L", 16)];
  const comments = ["addin", "domain", "lambda"]
    .flatMap(sources)
    .flatMap((text) => text.match(/\/\*\*[\s\S]*?\*\/|\/\/.*/g) ?? [])
    .join("\n");
  const titles = sources("test")
    .flatMap((text) => text.match(/"[SL]\d+[^"\n]*"/g) ?? [])
    .join("\n");
  const missing = (where: string): readonly string[] =>
    rules.filter((id) => !new RegExp(String.raw`\b${id}\b`).test(where));
  expect({ comments: missing(comments), titles: missing(titles) }).toEqual({ comments: [], titles: [] });
});

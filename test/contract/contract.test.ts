import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { STORE_NAMES } from "../../infra/local/store/store-kind.ts";
import { DIFFERENCES, expectedOf } from "./differences.ts";
import type { Rule } from "./rule.ts";
import { ROOMS, RULES } from "./rules.ts";
import { openStoreTable } from "./store-table.ts";

const endpoint = inject("dynamodbEndpoint");
const store = inject("store");

describe.each(Object.entries(ROOMS))(`${STORE_NAMES[store]} answers as AWS documents: %s`, (_room, rules) => {
  for (const [name, rule] of Object.entries<Rule>(rules)) {
    test(`${rule.says} [${rule.source}]`, async () => {
      const table = await openStoreTable(endpoint, rule.stream);
      expect(await rule.observe(table)).toEqual(expectedOf(store, name, rule.expected));
    });
  }
});

describe("the known differences", () => {
  test("are differences, and each is told once", () => {
    for (const { rule, answers } of DIFFERENCES) {
      expect(isDeepStrictEqual(answers, RULES.get(rule)?.expected), rule).toBe(false);
    }
    const told = DIFFERENCES.map(({ store: kind, rule }) => `${kind} ${rule}`);
    expect(new Set(told).size).toBe(told.length);
  });

  test("are those that docs/limits.md lists", () => {
    const limits = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8");
    const [, section = ""] = limits.split("\n## Of the local stores, compared with DynamoDB\n");
    const rows = section
      .slice(0, section.indexOf("\n## "))
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => line.slice(2, -2).split(" | "));
    expect(rows).toEqual([
      ["store", "DynamoDB", "there"],
      ...DIFFERENCES.map(({ store: kind, rule, instead }) => [
        STORE_NAMES[kind],
        RULES.get(rule)?.says,
        instead,
      ]),
    ]);
  });
});

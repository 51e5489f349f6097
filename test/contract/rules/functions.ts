import { type Rules, verdict, verdicts } from "../rule.ts";
import type { Item } from "../store-table.ts";
import { conditions } from "./condition.ts";

const FUNCTIONS = "Guide Expressions.OperatorsAndFunctions: Functions";
const LOCKS: Item = { locks: { M: { open: { NULL: true } } }, revs: { L: [{ N: "1" }] } };

export const functions = {
  "attribute-exists": {
    says: "attribute_exists holds for what is there, also for null and inside of documents; attribute_not_exists for the rest",
    source: FUNCTIONS,
    ...conditions(
      LOCKS,
      {},
      {
        "attribute_exists(pk)": true,
        "attribute_not_exists(pk)": false,
        "attribute_exists(#locks.#open)": true,
        "attribute_not_exists(#locks.#open)": false,
        "attribute_exists(#locks.#closed)": false,
        "attribute_not_exists(#locks.#closed)": true,
        "attribute_not_exists(#nowhere.#closed)": true,
        "attribute_exists(revs[0])": true,
        "attribute_not_exists(revs[1])": true,
      },
    ),
  },
  "attribute-not-exists-without-item": {
    says: "where no item is, attribute_not_exists holds for every path and attribute_exists for none",
    source: "Guide Expressions.ConditionExpressions: Conditional put",
    expected: {
      "attribute_exists(pk)": "ConditionalCheckFailedException",
      "attribute_not_exists(pk)": "done",
    },
    observe: (table) =>
      verdicts({
        "attribute_exists(pk)": () => table.put("new", {}, { ConditionExpression: "attribute_exists(pk)" }),
        "attribute_not_exists(pk)": () =>
          table.put("new", {}, { ConditionExpression: "attribute_not_exists(pk)" }),
      }),
  },
  "attribute-type": {
    says: "attribute_type tells all ten types apart",
    source: FUNCTIONS,
    ...conditions(
      {
        s: { S: "" },
        n: { N: "0" },
        b: { B: new Uint8Array() },
        flag: { BOOL: false },
        nothing: { NULL: true },
        list: { L: [] },
        doc: { M: {} },
        ss: { SS: ["a"] },
        ns: { NS: ["1"] },
        bs: { BS: [new Uint8Array([1])] },
      },
      Object.fromEntries(
        ["S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"].map((type) => [`:${type}`, { S: type }]),
      ),
      {
        "attribute_type(s, :S)": true,
        "attribute_type(n, :N)": true,
        "attribute_type(b, :B)": true,
        "attribute_type(flag, :BOOL)": true,
        "attribute_type(nothing, :NULL)": true,
        "attribute_type(#list, :L)": true,
        "attribute_type(doc, :M)": true,
        "attribute_type(ss, :SS)": true,
        "attribute_type(ns, :NS)": true,
        "attribute_type(bs, :BS)": true,
        "attribute_type(s, :N)": false,
        "attribute_type(nothing, :BOOL)": false,
        "attribute_type(absent, :S)": false,
      },
    ),
  },
  "begins-with": {
    says: "begins_with compares the first letters of a text, case and accents included, or the first bytes of a binary",
    source: FUNCTIONS,
    ...conditions(
      { t: { S: "Nghị quyết" }, b: { B: new Uint8Array([1, 2, 3]) }, n: { N: "12" } },
      {
        ":start": { S: "Nghị" },
        ":lower": { S: "nghị" },
        ":all": { S: "Nghị quyết" },
        ":longer": { S: "Nghị quyết 57" },
        ":plain": { S: "Nghi" },
        ":bytes": { B: new Uint8Array([1, 2]) },
        ":digit": { S: "1" },
      },
      {
        "begins_with(t, :start)": true,
        "begins_with(t, :all)": true,
        "begins_with(t, :lower)": false,
        "begins_with(t, :plain)": false,
        "begins_with(t, :longer)": false,
        "begins_with(b, :bytes)": true,
        "begins_with(n, :digit)": false,
        "begins_with(absent, :start)": false,
      },
    ),
  },
  contains: {
    says: "contains finds a part of a text, an element of a set and an element of a list",
    source: FUNCTIONS,
    ...conditions(
      {
        t: { S: "chuyên đề" },
        ss: { SS: ["a", "b"] },
        ns: { NS: ["1", "2.0"] },
        list: { L: [{ S: "a" }, { N: "1" }] },
        n: { N: "12" },
      },
      {
        ":part": { S: "đề" },
        ":other": { S: "Đề" },
        ":a": { S: "a" },
        ":two": { N: "2" },
        ":one": { N: "1" },
      },
      {
        "contains(t, :part)": true,
        "contains(t, :other)": false,
        "contains(ss, :a)": true,
        "contains(ss, :part)": false,
        "contains(ns, :two)": true,
        "contains(#list, :a)": true,
        "contains(#list, :one)": true,
        "contains(#list, :two)": false,
        "contains(n, :one)": false,
        "contains(absent, :a)": false,
      },
    ),
  },
  "size-of-each-type": {
    says: "size counts the characters of a text, the bytes of a binary and the elements of a set, list or map",
    source: FUNCTIONS,
    ...conditions(
      {
        t: { S: "abc" },
        empty: { S: "" },
        b: { B: new Uint8Array(5) },
        ss: { SS: ["a", "b"] },
        list: { L: [{ S: "a" }, { L: [{ S: "b" }, { S: "c" }] }] },
        doc: { M: { a: { NULL: true } } },
      },
      Object.fromEntries([0, 1, 2, 3, 5].map((count) => [`:n${count}`, { N: String(count) }])),
      {
        "size(t) = :n3": true,
        "size(#empty) = :n0": true,
        "size(b) = :n5": true,
        "size(ss) = :n2": true,
        "size(#list) = :n2": true,
        "size(doc) = :n1": true,
        "size(#list[1]) > :n1": true,
        "size(t) BETWEEN :n2 AND :n3": true,
        "size(absent) = :n0": false,
        "size(absent) < :n1": false,
      },
    ),
  },
  "in-takes-a-hundred": {
    says: "IN takes a hundred values and no more",
    source: "Guide Expressions.OperatorsAndFunctions: Making comparisons",
    expected: { 100: "done", 101: "ValidationException" },
    async observe(table) {
      await table.put("item", { n: { N: "99" } });
      const found: Record<number, string> = {};
      for (const count of [100, 101]) {
        const values = Array.from(
          { length: count },
          (_, index) => [`:v${index}`, { N: String(index) }] as const,
        );
        const put = table.put(
          "item",
          { n: { N: "99" } },
          {
            ConditionExpression: `n IN (${values.map(([name]) => name).join(", ")})`,
            ExpressionAttributeValues: Object.fromEntries(values),
          },
        );
        found[count] = await verdict(put);
      }
      return found;
    },
  },
} satisfies Rules;

import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { type Rules, verdicts } from "../rule.ts";

/** Names of our attributes that DynamoDB reserves. */
const RESERVED = [
  "at",
  "by",
  "fields",
  "key",
  "locks",
  "name",
  "plan",
  "roles",
  "rows",
  "status",
  "ttl",
  "user",
  "year",
];
const FREE = ["pk", "sk", "seq", "rev", "revs", "deleted", "run", "version", "supersededBy"];
const condition = (ConditionExpression: string) => ({ ConditionExpression });

export const expressions = {
  "reserved-words-are-refused": {
    says: "an expression that names an attribute by a reserved word, in any case, is refused, also inside of a path",
    source: "Guide ReservedWords: first paragraph",
    expected: Object.fromEntries([
      ...[...RESERVED, "Status", "YEAR", "doc.name"].map((name) => [name, "ValidationException"]),
      ...FREE.map((name) => [name, "done"]),
    ]),
    observe: (table) =>
      verdicts(
        Object.fromEntries(
          [...RESERVED, "Status", "YEAR", "doc.name", ...FREE].map((name) => [
            name,
            () => table.put(name, {}, condition(`attribute_not_exists(${name})`)),
          ]),
        ),
      ),
  },
  "reserved-words-have-aliases": {
    says: "under an alias every name may be used, also one with dots, dashes or spaces",
    source:
      "Guide Expressions.ExpressionAttributeNames: Reserved words; Attribute names containing special characters",
    expected: Object.fromEntries(
      [...RESERVED, "a.b", "2026-01", "Họ và tên", "#HEAD"].map((name) => [name, "done"]),
    ),
    observe: (table) =>
      verdicts(
        Object.fromEntries(
          [...RESERVED, "a.b", "2026-01", "Họ và tên", "#HEAD"].map((name) => [
            name,
            async () => {
              await table.put("item", { [name]: { S: "x" } });
              await table.put(
                "item",
                {},
                {
                  ...condition("#n = :x"),
                  ExpressionAttributeNames: { "#n": name },
                  ExpressionAttributeValues: { ":x": { S: "x" } },
                },
              );
            },
          ]),
        ),
      ),
  },
  "names-and-values-are-all-used": {
    says: "a name or value that is defined and not used, or used and not defined, is refused",
    source: "API PutItem: Request parameters, ExpressionAttributeNames and ExpressionAttributeValues",
    expected: {
      "unused name": "ValidationException",
      "unused value": "ValidationException",
      "undefined name": "ValidationException",
      "undefined value": "ValidationException",
      "no expression": "ValidationException",
    },
    observe: (table) =>
      verdicts({
        "unused name": () =>
          table.put(
            "a",
            {},
            { ...condition("attribute_not_exists(pk)"), ExpressionAttributeNames: { "#x": "x" } },
          ),
        "unused value": () =>
          table.put(
            "b",
            {},
            { ...condition("attribute_not_exists(pk)"), ExpressionAttributeValues: { ":x": { S: "x" } } },
          ),
        "undefined name": () => table.put("c", {}, condition("attribute_not_exists(#x)")),
        "undefined value": () => table.put("d", {}, condition("x = :x")),
        "no expression": () => table.put("e", {}, { ExpressionAttributeNames: { "#x": "x" } }),
      }),
  },
  "expressions-must-parse": {
    says: "an expression that does not parse, or names an unknown function or operator, is refused",
    source: "Guide Expressions.OperatorsAndFunctions: Syntax for filter and condition expressions",
    expected: Object.fromEntries(
      ["", "pk", "pk =", "exists(pk)", "ATTRIBUTE_EXISTS(pk)", "pk == sk", "pk = sk AND", "(pk = sk"].map(
        (text) => [text, "ValidationException"],
      ),
    ),
    observe: (table) =>
      verdicts(
        Object.fromEntries(
          ["", "pk", "pk =", "exists(pk)", "ATTRIBUTE_EXISTS(pk)", "pk == sk", "pk = sk AND", "(pk = sk"].map(
            (text) => [text, () => table.put("item", {}, condition(text))],
          ),
        ),
      ),
  },
  "expression-of-four-kilobytes": {
    says: "an expression is at most 4 KB long",
    source: "Guide Constraints: Expression parameters, Lengths",
    expected: { 4096: "done", 4097: "ValidationException" },
    observe: (table) => {
      const long = (length: number) =>
        `attribute_not_exists(${"x".repeat(length - "attribute_not_exists()".length)})`;
      return verdicts({
        4096: () => table.put("a", {}, condition(long(4096))),
        4097: () => table.put("b", {}, condition(long(4097))),
      });
    },
  },
  "keys-are-complete": {
    says: "an item without one of its keys, or with one of another type, is refused; so is an empty key",
    source: "API PutItem: first paragraphs; Request parameters, Item",
    expected: {
      "no sort key": "ValidationException",
      "number as sort key": "ValidationException",
      "empty sort key": "ValidationException",
      "empty partition key": "ValidationException",
    },
    observe: (table) =>
      verdicts({
        "no sort key": () =>
          table.client.send(new PutItemCommand({ TableName: table.name, Item: { pk: { S: "p" } } })),
        "number as sort key": () => table.put("a", { sk: { N: "1" } }),
        "empty sort key": () => table.put(""),
        "empty partition key": () => table.put("a", { pk: { S: "" } }),
      }),
  },
} satisfies Rules;

import { type Rules, verdict, verdicts } from "../rule.ts";
import { itemOf, keyOf } from "../store-table.ts";
import { present } from "./present.ts";

const TRANSACT = "API TransactWriteItems";
const MEGABYTE = 1024 * 1024;

export const transactionLimits = {
  "a-hundred-writes": {
    says: "a transaction takes a hundred writes and no more, and not none",
    source: `${TRANSACT}: Request parameters, TransactItems`,
    expected: { 0: "ValidationException", 100: "done", 101: "ValidationException" },
    observe: (table) => {
      const writes = (count: number) => () =>
        table.transact(
          Array.from({ length: count }, (_, index) => ({
            Put: { TableName: table.name, Item: keyOf(`${count}-${index}`) },
          })),
        );
      return verdicts({ 0: writes(0), 100: writes(100), 101: writes(101) });
    },
  },
  "four-megabytes": {
    says: "a transaction takes 4 MB of items and no more",
    source: "Guide Constraints: DynamoDB transactions",
    expected: { "3.9 MB": "done", "4.1 MB": "refused", written: {} },
    async observe(table) {
      const writes = (name: string, bytes: number) =>
        Array.from({ length: 20 }, (_, index) => ({
          Put: {
            TableName: table.name,
            Item: { ...keyOf(`${name}-${index}`), text: { S: "x".repeat(Math.round(bytes / 20)) } },
          },
        }));
      const small = await verdict(table.transact(writes("small", 3.9 * MEGABYTE)));
      const large = await verdict(table.transact(writes("large", 4.1 * MEGABYTE)));
      return {
        "3.9 MB": small,
        // The documentation names no specific error for this case.
        "4.1 MB": large === "done" ? large : "refused",
        written: await present(table, ["large-0", "large-19"]),
      };
    },
  },
  "too-large-an-item": {
    says: "an item of more than 400 KB, put or grown by an update, cancels the transaction",
    source: "Guide transaction-apis: Error handling for writing",
    expected: { put: "refused", update: "refused", written: {}, grown: { text: 399_000 } },
    async observe(table) {
      await table.put("grown", { text: { S: "x".repeat(399_000) } });
      const beside = { Put: { TableName: table.name, Item: keyOf("beside") } };
      const put = {
        Put: { TableName: table.name, Item: { ...keyOf("big"), text: { S: "x".repeat(410_000) } } },
      };
      const update = {
        Update: {
          ...itemOf(table, "grown"),
          UpdateExpression: "SET more = :more",
          ExpressionAttributeValues: { ":more": { S: "x".repeat(20_000) } },
        },
      };
      const answers = [
        await verdict(table.transact([beside, put])),
        await verdict(table.transact([beside, update])),
      ];
      const [ofPut, ofUpdate] = answers.map((answer) => (answer === "done" ? answer : "refused"));
      const grown = await table.get("grown");
      return {
        put: ofPut,
        update: ofUpdate,
        written: await present(table, ["beside", "big"]),
        grown: Object.fromEntries(
          Object.entries(grown ?? {}).map(([name, value]) => [name, value.S?.length]),
        ),
      };
    },
  },
} satisfies Rules;

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { Rule } from "../rule.ts";
import type { Item, StoreTable } from "../store-table.ts";

/** Whether each expression holds, as the condition of a write to one item. */
export function conditions(
  item: Item,
  values: Item,
  expected: Readonly<Record<string, boolean>>,
): Pick<Rule, "expected" | "observe"> {
  return {
    expected,
    async observe(table) {
      await table.put("item", item);
      const found: Record<string, boolean | string> = {};
      for (const expression of Object.keys(expected)) {
        found[expression] = await holds(table, item, expression, values);
      }
      return found;
    },
  };
}

/** A refusal for any reason other than the condition is reported by its name. */
async function holds(
  table: StoreTable,
  item: Item,
  expression: string,
  values: Item,
): Promise<boolean | string> {
  const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  const names = [...expression.matchAll(/#(\w+)/g)].map(([mark, name]) => [mark, name]);
  try {
    await table.put("item", item, {
      ConditionExpression: expression,
      ...(used.length > 0 && { ExpressionAttributeValues: Object.fromEntries(used) }),
      ...(names.length > 0 && { ExpressionAttributeNames: Object.fromEntries(names) }),
    });
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    return error instanceof Error ? error.name : String(error);
  }
}

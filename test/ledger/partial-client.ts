import type { BatchGetItemCommandInput, BatchGetItemCommandOutput } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { newClient } from "../stores/tables.ts";

/**
 * A real client of DynamoDB whose batch reads are answered in parts of `most` keys; the rest is returned as unprocessed, as
 * DynamoDB does beyond 16 MB or its throughput (API BatchGetItem, third and fourth paragraph).
 */
export function partialClient(most: number): {
  readonly db: DynamoDBDocumentClient;
  readonly asked: number[];
} {
  const db = newClient();
  const asked: number[] = [];
  db.middlewareStack.add(
    (next, context) => async (args) => {
      if (context["commandName"] !== "BatchGetItemCommand") return next(args);
      const requests = Object.entries((args.input as BatchGetItemCommandInput).RequestItems ?? {});
      asked.push(requests.reduce((sum, [, { Keys = [] }]) => sum + Keys.length, 0));
      const part = (from: number, to?: number) =>
        Object.fromEntries(
          requests
            .map(([table, request]) => [table, { ...request, Keys: request.Keys?.slice(from, to) }] as const)
            .filter(([, { Keys = [] }]) => Keys.length > 0),
        );
      const answer = await next({ ...args, input: { RequestItems: part(0, most) } });
      (answer.output as BatchGetItemCommandOutput).UnprocessedKeys = part(most);
      return answer;
    },
    { step: "initialize", priority: "low" },
  );
  return { db, asked };
}

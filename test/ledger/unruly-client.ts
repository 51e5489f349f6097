import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { newClient } from "../stores/tables.ts";

interface Disturbance {
  /** Runs before a transaction is sent; an error that it throws is the transaction's answer. */
  readonly before?: () => Promise<void> | void;
  /** Runs after a transaction was stored and before its answer arrives; an error that it throws replaces the answer. */
  readonly after?: () => void;
}

/** A real client of DynamoDB whose transactions fail on purpose, outside the SDK's own retries. */
export function unrulyClient({ before, after }: Disturbance): DynamoDBDocumentClient {
  const client = newClient();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const writes = context["commandName"] === "TransactWriteItemsCommand";
      if (writes) await before?.();
      const answer = await next(args);
      if (writes) after?.();
      return answer;
    },
    { step: "initialize", priority: "low" },
  );
  return client;
}

/** A transaction that is cancelled for this reason, attributed to its first write (API TransactWriteItems, Errors). */
export function cancelledBy(Code: string): Error {
  return Object.assign(new Error("Transaction cancelled"), {
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code }, { Code: "None" }],
  });
}

/** DynamoDB's error when an item is in another transaction; no local store ever returns it. */
export function transactionConflict(): Error {
  return cancelledBy("TransactionConflict");
}

export function lostAnswer(): Error {
  return Object.assign(new Error("socket hang up"), { name: "TimeoutError" });
}

/** The first `count` calls throw. */
export function failing(count: number, error: () => Error): () => void {
  let left = count;
  return () => {
    left -= 1;
    if (left >= 0) throw error();
  };
}

/** Only the first call acts. */
export function once(act: () => Promise<unknown>): () => Promise<void> {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    await act();
  };
}

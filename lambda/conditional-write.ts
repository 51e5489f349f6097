import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";

/** Whether the condition of a write held (of a transaction: all of them); every other failure stays an exception. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    if (error instanceof TransactionCanceledException && wasRefused(error)) return false;
    throw error;
  }
}

function wasRefused(error: TransactionCanceledException): boolean {
  return error.CancellationReasons?.some((reason) => reason.Code === "ConditionalCheckFailed") ?? false;
}

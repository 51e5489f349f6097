/** A rule of DynamoDB as AWS documents it, in a form that can be checked against any store. */
import type { StreamViewType } from "@aws-sdk/client-dynamodb";
import type { StoreTable } from "./store-table.ts";

export interface Rule {
  /** The rule in plain words. */
  readonly says: string;
  /**
   * The place in AWS's documentation: "Guide" is docs.aws.amazon.com/amazondynamodb/latest/developerguide/<page>.html, "API" is
   * .../latest/APIReference/API_<page>.html; the section of the page follows the colon.
   */
  readonly source: `${"Guide" | "API"} ${string}: ${string}`;
  /** The answer of AWS. */
  readonly expected: unknown;
  /** The answer of this store, observed on an empty table. */
  readonly observe: (table: StoreTable) => Promise<unknown>;
  /** Gives the table a stream. */
  readonly stream?: StreamViewType;
}

export type Rules = Readonly<Record<string, Rule>>;

/** "done", or the name of the error with which the store refused. */
export async function verdict(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

/** The verdict on each of several requests, one after the other. */
export async function verdicts(
  calls: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, call] of Object.entries(calls)) found[name] = await verdict(call());
  return found;
}

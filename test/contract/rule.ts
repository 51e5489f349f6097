/** A rule of DynamoDB as AWS documents it, in a form that any store can be asked about. */
import type { StreamViewType } from "@aws-sdk/client-dynamodb";
import type { StoreTable } from "./store-table.ts";

export interface Rule {
  /** The rule in plain words. */
  readonly says: string;
  /**
   * Where AWS says it: "Guide" is docs.aws.amazon.com/amazondynamodb/latest/developerguide/<page>.html, "API" is
   * .../latest/APIReference/API_<page>.html; behind the colon stands the part of the page.
   */
  readonly source: `${"Guide" | "API"} ${string}: ${string}`;
  /** What AWS answers. */
  readonly expected: unknown;
  /** What this store answers, asked through an empty table of its own. */
  readonly observe: (table: StoreTable) => Promise<unknown>;
  /** Gives the table a stream. */
  readonly stream?: StreamViewType;
}

export type Rules = Readonly<Record<string, Rule>>;

/** "done", or the name under which the store refused. */
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

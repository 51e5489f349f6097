import { type DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { documentsOf } from "../../../lambda/aws/clients.ts";
import { partition, type Tables } from "../../../lambda/ledger/tables.ts";
import { DEMO_YEAR } from "../../local/office/generator/choices.ts";
import { COMMITTEE } from "../../local/office/people/units.ts";
import { CLIENT } from "../../local/office/seed.ts";

/** Who wrote the first rows of a store. */
export type Founder = "nobody" | "demonstration" | "office";

/** What a start does about the demonstration. */
export type Opening =
  | { readonly kind: "fill" }
  /** An office of its own, or none yet: nothing is filled in. */
  | { readonly kind: "leave" }
  | { readonly kind: "refuse"; readonly why: "holds-demonstration" | "holds-office" };

const Entry = z.object({ clientId: z.string().optional() });

/**
 * The journal decides, since it keeps every commit for ever: the demonstration begins with its catalogue, so a store
 * whose catalogue of that year began otherwise, or that holds anything else, is an office's own.
 */
export async function readFounder({ db, journal }: Omit<Tables, "ledger">): Promise<Founder> {
  const first = await db.send(
    new QueryCommand({
      TableName: journal,
      KeyConditionExpression: "pk = :register",
      ExpressionAttributeValues: { ":register": partition({ unit: COMMITTEE, year: DEMO_YEAR }) },
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  const [entry] = z.array(Entry).parse(first.Items ?? []);
  if (entry !== undefined) return entry.clientId === CLIENT ? "demonstration" : "office";
  const any = await db.send(new ScanCommand({ TableName: journal, ConsistentRead: true, Limit: 1 }));
  return (any.Count ?? 0) > 0 ? "office" : "nobody";
}

/** @param client of the store of a started stack, whose tables exist */
export async function readFounderOf(client: DynamoDBClient): Promise<Founder> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const journal = TableNames.find((name) => name.includes("Journal"));
  if (journal === undefined) throw new Error("no table of the journal");
  return readFounder({ db: documentsOf(client), journal });
}

/**
 * The demonstration is filled into a store that nobody wrote to, and completed where it was begun. It never joins an
 * office's own rows, and an empty start never shows it.
 */
export function openingOf(
  founder: Founder,
  { demo, empty }: { readonly demo: boolean; readonly empty: boolean },
): Opening {
  switch (founder) {
    case "nobody":
      return { kind: empty ? "leave" : "fill" };
    case "demonstration":
      return empty ? { kind: "refuse", why: "holds-demonstration" } : { kind: "fill" };
    case "office":
      return demo ? { kind: "refuse", why: "holds-office" } : { kind: "leave" };
  }
}

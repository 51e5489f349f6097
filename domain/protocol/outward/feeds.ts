import * as z from "zod";
import { Day } from "../../values/day.ts";
import { CsvTable } from "../../vocabulary/csv-table.ts";
import { By, Instant, PeriodField, Unit } from "../fields.ts";

/** The id of a feed's key, which is its user name too and no secret. */
export const FeedId = z
  .string()
  .regex(/^[a-z0-9]{8,32}$/)
  .brand("FeedId")
  .describe("The id of a feed's key: the user name of its Basic authentication.");
export type FeedId = z.infer<typeof FeedId>;

const What = {
  title: z.string().trim().min(1).max(80).describe("What the key is for, in the office's own words."),
  unit: Unit.nullable().describe("The one unit that it opens; null for the whole office."),
  period: PeriodField,
  table: CsvTable.describe("Which table of the period's published run."),
  until: Day.meta({ description: "The last day on which it opens.", examples: ["2026-12-31"] }),
};

export const FeedRequest = z.strictObject(What).meta({ id: "FeedRequest" });
export type FeedRequest = z.infer<typeof FeedRequest>;

export const FeedKey = z
  .object({
    id: FeedId,
    ...What,
    madeBy: By,
    madeAt: Instant,
    lastUsedAt: Instant.nullable().describe("When it was last answered with a table."),
    revokedAt: Instant.nullable().describe("Since when it opens nothing; null while it was not revoked."),
    revokedBy: By.nullable().describe("Who revoked it."),
  })
  .meta({ id: "FeedKey", description: "A key of a feed, without its secret, which is stored nowhere." });
export type FeedKey = z.infer<typeof FeedKey>;

export const FeedsResponse = z
  .object({ feeds: z.array(FeedKey).describe("All keys that were ever made, newest first.") })
  .meta({ id: "FeedsResponse" });
export type FeedsResponse = z.infer<typeof FeedsResponse>;

export const NewFeed = z
  .object({
    feed: FeedKey,
    path: z.string().describe("Where the table is read, at the service's address."),
    secret: z.string().describe("The password, shown this once."),
  })
  .meta({ id: "NewFeed" });
export type NewFeed = z.infer<typeof NewFeed>;

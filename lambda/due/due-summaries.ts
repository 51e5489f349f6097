import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { DueSummary } from "../../domain/board/due-summary.ts";
import { UnitId } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import { holds } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

/**
 * Summaries of what is due, `DUES#<committee>#<period>` / `<unit>`, each with what it was counted from. Whatever is lost
 * here is counted again from the registers.
 */
export interface DueSummaries {
  readonly read: (committee: UnitId, period: Period) => Promise<ReadonlyMap<UnitId, StoredSummary>>;
  /** Stores a summary unless one of later registers is there. */
  readonly keep: (committee: UnitId, period: Period, unit: UnitId, summary: StoredSummary) => Promise<void>;
}

/** What a summary was counted from: other numbers mean that it is to be counted again. */
export const Counted = z.object({
  /** The sum of the sequences of the catalogue's registers of this year and the last. */
  catalogue: z.int(),
  /** The sum of the sequences of the other registers that were read; it only grows while the catalogue stays. */
  registers: z.int(),
  policy: z.string(),
  /** The edition of the rules by which it was counted. */
  edition: z.int(),
});
export type Counted = z.infer<typeof Counted>;

export interface StoredSummary {
  readonly counted: Counted;
  readonly summary: DueSummary;
}

const NUMBERS = ["done", "late", "begun", "missing"] as const;

/** An item keeps a day as a list, which is half as long as one with the names of its numbers. */
const DayItem = z.tuple([z.string(), z.string(), z.int(), z.int(), z.int(), z.int()]);
const SummaryItem = z.object({
  sk: UnitId,
  counted: Counted,
  all: z.array(DayItem),
  elsewhere: z.array(DayItem),
  contradictions: z.int().default(0),
});

export function makeDueSummaries(db: DynamoDBDocumentClient, TableName: string): DueSummaries {
  return {
    async read(committee, period) {
      const items = await queryAll({ db, table: TableName, pk: partition(committee, period) });
      return new Map(
        items.map((item) => {
          const { sk, counted, all, elsewhere, contradictions } = SummaryItem.parse(item);
          const summary = DueSummary.parse({
            all: all.map(dayOf),
            elsewhere: elsewhere.map(dayOf),
            contradictions,
          });
          return [sk, { counted, summary }];
        }),
      );
    },

    async keep(committee, period, unit, { counted, summary }) {
      const { all, elsewhere, contradictions } = summary;
      const Item = {
        pk: partition(committee, period),
        sk: unit,
        counted,
        all: all.map(itemOf),
        elsewhere: elsewhere.map(itemOf),
        contradictions,
      };
      const earlier = [
        "attribute_not_exists(pk)",
        "counted.#policy <> :policy",
        "counted.edition < :edition",
        "counted.#catalogue < :catalogue",
        "(counted.#catalogue = :catalogue AND counted.registers <= :registers)",
      ];
      await holds(
        db.send(
          new PutCommand({
            TableName,
            Item,
            ConditionExpression: earlier.join(" OR "),
            ExpressionAttributeNames: { "#policy": "policy", "#catalogue": "catalogue" },
            ExpressionAttributeValues: Object.fromEntries(
              Object.entries(counted).map(([name, value]) => [`:${name}`, value]),
            ),
          }),
        ),
      );
    },
  };
}

function partition(committee: UnitId, period: Period): string {
  return `DUES#${committee}#${period}`;
}

function itemOf(day: DueSummary["all"][number]): z.infer<typeof DayItem> {
  return [day.kind, day.day, day.done, day.late, day.begun, day.missing];
}

function dayOf([kind, day, ...numbers]: z.infer<typeof DayItem>): Record<string, unknown> {
  return { kind, day, ...Object.fromEntries(NUMBERS.map((name, index) => [name, numbers[index]])) };
}

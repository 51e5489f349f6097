import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { WorkbookOrder } from "./workbook-order.ts";
import { holds } from "../conditional-write.ts";

/** One report that was asked for: item `WB#<id>` / `#WB` in the Ledger table, object `workbooks/<id>` in the bucket. */
export const WorkbookItem = z.object({
  id: z.string(),
  order: WorkbookOrder,
  status: z.enum(["writing", "ready", "failed"]),
  /** Table rows of all sheets; null until the workbook is ready. */
  rows: z.int().nullable(),
});
export type WorkbookItem = z.infer<typeof WorkbookItem>;

export interface WorkbookStore {
  /** false when the workbook exists already. */
  create(id: string, order: WorkbookOrder): Promise<boolean>;
  read(id: string): Promise<WorkbookItem | undefined>;
  /** Takes a failed workbook up again; false when it is not a failed one. */
  restart(id: string): Promise<boolean>;
  finish(id: string, rows: number): Promise<void>;
  /** `reason` is for the operator; readers see only the status. */
  fail(id: string, reason: string): Promise<void>;
}

export function makeWorkbookStore(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): WorkbookStore {
  const { db, ledgerTable: TableName } = options;

  const update = (id: string, condition: string, values: Readonly<Record<string, string | number | null>>) =>
    holds(
      db.send(
        new UpdateCommand({
          TableName,
          Key: itemKey(id),
          UpdateExpression: "SET #status = :status, #rows = :rows, #reason = :reason",
          ConditionExpression: condition,
          ExpressionAttributeNames: { "#status": "status", "#rows": "rows", "#reason": "reason" },
          ExpressionAttributeValues: { ":rows": null, ":reason": null, ...values },
        }),
      ),
    );
  const settle = async (id: string, values: Readonly<Record<string, string | number | null>>) => {
    if (!(await update(id, "attribute_exists(pk)", values))) throw new Error(`there is no workbook ${id}`);
  };

  return {
    async create(id, order) {
      const item: WorkbookItem = { id, order, status: "writing", rows: null };
      return holds(
        db.send(
          new PutCommand({
            TableName,
            Item: { ...itemKey(id), ...item },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
    },

    async read(id) {
      const { Item } = await db.send(new GetCommand({ TableName, Key: itemKey(id), ConsistentRead: true }));
      return Item === undefined ? undefined : WorkbookItem.parse(Item);
    },

    async restart(id) {
      return update(id, "#status = :failed", { ":status": "writing", ":failed": "failed" });
    },

    async finish(id, rows) {
      await settle(id, { ":status": "ready", ":rows": rows });
    },

    async fail(id, reason) {
      await settle(id, { ":status": "failed", ":reason": reason });
    },
  };
}

function itemKey(id: string): { pk: string; sk: string } {
  return { pk: `WB#${id}`, sk: "#WB" };
}

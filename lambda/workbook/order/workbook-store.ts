import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { WorkbookOrder } from "./workbook-order.ts";
import { putNew, setWhere } from "../../aws/conditional-write.ts";

/** An ordered report: item `WB#<id>` / `#WB` in the Ledger table, object `workbooks/<id>` in the bucket. */
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
  /** Restarts a failed workbook; false when it has not failed. */
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

  const settle = async (id: string, set: Partial<WorkbookItem> & { reason?: string }): Promise<void> => {
    const isThere = await setWhere(db, TableName, { key: itemKey(id), set });
    if (!isThere) throw new Error(`there is no workbook ${id}`);
  };

  return {
    create(id, order) {
      const item: WorkbookItem = { id, order, status: "writing", rows: null };
      return putNew(db, TableName, { ...itemKey(id), ...item });
    },

    async read(id) {
      const { Item } = await db.send(new GetCommand({ TableName, Key: itemKey(id), ConsistentRead: true }));
      return Item === undefined ? undefined : WorkbookItem.parse(Item);
    },

    restart: (id) =>
      setWhere(db, TableName, {
        key: itemKey(id),
        where: { status: "failed" },
        set: { status: "writing", reason: null },
      }),

    finish: (id, rows) => settle(id, { status: "ready", rows }),

    fail: (id, reason) => settle(id, { status: "failed", rows: null, reason }),
  };
}

function itemKey(id: string): { pk: string; sk: string } {
  return { pk: `WB#${id}`, sk: "#WB" };
}

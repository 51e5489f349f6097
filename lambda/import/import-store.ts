import {
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { BatchId, RowKey, RunId, UnitId, UserId, Year } from "../../domain/values/ids.ts";
import { ImportAnswers } from "../../domain/protocol/import/question.ts";
import { WireRow } from "../../domain/protocol/push.ts";
import { TermSpan } from "../../domain/protocol/terms.ts";
import { putNew } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";
import { MOST_ATTEMPTS, pause } from "../ledger/pause.ts";
import type { PlannedBatch } from "./import-plan.ts";

/** An import of a register; the file itself is in the object store. `answers` are the last ones to its questions. */
const RegisterImport = z.object({
  unit: UnitId,
  year: Year,
  fileName: z.string(),
  user: UserId,
  answers: ImportAnswers.optional(),
});
export type RegisterImport = z.infer<typeof RegisterImport>;
/** An import of decisions about a run or a term. */
const DecisionImport = z.object({ run: RunId, fileName: z.string(), user: UserId });
const TermImport = z.object({ term: TermSpan, fileName: z.string(), user: UserId });
/** An import of a plan's text. */
const PlanImport = RegisterImport.extend({ directive: RowKey });
/** An import of lists into the committee's register. */
const ListImport = z.object({
  kind: z.literal("lists"),
  year: Year,
  unit: UnitId.optional(),
  fileName: z.string(),
  user: UserId,
  answers: ImportAnswers.optional(),
});
export type ListImport = z.infer<typeof ListImport>;
/** The union takes the first match: a plan's or a list's schema is the register's with one more field. */
const ImportMeta = z.union([PlanImport, ListImport, RegisterImport, DecisionImport, TermImport]);
export type ImportMeta = z.infer<typeof ImportMeta>;

const NewPersonEntry = z.object({ fullName: z.string(), cell: z.string() });
const StoredBatch = z.object({
  register: z.object({ unit: UnitId, year: Year }),
  batchId: BatchId,
  rows: z.array(WireRow),
});

/** The rows that a commit pushes, as decided the first time. */
export interface StoredPlan {
  readonly newPeople: readonly z.infer<typeof NewPersonEntry>[];
  readonly batches: readonly PlannedBatch[];
}

export interface ImportStore {
  open(id: string, meta: ImportMeta): Promise<void>;
  find(id: string): Promise<ImportMeta | undefined>;
  /** Keeps the answers with an import that there is; they replace those before. */
  keepAnswers(id: string, answers: ImportAnswers): Promise<void>;
  plan(id: string, name: string): Promise<StoredPlan | undefined>;
  /**
   * Stores the plan, or returns the one that another commit stored meanwhile, so that two commits push the same rows.
   */
  keepPlan(id: string, name: string, plan: StoredPlan): Promise<StoredPlan>;
}

export interface ImportStoreOptions {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
  /** An ISO instant. */
  readonly now: () => string;
}

/** As long as receipts are kept: without them a repeated commit has no result to return. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;
/** A transaction takes 100 items and 4 MB; an item of a batch has at most 250 KB. */
export const MAX_PLANNED_BATCHES = 15;

/** Items `IMPORT#<id>` of the Ledger table: `#META`, and for each plan `<name>` one item a batch. */
export function makeImportStore({ db, ledgerTable, now }: ImportStoreOptions): ImportStore {
  const ttl = (): number => Math.floor(Date.parse(now()) / 1000) + KEPT_SECONDS;
  const partition = (id: string): string => `IMPORT#${id}`;

  const plan = async (id: string, name: string): Promise<StoredPlan | undefined> => {
    const pk = partition(id);
    const items = await queryAll({ db, table: ledgerTable, pk, prefix: `#PLAN#${name}#` });
    const [head, ...batches] = items;
    if (head === undefined) return undefined;
    return {
      newPeople: z.array(NewPersonEntry).parse(head["newPeople"]),
      batches: batches.map((item) => StoredBatch.parse(item)),
    };
  };

  return {
    open: async (id, meta) => {
      const isNew = await putNew(db, ledgerTable, { pk: partition(id), sk: "#META", ...meta, ttl: ttl() });
      if (!isNew) throw new Error(`there is an import ${id} already`);
    },
    find: async (id) => {
      const Key = { pk: partition(id), sk: "#META" };
      const answer = await db.send(new GetCommand({ TableName: ledgerTable, Key, ConsistentRead: true }));
      return answer.Item === undefined ? undefined : ImportMeta.parse(answer.Item);
    },
    keepAnswers: async (id, answers) => {
      await db.send(
        new UpdateCommand({
          TableName: ledgerTable,
          Key: { pk: partition(id), sk: "#META" },
          UpdateExpression: "SET answers = :answers",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues: { ":answers": answers },
        }),
      );
    },
    plan,
    keepPlan: async (id, name, newPlan) => {
      const puts = [{ newPeople: newPlan.newPeople }, ...newPlan.batches].map((content, index) => {
        const sk = `#PLAN#${name}#${String(index).padStart(3, "0")}`;
        const Item = Object.assign({ pk: partition(id), sk, ttl: ttl() }, content);
        return { Put: { TableName: ledgerTable, Item, ConditionExpression: "attribute_not_exists(pk)" } };
      });
      for (let attempt = 0; ; attempt += 1) {
        try {
          await db.send(new TransactWriteCommand({ TransactItems: puts }));
          return newPlan;
        } catch (error) {
          if (!(error instanceof TransactionCanceledException)) throw error;
          const stored = await plan(id, name);
          if (stored !== undefined) return stored;
          // Cancelled by a concurrent transaction: the next attempt finds its plan, or no plan.
          if (attempt === MOST_ATTEMPTS) throw error;
          await pause(attempt);
        }
      }
    },
  };
}

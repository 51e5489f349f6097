import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { RunId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { RunResponse } from "../../../domain/protocol/runs.ts";
import { holds, setWhere } from "../../aws/conditional-write.ts";
import { queryAll } from "../../aws/query-all.ts";
import { mapFew } from "./concurrency.ts";

/**
 * Records of runs: `RUN#<run>` / `#RUN` is the run, `RUNS#<year>` / `<period>#<started>#<run>` its entry in the list.
 */
export interface RunRecords {
  /** false when the run exists already. */
  create(run: RunResponse): Promise<boolean>;
  read(id: RunId): Promise<RunResponse | undefined>;
  /** Changes a run that is still running; false when it has ended. */
  update(id: RunId, patch: RunPatch): Promise<boolean>;
  /** Pins the run's sequences, once: false when they were pinned before or the run has ended. */
  pin(id: RunId, pins: RunPins): Promise<boolean>;
  /** The runs of a year or of one of its periods, newest first. */
  list(year: number, period?: Period): Promise<RunResponse[]>;
}

type RunPatch = Partial<Pick<RunResponse, "status" | "reason" | "factsHash">>;

export type RunPins = Pick<RunResponse, "registers" | "earlier" | "waiting" | "settings">;

const ListedItem = z.object({ run: RunId });

export function makeRunRecords(db: DynamoDBDocumentClient, TableName: string): RunRecords {
  const read = async (id: RunId): Promise<RunResponse | undefined> => {
    const { Item } = await db.send(new GetCommand({ TableName, Key: runKey(id), ConsistentRead: true }));
    return Item === undefined ? undefined : RunResponse.parse(Item);
  };

  return {
    read,

    async create(run) {
      const { id, year, period, startedAt } = run;
      const place = { pk: listPartition(year), sk: `${period}#${startedAt}#${id}` };
      const ConditionExpression = "attribute_not_exists(pk)";
      const stored = { TableName, Item: { ...runKey(id), ...run }, ConditionExpression };
      const listed = { TableName, Item: { ...place, run: id } };
      return holds(db.send(new TransactWriteCommand({ TransactItems: [{ Put: stored }, { Put: listed }] })));
    },

    update: (id, patch) =>
      setWhere(db, TableName, { key: runKey(id), where: { status: "running" }, set: patch }),

    pin: (id, pins) =>
      setWhere(db, TableName, { key: runKey(id), where: { status: "running", registers: [] }, set: pins }),

    async list(year, period) {
      const place = { pk: listPartition(year), ...(period !== undefined && { prefix: `${period}#` }) };
      const entries = z.array(ListedItem).parse(await queryAll({ db, table: TableName, ...place }));
      const runs = await mapFew(entries, ({ run }) => read(run));
      return runs
        .filter((run) => run !== undefined)
        .toSorted((left, right) => (left.startedAt > right.startedAt ? -1 : 1));
    },
  };
}

export function runKey(id: RunId): { pk: string; sk: string } {
  return { pk: `RUN#${id}`, sk: "#RUN" };
}

function listPartition(year: number): string {
  return `RUNS#${year}`;
}

import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type RunId, UnitId } from "../../../domain/values/ids.ts";
import { SubjectResult } from "../../../domain/score/result.ts";
import { queryAll } from "../../aws/query-all.ts";
import { chunkResults } from "./result-chunks.ts";
import { type RunRecords, runKey } from "./run-records.ts";

/** A run's results by subject: `RUN#<run>` / `U#<unit>#<chunk>`. */
export interface RunResults {
  putResults(id: RunId, unit: UnitId, results: readonly SubjectResult[]): Promise<void>;
  /** Results of all units in the order of the run's registers, or of one unit; within a unit in the stored order. */
  results(id: RunId, unit?: UnitId): Promise<SubjectResult[]>;
}

const ResultsItem = z.object({ unit: UnitId, results: z.array(SubjectResult) });

export function makeRunResults(
  db: DynamoDBDocumentClient,
  TableName: string,
  records: RunRecords,
): RunResults {
  const itemsOf = async (id: RunId, prefix: string) =>
    z.array(ResultsItem).parse(await queryAll({ db, table: TableName, pk: runKey(id).pk, prefix }));

  return {
    async putResults(id, unit, results) {
      for (const [index, chunk] of chunkResults(results).entries()) {
        const sk = `${unitPrefix(unit)}${String(index).padStart(4, "0")}`;
        const Item = { pk: runKey(id).pk, sk, unit, results: chunk };
        await db.send(new PutCommand({ TableName, Item }));
      }
    },

    async results(id, unit) {
      if (unit !== undefined) return (await itemsOf(id, unitPrefix(unit))).flatMap(({ results }) => results);
      const registers = (await records.read(id))?.registers ?? [];
      const order = new Map(registers.map((register, index) => [register.unit, index]));
      const place = (item: { unit: UnitId }): number => order.get(item.unit) ?? registers.length;
      const items = await itemsOf(id, "U#");
      return items.toSorted((left, right) => place(left) - place(right)).flatMap(({ results }) => results);
    },
  };
}

function unitPrefix(unit: UnitId): string {
  return `U#${unit}#`;
}

import { BatchWriteCommand, type BatchWriteCommandInput, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Register } from "../../domain/values/ids.ts";
import { required as answered } from "../../infra/commands/terminal/required.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { pullChanges } from "../../lambda/api/pull.ts";
import { changeSetItem, readChangeSet } from "../../lambda/ledger/change-set.ts";
import { makeLedger } from "../../lambda/ledger/ledger.ts";
import { headKey, type Tables } from "../../lambda/ledger/tables.ts";
import { newRow, pushNew, withCloud } from "./bench-cloud.ts";
import { medianOf, type Section } from "./comparison.ts";

const SIZES = {
  full: { few: 1000, many: 100_000, runs: 41 },
  quick: { few: 100, many: 2000, runs: 5 },
};
const PUTS_PER_REQUEST = 25;
const LANES = 8;

export const pull: Section = {
  name: "pull",
  title: "Pulling a register that has not changed, over HTTP from the local stack (wall time)",
  compare: (scale) =>
    withCloud(async ({ api, tables }) => {
      const { few, many, runs } = SIZES[scale];
      const short = { unit: COMMITTEE, year: 2010 };
      const long = { unit: COMMITTEE, year: 2011 };
      for (const register of [short, long]) {
        await pushNew(api, register, `bench-pull-${register.year}`, [
          newRow("people", "nv-1", { fullName: "Đỗ Đức Lượng", category: "cong-chuc" }),
        ]);
      }
      await lengthen(tables, short, few);
      await lengthen(tables, long, many);
      const times = new Map([short, long].map((register) => [register, [] as number[]]));
      for (let run = 0; run <= runs; run += 1) {
        for (const [register, spent] of times) {
          const started = performance.now();
          const since = register === short ? few : many;
          const { changes } = answered("pull", await api.pull(register.unit, register.year, since));
          if (changes.length > 0) throw new Error("the register has changed");
          if (run > 0) spent.push(performance.now() - started);
        }
      }
      const data = `${many} journal entries`;
      return [
        {
          measured: "time",
          against: `${few} journal entries`,
          data,
          runs,
          unit: "ms",
          goal: 1.2,
          median: medianOf(times.get(long) ?? []),
          base: medianOf(times.get(short) ?? []),
        },
        {
          measured: "items read",
          against: "the head alone",
          data,
          runs: 1,
          unit: "",
          goal: 1,
          median: await itemsRead(tables, long, many),
          base: 1,
        },
      ];
    }),
};

/** Appends copies of the first change set to the journal. */
async function lengthen(tables: Tables, register: Register, entries: number): Promise<void> {
  const first = await readChangeSet(tables, register, 1);
  const starts = Array.from(
    { length: Math.ceil((entries - 1) / PUTS_PER_REQUEST) },
    (_, index) => 2 + index * PUTS_PER_REQUEST,
  );
  const lane = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const count = Math.min(PUTS_PER_REQUEST, entries - start + 1);
      const items = Array.from({ length: count }, (_, index) =>
        changeSetItem(register, { ...first, seq: (start ?? 0) + index }),
      );
      const puts = items.map((Item) => ({ PutRequest: { Item } }));
      await putAll(tables, { [tables.journal]: puts });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await tables.db.send(
    new UpdateCommand({
      TableName: tables.ledger,
      Key: headKey(register),
      UpdateExpression: "SET seq = :seq",
      ExpressionAttributeValues: { ":seq": entries },
    }),
  );
}

/** Sends the items again that the store left unprocessed, until none is. */
async function putAll(tables: Tables, requests: BatchWriteCommandInput["RequestItems"]): Promise<void> {
  if (requests === undefined || Object.keys(requests).length === 0) return;
  const answer = await tables.db.send(new BatchWriteCommand({ RequestItems: requests }));
  await putAll(tables, answer.UnprocessedItems);
}

/** Counts the items that the tables return for one pull, by middleware of the client. */
async function itemsRead(tables: Tables, register: Register, since: number): Promise<number> {
  let read = 0;
  tables.db.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request);
      const { Item, Items = [] } = answer.output as { Item?: unknown; Items?: readonly unknown[] };
      read += Items.length + (Item === undefined ? 0 : 1);
      return answer;
    },
    { step: "initialize", name: "count" },
  );
  const ledger = makeLedger({
    db: tables.db,
    ledgerTable: tables.ledger,
    journalTable: tables.journal,
    committee: COMMITTEE,
    now: () => new Date(0).toISOString(),
  });
  await pullChanges(ledger, register, since, async () => ({
    shows: () => true,
    near: undefined,
    recused: new Set(),
  }));
  tables.db.middlewareStack.remove("count");
  return read;
}

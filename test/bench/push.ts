import { QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Register } from "../../domain/values/ids.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { partition, type Tables } from "../../lambda/ledger/tables.ts";
import { newRow, pushNew, withCloud } from "./bench-cloud.ts";
import { medianOf, type Section } from "./comparison.ts";

const SIZES = { full: { rows: 1000, runs: 5 }, quick: { rows: 300, runs: 1 } };
/** Each run writes to an empty register, one year later than the run before. */
const FIRST_YEAR = 2010;
const MOST_CALLS = 12;
const MOST_TRANSACTIONS = 11;

export const push: Section = {
  name: "push",
  title: "Pushing rows over HTTP to the local stack (wall time)",
  compare: (scale) =>
    withCloud(async ({ api, tables, calls }) => {
      const { rows, runs } = SIZES[scale];
      const pushed: number[] = [];
      const bare: number[] = [];
      let asked = 0;
      let transactions = 0;
      for (let run = 0; run <= runs; run += 1) {
        const register = { unit: COMMITTEE, year: FIRST_YEAR + run };
        const before = calls();
        const started = performance.now();
        await pushNew(api, register, `bench-push-${run}`, people(rows));
        const time = performance.now() - started;
        const commits = await readCommits(tables, register);
        const again = await timeOf(() => writeCommits(tables, commits));
        // The first run also starts the function and warms up the emulator.
        if (run === 0) continue;
        pushed.push(time);
        bare.push(again);
        asked = calls() - before;
        transactions = commits.length;
      }
      const data = `${rows} rows`;
      return [
        {
          measured: "time",
          against: "the same transactions by the bare SDK",
          data,
          runs,
          unit: "ms",
          goal: 1.5,
          median: medianOf(pushed),
          base: medianOf(bare),
        },
        {
          measured: "HTTP calls",
          against: `at most ${MOST_CALLS}`,
          data,
          runs,
          unit: "",
          goal: 1,
          median: asked,
          base: MOST_CALLS,
        },
        {
          measured: "transactions",
          against: `at most ${MOST_TRANSACTIONS}`,
          data,
          runs,
          unit: "",
          goal: 1,
          median: transactions,
          base: MOST_TRANSACTIONS,
        },
      ];
    }),
};

function people(count: number) {
  return Array.from({ length: count }, (_, index) =>
    newRow("people", `nv-${index}`, { fullName: `Nguyễn Thị Hằng ${index}`, category: "cong-chuc" }),
  );
}

async function timeOf(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

const Item = z.looseObject({ pk: z.string(), sk: z.string(), seq: z.number().optional() });
type Item = z.infer<typeof Item>;

/** The items of one transaction, without the head. */
interface Commit {
  readonly ledger: readonly Item[];
  readonly journal: Item;
}

/** The stored items by the transaction that put them; a receipt belongs to the chunk that begins at its place. */
async function readCommits(tables: Tables, register: Register): Promise<readonly Commit[]> {
  const [ledger, journal] = await Promise.all([
    readPartition(tables, tables.ledger, partition(register)),
    readPartition(tables, tables.journal, partition(register)),
  ]);
  const receipts = ledger.filter(({ sk }) => sk.startsWith("#B#"));
  const rows = ledger.filter(({ sk }) => !sk.startsWith("#"));
  return journal.map((set, index) => ({
    journal: set,
    ledger: [...receipts.slice(index, index + 1), ...rows.filter(({ seq }) => seq === set.seq)],
  }));
}

async function readPartition({ db }: Tables, table: string, pk: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
        ExclusiveStartKey: from,
      }),
    );
    items.push(...z.array(Item).parse(page.Items));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** The same puts under the same conditions in another partition, one transaction after the other. */
async function writeCommits({ db, ledger, journal }: Tables, commits: readonly Commit[]): Promise<void> {
  const put = (TableName: string, { pk, ...item }: Item) => ({
    Put: {
      TableName,
      Item: { ...item, pk: `bare-${pk}` },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  });
  for (const [index, commit] of commits.entries()) {
    const head = {
      Update: {
        TableName: ledger,
        Key: { pk: `bare-${commit.journal.pk}`, sk: "#HEAD" },
        UpdateExpression: "SET seq = :next",
        ConditionExpression: index === 0 ? "attribute_not_exists(pk)" : "seq = :base",
        ExpressionAttributeValues: { ":next": index + 1, ...(index > 0 && { ":base": index }) },
      },
    };
    const puts = [put(journal, commit.journal), ...commit.ledger.map((item) => put(ledger, item))];
    await db.send(new TransactWriteCommand({ TransactItems: [head, ...puts] }));
  }
}

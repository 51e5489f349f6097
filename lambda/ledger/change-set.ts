/**
 * The journal: one change set per commit, never updated or deleted. Its numbers have no gap, because each is taken in
 * the transaction that writes the change set.
 */
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Register } from "../../domain/values/ids.ts";
import { ChangeSet } from "../../domain/protocol/pull.ts";
import { journalKey, partition, readItem, type Tables } from "./tables.ts";

/** A query returns at most 1 MB, which keeps a pull's response well below a function's limit. */
const SETS_PER_READ = 200;

export interface Changes {
  readonly changes: ChangeSet[];
  /** The sequence up to which `changes` is complete; the next read starts here. */
  readonly cursor: number;
  /**
   * Whether an immediate next read returns more. Behind a gap it does not until the commit in flight becomes visible.
   */
  readonly more: boolean;
}

export function changeSetItem(register: Register, set: ChangeSet): Record<string, unknown> {
  return { ...journalKey(register, set.seq), ...set };
}

/** @throws Error when there is none, since every known sequence comes from a commit that stored its change set */
export async function readChangeSet(tables: Tables, register: Register, seq: number): Promise<ChangeSet> {
  const item = await readItem(tables, "journal", journalKey(register, seq));
  if (item === undefined) throw new Error(`journal ${partition(register)} has no ${seq}`);
  return ChangeSet.parse(item);
}

/** One page of the change sets after the cursor, up to the first gap (rule S18). */
export async function readChanges(
  tables: Tables,
  register: Register,
  since: number,
  limit = SETS_PER_READ,
): Promise<Changes> {
  const page = await readPage(tables, register, since, limit);
  const changes = contiguousPrefix(since, page.sets);
  const hasGap = changes.length < page.sets.length;
  return { changes, cursor: since + changes.length, more: page.more && !hasGap };
}

/** All change sets after a sequence as the table shows them, which may have a gap right after a commit. */
export async function readJournal(
  tables: Tables,
  register: Register,
  since = 0,
): Promise<readonly ChangeSet[]> {
  const sets: ChangeSet[] = [];
  for (;;) {
    const page = await readPage(tables, register, sets.at(-1)?.seq ?? since, SETS_PER_READ);
    sets.push(...page.sets);
    if (!page.more) return sets;
  }
}

/** A query may see commit 12 before commit 11. A gap means a commit in flight, so nothing behind it is returned yet. */
export function contiguousPrefix<Set extends { readonly seq: number }>(
  since: number,
  sets: readonly Set[],
): Set[] {
  const gap = sets.findIndex((set, index) => set.seq !== since + index + 1);
  return gap === -1 ? [...sets] : sets.slice(0, gap);
}

async function readPage(
  tables: Tables,
  register: Register,
  since: number,
  limit: number,
): Promise<{ readonly sets: readonly ChangeSet[]; readonly more: boolean }> {
  const answer = await tables.db.send(
    new QueryCommand({
      TableName: tables.journal,
      ConsistentRead: true,
      KeyConditionExpression: "#pk = :pk AND #sk > :since",
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      ExpressionAttributeValues: { ":pk": partition(register), ":since": journalKey(register, since).sk },
      Limit: limit,
    }),
  );
  const sets = (answer.Items ?? []).map((item) => ChangeSet.parse(item));
  return { sets, more: answer.LastEvaluatedKey !== undefined };
}

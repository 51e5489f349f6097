import * as z from "zod";
import { type Register, UserId } from "../../domain/values/ids.ts";
import type { Locks } from "../../domain/register/merge.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { headKey, readItem, readItems, type Tables } from "./tables.ts";

/** A register's head. Every commit adds one to `seq`, so the order of commits is the order of the journal. */
export interface RegisterHead {
  readonly seq: number;
  readonly locks: Locks;
  /** The number of rows without tombstones. */
  readonly rows: number;
  /** The instant of the last write of rows; null before the first. */
  readonly lastAt: string | null;
  /** Periods that were unlocked again after a lock and are still open. */
  readonly returned: readonly Period[];
  /** By period, the last unlock with its reason. */
  readonly opened: Readonly<Partial<Record<Period, Opening>>>;
  /** By period, the sequence of the last correction that changed it after its lock. */
  readonly corrected: Readonly<Partial<Record<Period, number>>>;
}

/** Who unlocked a period, when and why. */
const Opening = z.object({ by: UserId, at: z.string(), reason: z.string() });
export type Opening = z.infer<typeof Opening>;

export const EMPTY_HEAD: RegisterHead = {
  seq: 0,
  locks: {},
  rows: 0,
  lastAt: null,
  returned: [],
  opened: {},
  corrected: {},
};

const HeadItem = z.object({
  seq: z.int().min(1),
  rows: z.int().min(0),
  lastAt: z.string().nullable(),
  locks: z.record(
    Period,
    z.object({ by: z.string(), at: z.string(), seq: z.int(), closing: Day.optional() }),
  ),
  returned: z.array(Period),
  opened: z.record(Period, Opening).default({}),
  corrected: z.record(Period, z.int()).default({}),
});

/** The head in an item of the Ledger table; `undefined` is a register that was never written. */
export function parseHead(item: unknown): RegisterHead {
  return item === undefined ? EMPTY_HEAD : HeadItem.parse(item);
}

export async function readHead(tables: Tables, register: Register): Promise<RegisterHead> {
  return parseHead(await readItem(tables, "ledger", headKey(register)));
}

/** The heads of distinct registers, in their order. */
export async function readHeads(
  tables: Tables,
  registers: readonly Register[],
): Promise<readonly RegisterHead[]> {
  const items = await readItems(tables, registers.map(headKey));
  const byPartition = new Map(items.map((item) => [item["pk"], item]));
  return registers.map((register) => parseHead(byPartition.get(headKey(register).pk)));
}

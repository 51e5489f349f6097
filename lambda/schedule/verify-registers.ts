import type { Register, UnitId } from "../../domain/values/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Tables } from "../ledger/tables.ts";
import { readUnits } from "../ledger/units.ts";
import { type Difference, verifyRegister } from "../ledger/verify.ts";

export interface VerifyDeps {
  readonly ledger: Ledger;
  readonly tables: Tables;
  readonly committee: UnitId;
}

export interface Verified {
  readonly registers: number;
  /** Registers whose rows or head contradict their journal. */
  readonly differing: readonly { readonly register: Register; readonly kind: Difference["kind"] }[];
  /** Registers for which no time was left. */
  readonly left: number;
}

/** No two nights in a row begin at the same register, so that each has its turn where one night is too short. */
const STRIDE = 997;

/**
 * Verifies the registers of the years until the time is over.
 * @param night a number that grows by one each night
 */
export async function verifyRegisters(
  { ledger, tables, committee }: VerifyDeps,
  {
    years,
    night,
    isOver,
  }: { readonly years: readonly number[]; readonly night: number; readonly isOver: () => boolean },
): Promise<Verified> {
  const registers: Register[] = [];
  for (const year of years)
    for (const { unit } of await readUnits(ledger, committee, year)) registers.push({ unit, year });
  const begin = (night * STRIDE) % registers.length;
  const inTurn = [...registers.slice(begin), ...registers.slice(0, begin)];
  const differing: Verified["differing"][number][] = [];
  let done = 0;
  for (const register of inTurn) {
    if (isOver()) break;
    const kind = await lastingDifference(tables, register);
    if (kind !== undefined) differing.push({ register, kind });
    done += 1;
  }
  return { registers: done, differing, left: inTurn.length - done };
}

/** A commit between two reads looks like a difference, but not twice. */
async function lastingDifference(
  tables: Tables,
  register: Register,
): Promise<Difference["kind"] | undefined> {
  const first = await verifyRegister(tables, register);
  if (first.length === 0) return undefined;
  const again = new Set((await verifyRegister(tables, register)).map(nameOf));
  return first.find((difference) => again.has(nameOf(difference)))?.kind;
}

function nameOf({ kind, at }: Difference): string {
  return `${kind} ${at}`;
}

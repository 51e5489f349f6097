import type { Register } from "../../domain/values/ids.ts";
import type { Day } from "../../domain/values/day.ts";
import type { Period } from "../../domain/values/period.ts";
import type { Actor } from "./actor.ts";
import { commit } from "./commit.ts";
import { readHead, type RegisterHead } from "./head.ts";
import { MOST_ATTEMPTS, pause } from "./pause.ts";
import type { LedgerDeps } from "./push.ts";

export type LockResult =
  | { readonly kind: "locked" | "already-locked"; readonly head: RegisterHead }
  | { readonly kind: "busy" };
export type UnlockResult =
  | { readonly kind: "unlocked" | "not-locked"; readonly head: RegisterHead }
  | { readonly kind: "busy" };

/**
 * Locks a period: no later commit writes into it, because the lock moves the head that every batch must find unchanged.
 * @param closing the day up to which the period counts, where that is not its last
 */
export async function lock(
  deps: LedgerDeps,
  register: Register,
  period: Period,
  reason: string,
  actor: Actor,
  closing?: Day,
): Promise<LockResult> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await readHead(deps.tables, register);
    if (before.locks[period] !== undefined) return { kind: "already-locked", head: before };
    const by = actor.user;
    const at = deps.now();
    const seq = before.seq + 1;
    const ends = closing === undefined ? {} : { closing };
    const after = {
      ...before,
      seq,
      locks: { ...before.locks, [period]: { by, at, seq, ...ends } },
      returned: before.returned.filter((returned) => returned !== period),
    };
    const changeSet = { kind: "lock", seq, period, reason, ...ends, by, at } as const;
    const work = { register, before, after, periods: [period], changeSet, rows: [] };
    if ((await commit(deps.tables, deps.guards, work)) === "committed")
      return { kind: "locked", head: after };
    await pause(attempt);
  }
  return { kind: "busy" };
}

export async function unlock(
  deps: LedgerDeps,
  register: Register,
  period: Period,
  reason: string,
  actor: Actor,
): Promise<UnlockResult> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await readHead(deps.tables, register);
    if (before.locks[period] === undefined) return { kind: "not-locked", head: before };
    const { [period]: _lock, ...locks } = before.locks;
    const seq = before.seq + 1;
    const opening = { by: actor.user, at: deps.now(), reason };
    const returned = [...before.returned, period];
    const opened = { ...before.opened, [period]: opening };
    const after = { ...before, seq, locks, returned, opened };
    const changeSet = { kind: "unlock", seq, period, ...opening } as const;
    const work = { register, before, after, periods: [], changeSet, rows: [] };
    if ((await commit(deps.tables, deps.guards, work)) === "committed")
      return { kind: "unlocked", head: after };
    await pause(attempt);
  }
  return { kind: "busy" };
}

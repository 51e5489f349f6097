import type { Day } from "../values/day.ts";
import { isLockedFor } from "./gate.ts";
import type { Locks } from "./merge.ts";
import { type Period, periodEnd } from "../values/period.ts";
import type { BoardState } from "../vocabulary/board-state.ts";

/** A register's facts for the board: its locks, its live rows, and the periods that were unlocked again. */
export interface BoardRegister {
  readonly locks: Locks;
  readonly rows: number;
  readonly returned: readonly Period[];
}

/**
 * A register's state for a period on a day. Locked comes first, since nothing more is awaited; then a period given back
 * to the unit; then the calendar: after the period's last day an open register is late, even an empty one.
 */
export function boardState(register: BoardRegister, period: Period, today: Day): BoardState {
  if (isLockedFor(period, register.locks)) return "locked";
  if (register.returned.includes(period)) return "returned";
  if (today > periodEnd(period)) return "late";
  return register.rows === 0 ? "empty" : "filling";
}

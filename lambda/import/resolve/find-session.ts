import { formatDay } from "../../../domain/values/day.ts";
import { fold } from "../../../domain/values/fold.ts";
import type { SessionColumns } from "../clerk-sheet/session-columns.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import type { Roster, RosterSession } from "./roster.ts";

export type FoundSession =
  | { readonly kind: "found"; readonly session: RosterSession }
  | { readonly kind: "unclear"; readonly problem: SheetProblem };

/** The catalogue's session on a column's day. With two on one day, the closer title is suggested and never taken. */
export function findSession(columns: SessionColumns, roster: Roster): FoundSession {
  const { cell, title } = columns;
  const day = formatDay(columns.day);
  const sameDay = roster.sessions.filter((session) => session.day === columns.day);
  const [only] = sameDay;
  if (only === undefined) return { kind: "unclear", problem: sheetProblem(cell, "unknown-session", { day }) };
  if (sameDay.length === 1) return { kind: "found", session: only };
  const titles = sameDay.map((session) => session.title).join("; ");
  const scored = sameDay.map((session) => ({ session, shared: sharedWords(title, session.title) }));
  const best = Math.max(...scored.map(({ shared }) => shared));
  const likely = scored.filter(({ shared }) => shared === best && best > 0);
  const suggestion = likely.length === 1 ? likely[0]?.session.title : undefined;
  const problem =
    suggestion === undefined
      ? sheetProblem(cell, "ambiguous-session", { day, titles })
      : sheetProblem(cell, "ambiguous-session-suggested", { day, titles, likely: suggestion });
  return { kind: "unclear", problem };
}

function sharedWords(left: string, right: string): number {
  const words = new Set(fold(right).split(" "));
  return new Set(
    fold(left)
      .split(" ")
      .filter((word) => words.has(word)),
  ).size;
}

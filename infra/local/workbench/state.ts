import type { RunId, UnitId } from "../../../domain/ids.ts";
import { type Period, yearPeriod } from "../../../domain/period.ts";
import type { BoardResponse } from "../../../domain/protocol/board.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import type { ReceiptResponse, ResultsResponse, RunResponse } from "../../../domain/protocol/runs.ts";
import type { Language } from "../../../domain/texts/render.ts";
import type { LocalUser } from "../cloud/local-user.ts";

export interface Filter {
  readonly unit: UnitId | "";
  readonly kind: "" | "collective" | "person";
  readonly level: string;
}

/** All that the page shows. It lives in memory alone: nothing of it goes into the address or the browser's storage. */
export interface State {
  language: Language;
  users: readonly LocalUser[];
  me: MeResponse | undefined;
  year: number;
  period: Period;
  board: BoardResponse | undefined;
  run: RunResponse | undefined;
  /** Seconds since the run was started from here. */
  runSeconds: number;
  results: ResultsResponse | undefined;
  filter: Filter;
  receipt: ReceiptResponse | undefined;
  /** What is under way, by the id of the button that began it. */
  busy: string | undefined;
  problem: string | undefined;
}

export const NO_FILTER: Filter = { unit: "", kind: "", level: "" };

export function newState(): State {
  return {
    language: "vi",
    users: [],
    me: undefined,
    year: 2026,
    period: yearPeriod(2026),
    board: undefined,
    run: undefined,
    runSeconds: 0,
    results: undefined,
    filter: NO_FILTER,
    receipt: undefined,
    busy: undefined,
    problem: undefined,
  };
}

/** The run whose results are shown: the last one started here, or the published one. */
export function shownRun(state: State): RunId | undefined {
  return state.run?.id ?? state.board?.published ?? undefined;
}

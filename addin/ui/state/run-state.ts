import type { SendingsResponse } from "../../../domain/protocol/outward/sendings.ts";
import { sizeOf } from "../../../domain/board/due-counts.ts";
import { compareText } from "../../../domain/values/compare-text.ts";
import { fold } from "../../../domain/values/fold.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { Period, periodEnd, periodStart } from "../../../domain/values/period.ts";
import type { BoardResponse } from "../../../domain/protocol/board.ts";
import type { DueBoardResponse, DuesResponse } from "../../../domain/protocol/dues.ts";
import type { LockQuestionResponse } from "../../../domain/protocol/lock-question.ts";
import type { PolicyResponse, PolicySummary } from "../../../domain/protocol/policies.ts";
import type {
  ScoreSheetResponse,
  ResultsResponse,
  RunResponse,
  RunsResponse,
} from "../../../domain/protocol/runs.ts";
import type { ReminderResponse } from "../../../domain/protocol/reminders.ts";
import type { ReminderWay } from "../../../domain/vocabulary/reminder-way.ts";
import type { TermResponse } from "../../../domain/protocol/terms.ts";
import type { Impact } from "../../../domain/score/impact.ts";
import type { ImpactApart } from "../../../domain/score/impact-apart.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { DecisionState } from "./decision-state.ts";
import type { ReturnedSheetState } from "./returned-sheet-state.ts";
import type { ImpactState, TrialState } from "./impact-state.ts";

/** A period with published results. */
export interface PublishedPeriod {
  readonly period: Period;
  readonly run: RunId;
}

export interface ResultFilter {
  readonly unit: string;
  readonly kind: "" | "collective" | "person";
  readonly level: string;
  readonly name: string;
}

export const NO_FILTER: ResultFilter = { unit: "", kind: "", level: "", name: "" };

/** Units that owe something in the period, and the reminder to one of them. */
export interface RemindState {
  /** What the service sent to all units, and how it may; undefined for whoever may not send to all. */
  readonly sent: SendingsResponse | undefined;
  readonly units: readonly UnitId[];
  readonly reminder: ReminderResponse | undefined;
  readonly way: ReminderWay;
}

/** A lock or unlock that waits for its answer. */
export interface LockState {
  readonly action: "lock" | "unlock";
  /** undefined for all open registers. */
  readonly unit: UnitId | undefined;
  readonly reason: string;
  /** What the lock would find; undefined until it is known, and for an unlock. */
  readonly question: LockQuestionResponse | undefined;
}

/** What a lock leaves undone, and the part of it whose day has not come; undefined until it is known. */
export function gapsOf({ question }: LockState) {
  const kinds = question?.gaps.flatMap((gap) => gap.kinds);
  return kinds && { count: sumOf(kinds, sizeOf), awaited: sumOf(kinds, ({ awaited }) => awaited) };
}

type GapKind = LockQuestionResponse["gaps"][number]["kinds"][number];

function sumOf(kinds: readonly GapKind[], part: (kind: GapKind) => number): number {
  return kinds.reduce((sum, kind) => sum + part(kind), 0);
}

/**
 * An unlock needs a reason, and a lock over gaps, over cells that contradict others, over what the reader is not shown, or
 * over what could not be looked up.
 */
export function needsReason(lock: LockState): boolean {
  const { action, question } = lock;
  if (action === "unlock" || question === undefined) return true;
  const contradicting = question.gaps.some(({ contradictions }) => contradictions > 0);
  return gapsOf(lock)?.count !== 0 || contradicting || question.withheld > 0;
}

/** The board of a period, its runs and their results, for the committee's office. */
export interface RunState {
  readonly year: number;
  readonly period: Period;
  readonly board: BoardResponse | undefined;
  /** By unit and month; undefined until they were counted. */
  readonly dues: DueBoardResponse | undefined;
  /** The items of one unit, when they are looked at. */
  readonly unitDues: DuesResponse | undefined;
  readonly remind: RemindState | undefined;
  readonly lock: LockState | undefined;
  /** An official run that awaits confirmation; `reason` says why it supersedes a published run. */
  readonly official: { readonly reason: string } | undefined;
  /** The policies that a run may use, the default first. */
  readonly policies: readonly PolicySummary[];
  /** Undefined for the default policy. */
  readonly policy: string | undefined;
  readonly impact: ImpactState | undefined;
  readonly trial: TrialState | undefined;
  /** The rule book whose values are looked at. */
  readonly readPolicy: PolicyResponse | undefined;
  readonly list: RunsResponse | undefined;
  /** The changes of a run against the one it superseded. */
  readonly delta:
    | { readonly reason: string; readonly impact: Impact; readonly apart: ImpactApart | null }
    | undefined;
  readonly decisions: DecisionState | undefined;
  readonly returned: ReturnedSheetState | undefined;
  readonly term: TermResponse | undefined;
  readonly run: RunResponse | undefined;
  readonly seconds: number;
  readonly results: ResultsResponse | undefined;
  readonly filter: ResultFilter;
  readonly receipt: ScoreSheetResponse | undefined;
  /** The periods among which a clerk chooses the score sheet of the selected row. */
  readonly receiptPeriods: readonly PublishedPeriod[];
}

export function newRunState(year: number, period: Period): RunState {
  return {
    year,
    period,
    board: undefined,
    dues: undefined,
    unitDues: undefined,
    remind: undefined,
    lock: undefined,
    official: undefined,
    policies: [],
    policy: undefined,
    impact: undefined,
    readPolicy: undefined,
    trial: undefined,
    list: undefined,
    delta: undefined,
    decisions: undefined,
    returned: undefined,
    term: undefined,
    run: undefined,
    seconds: 0,
    results: undefined,
    filter: NO_FILTER,
    receipt: undefined,
    receiptPeriods: [],
  };
}

/** Clears the data of the old period; only inputs that hold for every period stay. */
export function withPeriod(runs: RunState, year: number, period: Period): RunState {
  const { policy, term, filter } = runs;
  const dues = year === runs.year ? runs.dues : undefined;
  // Their order is that of the year.
  const policies = year === runs.year ? runs.policies : [];
  return { ...newRunState(year, period), dues, policies, policy, term, filter: { ...filter, name: "" } };
}

/** The run whose results are shown: the last one started here, or the published one. */
export function shownRun(runs: RunState): RunId | undefined {
  return runs.run?.id ?? runs.board?.published ?? undefined;
}

/** The latest first; of periods that end on one day, the longest. */
export function publishedPeriods({ current }: Pick<RunsResponse, "current">): readonly PublishedPeriod[] {
  return Object.entries(current)
    .map(([period, run]) => ({ period: Period.parse(period), run }))
    .toSorted(
      ({ period: left }, { period: right }) =>
        compareText(periodEnd(right), periodEnd(left)) || compareText(periodStart(left), periodStart(right)),
    );
}

/** Names match regardless of diacritics and case (rule S21). */
export function filteredResults(runs: RunState): readonly SubjectResult[] {
  const { unit, kind, level, name } = runs.filter;
  const wanted = fold(name);
  return (runs.results?.results ?? []).filter(
    (result) =>
      (unit === "" || result.unit === unit) &&
      (kind === "" || (kind === "collective") === (result.kind === "collective")) &&
      (level === "" || result.level === level) &&
      (wanted === "" || fold(result.name).includes(wanted)),
  );
}

export function openUnits(board: BoardResponse): BoardResponse["units"] {
  return board.units.filter((unit) => unit.state !== "locked");
}

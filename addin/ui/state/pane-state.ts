import type { DueBoardResponse } from "../../../domain/protocol/dues.ts";
import type { MovementReading } from "../../../domain/protocol/year/movements.ts";
import type { YearOpening } from "../../../domain/protocol/terms.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { StartCode } from "../../../domain/vocabulary/faults/start-code.ts";
import { yearPeriod } from "../../../domain/values/period.ts";
import type { Wait } from "../../sync/ports/workbook-port.ts";
import { NO_REGISTER, type RegisterState } from "./register-state.ts";
import { newRunState, type RunState } from "./run-state.ts";
import { NO_NAMES, type Names } from "./names.ts";
import type { OfficeState } from "./office-state.ts";
import { type CorrectionState, NO_CORRECTIONS } from "./correction-state.ts";
import type { ImportState } from "./import-state.ts";
import { NO_PAPERS, NO_REPORTS, type PapersState, type ReportState } from "./report-state.ts";
import { isPart, partOf, type Place } from "./place.ts";
import type { UsersState } from "./users-state.ts";
import type { SessionState } from "./session-state.ts";

export type ThemeChoice = "office" | "light" | "dark";

export interface Notice {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  /** The id to search the service's log by; empty for none. */
  readonly traceId: string;
}

export interface SelfTestLine {
  readonly code: StartCode;
  readonly passed: boolean;
}

/** The whole state of the pane, in memory only. A view is a function of it. */
export interface PaneState {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly session: SessionState;
  /** The navigation path; the current place is last. */
  readonly places: readonly Place[];
  readonly online: boolean;
  /** Whether the server has another version of the pane than the one that runs. */
  readonly isOutdated: boolean;
  /** The running action, by the id of its button. */
  readonly busy: string | undefined;
  /** What the running action waits for, when Excel does not answer. */
  readonly wait: Wait | undefined;
  readonly notice: Notice | undefined;
  readonly selfTest: readonly SelfTestLine[] | undefined;
  readonly register: RegisterState;
  readonly runs: RunState;
  readonly corrections: CorrectionState;
  readonly reports: ReportState;
  readonly papers: PapersState;
  /** Undefined until the place is shown. */
  readonly imports: ImportState | undefined;
  readonly names: Names;
  /** The catalogue of a year, while its office is set up or its settings are changed. */
  readonly office: OfficeState | undefined;
  /** Who has which right, where it was asked for. */
  readonly users: UsersState | undefined;
  /** What the next year gets, and what the year before it owes; undefined until it is shown. */
  readonly nextYear:
    | { readonly opening: YearOpening; readonly dues: DueBoardResponse | undefined }
    | undefined;
  /** What the typed movement would write, or has written; undefined until it is looked at. */
  readonly movement: { readonly id: string; readonly reading: MovementReading } | undefined;
}

export function newPaneState(language: Language, year: number): PaneState {
  return {
    language,
    theme: "office",
    session: { kind: "signed-out", candidates: [] },
    places: ["register"],
    online: true,
    isOutdated: false,
    busy: undefined,
    wait: undefined,
    notice: undefined,
    selfTest: undefined,
    register: NO_REGISTER,
    runs: newRunState(year, yearPeriod(year)),
    corrections: NO_CORRECTIONS,
    reports: NO_REPORTS,
    papers: NO_PAPERS,
    imports: undefined,
    names: NO_NAMES,
    office: undefined,
    users: undefined,
    nextYear: undefined,
    movement: undefined,
  };
}

export function currentPlace(state: PaneState): Place {
  return state.places.at(-1) ?? "register";
}

/** A part starts a new path; any other place is appended, so that "Quay lại" leads to the place before. */
export function wentTo(state: PaneState, place: Place): PaneState {
  const way = isPart(place) ? [] : state.places.filter((passed) => passed !== place);
  return { ...state, places: [...way, place], notice: undefined };
}

export function wentBack(state: PaneState): PaneState {
  const rest = state.places.slice(0, -1);
  const last = currentPlace(state);
  return { ...state, places: rest.length === 0 ? [partOf(last)] : rest, notice: undefined };
}

export function began(state: PaneState, busy: string): PaneState {
  return { ...state, busy, notice: undefined };
}

export function ended(state: PaneState): PaneState {
  return { ...state, busy: undefined, wait: undefined };
}

export function noticed(state: PaneState, intent: Notice["intent"], text: string, traceId = ""): PaneState {
  return { ...state, notice: { intent, text, traceId } };
}

/** Clears everything of one user before the next signs in. */
export function signedOut(state: PaneState, candidates: SessionState & { kind: "signed-out" }): PaneState {
  return {
    ...newPaneState(state.language, state.runs.year),
    theme: state.theme,
    online: state.online,
    session: candidates,
  };
}

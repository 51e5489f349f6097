import { type BatchId, rowId, type RowKey, type UnitId } from "../../../domain/values/ids.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Leaving, LeavingText } from "../../../domain/forms/leaving.ts";
import type { DuesResponse } from "../../../domain/protocol/dues.ts";
import type { HistoryResponse } from "../../../domain/protocol/history.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { CellPlace } from "../../sync/ports/workbook-port.ts";
import type {
  Broken,
  Conflict,
  ConflictChoice,
  Preview,
  PreviewRow,
  Progress,
  PushReport,
  RegisterNews,
  RegisterStatus,
  RepairProposal,
  RowChoice,
  SessionMarks,
} from "../../sync/ports/register-sync.ts";
import type { PlanTextState } from "./plan-text-state.ts";

export interface BoundRegister {
  readonly unit: UnitId;
  readonly year: number;
}

/** A choice in the preview. The day and reason of a row that has left are separate inputs. */
export type PaneChoice = Exclude<RowChoice, Leaving> | "left";

/** The register that the workbook holds, and the state of the clerk's work on it. */
export interface RegisterState {
  /** Undefined until a register is chosen for this workbook. */
  readonly bound: BoundRegister | undefined;
  readonly status: RegisterStatus | undefined;
  /** What others changed since the last visit, until it is fetched. */
  readonly news: RegisterNews | undefined;
  /** What is due in the register this year, as of its last reading; undefined until it is known. */
  readonly dues: DuesResponse | undefined;
  /** The form whose dues are looked at. */
  readonly dueForm: string | undefined;
  /** The rows that the sheets held when the dues of a form were opened, by `rowId`. */
  readonly standing: ReadonlySet<string>;
  /** The reason why the workbook is read-only, once known. */
  readonly broken: Broken | undefined;
  readonly preview: Preview | undefined;
  readonly choices: ReadonlyMap<PreviewRow, PaneChoice>;
  /** The inputs about rows that have left. */
  readonly leavings: ReadonlyMap<PreviewRow, LeavingText>;
  /** Titles of rows by `rowId`, because the service answers with keys only. */
  readonly titles: ReadonlyMap<string, string>;
  /** Rows of which a correction is asked for already, by `rowId`. */
  readonly pending: ReadonlySet<string>;
  /** Rows that are to show what is stored again, once the clerk has agreed. */
  readonly reverting: readonly PreviewRow[] | undefined;
  readonly progress: Progress | undefined;
  readonly stopping: boolean;
  readonly report: PushReport | undefined;
  /** The number of rows that were not sent, because their cells have errors. */
  readonly heldBack: number;
  /** Batches that "Hoàn tác" undoes. */
  readonly undoable: readonly BatchId[];
  readonly conflicts: readonly Conflict[] | undefined;
  readonly conflictChoices: ReadonlyMap<Conflict, Readonly<Record<string, ConflictChoice>>>;
  readonly repair: readonly RepairProposal[] | undefined;
  /** Matches that the clerk refused, by form and place. */
  readonly refused: ReadonlySet<string>;
  readonly history: { readonly place: CellPlace; readonly response: HistoryResponse } | undefined;
  readonly plan: PlanTextState | undefined;
  readonly sessions: readonly SessionMarks[] | undefined;
  readonly session: RowKey | undefined;
  readonly rollCall: { readonly filled: number; readonly undo: () => Promise<void> } | undefined;
}

export const NO_REGISTER: RegisterState = {
  bound: undefined,
  status: undefined,
  news: undefined,
  dues: undefined,
  dueForm: undefined,
  standing: new Set(),
  broken: undefined,
  preview: undefined,
  choices: new Map(),
  leavings: new Map(),
  titles: new Map(),
  pending: new Set(),
  reverting: undefined,
  progress: undefined,
  stopping: false,
  report: undefined,
  heldBack: 0,
  undoable: [],
  conflicts: undefined,
  conflictChoices: new Map(),
  repair: undefined,
  refused: new Set(),
  history: undefined,
  plan: undefined,
  sessions: undefined,
  session: undefined,
  rollCall: undefined,
};

/** Whether what stood in the row before is shown: a row that is not stored had no values, however wrong it is. */
export function hasFormerValues({ kind, isNew }: PreviewRow): boolean {
  return kind !== "new" && isNew !== true;
}

/** The choices for a row. The first is the default, which never deletes or duplicates. */
export function choicesOf({ kind, issues, since, locked }: PreviewRow): readonly PaneChoice[] {
  switch (kind) {
    case "changed":
    case "new":
    case "cleared":
      // A row of a locked period is refused, unless the office has just unlocked it.
      return locked === undefined ? ["send", "skip"] : ["skip", "send"];
    case "copied":
      // A row that the register already holds cannot be declared new.
      return issues.length > 0 ? ["skip"] : ["skip", "keep-as-new"];
    case "missing":
      return ["skip", "put-back", ...(since === undefined ? [] : ["left" as const]), "delete"];
    case "invalid":
      return ["skip"];
  }
}

export function withPreview(register: RegisterState, preview: Preview): RegisterState {
  const rows = preview.kind === "preview" ? preview.rows : [];
  // A row that is asked about waits for the clerk, unless its note gives the reason.
  const isAsked = ({ questions, isExplained }: PreviewRow): boolean => questions.length > 0 && !isExplained;
  const waits = (row: PreviewRow): boolean => isAsked(row) || isPending(register, row);
  const choices = new Map(rows.map((row) => [row, waits(row) ? "skip" : (choicesOf(row)[0] ?? "skip")]));
  const leavings = new Map<PreviewRow, LeavingText>();
  const titles = new Map(
    rows.map(({ form, key, title, group = "" }) => [
      rowId({ form, key: key ?? "" }),
      (isOfPoints(form) ? [group, title] : [title, group]).filter(Boolean).join(" · "),
    ]),
  );
  const broken = preview.kind === "broken" ? preview : undefined;
  return {
    ...register,
    preview,
    choices,
    leavings,
    titles,
    broken,
    progress: undefined,
    reverting: undefined,
  };
}

/** Points are named by whose they are first, marks by their person, who is the title. */
function isOfPoints(form: string): boolean {
  return findForm(form)?.pivot !== undefined;
}

/** Whether a correction of the row is asked for already. */
export function isPending({ pending }: RegisterState, { form, key }: PreviewRow): boolean {
  return key !== undefined && pending.has(rowId({ form, key }));
}

export function withChoice(register: RegisterState, row: PreviewRow, choice: PaneChoice): RegisterState {
  return { ...register, choices: new Map(register.choices).set(row, choice) };
}

/** Ticks or unticks the rows that need no decision; the other rows keep their choices. */
export function withAllChosen(
  register: RegisterState,
  rows: readonly PreviewRow[],
  chosen: boolean,
): RegisterState {
  const choices = new Map(register.choices);
  for (const row of rows) {
    if (choicesOf(row)[0] === "send" && !isPending(register, row)) choices.set(row, chosen ? "send" : "skip");
  }
  return { ...register, choices };
}

/** The number of rows that the next push acts on. */
export function chosenCount(register: RegisterState): number {
  return [...register.choices.values()].filter((choice) => choice !== "skip").length;
}

export function withReport(register: RegisterState, report: PushReport): RegisterState {
  return {
    ...register,
    report,
    heldBack: register.preview?.kind === "preview" ? register.preview.counts.invalid : register.heldBack,
    broken: report.broken,
    progress: undefined,
    stopping: false,
    preview: undefined,
    choices: new Map(),
    leavings: new Map(),
    undoable: report.batches.length > 0 ? report.batches : register.undoable,
  };
}

/** Outcomes that the clerk must act on. */
export function outcomesToMend(report: PushReport | undefined): readonly RowOutcome[] {
  const settled: ReadonlySet<RowOutcome["status"]> = new Set(["accepted", "merged", "unchanged"]);
  return (report?.outcomes ?? []).filter(({ status }) => !settled.has(status));
}

/** The number of problems in the sheet or of the last push, whichever is larger, for the register's badge. */
export function problemCount(register: RegisterState): number {
  const inSheet = register.status?.forms.reduce((sum, form) => sum + form.problems, 0) ?? 0;
  return Math.max(inSheet, outcomesToMend(register.report).length);
}

export function unsentCount(register: RegisterState): number {
  return register.status?.forms.reduce((sum, form) => sum + form.unsent, 0) ?? 0;
}

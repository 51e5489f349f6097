import { createHash } from "node:crypto";
import { BatchId } from "../../../domain/values/ids.ts";
import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import type { DecisionWordAnswers } from "../../../domain/protocol/import/decision-words.ts";
import type { DecisionInput } from "../../../domain/protocol/decisions.ts";
import type { Refusal } from "../../office-file/refused-workbook.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { RECEIPTS_SHEET_TEXTS } from "../../../domain/texts/workbook/score-sheets.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import type { Identity } from "../../http/contract/request-env.ts";
import type { DecisionDeps } from "../../decision/record-decisions.ts";
import { openWorkbook } from "../../office-file/open-workbook.ts";
import type { UploadedFile } from "../upload/import-files.ts";
import { admitDecisions } from "./admit-decisions.ts";
import type { Decided } from "./decided.ts";
import { type DecisionEntry, judgeEntry, openEntry, problemAt } from "./decision-entry.ts";
import { matchLines } from "./match-lines.ts";
import { reportDecisionSheet } from "./report-decision-sheet.ts";

export interface DecisionSheetUpload {
  readonly id: string;
  readonly on: DecidedOn;
  readonly fileName: string;
  readonly file: () => Promise<UploadedFile>;
}

export interface DecisionSheetOptions {
  readonly commit: boolean;
  /** Whether recorded decisions that differ are changed. */
  readonly replace: boolean;
  /** What words of the column of decisions mean that were asked about. */
  readonly words: DecisionWordAnswers;
}

export type ImportedDecisionSheet =
  | { readonly kind: "report"; readonly report: DecisionSheetReport }
  | UnreadFile
  | {
      readonly kind: "not-found" | "forbidden" | "run-not-current" | "import-not-uploaded" | "register-busy";
    };

/** A refused file, with the text of `describeRefusal`. */
interface UnreadFile extends Refusal {
  readonly kind: "unread";
}

/** The client id of imported decisions in the journal. */
const CLIENT = "decision-sheet";
/**
 * The sheets of scores and of shortfalls may exceed the limits of an upload, so they are skipped by name. A sheet of
 * proposals is recognised by its captions, since it may have been renamed.
 */
const OTHER_SHEETS = new RegExp(
  `^(${[RECEIPTS_SHEET_TEXTS.sheet, SHORTFALLS_SHEET_TEXTS.sheet].join("|")})( \\(\\d+\\))?$`,
);
/** Receipts are stored chunk by chunk, but a batch is read as a whole, which limits its lines. */
const LINES_PER_BATCH = 1000;

/**
 * Parses a committee's filled decisions line by line; a faulty line does not hold back the rest. With `commit` the
 * valid ones are recorded through the lane of decisions. A decision already recorded with the same content stays as it
 * is, so a sheet may be sent repeatedly.
 */
export async function importDecisionSheet(
  deps: DecisionDeps,
  upload: DecisionSheetUpload,
  { commit, replace, words }: DecisionSheetOptions,
  identity: Identity,
  language: Language,
): Promise<ImportedDecisionSheet> {
  const admitted = await admitDecisions(deps, identity, upload.on);
  if (admitted.kind !== "admitted") return admitted;
  const file = await upload.file();
  if (file.kind === "absent") return { kind: "import-not-uploaded" };
  const opened = openWorkbook(file.content, (sheet) => !OTHER_SHEETS.test(sheet));
  if (opened.kind === "refused") return { ...opened, kind: "unread" };
  const decided = await admitted.open({ ...identity, clientId: CLIENT });
  const matched = matchLines(
    opened.grids,
    decided.lines,
    new Map(words.map(({ spelling, word }) => [spelling, word])),
  );
  if (matched.kind === "none") {
    return { kind: "unread", code: "no-proposals", values: { sheet: decided.lines.sheet } };
  }
  if (matched.kind === "incomplete") {
    const { sheet, columns } = matched;
    return { kind: "unread", code: "columns-missing", values: { sheet, columns } };
  }

  const entries = matched.lines.map((line) => openEntry(line, decided, replace, language));
  const inputs = entries.flatMap(({ input }) => input ?? []);
  const faults = await decided.judge(inputs);
  const faultOf = new Map(inputs.map((input, index) => [input, faults[index]]));
  for (const entry of entries) {
    if (entry.input !== undefined)
      judgeEntry(entry, entry.input, faultOf.get(entry.input), { about: decided.about, replace }, language);
  }
  const failed = commit ? await recordReady(decided, upload.id, entries, language) : undefined;
  if (failed !== undefined) return failed;
  return { kind: "report", report: reportDecisionSheet(upload, entries, matched.problems, language) };
}

async function recordReady(
  decided: Decided,
  id: string,
  entries: readonly DecisionEntry[],
  language: Language,
): Promise<{ readonly kind: "run-not-current" | "register-busy" } | undefined> {
  const ready = entries.filter(({ status }) => status === "ready");
  for (let from = 0; from < ready.length; from += LINES_PER_BATCH) {
    const part = ready.slice(from, from + LINES_PER_BATCH);
    const decisions = part.flatMap(({ input }) => input ?? []);
    const batch = { batchId: batchIdOf(id, decisions), decisions };
    const recorded = await decided.record(batch, language);
    switch (recorded.kind) {
      case "busy":
        return { kind: "register-busy" };
      case "run-not-current":
        return { kind: recorded.kind };
      case "batch-id-reused":
        throw new Error("a batch of decisions is named by its content");
      case "recorded":
        for (const [index, outcome] of recorded.outcomes.entries()) {
          const entry = part[index];
          if (entry === undefined) continue;
          entry.status = outcome.status;
          if (outcome.status !== "refused") entry.rev = outcome.rev;
          else
            entry.problems.push(
              problemAt(entry.line, entry.line.cells.decision, outcome.code, outcome.message),
            );
        }
    }
  }
  return undefined;
}

/** The id is equal for the same decisions of one upload, so sending them again is the same batch. */
function batchIdOf(id: string, decisions: readonly DecisionInput[]): BatchId {
  const content = createHash("sha256").update(JSON.stringify(decisions)).digest("hex");
  return BatchId.parse(`${id}.${content.slice(0, 24)}`);
}

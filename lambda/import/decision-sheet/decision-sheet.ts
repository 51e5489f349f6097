import { createHash } from "node:crypto";
import { BatchId } from "../../../domain/values/ids.ts";
import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import type { DecisionInput } from "../../../domain/protocol/decisions.ts";
import type { RefusalCode } from "../../../domain/texts/import/import.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { RECEIPTS_SHEET_TEXTS } from "../../../domain/texts/workbook/receipts.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import type { Identity } from "../../http/identity.ts";
import type { DecisionDesk } from "../../decision/record-decisions.ts";
import { openWorkbook } from "../../office-file/open-workbook.ts";
import type { UploadedFile } from "../import-files.ts";
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
  /** Whether decisions that are recorded otherwise are changed. */
  readonly replace: boolean;
}

export type ReadDecisionSheet =
  | { readonly kind: "report"; readonly report: DecisionSheetReport }
  | UnreadFile
  | {
      readonly kind: "not-found" | "forbidden" | "run-not-current" | "import-not-uploaded" | "register-busy";
    };

/** A file that is refused, as `describeRefusal` words it. */
interface UnreadFile {
  readonly kind: "unread";
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string>>;
}

/** Only a `ready` line is sent on; the client id under which it stands in the history. */
const CLIENT = "decision-sheet";
/**
 * The sheets of receipts and of shortfalls may be longer than any upload may be. They are known by name only: a sheet
 * of proposals may have been renamed.
 */
const OTHER_SHEETS = new RegExp(
  `^(${[RECEIPTS_SHEET_TEXTS.sheet, SHORTFALLS_SHEET_TEXTS.sheet].join("|")})( \\(\\d+\\))?$`,
);
/** A receipt is kept chunk by chunk, but its batch is read as one. */
const LINES_PER_BATCH = 1000;

/**
 * Reads the decisions that a committee filled in, line by line: a faulty one holds back no other. With `commit` the sound
 * ones are recorded through the lane of decisions; what is recorded already with the same content stays as it is, so
 * that a sheet may be sent as often as anybody likes.
 */
export async function readDecisionSheet(
  desk: DecisionDesk,
  upload: DecisionSheetUpload,
  { commit, replace }: DecisionSheetOptions,
  identity: Identity,
  language: Language,
): Promise<ReadDecisionSheet> {
  const admitted = await admitDecisions(desk, identity, upload.on);
  if (admitted.kind !== "admitted") return admitted;
  const file = await upload.file();
  if (file.kind === "absent") return { kind: "import-not-uploaded" };
  if (file.kind === "too-large") return { kind: "unread", code: file.kind, values: {} };
  const opened = openWorkbook(file.content, (sheet) => !OTHER_SHEETS.test(sheet));
  if (opened.kind === "refused") return { ...opened, kind: "unread" };
  const decided = await admitted.open({ ...identity, clientId: CLIENT });
  const matched = matchLines(opened.grids, decided.lines);
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

/** The same decisions of one upload are one batch, however often they are sent. */
function batchIdOf(id: string, decisions: readonly DecisionInput[]): BatchId {
  const content = createHash("sha256").update(JSON.stringify(decisions)).digest("hex");
  return BatchId.parse(`${id}.${content.slice(0, 24)}`);
}

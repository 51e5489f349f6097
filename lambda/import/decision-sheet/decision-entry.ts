import { type DecisionAbout, decisionRow } from "../../../domain/decision/decision-row.ts";
import type { Decidable, DecisionFault } from "../../../domain/decision/decision-basis.ts";
import { remarkField } from "../../../domain/decision/remark-field.ts";
import { decisions as form } from "../../../domain/forms/catalogue/decisions.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import type { DecisionLine, SheetDecision } from "../../../domain/protocol/decision-sheets.ts";
import { DecisionInput } from "../../../domain/protocol/decisions.ts";
import { DECISION_SHEET_TEXTS } from "../../../domain/texts/import/decision-sheet.ts";
import type { DecisionFaultCode } from "../../../domain/vocabulary/faults/decision-fault-code.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { LEVEL_MATTER } from "../../decision/proposal-line.ts";
import { faultText } from "../../decision/fault-text.ts";
import type { StoredRow } from "../../ledger/ledger.ts";
import { type Decided, decisionName } from "./decided.ts";
import type { MatchedLine } from "./found-line.ts";
import { type LineProblem, NOTICES } from "./filled-line.ts";

/** A line with the decision that it would record and its outcome so far. */
export interface DecisionEntry {
  readonly line: MatchedLine;
  readonly decidable: Decidable;
  readonly input: DecisionInput | undefined;
  readonly recorded: StoredRow | undefined;
  problems: DecisionLine["problems"];
  status: DecisionLine["status"];
  rev: number | null;
}

export function openEntry(
  line: MatchedLine,
  decided: Pick<Decided, "decidable" | "recorded">,
  replace: boolean,
  language: Language,
): DecisionEntry {
  const { decision, proposed, problems } = line;
  const decidable = decided.decidable.get(proposed.subject);
  if (decidable === undefined) throw new Error("a matched line has no subject");
  const recorded = decided.recorded.get(decisionName(proposed.subject, matterOf(line)));
  const isSound = decision !== undefined && problems.every(({ code }) => NOTICES.has(code));
  return {
    line,
    decidable,
    recorded,
    input: isSound
      ? decisionInput(line, decision, decidable, { recorded, baseRev: replace ? (recorded?.rev ?? 0) : 0 })
      : undefined,
    problems: problems.map((problem) => describeProblem(line.sheet, problem, language)),
    status: decision === undefined && problems.every(({ code }) => isHarmless(code)) ? "open" : "refused",
    rev: recorded?.rev ?? null,
  };
}

/** An alteration of a line without a decision is reported only, since there is nothing to refuse. */
function isHarmless(code: string): boolean {
  return NOTICES.has(code) || code === "altered";
}

/** A line with a level decides on the level and leaves its proposed award open. */
export function matterOf({ decision, proposed }: MatchedLine): string {
  return decision?.level == null ? proposed.proposal : LEVEL_MATTER;
}

function decisionInput(
  line: MatchedLine,
  { remark, ...decision }: SheetDecision,
  decidable: Decidable,
  { recorded, baseRev }: { readonly recorded: StoredRow | undefined; readonly baseRev: number },
): DecisionInput {
  return DecisionInput.parse({
    subject: line.proposed.subject,
    matter: matterOf(line),
    ...decision,
    [remarkField(decision, decidable)]: remark,
    // The sheet has no column for a sum, so that the one that was typed stays.
    money: recorded?.fields["money"] ?? null,
    baseRev,
  });
}

export function judgeEntry(
  entry: DecisionEntry,
  input: DecisionInput,
  fault: DecisionFault | undefined,
  { about, replace }: { readonly about: DecisionAbout; readonly replace: boolean },
  language: Language,
): void {
  const { recorded, line, decidable } = entry;
  if (fault !== undefined) {
    const message = faultText(fault, language);
    entry.problems.push(problemAt(line, cellOfFault(line, fault.code), fault.code, message));
    return;
  }
  const { fields } = decisionRow(about, decidable, input);
  if (recorded === undefined) entry.status = "ready";
  else if (isSameDecision(fields ?? {}, recorded.fields)) {
    entry.status = "unchanged";
    const before = recorded.fields["run"] ?? null;
    if (before !== null && before !== about.run) {
      const values = { run: String(before) };
      entry.problems.push(
        describeProblem(
          line.sheet,
          { cell: line.cells.decision, code: "decided-on-other-run", values },
          language,
        ),
      );
    }
  } else if (replace) entry.status = "ready";
  else {
    entry.status = "conflict";
    const before = typedFields(form, recorded.key, recorded.fields);
    const values = {
      said: form.columns.outcome.options[before.outcome][language],
      number: before.number ?? "–",
    };
    entry.problems.push(
      describeProblem(line.sheet, { cell: line.cells.decision, code: "already-decided", values }, language),
    );
  }
}

/**
 * Whether a recorded decision equals the next one, whatever run it names: a decision on a superseded run stays valid
 * and is not recorded again.
 */
function isSameDecision(
  next: Readonly<Record<string, unknown>>,
  recorded: Readonly<Record<string, unknown>>,
): boolean {
  const names = new Set([...Object.keys(next), ...Object.keys(recorded)]);
  names.delete("run");
  // What the rules give is no decision; earlier versions did not keep it.
  names.delete("moneyDue");
  return [...names].every((name) => (next[name] ?? null) === (recorded[name] ?? null));
}

/** The cells to mend; other faults are told at the decision. */
const CELL_OF_FAULT: Readonly<Partial<Record<DecisionFaultCode, keyof MatchedLine["cells"]>>> = {
  "reason-missing": "remark",
  "exception-without-reason": "remark",
  "vote-missing": "votesFor",
  "vote-too-low": "votesFor",
  "council-differs": "councilMembers",
  "day-far": "day",
  "day-ahead": "day",
  "text-ended": "day",
};

function cellOfFault({ cells }: MatchedLine, code: DecisionFaultCode): string {
  return cells[CELL_OF_FAULT[code] ?? "decision"];
}

export function describeProblem(sheet: string, { cell, code, values }: LineProblem, language: Language) {
  return { sheet, cell, code, message: render(DECISION_SHEET_TEXTS[code], language, values) };
}

export function problemAt({ sheet }: MatchedLine, cell: string, code: string, message: string) {
  return { sheet, cell, code, message };
}

import { createHash } from "node:crypto";
import type { TermSpan } from "../../domain/protocol/terms.ts";
import { OUTCOME_OPTIONS } from "../../domain/vocabulary/level-names.ts";
import type { Commendation, SubjectResult } from "../../domain/score/result.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/vocabulary/score.ts";
import { cellPoints } from "./cell-number.ts";
import { resultNotes } from "./result-words.ts";

export type LineValue = string | number | null;

interface TermLine {
  readonly name: LineValue;
  readonly award: LineValue;
  readonly form: LineValue;
  readonly decidedBy: LineValue;
  readonly source: LineValue;
  readonly settledBy: LineValue;
}

interface RunLine extends TermLine {
  readonly unit: LineValue;
  readonly level: LineValue;
  readonly score: LineValue;
  readonly notes: LineValue;
}

export type LineColumn = keyof RunLine;

/**
 * What a line of a sheet of proposals says, beside its number and its keys: all that a committee decides by. The checksum
 * takes the values in the order in which the line was made.
 */
export type ProposalLine = RunLine | TermLine;

/** What a decision on a line is about. */
export interface LineKeys {
  /** The run, or the term by `termKey`. */
  readonly about: string;
  readonly subject: string;
  readonly proposal: string;
}

export function termKey({ from, to }: TermSpan): string {
  return `${from}-${to}`;
}

export function proposalLine(
  result: SubjectResult,
  proposal: SubjectResult["proposals"][number],
  unitName: string,
): RunLine {
  return {
    name: result.name,
    unit: unitName,
    level: OUTCOME_OPTIONS[result.level].vi,
    score: cellPoints(result.score),
    award: PROPOSAL_TEXTS[proposal.id].vi,
    form: proposal.form,
    decidedBy: proposal.decidedBy,
    source: proposal.source,
    settledBy: proposal.settledBy,
    notes: resultNotes(result),
  };
}

export function termLine(name: string, { id, form, decidedBy, source, settledBy }: Commendation): TermLine {
  return { name, award: PROPOSAL_TEXTS[id].vi, form, decidedBy, source, settledBy };
}

const CHECKSUM_LETTERS = 16;

/**
 * 64 bits of the SHA-256 of a line: it shows that a hand has been at what the service wrote. It has no key, since who
 * forges it gains nothing: a decision is recorded for what the run or the term itself says under the line's keys.
 */
export function lineChecksum(
  { about, subject, proposal }: LineKeys,
  number: string,
  line: ProposalLine,
): string {
  const values = [about, subject, proposal, number, ...Object.values(line)].map(lineText);
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, CHECKSUM_LETTERS);
}

/** A value as every program that saves the sheet leaves it: without blanks, and a number to Excel's 15 digits. */
export function lineText(value: LineValue | undefined): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return (value ?? "").normalize("NFC").replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu, "");
}

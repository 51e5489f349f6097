import { createHash } from "node:crypto";
import type { TermSpan } from "../../domain/protocol/terms.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
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

interface LevelLine {
  readonly name: LineValue;
  readonly unit: LineValue;
  readonly level: LineValue;
  readonly score: LineValue;
  readonly notes: LineValue;
}

interface AwardLine extends LevelLine {
  readonly award: LineValue;
  readonly decidedBy: LineValue;
}

export type LineColumn = keyof AwardLine | keyof TermLine;

/**
 * The values of a line on a sheet of proposals, beside its number and keys: everything that a committee decides by. The
 * checksum leaves the number out, since a committee sorts and numbers lines anew, and takes the values in the order in which the line was made.
 */
export type ProposalLine = AwardLine | LevelLine | TermLine;

/** The keys of the run or term, subject and proposal of a line. */
export interface LineKeys {
  /** The run, or the term by `termKey`. */
  readonly about: string;
  readonly subject: string;
  /** The award, or `level`. */
  readonly proposal: string;
}

/** The key of a line on a subject's level. */
export const LEVEL_MATTER = "level";

export function termKey({ from, to }: TermSpan): string {
  return `${from}-${to}`;
}

export function proposalLine(
  result: SubjectResult,
  proposal: SubjectResult["proposals"][number],
  unitName: string,
): AwardLine {
  const award = PROPOSAL_TEXTS[proposal.id].vi;
  return { ...levelLine(result, unitName), award, decidedBy: proposal.decidedBy };
}

/** A subject's line on the sheet of levels. */
export function levelLine(result: SubjectResult, unitName: string): LevelLine {
  return {
    name: result.name,
    unit: unitName,
    level: OUTCOME_TEXTS[result.level].vi,
    score: cellPoints(result.score),
    notes: resultNotes(result),
  };
}

export function termLine(name: string, { id, form, decidedBy, source, settledBy }: Commendation): TermLine {
  return { name, award: PROPOSAL_TEXTS[id].vi, form, decidedBy, source, settledBy };
}

const CHECKSUM_LETTERS = 16;

/**
 * 64 bits of the SHA-256 of a line, which reveal that a written value was altered by hand. It needs no secret: a forged
 * one gains nothing, because a decision is recorded for the proposal that the run or the term itself has under the
 * keys.
 */
export function lineChecksum({ about, subject, proposal }: LineKeys, line: ProposalLine): string {
  return checksumOf([about, subject, proposal, ...Object.values(line)]);
}

function checksumOf(parts: readonly LineValue[]): string {
  const values = parts.map(lineText);
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, CHECKSUM_LETTERS);
}

/** A value in a form that survives every program that saves the sheet: trimmed, numbers with Excel's 15 digits. */
export function lineText(value: LineValue | undefined): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  return (value ?? "").normalize("NFC").replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu, "");
}

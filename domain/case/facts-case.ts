import * as z from "zod";
import { Day } from "../values/day.ts";
import { isDecimalText } from "../values/exact.ts";
import { Period } from "../values/period.ts";
import type { CaseIssueCode } from "../vocabulary/faults/case-issue-code.ts";
import { Flag } from "../vocabulary/flag.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { Proposal } from "../vocabulary/proposal.ts";

const pointsError = "not-points" satisfies CaseIssueCode;
const moneyError = "not-money" satisfies CaseIssueCode;
const nothingExpected = "nothing-expected" satisfies CaseIssueCode;
const Words = z.string().trim().min(1);

export const FactsExpectation = z
  .strictObject({
    level: Outcome,
    suggested: Level.nullable(),
    /** Exact points by criterion: decimal text, or a ratio such as "5/3". */
    points: z.record(z.string(), z.string(pointsError).refine(isPoints, pointsError)),
    /** The criteria of which facts are missing, all of them. */
    missing: z.array(z.string()),
    flags: z.array(Flag),
    notFlags: z.array(Flag),
    proposals: z.array(Proposal),
    notProposals: z.array(Proposal),
    /** What goes with a proposed award that is decided on the case's `decidedOn`: whole đồng, as text. */
    money: z.partialRecord(Proposal, z.string(moneyError).regex(/^\d+$/, moneyError)),
    /** The year's other rule book rates the subject, this one does not. */
    outside: z.literal(true),
  })
  .partial()
  .refine((expected) => Object.keys(expected).length > 0, nothingExpected);
export type FactsExpectation = z.infer<typeof FactsExpectation>;

/** A case whose facts are the rows of registers, so that it says what clerks enter and not what was counted of it. */
export const FactsCase = z.strictObject({
  kind: z.literal("facts"),
  title: Words,
  source: Words,
  /** A policy of the library; a bare id is its newest version. */
  policy: z.string(),
  /** The other rule book of the year; of the rows each book then reads its own. */
  beside: z.string().optional(),
  /** The day on which awards are decided. */
  decidedOn: Day.optional(),
  /** The scored period, where the facts name none. */
  period: Period.optional(),
  /** A file of facts, as `npm run evaluate` takes it. */
  facts: z.record(z.string(), z.unknown()),
  /** By person's or unit's key. */
  expect: z
    .record(z.string(), FactsExpectation)
    .refine((expected) => Object.keys(expected).length > 0, nothingExpected),
});
export type FactsCase = z.infer<typeof FactsCase>;

function isPoints(text: string): boolean {
  const [whole = "", part] = text.split("/");
  return isDecimalText(whole) && (part === undefined || /^[1-9]\d*$/.test(part));
}

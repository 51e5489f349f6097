import * as z from "zod";
import { isDecimalText } from "../values/exact.ts";
import { Period } from "../values/period.ts";
import type { CaseIssueCode } from "../vocabulary/faults/case-issue-code.ts";
import { Flag } from "../vocabulary/flag.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { Proposal } from "../vocabulary/proposal.ts";

const pointsError = "not-points" satisfies CaseIssueCode;
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

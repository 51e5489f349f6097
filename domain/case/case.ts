/**
 * Worked cases: a file format in which a lawyer states the results that the rules must give. Every amount is decimal
 * text and unknown fields are errors, so that a case never passes because it was misread.
 */
import * as z from "zod";
import { type DocumentIssue, fieldName, shapeIssues } from "../document/document-issue.ts";
import { exact, isDecimalText } from "../values/exact.ts";
import { Year } from "../values/ids.ts";
import { parseJson } from "../document/json-text.ts";
import { CapBase, CapDrop, CapHeads, CapRounding, Switch } from "../policy/policy.ts";
import type { FactsIssue } from "../facts/facts-file.ts";
import { CaseIssueCode } from "../vocabulary/faults/case-issue-code.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { Flag } from "../vocabulary/flag.ts";
import { Level, Outcome } from "../vocabulary/level.ts";
import { FactsCase } from "./facts-case.ts";
import { standingFields } from "../score/standing.ts";

const amountError = "not-amount" satisfies CaseIssueCode;
const Amount = z.string(amountError).refine(isPercentage, amountError);
const Words = z.string().trim().min(1);
const about = { title: Words, source: Words };

const Votes = z.int().min(0).max(999);

const CaseSubject = z.strictObject({
  ...standingFields(Amount),
  score: Amount.optional(),
  /** Scores of the twelve months, null where the month was not rated: the year is their mean. */
  months: z.array(Amount.nullable()).length(12).optional(),
  /** Party members and Party organisations: only these receive the Party's commendations. */
  party: z.boolean().default(true),
  suspended: z.boolean().default(false),
  /** A person's gender. Where it is absent, the rule that prefers women settles nothing. */
  female: z.boolean().optional(),
  /** The percentage of women in a collective. */
  womenShare: Amount.optional(),
  /** A collective's kind (form `units`). */
  unitKind: Words.default("chi-bo"),
  /** The council's votes on titles that need them. */
  votes: z.partialRecord(Proposal, z.strictObject({ for: Votes, members: Votes })).default({}),
});
export type CaseSubject = z.infer<typeof CaseSubject>;

const CaseSwitch = z.union([z.boolean(), Switch]);
const CaseSettings = z.strictObject({
  cap: z
    .strictObject({
      base: CapBase.optional(),
      percent: Amount.optional(),
      drop: CapDrop.optional(),
      rounding: CapRounding.optional(),
      heads: CapHeads.optional(),
    })
    .optional(),
  quality: z.strictObject({ errors: Amount }).optional(),
  leaders: z.strictObject({ ownTasks: CaseSwitch }).optional(),
  headAtMostUnit: CaseSwitch.optional(),
  quarterKhtnvBlocksHtxs: CaseSwitch.optional(),
});

const within = z.enum(["unit", "group", "organisation"]);
/** The slots of an award, where the organisation limits them: a number, or a percentage. */
const CaseSlots = z.union([
  z.strictObject({ within, number: z.int().min(0).max(999) }),
  z.strictObject({
    within,
    percent: Amount,
    of: z.enum(["candidates", "rated"]),
    rounding: z.enum(["down", "half-up", "up"]),
    least: z.int().min(0).max(999).optional(),
  }),
]);
export type CaseSlots = z.infer<typeof CaseSlots>;

const Expectation = z
  .strictObject({
    level: Outcome,
    suggested: Level.nullable(),
    flags: z.array(Flag),
    notFlags: z.array(Flag),
    proposals: z.array(Proposal),
    notProposals: z.array(Proposal),
    /** Proposals that the authority may approve with the votes given, and those that it may not. */
    approvable: z.array(Proposal),
    notApprovable: z.array(Proposal),
  })
  .partial()
  .refine(expectsSomething, "nothing-expected" satisfies CaseIssueCode);
export type Expectation = z.infer<typeof Expectation>;

const RatingCase = z.strictObject({
  kind: z.literal("rating"),
  ...about,
  /** A policy of the library; a bare id is its version 1, so that a case keeps the rules it was written for. */
  policy: z.string(),
  year: Year,
  settings: CaseSettings.default({}),
  /** By award. */
  slots: z.partialRecord(Proposal, CaseSlots).default({}),
  subjects: z.array(CaseSubject).min(1),
  expect: z
    .record(z.string(), Expectation)
    .refine(expectsSomething, "nothing-expected" satisfies CaseIssueCode),
});
export type RatingCase = z.infer<typeof RatingCase>;

const RateCase = z.strictObject({
  kind: z.literal("rate"),
  ...about,
  present: z.int().min(0),
  invited: z.int().min(1),
  /** The percentage as it was published, with a decimal comma. */
  printed: z
    .string()
    .regex(/^\d{1,6}([,.]\d{1,6})?%?$/)
    .optional(),
  expect: z
    .strictObject({ percent: z.string(), matchesPrinted: z.boolean() })
    .partial()
    .refine(expectsSomething, "nothing-expected" satisfies CaseIssueCode),
});
export type RateCase = z.infer<typeof RateCase>;

const TableCase = z.strictObject({
  kind: z.literal("table"),
  ...about,
  total: z.int().min(0),
  parts: z.array(z.int().min(0)).min(1),
  expect: z.strictObject({ sumMatches: z.boolean() }),
});
export type TableCase = z.infer<typeof TableCase>;

const WorkedCase = z.discriminatedUnion("kind", [FactsCase, RatingCase, RateCase, TableCase]);
export type WorkedCase = z.infer<typeof WorkedCase>;

/** One thing wrong with a case, at a field such as "subjects[0].score", or with the facts in it. */
export type CaseIssue = DocumentIssue<CaseIssueCode> | FactsIssue;

type ParsedCase =
  | { readonly ok: true; readonly worked: WorkedCase }
  | { readonly ok: false; readonly issues: readonly CaseIssue[] };

export function parseCase(text: string): ParsedCase {
  const read = parseJson(text);
  if (!read.ok) {
    return { ok: false, issues: [{ field: fieldName(read.path), code: read.code, detail: read.detail }] };
  }
  const parsed = WorkedCase.safeParse(read.json, { reportInput: true });
  return parsed.success
    ? { ok: true, worked: parsed.data }
    : { ok: false, issues: parsed.error.issues.flatMap(caseIssues) };
}

function caseIssues(issue: z.core.$ZodIssue): readonly CaseIssue[] {
  const own = CaseIssueCode.safeParse(issue.message);
  return own.success ? [{ field: fieldName(issue.path), code: own.data }] : shapeIssues(issue);
}

function isPercentage(text: string): boolean {
  return isDecimalText(text) && !text.startsWith("-") && exact(text).compare(100) <= 0;
}

function expectsSomething(expect: object): boolean {
  return Object.keys(expect).length > 0;
}

import { exact } from "../values/exact.ts";
import { periodEnd, type Period, yearPeriod } from "../values/period.ts";
import { inForce, type Source } from "../policy/dated.ts";
import { findPolicy, POLICIES } from "../policy/library/library.ts";
import type { Policy } from "../policy/policy.ts";
import { firstNameOf, nameOf } from "../policy/policy-name.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import type { Assessment } from "../score/assess.ts";
import { approvable, slotIssues, withSlots } from "./case-awards.ts";
import type { CaseIssue, CaseSubject, Expectation, RatingCase, WorkedCase } from "./case.ts";
import { type CheckedCase, checked, contains, type Difference, lacks, same } from "./case-outcome.ts";
import { worseTasks } from "../score/led-tasks.ts";
import { notRatedReason } from "../score/not-rated.ts";
import { checkFacts } from "./check-facts.ts";
import { checkRate, checkTable } from "./published-figure.ts";
import type { SubjectResult } from "../score/result.ts";
import { chosenPolicy } from "../facts/chosen-policy.ts";
import { capWithinLaw, Settings } from "../facts/settings.ts";
import { settle } from "../rating/settle.ts";
import type { SettledCase } from "./settled-case.ts";
import { spanOf } from "../facts/span.ts";
import { Standing } from "../score/standing.ts";

/** @param onSettled is told what the engine gave, once the case was counted */
export function checkCase(
  worked: WorkedCase,
  onSettled: (settled: SettledCase) => void = () => undefined,
): CheckedCase {
  switch (worked.kind) {
    case "facts":
      return checkFacts(worked, onSettled);
    case "rating":
      return checkRating(worked, onSettled);
    case "rate":
      return checkRate(worked);
    case "table":
      return checkTable(worked);
  }
}

function checkRating(worked: RatingCase, onSettled: (settled: SettledCase) => void): CheckedCase {
  const named = findPolicy(firstNameOf(worked.policy));
  if (named === undefined) {
    const known = POLICIES.map(nameOf).join(", ");
    const detail = { vi: known, en: known };
    return { kind: "refused", issues: [{ field: "policy", code: "unknown-policy", detail }] };
  }
  const policy = withSlots(named, worked);
  const period = yearPeriod(worked.year);
  if (policy.effective > periodEnd(period)) {
    return { kind: "refused", issues: [{ field: "year", code: "not-in-force" }] };
  }
  const settings = settingsOf(worked);
  const issues = [
    ...(capWithinLaw(policy, settings)
      ? []
      : [{ field: "settings.cap.percent", code: "cap-above-law" } as const]),
    ...slotIssues(named, worked),
    ...worked.subjects.flatMap((subject, index) => subjectIssues(policy, period, worked, subject, index)),
    ...Object.keys(worked.expect)
      .filter((id) => !worked.subjects.some((subject) => subject.id === id))
      .map((id): CaseIssue => ({ field: `expect.${id}`, code: "unknown-subject" })),
  ];
  if (issues.length > 0) return { kind: "refused", issues };

  const subjects = worked.subjects.map((subject) =>
    withLed(chosenPolicy(policy, settings), period, worked, subject),
  );
  const settled = settle(policy, settings, period, subjects.map(assessmentOf));
  onSettled({ policy: named, settled, texts: [], expected: new Map() });
  const results = new Map(settled.map(({ result }) => [result.subject, result]));
  return checked(
    Object.entries(worked.expect).flatMap(([id, expected]) => {
      const result = results.get(id);
      const subject = worked.subjects.find((candidate) => candidate.id === id);
      if (result === undefined || subject === undefined) return [];
      return differences(id, expected, result, approvable(policy, period, subject, result));
    }),
  );
}

function subjectIssues(
  policy: Policy,
  period: Period,
  { subjects }: RatingCase,
  subject: CaseSubject,
  index: number,
): readonly CaseIssue[] {
  const at = `subjects[${index}]`;
  const issues: CaseIssue[] = [];
  const rated = subject.months?.some((month) => month !== null) ?? subject.score !== undefined;
  if (subjects.findIndex(({ id }) => id === subject.id) !== index)
    issues.push({ field: `${at}.id`, code: "duplicate-id" });
  if (subject.head && subject.unit === undefined)
    issues.push({ field: `${at}.unit`, code: "head-without-unit" });
  if (subject.score !== undefined && subject.months !== undefined) {
    issues.push({ field: `${at}.months`, code: "score-and-months" });
  }
  // A subject needs points unless it is not rated at all.
  if (!rated && notRatedReason(policy, assessmentOf(subject).standing, spanOf(period)) === undefined) {
    issues.push({ field: `${at}.${subject.months === undefined ? "score" : "months"}`, code: "no-score" });
  }
  return issues;
}

/** The case's choices, as decisions of the organisation with the case's own source. */
function settingsOf({
  settings: { cap, quality, leaders, headAtMostUnit, quarterKhtnvBlocksHtxs },
  source: text,
}: RatingCase): Settings {
  const source: Source = { kind: "local", text };
  const chosen = (value: string | boolean | undefined) =>
    value === undefined
      ? undefined
      : { value: typeof value === "string" ? value : value ? "on" : "off", source };
  return Settings.parse({
    "cap.base": chosen(cap?.base),
    "cap.percent": chosen(cap?.percent),
    "cap.drop": chosen(cap?.drop),
    "cap.rounding": chosen(cap?.rounding),
    "cap.heads": chosen(cap?.heads),
    "quality.errors": chosen(quality?.errors),
    "leaders.ownTasks": chosen(leaders?.ownTasks),
    headAtMostUnit: chosen(headAtMostUnit),
    quarterKhtnvBlocksHtxs: chosen(quarterKhtnvBlocksHtxs),
  });
}

/** A head whose case names no tasks led answers for those of the unit in the case, as in a run. */
function withLed(
  policy: Policy,
  period: Period,
  { subjects }: RatingCase,
  subject: CaseSubject,
): CaseSubject {
  const { led: given, ...own } = subject;
  if (policy.leaders === undefined || subject.subject !== "leader") return own;
  const unit = subject.head
    ? subjects.find(({ id, subject: kind }) => id === own.unit && kind === "collective")
    : undefined;
  const led = given ?? unit?.tasks;
  if (led === undefined) return own;
  const alsoOwn = inForce(policy.leaders.ownTasks, periodEnd(period)).value === "on";
  return { ...own, led: alsoOwn ? worseTasks(led, own.tasks) : led };
}

function assessmentOf({ score, months, votes: _votes, ...rest }: CaseSubject): Assessment {
  const points = pointsOf(score, months);
  const standing = Standing.parse({ ...rest, name: rest.id, score: points?.value ?? null });
  const children = points === undefined ? [leaf(exact(0), { rule: "nothing-to-count" })] : [points];
  return {
    standing,
    criteria: [],
    notes: [],
    trace: derive("same", children, { rule: "rating", subject: rest.id }).write(),
  };
}

function pointsOf(score: string | undefined, months: CaseSubject["months"]): TracedNumber | undefined {
  if (score !== undefined) return leaf(exact(score), { rule: "given-score" });
  const rated = (months ?? []).flatMap((month, index) =>
    month === null ? [] : [leaf(exact(month), { rule: "month-score", subject: String(index + 1) })],
  );
  return rated.length === 0 ? undefined : derive("mean", rated, { rule: "mean-of-months" });
}

function differences(
  id: string,
  expected: Expectation,
  result: SubjectResult,
  approved: readonly string[],
): readonly Difference[] {
  const proposals = result.proposals.map((proposal) => proposal.id);
  return [
    ...same(`${id}.level`, expected.level, result.level),
    ...same(`${id}.suggested`, expected.suggested, result.suggested),
    ...contains(`${id}.flags`, expected.flags, result.flags),
    ...lacks(`${id}.notFlags`, expected.notFlags, result.flags),
    ...contains(`${id}.proposals`, expected.proposals, proposals),
    ...lacks(`${id}.notProposals`, expected.notProposals, proposals),
    ...contains(`${id}.approvable`, expected.approvable, approved),
    ...lacks(`${id}.notApprovable`, expected.notApprovable, approved),
  ];
}

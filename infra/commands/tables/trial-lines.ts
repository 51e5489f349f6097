import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { ASSUMED_TEXTS, WHAT_IF_FAULT_TEXTS, WHAT_IF_TEXTS } from "../../../domain/texts/document/what-if.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { whatWasAssumed } from "../../../domain/trial/assumed.ts";
import { readChanges } from "../../../domain/trial/named-change.ts";
import { movedPoints, resultsOf, whatIf } from "../../../domain/trial/what-if.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatWithEnglish, Refused } from "../terminal/evaluate-input.ts";
import { impactTable } from "./impact-table.ts";

const MOST_KNOWN = 30;
const TEXTS = WHAT_IF_TEXTS;

/** The verdict with changed facts beside the one that stands. @throws Refused naming what cannot be changed, and what to do */
export function whatIfLines(
  policy: Policy,
  facts: OrganisationFacts,
  { text, subject }: { readonly text: string; readonly subject: string | undefined },
  isJson: boolean,
): readonly string[] {
  const before = resultsOf(policy, facts) ?? [];
  if (subject !== undefined && !before.some((result) => result.subject === subject)) {
    const known = before.map((result) => result.subject).join(", ");
    throw new Refused([formatWithEnglish(TEXTS["unknown-subject"], { said: subject, known })]);
  }
  const read = readChanges(text, facts, subject);
  if (!read.ok)
    throw new Refused(
      read.faults.map(({ code, said, known }) =>
        formatWithEnglish(WHAT_IF_FAULT_TEXTS[code], { said, known: known.slice(0, MOST_KNOWN).join(", ") }),
      ),
    );
  const found = whatIf(policy, facts, before, read.changes);
  if (found === undefined) return [];
  const { after, impact } = found;
  if (isJson)
    return [JSON.stringify({ changes: read.changes, impact, after: resultOf(after, subject) }, undefined, 2)];
  const others = impact.changed.filter((change) => change.subject !== subject);
  const own =
    subject === undefined ? [] : ownLines(policy, resultOf(before, subject), resultOf(after, subject));
  return [
    formatWithEnglish(TEXTS.heading, { said: text }),
    ...own,
    ...(impact.changed.length === 0 ? [formatWithEnglish(TEXTS.same)] : []),
    ...(others.length === 0
      ? []
      : [formatWithEnglish(TEXTS.others, { count: String(others.length) }), impactTable(others)]),
  ];
}

function resultOf(results: readonly SubjectResult[], subject: string | undefined): SubjectResult | undefined {
  return results.find((result) => result.subject === subject);
}

function ownLines(
  policy: Policy,
  before: SubjectResult | undefined,
  after: SubjectResult | undefined,
): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const titleOf = (id: string) =>
    policy.rubrics[after.kind].criteria.find((criterion) => criterion.id === id)?.title.vi ?? id;
  const score = ({ display }: SubjectResult) => display ?? TEXTS.noScore.vi;
  return [
    fill(TEXTS.subject.vi, {
      name: after.name,
      before: OUTCOME_TEXTS[before.level].vi,
      scoreBefore: score(before),
      after: OUTCOME_TEXTS[after.level].vi,
      scoreAfter: score(after),
    }),
    ...movedPoints(before, after).map(
      ({ id, was, is }) => `  ${fill(TEXTS.criterion.vi, { title: titleOf(id), before: was, after: is })}`,
    ),
  ];
}

/** Each assumption with how many it moved. */
export function assumedLines(policy: Policy, facts: OrganisationFacts, isJson: boolean): readonly string[] {
  const assumed = whatWasAssumed(policy, facts);
  if (isJson) return [JSON.stringify(assumed, undefined, 2)];
  return assumed.map(({ text, moved, levels }) =>
    moved === null
      ? formatWithEnglish(ASSUMED_TEXTS.needed, { text })
      : formatWithEnglish(ASSUMED_TEXTS.moved, { text, moved: String(moved), levels: String(levels) }),
  );
}

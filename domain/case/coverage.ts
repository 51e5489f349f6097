import type { Policy } from "../policy/policy.ts";
import { nameOf } from "../policy/policy-name.ts";
import { listValues } from "../policy/reading/list-values.ts";
import { readCitation } from "../policy/text/find-text.ts";
import type { TraceNode } from "../trace/trace.ts";
import type { SettledCase } from "./settled-case.ts";

/** What of one rule book the cases reach and what they do not. */
export interface Coverage {
  readonly policy: string;
  /** "366-QĐ/TW Điều 11.1.5": articles that its values cite. */
  readonly articles: Reached;
  /** "individual.hoc-tap": criteria of which a case says what they give. */
  readonly criteria: Reached;
  /** "level HTXS individual", "ground suy-thoai", "award ldtt": ways in which a subject can be decided. */
  readonly branches: Reached;
}

export interface Reached {
  readonly reached: readonly string[];
  readonly open: readonly string[];
}

/** The coverage of each rule book by the cases that name it. */
export function coverageOf(cases: readonly SettledCase[]): readonly Coverage[] {
  const policies = new Map(cases.map(({ policy }) => [nameOf(policy), policy]));
  return [...policies].map(([name, policy]) => {
    const own = cases.filter((one) => nameOf(one.policy) === name);
    return {
      policy: name,
      articles: reachedOf(articlesOf(policy), own.flatMap(articlesIn)),
      criteria: reachedOf(criteriaOf(policy), own.flatMap(criteriaIn)),
      branches: reachedOf(branchesOf(policy), own.flatMap(branchesIn)),
    };
  });
}

function reachedOf(all: readonly string[], seen: readonly string[]): Reached {
  const known = new Set(seen);
  const each = [...new Set(all)];
  return { reached: each.filter((one) => known.has(one)), open: each.filter((one) => !known.has(one)) };
}

/** Articles of law and local decisions; an assumption cites none. */
function articlesOf(policy: Policy): readonly string[] {
  return listValues(policy).flatMap(({ kind, text, article }) =>
    kind === "assumption" || text === null ? [] : [articleName(text, article)],
  );
}

function articleName(text: string, article: string | null | undefined): string {
  return article == null ? text : `${text} ${article}`;
}

function articlesIn({ settled }: SettledCase): readonly string[] {
  const sources = settled.flatMap(({ result, trace }) => [
    ...result.reasons.map(({ source }) => source),
    ...result.proposals.map(({ source }) => source),
    ...sourcesIn(trace),
  ]);
  return [...new Set(sources)].flatMap((source) => {
    const cited = readCitation({ kind: "law", text: source });
    return cited === undefined ? [] : [articleName(cited.text.number, cited.article)];
  });
}

function sourcesIn({ parameters, children }: TraceNode): readonly string[] {
  return [...parameters.map(({ source }) => source), ...children.flatMap(sourcesIn)];
}

function criteriaOf({ rubrics }: Policy): readonly string[] {
  return Object.entries(rubrics).flatMap(([kind, { criteria }]) => criteria.map(({ id }) => `${kind}.${id}`));
}

/** Criteria that a case expects points of, of the subjects that it names. */
function criteriaIn({ settled, expected }: SettledCase): readonly string[] {
  return settled.flatMap(({ result: { subject, kind } }) =>
    (expected.get(subject) ?? []).map((criterion) => `${kind}.${criterion}`),
  );
}

function branchesOf({ levels, triggers, proposals }: Policy): readonly string[] {
  return [
    ...levels.map(({ level }) => `level ${level}`),
    ...["NO_FIT", "INCOMPLETE", "NOT_RATED"].map((level) => `level ${level}`),
    ...triggers.map(({ id }) => `ground ${id}`),
    ...proposals.map(({ id }) => `award ${id}`),
  ];
}

function branchesIn({ settled }: SettledCase): readonly string[] {
  return settled.flatMap(({ result }) => [
    `level ${result.level}`,
    ...result.reasons.map(({ values }) => `ground ${values["trigger"] ?? ""}`),
    ...result.proposals.map(({ id }) => `award ${id}`),
  ]);
}

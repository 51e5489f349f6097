import type { Policy } from "../policy/policy.ts";
import { nameOf } from "../policy/policy-name.ts";
import { listValues } from "../policy/reading/list-values.ts";
import { citedArticles } from "../policy/text/cited-articles.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS, SUBJECT_KIND_TEXTS } from "../texts/vocabulary/score.ts";
import { TRIGGER_TEXTS } from "../texts/vocabulary/triggers.ts";
import type { TraceNode } from "../trace/trace.ts";
import type { Bilingual } from "../values/bilingual.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import type { SettledCase } from "./settled-case.ts";

/** What of one rule book the cases reach and what they do not. */
export interface Coverage {
  readonly policy: string;
  readonly title: Bilingual;
  /** Articles that its values cite. */
  readonly articles: Reached;
  /** Criteria of which a case says what they give. */
  readonly criteria: Reached;
  /** Levels, grounds and awards: ways in which a subject can be decided. */
  readonly branches: Reached;
}

export interface Reached {
  readonly reached: readonly Part[];
  readonly open: readonly Part[];
}

/** A part of a rule book: "366-QĐ/TW Điều 11.1.5", "individual.hoc-tap", "level HTXS", "ground suy-thoai", "award ldtt". */
interface Part {
  readonly id: string;
  readonly name: Bilingual;
}

/** The coverage of each rule book that a case names. */
export function coverageOf(cases: readonly SettledCase[]): readonly Coverage[] {
  const policies = new Map(cases.map(({ policy }) => [nameOf(policy), policy]));
  return [...policies.values()].map((policy) => coverageIn(policy, cases));
}

/** The coverage of one rule book by the cases that name it; what a case of the year's other one cites of it counts too. */
export function coverageIn(policy: Policy, cases: readonly SettledCase[]): Coverage {
  const isOwn = (other: Policy | undefined) => other !== undefined && nameOf(other) === nameOf(policy);
  const own = cases.filter((one) => isOwn(one.policy));
  const citing = cases.filter((one) => isOwn(one.policy) || isOwn(one.beside));
  return {
    policy: nameOf(policy),
    title: policy.title,
    articles: reachedOf(articlesOf(policy), citing.flatMap(articlesIn)),
    criteria: reachedOf(criteriaOf(policy), own.flatMap(criteriaIn)),
    branches: reachedOf(branchesOf(policy), own.flatMap(branchesIn)),
  };
}

function reachedOf(all: readonly Part[], seen: readonly string[]): Reached {
  const known = new Set(seen);
  const each = [...new Map(all.map((part) => [part.id, part])).values()];
  return { reached: each.filter(({ id }) => known.has(id)), open: each.filter(({ id }) => !known.has(id)) };
}

/** Articles of law and local decisions; an assumption cites none. */
function articlesOf(policy: Policy): readonly Part[] {
  return listValues(policy)
    .flatMap(({ kind, source }) => citedArticles({ kind, text: source }))
    .map((id) => ({ id, name: { vi: id, en: id } }));
}

function articlesIn({ settled, texts }: SettledCase): readonly string[] {
  const sources = settled.flatMap(({ result, trace }) => [
    ...result.reasons.map(({ source }) => source),
    ...result.proposals.map(({ source }) => source),
    ...sourcesIn(trace),
  ]);
  return [...new Set([...sources, ...texts.map(({ text }) => text)])].flatMap((text) =>
    citedArticles({ kind: "law", text }),
  );
}

function sourcesIn({ parameters, children }: TraceNode): readonly string[] {
  return [...parameters.map(({ source }) => source), ...children.flatMap(sourcesIn)];
}

function criteriaOf({ rubrics }: Policy): readonly Part[] {
  return Object.entries(rubrics).flatMap(([kind, { criteria }]) =>
    criteria.map(({ id, title }) => ({
      id: `${kind}.${id}`,
      name: within(SUBJECT_KIND_TEXTS[kind as SubjectKind], title),
    })),
  );
}

/** Criteria that a case expects points of, of the subjects that it names. */
function criteriaIn({ settled, expected }: SettledCase): readonly string[] {
  return settled.flatMap(({ result: { subject, kind } }) =>
    (expected.get(subject) ?? []).map((criterion) => `${kind}.${criterion}`),
  );
}

const OPEN = ["NO_FIT", "INCOMPLETE", "NOT_RATED"] as const;
const LEVEL = { vi: "mức", en: "level" };
const GROUND = { vi: "căn cứ", en: "ground" };
const AWARD = { vi: "khen thưởng", en: "award" };

function branchesOf({ levels, triggers, proposals }: Policy): readonly Part[] {
  return [
    ...[...levels.map(({ level }) => level), ...OPEN].map((level) => ({
      id: `level ${level}`,
      name: within(LEVEL, OUTCOME_TEXTS[level]),
    })),
    ...triggers.map(({ id }) => ({ id: `ground ${id}`, name: within(GROUND, TRIGGER_TEXTS[id]) })),
    ...proposals.map(({ id }) => ({ id: `award ${id}`, name: within(AWARD, PROPOSAL_TEXTS[id]) })),
  ];
}

function within(whole: Bilingual, part: Bilingual): Bilingual {
  return { vi: `${whole.vi}: ${part.vi}`, en: `${whole.en}: ${part.en}` };
}

function branchesIn({ settled }: SettledCase): readonly string[] {
  return settled.flatMap(({ result }) => [
    `level ${result.level}`,
    ...result.reasons.map(({ values }) => `ground ${values["trigger"] ?? ""}`),
    ...result.proposals.map(({ id }) => `award ${id}`),
  ]);
}

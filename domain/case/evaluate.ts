import { explain } from "../explanation/explain.ts";
import type { Language } from "../values/bilingual.ts";
import { makeRowFormatters } from "../explanation/row-words.ts";
import { explainReason } from "../explanation/explain-reason.ts";
import { periodEnd } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import type { TraceNode } from "../trace/trace.ts";
import { assess } from "../score/assess.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { SubjectResult } from "../score/result.ts";
import { chosenPolicy, listSettings } from "../facts/chosen-policy.ts";
import { type Settings } from "../facts/settings.ts";
import { capBaseLines, headsOutside } from "../rating/cap-base.ts";
import { settle } from "../rating/settle.ts";
import { listAllShortfalls } from "../study/defects.ts";
import { subjectShortfalls } from "../study/subject-shortfalls.ts";
import { type LevelGap, levelGap } from "../rating/level-gap.ts";

/** Facts scored by a policy, with everything that is needed to check the scores by hand. */
export interface Evaluation {
  readonly policy: string;
  readonly version: string;
  readonly period: string;
  readonly settings: Readonly<Record<string, string>>;
  /** By subject. */
  readonly subjects: readonly {
    readonly result: SubjectResult;
    /** What was missing for the next level; null at the top, or when not rated. */
    readonly whyNot: LevelGap | null;
    /** The reasons in words. */
    readonly reasons: readonly string[];
    /** The score sheet in words, indented. */
    readonly receipt: readonly string[];
    /** What was missing, late or fell short, in words, whatever points it took. */
    readonly shortfalls: readonly string[];
    /** Who was counted for the limit in the group, in words; empty where none concerned the subject. */
    readonly peers: readonly string[];
    readonly trace: TraceNode;
  }[];
}

export function evaluate(
  policy: Policy,
  settings: Settings,
  facts: OrganisationFacts,
  language: Language = "vi",
): Evaluation {
  const rowFormatters = makeRowFormatters(policy, facts);
  const day = periodEnd(facts.period);
  const rules = chosenPolicy(policy, settings);
  const assessments = assess(rules, facts);
  const shortfalls = listAllShortfalls(rules, facts);
  const standings = new Map(assessments.map(({ standing }) => [standing.id, standing]));
  const settled = settle(policy, settings, facts.period, assessments);
  const group = {
    results: settled.map(({ result }) => result),
    isOutside: headsOutside(rules, facts),
    recused: new Set<string>(),
  };
  return {
    policy: policy.id,
    version: policy.version,
    period: facts.period,
    settings: listSettings(policy, settings, day),
    subjects: settled.map(({ result, trace }) => {
      const standing = standings.get(result.subject);
      const whyNot = standing === undefined ? undefined : levelGap(policy, standing, result, day);
      return {
        result,
        whyNot: whyNot ?? null,
        reasons: result.reasons.map((reason) => explainReason(reason, language)),
        receipt: explain(trace, language, rowFormatters(result.unit)).map(
          ({ depth, text }) => "  ".repeat(depth) + text,
        ),
        peers: capBaseLines(rules, result, group, language),
        shortfalls: subjectShortfalls(result, shortfalls, nobodyReminded, language),
        trace,
      };
    }),
  };
}

/** A file of facts holds rows alone; the office's reminders are no rows. */
function nobodyReminded(): readonly never[] {
  return [];
}

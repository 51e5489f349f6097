import type * as z from "zod";
import { explainReason } from "../explanation/explain-reason.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { ratedMembership } from "../facts/rated-subject.ts";
import { inForce } from "../policy/dated.ts";
import { CapBase, type Policy } from "../policy/policy.ts";
import type { SubjectResult } from "../score/result.ts";
import { CAP_BASE_LINE_TEXTS as TEXTS } from "../texts/trace/cap-base.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { type Language, render } from "../values/bilingual.ts";
import { periodEnd } from "../values/period.ts";
import { compareText } from "../values/compare-text.ts";
import { isAssessed } from "../vocabulary/level.ts";

/** How somebody of a peer group counts where the limit of the best level is worked out. */
export type CapRole = "candidates" | "next" | "lower" | "left";

interface CapMember {
  readonly role: CapRole;
  readonly result: SubjectResult;
}

const ROLES: readonly CapRole[] = ["candidates", "next", "lower", "left"];

/** Which of them are in the base, by the organisation's choice. */
const IN_BASE: Readonly<Record<z.infer<typeof CapBase>, readonly CapRole[]>> = {
  HTT: ["next"],
  HTT_TRO_LEN: ["candidates", "next"],
  TONG_SO: ["candidates", "next", "lower"],
};

/**
 * Everybody of a subject's peer group with how they counted, from the results of the run: what `capGroup` counted.
 * @param isOutside heads whom the organisation leaves out of the limit and its base
 */
export function capMembers(
  { cap, levels }: Policy,
  results: readonly SubjectResult[],
  { group, kind }: Pick<SubjectResult, "group" | "kind">,
  isOutside: (subject: string) => boolean,
): readonly CapMember[] {
  const next = levels[levels.findIndex(({ level }) => level === cap.level) + 1]?.level;
  const isUnit = kind === "collective";
  const roleOf = ({ subject, level, flags }: SubjectResult): CapRole => {
    if (isOutside(subject) || !isAssessed(level)) return "left";
    const fell = flags.includes("OVER_CAP") || flags.includes("TIE_DECISION_NEEDED");
    if (level === cap.level || fell) return "candidates";
    return level === next ? "next" : "lower";
  };
  return results
    .filter((result) => result.group === group && (result.kind === "collective") === isUnit)
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.subject, b.subject))
    .map((result) => ({ role: roleOf(result), result }));
}

/** Heads whom the organisation leaves out of the limit and its base; the policy with its choices. */
export function headsOutside(
  { cap: { heads } }: Policy,
  facts: OrganisationFacts,
): (subject: string) => boolean {
  const day = periodEnd(facts.period);
  if (heads === undefined || inForce(heads, day).value !== "outside") return () => false;
  const index = indexFacts(facts);
  return (subject) => ratedMembership(index, subject, day)?.fields.role === "head";
}

/** The run's results with what a reader may know of them. */
interface ReadGroup {
  readonly results: readonly SubjectResult[];
  readonly isOutside: (subject: string) => boolean;
  /** Subjects of whom the reader is told nothing: they count, and are not named. */
  readonly recused: ReadonlySet<string>;
}

/**
 * The names behind the numbers of a limit, in lines: who was counted how, who was not and why. Empty for a subject that
 * no limit concerned.
 */
export function capBaseLines(
  policy: Policy,
  subject: SubjectResult,
  { results, isOutside, recused }: ReadGroup,
  language: Language,
): readonly string[] {
  const limited = subject.reasons.find(({ code }) => code.startsWith("cap-"));
  const base = CapBase.safeParse(limited?.values["base"]);
  if (!base.success) return [];
  const unitNames = new Map(
    results.flatMap(({ kind, subject: id, name }) => (kind === "collective" ? [[id, name] as const] : [])),
  );
  const nameOf = ({ role, result }: CapMember): string => {
    if (recused.has(result.subject)) return TEXTS.hidden[language];
    const unit = unitNames.get(result.unit);
    const isUnit = result.kind === "collective" || unit === undefined;
    const name = isUnit ? result.name : render(TEXTS.named, language, { name: result.name, unit });
    if (role !== "left") return name;
    const why = isOutside(result.subject) ? TEXTS.outside[language] : whyLeft(result, language);
    return render(TEXTS.because, language, { name, why });
  };
  const members = capMembers(policy, results, subject, isOutside);
  const levels = levelNames(policy, language);
  return ROLES.flatMap((role) => {
    const own = members.filter((member) => member.role === role);
    if (own.length === 0) return [];
    const values = {
      count: String(own.length),
      names: own.map(nameOf).join("; "),
      level: role === "candidates" ? levels.best : levels.next,
    };
    const line = render(TEXTS[role], language, values);
    return [IN_BASE[base.data].includes(role) ? render(TEXTS.counts, language, { line }) : line];
  });
}

function whyLeft({ level, reasons: [first] }: SubjectResult, language: Language): string {
  return first === undefined ? OUTCOME_TEXTS[level][language] : explainReason(first, language);
}

function levelNames({ cap, levels }: Policy, language: Language) {
  const next = levels[levels.findIndex(({ level }) => level === cap.level) + 1]?.level ?? cap.level;
  return { best: OUTCOME_TEXTS[cap.level][language], next: OUTCOME_TEXTS[next][language] };
}

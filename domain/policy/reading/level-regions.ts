import { REGION_TEXTS } from "../../texts/document/policy-findings.ts";
import { CONDITION_TEXTS } from "../../texts/trace/rule-terms.ts";
import { OUTCOME_TEXTS } from "../../texts/vocabulary/levels.ts";
import { SUBJECT_KIND_TEXTS } from "../../texts/vocabulary/score.ts";
import { TRIGGER_TEXTS } from "../../texts/vocabulary/triggers.ts";
import { type Bilingual, fill } from "../../values/bilingual.ts";
import type { Day } from "../../values/day.ts";
import { exact } from "../../values/exact.ts";
import { SubjectKind } from "../../vocabulary/subject-kind.ts";
import { inForce } from "../dated.ts";
import type { LevelRule, Policy } from "../policy.ts";
import type { Finding } from "./finding.ts";

type Of = LevelRule["conditions"][number]["of"];

/** The least or the most that a level asks of a number on the day. */
interface Limit {
  readonly of: Of;
  readonly test: "atLeast" | "atMost";
  readonly value: string;
}

/**
 * Regions of score x conditions without a level: within the band of a level, where one of its conditions fails. Whoever
 * fails the best level takes the next where that one's conditions hold. What a ground for the lowest level covers is no gap.
 */
export function gapsOf(policy: Policy, day: Day): readonly Finding[] {
  return SubjectKind.options.flatMap((kind) =>
    policy.levels.slice(0, -1).flatMap((rule, index) => {
      const limits = limitsOf(rule, kind, day);
      const next = policy.levels[index + 1];
      const regions =
        index === 0 && next !== undefined && next !== policy.levels.at(-1)
          ? failingBoth(limits, limitsOf(next, kind, day))
          : limits.map((limit) => [limit]);
      return regions.flatMap((region) => gapOf(policy, { kind, index, region }, day));
    }),
  );
}

/** Where two levels fail together: the laxer limit of a number that both limit, else one of each. */
function failingBoth(top: readonly Limit[], next: readonly Limit[]): readonly (readonly Limit[])[] {
  const both = top.flatMap((limit) => {
    const other = next.find(({ of, test }) => of === limit.of && test === limit.test);
    return other === undefined ? [] : [[laxer(limit, other)]];
  });
  const alone = (limits: readonly Limit[], others: readonly Limit[]) =>
    limits.filter(({ of }) => !others.some((other) => other.of === of));
  const pairs = alone(top, next).flatMap((limit) => alone(next, top).map((other) => [limit, other]));
  return [...both, ...pairs];
}

function laxer(one: Limit, other: Limit): Limit {
  const isLess = exact(one.value).compare(exact(other.value)) < 0;
  return (one.test === "atLeast") === isLess ? one : other;
}

function gapOf(
  policy: Policy,
  {
    kind,
    index,
    region,
  }: { readonly kind: SubjectKind; readonly index: number; readonly region: readonly Limit[] },
  day: Day,
): readonly Finding[] {
  const covered = groundBelow(policy, kind, day);
  const words = region.map((limit) => regionText(limit, covered));
  if (words.includes(undefined)) return [];
  const above = policy.levels[index - 1];
  const to =
    above === undefined
      ? REGION_TEXTS.hundred
      : filled(REGION_TEXTS.under, { limit: same(inForce(above.floor, day).value) });
  const from = same(inForce(policy.levels[index]?.floor ?? [], day).value);
  const values = {
    kind: SUBJECT_KIND_TEXTS[kind],
    from,
    to,
    region: joined(words.flatMap((word) => word ?? [])),
  };
  return [{ code: "gap", place: `levels.${index}`, values }];
}

/** Undefined where a ground covers the whole of it. */
function regionText({ of, test, value }: Limit, covered: string | undefined): Bilingual | undefined {
  const named = CONDITION_TEXTS[of];
  if (test === "atMost") return filled(REGION_TEXTS.above, { of: named, limit: same(value) });
  if (of !== "done" || covered === undefined)
    return filled(REGION_TEXTS.below, { of: named, limit: same(value) });
  if (exact(covered).compare(exact(value)) >= 0) return undefined;
  return filled(REGION_TEXTS.between, { of: named, from: same(covered), limit: same(value) });
}

/** The percentage of tasks below which a ground for the lowest level holds by itself. */
function groundBelow(policy: Policy, kind: SubjectKind, day: Day): string | undefined {
  for (const { kinds, derived } of policy.triggers)
    if (kinds.includes(kind) && derived?.from === "done") return inForce(derived.below, day).value;
  return undefined;
}

/** Regions in which a level and a ground that the engine finds by itself both hold. */
export function overlapsOf(policy: Policy, day: Day): readonly Finding[] {
  return policy.triggers.flatMap(({ id, kinds, derived }, place) =>
    kinds.flatMap((kind) =>
      policy.levels.slice(0, -1).flatMap((rule): Finding[] => {
        if (derived?.from !== "done") return [];
        const below = inForce(derived.below, day).value;
        const asked = limitsOf(rule, kind, day).find(({ of, test }) => of === "done" && test === "atLeast");
        if (asked !== undefined && exact(asked.value).compare(exact(below)) >= 0) return [];
        const region =
          asked === undefined
            ? filled(REGION_TEXTS.below, { of: CONDITION_TEXTS.done, limit: same(below) })
            : filled(REGION_TEXTS.between, {
                of: CONDITION_TEXTS.done,
                from: same(asked.value),
                limit: same(below),
              });
        const values = {
          kind: SUBJECT_KIND_TEXTS[kind],
          region,
          level: OUTCOME_TEXTS[rule.level],
          ground: TRIGGER_TEXTS[id],
        };
        return [{ code: "overlap", place: `triggers.${place}`, values }];
      }),
    ),
  );
}

function limitsOf({ conditions }: LevelRule, kind: SubjectKind, day: Day): readonly Limit[] {
  return conditions
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ of, test, value }) => ({ of, test, value: inForce(value, day).value }))
    .filter(
      ({ of, test, value }) => test === "atLeast" || of === "discipline" || exact(value).compare(100) < 0,
    );
}

function filled(text: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  const say = (language: keyof Bilingual) =>
    fill(
      text[language],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language]])),
    );
  return { vi: say("vi"), en: say("en") };
}

function same(text: string): Bilingual {
  return { vi: text.replace(".", ","), en: text };
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return {
    vi: parts.map(({ vi }) => vi).join(REGION_TEXTS.and.vi),
    en: parts.map(({ en }) => en).join(REGION_TEXTS.and.en),
  };
}

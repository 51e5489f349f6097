import type { Day } from "../values/day.ts";
import { exact, exactText } from "../values/exact.ts";
import { type InForce, Source } from "../policy/dated.ts";
import { parsePolicy } from "../policy/parse-policy.ts";
import type { Policy } from "../policy/policy.ts";

/**
 * The policy without one of its assumptions: what holds by it does not, a number of it is none, a choice of it is the other
 * one, and points shared out by it are shared out evenly.
 * @returns the policy itself where nothing in force on the day rests on it; undefined where no rule book is left without it
 */
export function withoutAssumption(policy: Policy, text: string, day: Day): Policy | undefined {
  const { rubrics, ...others } = policy;
  const parts = without(others, { text, day, field: "" }) as Partial<Policy>;
  const shared = mapped(rubrics, (rubric) => withEvenPoints(rubric, text));
  const changed = {
    ...parts,
    rubrics: without(shared, { text, day, field: "" }),
  };
  if (changed.rubrics === rubrics && parts === others) return policy;
  const parsed = parsePolicy(changed);
  return parsed.ok
    ? { ...policy, ...(parts as Policy), rubrics: changed.rubrics as Policy["rubrics"] }
    : undefined;
}

interface Asked {
  readonly text: string;
  readonly day: Day;
  readonly field: string;
}

const GONE = Symbol("gone");

/** The part without the assumption: itself where nothing in it rests on that, `GONE` where all of it does. */
function without(part: unknown, asked: Asked): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (isSource(part)) return part.kind === "assumption" && part.text === asked.text ? GONE : part;
  if (isDated(part)) return withoutValue(part, asked);
  if (Array.isArray(part)) {
    const kept = part.map((item: unknown) => without(item, asked));
    const left = kept.filter((item) => item !== GONE);
    return kept.every((item, index) => item === part[index]) ? part : left;
  }
  const fields = Object.entries(part).map(([field, inner]) => [
    field,
    inner,
    without(inner, { ...asked, field }),
  ]);
  if (fields.every(([, inner, kept]) => inner === kept)) return part;
  // A rule whose own text or limit is the assumption goes as a whole; an optional part of a rule goes alone.
  if (fields.some(([field, , kept]) => (field === "source" || field === "value") && kept === GONE))
    return GONE;
  return Object.fromEntries(fields.flatMap(([field, , kept]) => (kept === GONE ? [] : [[field, kept]])));
}

/** Where another text gives a value for the day, that one; else the other choice, or no number. */
function withoutValue(values: readonly InForce<unknown>[], { text, day, field }: Asked): unknown {
  const place = values.findLastIndex(({ effective }) => effective <= day);
  const used = values[place];
  if (used?.source.kind !== "assumption" || used.source.text !== text) return values;
  const value = otherValue(field, used.value);
  if (value === undefined) return GONE;
  return values.map((one, index) => (index === place ? { ...one, value } : one));
}

const OTHERS: Readonly<Record<string, string>> = {
  on: "off",
  off: "on",
  simple: "fixed-point",
  "fixed-point": "simple",
  inside: "outside",
  outside: "inside",
  floor: "half-up",
  "half-up": "floor",
  down: "up",
  up: "down",
  full: "zero",
  rescale: "zero",
  undecided: "zero",
  zero: "full",
  HTT: "TONG_SO",
  TONG_SO: "HTT",
  monthly: "quarterly",
  quarterly: "yearly",
  yearly: "quarterly",
};

/** Fields whose number is the most that is allowed: without it everything is. */
const MOST: ReadonlySet<string> = new Set(["percent", "percentMax", "remedyDays"]);

function otherValue(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value !== "string") return undefined;
  const other = OTHERS[value];
  if (other !== undefined) return other;
  if (field === "value") return undefined;
  return MOST.has(field) ? "100" : "0";
}

/** Points inside a group that rest on the assumption, shared out evenly; the last criterion takes what is left. */
function withEvenPoints(
  rubric: Policy["rubrics"]["individual"],
  text: string,
): Policy["rubrics"]["individual"] {
  const isOwn = ({ max }: (typeof rubric)["criteria"][number]) =>
    max.some(({ source }) => source.kind === "assumption" && source.text === text);
  if (!rubric.criteria.some(isOwn)) return rubric;
  const criteria = rubric.criteria.map((criterion) => {
    const own = rubric.criteria.filter((one) => one.group === criterion.group && isOwn(one));
    const place = own.indexOf(criterion);
    if (place === -1) return criterion;
    const all = own.reduce((sum, { max }) => sum.add(exact(max.at(-1)?.value ?? "0")), exact("0"));
    const even = Math.floor((Number(exactText(all)) * 100) / own.length) / 100;
    const rest = all.sub(exact(String(even)).mul(own.length - 1));
    const points = place === own.length - 1 ? exactText(rest) : String(even);
    const source: Source = { kind: "local", text: "chia đều" };
    return { ...criterion, max: criterion.max.map((one) => ({ ...one, value: points, source })) };
  });
  return { ...rubric, criteria };
}

function mapped(rubrics: Policy["rubrics"], change: (rubric: Policy["rubrics"]["individual"]) => unknown) {
  const { individual, leader, collective } = rubrics;
  const changed = {
    individual: change(individual),
    leader: change(leader),
    collective: change(collective),
  } as Policy["rubrics"];
  const same =
    changed.individual === individual && changed.leader === leader && changed.collective === collective;
  return same ? rubrics : changed;
}

function isSource(part: object): part is Source {
  return "kind" in part && "text" in part && Source.safeParse(part).success;
}

function isDated(part: object): part is readonly InForce<unknown>[] {
  return (
    Array.isArray(part) &&
    part.length > 0 &&
    part.every(
      (one: unknown) => typeof one === "object" && one !== null && "effective" in one && "source" in one,
    )
  );
}

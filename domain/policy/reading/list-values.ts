import type { Bilingual } from "../../values/bilingual.ts";
import { citation, type InForce, Source } from "../dated.ts";
import type { Policy } from "../policy.ts";
import { readCitation } from "../text/find-text.ts";
import type { PolicyValue } from "./policy-value.ts";
import { joined, nameOfField, nameOfItem, valueInWords } from "./value-names.ts";

/** Every value of a policy and every rule without one, each beside its text, in the order of the document. */
export function listValues(policy: Policy): readonly PolicyValue[] {
  const { effective, rubrics, levels, triggers, cap, ...others } = policy;
  const parts = { rubrics, levels, triggers, cap, ...others };
  return valuesIn(parts, { path: [], names: [], effective });
}

interface Place {
  readonly path: readonly string[];
  readonly names: readonly Bilingual[];
  readonly effective: PolicyValue["effective"];
}

/** Fields that only hold the values of what their owner is called. */
const SILENT: ReadonlySet<string> = new Set([
  "groups",
  "criteria",
  "proposals",
  "conditions",
  "levels",
  "source",
]);

function valuesIn(part: unknown, place: Place): readonly PolicyValue[] {
  if (typeof part !== "object" || part === null) return [];
  const source = Source.safeParse(part);
  if (source.success) return [valueAt(place, place.effective, null, source.data)];
  if (isDated(part))
    return part.map(({ effective, value, source: from }, index) =>
      valueAt(below(place, String(index)), effective, valueInWords(value), from),
    );
  return Object.entries(part).flatMap(([field, inner]) => {
    const item = Array.isArray(part) && isItem(inner) ? nameOfItem(inner) : undefined;
    const name = item ?? (SILENT.has(field) || Array.isArray(part) ? undefined : nameOfField(field));
    return valuesIn(inner, below(place, field, name));
  });
}

function below({ path, names, effective }: Place, field: string, name?: Bilingual): Place {
  return { path: [...path, field], names: name === undefined ? names : [...names, name], effective };
}

function valueAt(
  { path, names }: Place,
  effective: PolicyValue["effective"],
  value: Bilingual | null,
  source: Source,
): PolicyValue {
  const cited = readCitation(source);
  const ended = source.ended ?? cited?.text.ended ?? null;
  const amended = cited?.text.amended;
  return {
    place: path.join("."),
    name: joined(names, ": "),
    value,
    effective,
    kind: source.kind,
    source: citation(source),
    text: cited?.text.number ?? null,
    article: cited?.article ?? null,
    quote: source.quote ?? cited?.quote ?? null,
    address: cited?.address ?? null,
    seen: cited?.seen ?? null,
    from: source.from ?? cited?.text.from ?? null,
    ended,
    amended: amended ?? null,
  };
}

function isDated(part: object): part is readonly InForce<unknown>[] {
  return Array.isArray(part) && part.length > 0 && part.every((one) => isItem(one) && "effective" in one);
}

function isItem(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null;
}

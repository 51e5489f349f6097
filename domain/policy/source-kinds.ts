import { Source } from "./dated.ts";
import type { Policy } from "./policy.ts";

export type SourceKinds = Readonly<Record<Source["kind"], number>>;

/** The numbers of the policy's values that rest on law, on a local decision, and on an assumption of its author. */
export function countSources(policy: Policy): SourceKinds {
  const kinds = sourcesIn(policy);
  const count = (kind: Source["kind"]) => kinds.filter((candidate) => candidate === kind).length;
  return { law: count("law"), local: count("local"), assumption: count("assumption") };
}

function sourcesIn(part: unknown): readonly Source["kind"][] {
  if (typeof part !== "object" || part === null) return [];
  const own = isSource(part) ? [part.kind] : [];
  return [...own, ...Object.values(part).flatMap(sourcesIn)];
}

function isSource(part: object): part is Source {
  return Source.safeParse(part).success;
}

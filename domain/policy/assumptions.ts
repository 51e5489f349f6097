import { Source } from "./dated.ts";

/** Something that no text fixes and the policy took for granted, with the number of values that rest on it. */
export interface PolicyAssumption {
  /** Follows from the text: other words are another assumption, which nobody has confirmed. */
  readonly id: string;
  readonly text: string;
  readonly values: number;
}

const PREFIX = "assumption.";
const CONFIRMED = /^assumption\.[0-9a-z]{1,13}$/;

/** The assumptions in a policy or in its document, in their order. */
export function listAssumptions(policy: unknown): readonly PolicyAssumption[] {
  const values = new Map<string, number>();
  for (const text of textsIn(policy)) values.set(text, (values.get(text) ?? 0) + 1);
  return [...values].map(([text, count]) => ({ id: assumptionId(text), text, values: count }));
}

/** The name of the `settings` row by which an organisation confirms an assumption; the row's value is its text. */
export function confirmationName({ id }: Pick<PolicyAssumption, "id">): string {
  return PREFIX + id;
}

export function isConfirmation(setting: string): boolean {
  return CONFIRMED.test(setting);
}

function textsIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const source = Source.safeParse(part);
  if (source.success) return source.data.kind === "assumption" ? [source.data.text] : [];
  return Object.values(part).flatMap(textsIn);
}

/** FNV-1a of 64 bits, since the domain has no hash of its own; some dozens of texts never meet in it. */
function assumptionId(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

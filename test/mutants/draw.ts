import { createHash } from "node:crypto";

/** Draws `count` names. The same seed draws the same names, whatever names are added or removed. */
export function draw(names: readonly string[], count: number, seed: string): readonly string[] {
  const lot = (name: string): string => createHash("sha256").update(`${seed} ${name}`).digest("hex");
  return names
    .map((name) => ({ name, lot: lot(name) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

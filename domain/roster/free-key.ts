import { fold } from "../values/fold.ts";

/** Keys that are taken, also by rows that were deleted. */
export type TakenKeys = Set<string>;

/**
 * A key from words, the same whenever the same list is read, with a number behind it while it is taken; it is taken then.
 * @param most letters of the key
 */
export function takeKey(words: readonly string[], taken: TakenKeys, most: number): string {
  const base =
    words
      .flatMap((word) =>
        fold(word)
          .replaceAll(/[^a-z0-9 ]/g, "")
          .split(" "),
      )
      .filter((word) => word !== "")
      .join("-")
      .slice(0, most - 4)
      .replace(/-+$/, "") || "muc";
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
  taken.add(key);
  return key;
}

import type { Desk, DeskChange, TextsAfter } from "./desk.ts";

/** Keys first: what else is written finds its rows by them. Answers what of the rest was left alone. */
export async function writeChanges(
  desk: Desk,
  changes: readonly DeskChange[],
  texts: TextsAfter,
): Promise<readonly DeskChange[]> {
  const keys = changes.filter(({ kind }) => kind === "key");
  if (keys.length > 0) await desk.write(keys);
  return desk.write(
    changes.filter(({ kind }) => kind !== "key"),
    texts,
  );
}

import type { Desk, DeskChange, WriteOptions } from "./desk.ts";

/** Keys first: what else is written finds its rows by them. Answers what of the rest was left alone. */
export async function writeChanges(
  desk: Desk,
  changes: readonly DeskChange[],
  { on, texts }: Required<WriteOptions>,
): Promise<readonly DeskChange[]> {
  const keys = changes.filter(({ kind }) => kind === "key");
  if (keys.length === 0) return desk.write(changes, { on, texts });
  await desk.write(keys, { on });
  return desk.write(
    changes.filter(({ kind }) => kind !== "key"),
    { texts },
  );
}

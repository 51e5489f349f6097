import type { WorkbookPort, SheetChange, WriteOptions } from "./workbook-port.ts";

/** Writes keys first, because the other changes find their rows by key. Returns the other changes that were left alone. */
export async function writeChanges(
  workbook: WorkbookPort,
  changes: readonly SheetChange[],
  { on, texts }: Required<WriteOptions>,
): Promise<readonly SheetChange[]> {
  const keys = changes.filter(({ kind }) => kind === "key");
  if (keys.length === 0) return workbook.write(changes, { on, texts });
  await workbook.write(keys, { on });
  return workbook.write(
    changes.filter(({ kind }) => kind !== "key"),
    { texts },
  );
}

import type { WorkbookPort, SheetChange, WriteOptions } from "./workbook-port.ts";

/** Keys first: what else is written finds its rows by them. Answers what of the rest was left alone. */
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

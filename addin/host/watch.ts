import { runBatch } from "./run-batch.ts";
import type { TouchedLines } from "./touched-lines.ts";

/**
 * Events are hints: Excel drops some (filling over filtered rows, office-js#1110) and tells everyone of what a co-author
 * did, so nothing is taken from them and nothing is opened because of them (rules S2, S26).
 * @returns how to stop.
 */
export async function watch(
  onHint: (hint: "edited" | "selected") => void,
  touched: TouchedLines,
): Promise<() => Promise<void>> {
  const handlers = await runBatch("watch", async (context) => {
    const { worksheets } = context.workbook;
    const edited = worksheets.onChanged.add(async (event) => {
      touched.edited(event);
      if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) onHint("edited");
    });
    const sorted = worksheets.onRowSorted.add(async () => touched.anything());
    const selected = worksheets.onSelectionChanged.add(async () => onHint("selected"));
    await context.sync();
    return { edited, sorted, selected };
  });
  touched.hears(true);
  return async () => {
    // A handler is taken off in the context in which it was put on.
    await Excel.run(handlers.edited.context, async (context) => {
      touched.hears(false);
      handlers.edited.remove();
      handlers.sorted.remove();
      handlers.selected.remove();
      await context.sync();
    });
  };
}

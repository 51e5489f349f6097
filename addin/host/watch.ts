import type { RunBatch } from "./excel/conversation.ts";
import type { TouchedLines } from "./reading/touched-lines.ts";

/** Whether somebody else has edited the workbook while this pane was open. */
export interface Others {
  areThere: boolean;
}

/**
 * Events are hints: Excel drops some (filling over filtered rows, office-js#1110) and reports a co-author's edits to everyone,
 * so no content is taken from them and no place is opened because of them (rules S2, S26).
 * @returns a function that stops it
 */
export async function watch(
  run: RunBatch,
  onHint: (hint: "edited" | "selected") => void,
  touched: TouchedLines,
  others: Others,
): Promise<() => Promise<void>> {
  const handlers = await run("watch", async (context) => {
    const { worksheets } = context.workbook;
    const edited = worksheets.onChanged.add(async (event) => {
      touched.edited(event);
      others.areThere ||= event.source === Excel.EventSource.remote;
      if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) onHint("edited");
    });
    const sorted = worksheets.onRowSorted.add(async () => touched.anything());
    const selected = worksheets.onSelectionChanged.add(async () => onHint("selected"));
    await context.look();
    return { edited, sorted, selected };
  });
  touched.hears(true);
  return async () => {
    // A handler must be removed in the context in which it was added.
    await Excel.run(handlers.edited.context, async (context) => {
      touched.hears(false);
      handlers.edited.remove();
      handlers.sorted.remove();
      handlers.selected.remove();
      await context.sync();
    });
  };
}

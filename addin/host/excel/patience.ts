/** Waits on Excel, told of with their reason and the way out (rule S36). */
import { type OnWait, type Wait, WorkbookError } from "../../sync/ports/workbook-port.ts";
import { isEditing } from "./refusals.ts";

const PATIENCE_MS = 1000;

/** @throws WorkbookError `dropped` when the clerk drops the operation */
export function withPatience(exchange: () => Promise<void>, isWrite: boolean, onWait: OnWait): Promise<void> {
  return new Promise((resolve, reject) => {
    let isTold = false;
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      if (isTold) onWait(undefined);
      settle();
    };
    const drop = isWrite ? undefined : () => end(() => reject(new WorkbookError("dropped")));
    const tell = (why: Wait["why"]): void => {
      if (isOver) return;
      isTold = true;
      onWait({ why, drop });
    };
    const timer = setTimeout(() => {
      tell("busy");
      void isCellEdited().then((isEdited) => (isEdited ? tell("editing") : undefined));
    }, PATIENCE_MS);
    exchange().then(
      () => end(resolve),
      (error: unknown) => end(() => reject(error)),
    );
  });
}

/**
 * Excel refuses a request that does not wait for the end of typing. Source: the reference of `Excel.RunOptions`, `delayForCellEdit`.
 * False also in a pane that is closed meanwhile.
 */
async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: false }, async ({ workbook }) => {
      workbook.load("name");
    });
    return false;
  } catch (error) {
    return typeof OfficeExtension !== "undefined" && isEditing(error);
  }
}

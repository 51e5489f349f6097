import { type OnWait, WorkbookError } from "../../sync/ports/workbook-port.ts";
import { withPatience } from "./patience.ts";
import { rethrow } from "./refusals.ts";

/** The part of a request context that is used: queued requests are sent with the next exchange. */
export interface Conversation extends Pick<Excel.RequestContext, "workbook" | "application"> {
  /** An exchange that only reads. Every operation begins with one, which the clerk can drop while Excel waits (rule S36). */
  readonly look: () => Promise<void>;
  /** An exchange that writes. Excel carries it out sooner or later, so nothing else is sent before its answer. */
  readonly write: () => Promise<void>;
}

/** @param label names the batch in the log */
export type RunBatch = <T>(label: string, batch: (conversation: Conversation) => Promise<T>) => Promise<T>;

/**
 * One conversation with Excel, of as many exchanges as the batch makes. Each is a run of its own, because a run ends with a sync: one
 * run around all of them would send an empty one, and then a message to release the ranges that it had tracked. So no range outlives
 * its exchange, but what was loaded of it does. Source: the reference of `Excel.RunOptions`, `previousObjects`. An exchange waits while
 * the clerk is typing in a cell instead of failing. A batch throws a WorkbookError for everything that Excel refuses.
 * @param isHeard whether Excel reports events of what is written; ours are no edits of the clerk (rule S2)
 */
export function makeRunBatch(onWait: OnWait, isHeard: boolean): RunBatch {
  return async (label, batch) => {
    const context = new Excel.RequestContext();
    const { workbook, application, runtime } = context;
    const options = { delayForCellEdit: true, previousObjects: context };
    const sendQueued = (): Promise<void> => Excel.run(options, () => Promise.resolve());
    const switchEvents = (areOn: boolean): void => {
      if (!isHeard) runtime.enableEvents = areOn;
    };
    const exchange = async (isWrite: boolean): Promise<void> => {
      switchEvents(true);
      await withPatience(sendQueued, isWrite, onWait);
      switchEvents(false);
    };
    switchEvents(false);
    try {
      return await batch({
        workbook,
        application,
        look: () => exchange(false),
        write: () => exchange(true),
      });
    } catch (error) {
      // Excel stops at the first refusal, before the line that switches events on. If this fails too, the first failure is the one to tell.
      switchEvents(true);
      const refusal = error instanceof WorkbookError ? error.cause : error;
      if (!isHeard && refusal instanceof OfficeExtension.Error) await sendQueued().catch(() => undefined);
      return rethrow(label, error);
    }
  };
}

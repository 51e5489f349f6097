import type { OnWait } from "../../sync/ports/workbook-port.ts";
import { withPatience } from "./patience.ts";
import { rethrow } from "./refusals.ts";

/** The part of a request context that is used: queued requests are sent with the next exchange. */
export interface Conversation extends Pick<Excel.RequestContext, "workbook" | "application" | "runtime"> {
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
 */
export function makeRunBatch(onWait: OnWait): RunBatch {
  return async (label, batch) => {
    const context = new Excel.RequestContext();
    const { workbook, application, runtime } = context;
    const options = { delayForCellEdit: true, previousObjects: context };
    const exchange = (isWrite: boolean): Promise<void> =>
      withPatience(() => Excel.run(options, () => Promise.resolve()), isWrite, onWait);
    try {
      return await batch({
        workbook,
        application,
        runtime,
        look: () => exchange(false),
        write: () => exchange(true),
      });
    } catch (error) {
      return rethrow(label, error);
    }
  };
}

/** One write of which Excel reports no events, so that our own writes are not taken for edits (rule S2). */
export async function writeUnheard(
  context: Conversation,
  queue: () => void,
  send: () => Promise<void> = context.write,
): Promise<void> {
  context.runtime.enableEvents = false;
  await switchingOn(context, async () => {
    queue();
    context.runtime.enableEvents = true;
    await send();
  });
}

/** Several exchanges of which Excel reports no events. */
export async function unheard<T>(context: Conversation, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  return switchingOn(context, async () => {
    const done = await work();
    context.runtime.enableEvents = true;
    await context.write();
    return done;
  });
}

/** Excel stops at the first refusal, which may lie before the line that switches events on. */
async function switchingOn<T>({ runtime, write }: Conversation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    runtime.enableEvents = true;
    // If this fails too, the first failure is the one to tell.
    await write().catch(() => undefined);
    throw error;
  }
}

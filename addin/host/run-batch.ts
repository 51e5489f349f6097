import { WorkbookError } from "../sync/ports/workbook-port.ts";

/** The part of a request context that is used: queued requests are sent with the next `sync`. */
export interface Conversation extends Pick<Excel.RequestContext, "workbook" | "application" | "runtime"> {
  /** One exchange with Excel. It waits while the clerk is typing in a cell instead of failing. */
  sync(): Promise<void>;
}

/**
 * One conversation with Excel, of as many exchanges as the batch has syncs. Each sync is a run of its own, because a run ends with a
 * sync: one run around all of them would send an empty one, and then a message to release the ranges that it had tracked. So no range
 * outlives its exchange, but what was loaded of it does. Source: the reference of `Excel.RunOptions`, `previousObjects`.
 * @param label names the batch in the log
 * @throws WorkbookError for everything that Excel refuses
 */
export async function runBatch<T>(
  label: string,
  batch: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  const context = new Excel.RequestContext();
  const { workbook, application, runtime } = context;
  const options = { delayForCellEdit: true, previousObjects: context };
  try {
    return await batch({
      workbook,
      application,
      runtime,
      sync: () => Excel.run(options, () => Promise.resolve()),
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, debugInfo } = error;
    // The statement is left out, because it may quote the content of cells.
    console.warn(`${label}: ${code} at ${debugInfo?.errorLocation ?? "unknown"}`);
    throw new WorkbookError(deskCode(code), { cause: error });
  }
}

/** Source: learn.microsoft.com, "Error handling with the application-specific JavaScript APIs", table of error codes. */
const WORKBOOK_ERROR_CODES: Readonly<Record<string, WorkbookError["code"]>> = {
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestPayloadSizeLimitExceed: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  InvalidOperationInCellEditMode: "busy",
  RequestAborted: "busy",
  Conflict: "busy",
  HostRestartNeeded: "busy",
};

function deskCode(code: string): WorkbookError["code"] {
  return WORKBOOK_ERROR_CODES[code] ?? "failed";
}

/** Whether an object that the request named does not exist. */
export function isGone(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && deskCode(error.code) === "gone";
}

/** Whether Excel refused because the answer was too long; half of it can then be requested. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && deskCode(error.code) === "too-large";
}

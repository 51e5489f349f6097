import { DeskError } from "../sync/desk.ts";

/**
 * One conversation with Excel. It waits while the clerk is typing in a cell instead of failing.
 * @param label names what was tried, in the log.
 * @throws DeskError for everything that Excel refuses.
 */
export async function runBatch<T>(
  label: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, debugInfo } = error;
    // The statement is left out: it may quote what stands in cells.
    console.warn(`${label}: ${code} at ${debugInfo?.errorLocation ?? "unknown"}`);
    throw new DeskError(deskCode(code), { cause: error });
  }
}

/** Source: learn.microsoft.com, "Error handling with the application-specific JavaScript APIs", table of error codes. */
const DESK_CODES: Readonly<Record<string, DeskError["code"]>> = {
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

function deskCode(code: string): DeskError["code"] {
  return DESK_CODES[code] ?? "failed";
}

/** Whether Excel refused because the answer was too long: then half of it can still be asked for. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && deskCode(error.code) === "too-large";
}

import { WorkbookError } from "../../sync/ports/workbook-port.ts";

/** Source: learn.microsoft.com, "Error handling with the application-specific JavaScript APIs", table of error codes. */
const CODES: Readonly<Record<string, WorkbookError["code"]>> = {
  AccessDenied: "protected",
  BadPassword: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestPayloadSizeLimitExceed: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  MemoryLimitReached: "too-large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  ApiNotAvailable: "unsupported",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  InvalidOperationInCellEditMode: "editing",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  HostRestartNeeded: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  InactiveWorkbook: "inactive",
  InsertDeleteConflict: "no-room",
  NonBlankCellOffSheet: "no-room",
  PivotTableRangeConflict: "no-room",
  FilteredRangeConflict: "filtered",
  MergedRangeConflict: "merged",
};

/** @throws WorkbookError for what Excel refuses; other errors as they are */
export function rethrow(label: string, error: unknown): never {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { code, debugInfo } = error;
  // The statement is left out, because it may quote the content of cells.
  console.warn(`${label}: ${code} at ${debugInfo?.errorLocation ?? "unknown"}`);
  throw new WorkbookError(CODES[code] ?? "failed", { cause: error });
}

/** Whether an object that the request named does not exist. */
export function isGone(error: unknown): boolean {
  return refusedAs(error) === "gone";
}

/** Whether Excel refused because the answer was too long; half of it can then be requested. */
export function isTooLarge(error: unknown): boolean {
  return refusedAs(error) === "too-large";
}

/** Whether Excel refused without saying why. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && CODES[error.code] === undefined;
}

/** Whether somebody is typing in a cell. */
export function isEditing(error: unknown): boolean {
  return refusedAs(error) === "editing";
}

function refusedAs(error: unknown): WorkbookError["code"] | undefined {
  return error instanceof OfficeExtension.Error ? CODES[error.code] : undefined;
}

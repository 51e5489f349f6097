import type { RowState, WorkbookPort } from "../../../addin/sync/ports/workbook-port.ts";
import { WorkbookModel } from "../../../infra/local/excel/model/workbook.ts";
import type { ClerkHands } from "./clerk-hands.ts";
import type { Workbook } from "./memory-workbook.ts";

/** A workbook, which several panes may have open. */
export type Book = Workbook | WorkbookModel;

export function isOfExcel(book: Book): book is WorkbookModel {
  return book instanceof WorkbookModel;
}

/** A workbook with a pane and a clerk at it. */
export interface ClerkDesk {
  readonly desk: WorkbookPort;
  readonly hands: ClerkHands;
  /** The workbook itself, for a second pane on it. */
  readonly book: () => Book;
  /** The file as it is now, opened anew. */
  readonly copy: () => Book;
  /** The file as it was last saved, opened anew. */
  readonly saved: () => Book;
  /** Calls by name, and the number of cells that the port itself has written. */
  readonly counts: { calls: number; cells: number; readonly byName: Record<string, number> };
  /** The last state that each row was given, by form and key. */
  readonly states: Map<string, RowState>;
  /** How often there is something to take back. */
  readonly undoable: () => number;
  /** Ctrl+Z until a cell says something else, or only so much is left to take back. @returns whether one does */
  readonly takeBack: (left?: number) => boolean;
  /** Ctrl+Y, for all that was taken back. */
  readonly doAgain: () => void;
  /** Makes the sheet of a form one of an older version, which had no such column. */
  readonly neverHad: (form: string, field: string) => Promise<void>;
}

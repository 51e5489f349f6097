import {
  COMPARE_TEXTS,
  LIST_IMPORT_TEXTS,
  RETURNED_IMPORT_TEXTS,
  SHEET_IMPORT_TEXTS,
} from "../../../../domain/texts/pane/import.ts";
import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import type { ImportKind } from "../../state/import-state.ts";
import { listYear } from "../../actions/import/list-year.ts";
import type { PaneState } from "../../state/pane-state.ts";
import { may, mayWrite } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { compareLists } from "./compare-lists.ts";
import { listImport } from "./list-import.ts";
import { returnedImport } from "./returned-import.ts";
import { sheetImport } from "./sheet-import.ts";

interface KindOfImport {
  readonly id: ImportKind;
  readonly text: Bilingual;
  /** Whether the bound register takes such files from this user. */
  readonly isOffered: (state: PaneState) => boolean;
  readonly draw: (view: View) => unknown;
}

/** What may be brought in as a file, in the order of the list. */
export const IMPORT_KINDS: readonly KindOfImport[] = [
  { id: "sheets", text: SHEET_IMPORT_TEXTS.kind, isOffered: mayWriteRegister, draw: sheetImport },
  { id: "returned", text: RETURNED_IMPORT_TEXTS.kind, isOffered: mayDecide, draw: returnedImport },
  { id: "lists", text: LIST_IMPORT_TEXTS.kind, isOffered: mayWriteCatalogue, draw: listImport },
  { id: "compare", text: COMPARE_TEXTS.kind, isOffered: mayWriteCatalogue, draw: compareLists },
];

function mayWriteRegister({ session, register }: PaneState): boolean {
  return mayWrite(session, register.bound?.unit);
}

function mayDecide({ session }: PaneState): boolean {
  return may(session, "record-decision");
}

function mayWriteCatalogue(state: PaneState): boolean {
  const { session } = state;
  return (
    session.kind === "signed-in" && listYear(state) !== undefined && mayWrite(session, session.me.committee)
  );
}

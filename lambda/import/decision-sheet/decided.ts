import type { Decidable, DecisionFault } from "../../../domain/decision/decision-basis.ts";
import type { DecisionAbout } from "../../../domain/decision/decision-row.ts";
import { decisions as form } from "../../../domain/forms/catalogue/decisions.ts";
import type { Register } from "../../../domain/values/ids.ts";
import { rowsOfBook } from "../../../domain/facts/book-rows.ts";
import type { RuleBook } from "../../../domain/vocabulary/setting.ts";
import type { Period } from "../../../domain/values/period.ts";
import type { DecidedOn } from "../../../domain/protocol/decision-sheets.ts";
import type { DecisionInput } from "../../../domain/protocol/decisions.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { RecordedDecisions } from "../../decision/record-decisions.ts";
import type { DecisionBatch } from "../../decision/store-decisions.ts";
import type { Ledger, StoredRow } from "../../ledger/ledger.ts";
import type { ProposedLine } from "./found-line.ts";
import type { Captions } from "./sheet-columns.ts";

/** The proposals and keys that the lines of a returned sheet are matched with. */
export interface SheetLines {
  /** The name under which the sheet was written. */
  readonly sheet: string;
  readonly captions: Captions;
  /** The value of the first hidden column in each line. */
  readonly key: string;
  readonly foreign: "other-run" | "other-term";
  /** The successor of each superseded run, by the key of that run. */
  readonly supersededBy: ReadonlyMap<string, string>;
  readonly proposed: readonly ProposedLine[];
}

/** The run or term to decide on, with the rules of its decisions. */
export interface Decided {
  readonly on: DecidedOn;
  readonly lines: SheetLines;
  readonly about: DecisionAbout;
  readonly decidable: ReadonlyMap<string, Decidable>;
  /** The live decisions of the same period, by `decisionName`. */
  readonly recorded: ReadonlyMap<string, StoredRow>;
  judge(inputs: readonly DecisionInput[]): Promise<readonly (DecisionFault | undefined)[]>;
  record(batch: DecisionBatch, language: Language): Promise<RecordedDecisions>;
}

export function decisionName(subject: string, matter: string): string {
  return `${subject} ${matter}`;
}

export async function recordedRows(
  ledger: Ledger,
  register: Register,
  period: Period,
  book: RuleBook = "first",
): Promise<Decided["recorded"]> {
  const rows = rowsOfBook(await ledger.allRows(register, form.id), book);
  const live = rows.filter(({ deleted, fields }) => !deleted && fields["period"] === period);
  return new Map(
    live.map((row) => [decisionName(String(row.fields["subject"]), String(row.fields["matter"])), row]),
  );
}

import type { UnitId } from "../../domain/values/ids.ts";
import type { CorrectionStore } from "../correction/correction-store.ts";
import type { FeedKeys } from "../feed/feed-keys.ts";
import type { DueSummaries } from "../due/due-summaries.ts";
import type { Reminders } from "../due/reminders.ts";
import type { StartExecution } from "../aws/executions.ts";
import type { Allowances } from "../http/allowances.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Log } from "../aws/log.ts";
import type { PaperTemplates } from "../paper-book/paper-templates.ts";
import type { PaperBook } from "../paper-book/paper-book.ts";
import type { PlanTexts } from "../plan-text/plan-texts.ts";
import type { RunStore } from "../run/store/run-store.ts";
import type { UserNames } from "../ledger/user-names.ts";
import type { WorkbookStore } from "../workbook/order/workbook-store.ts";

/** Dependencies of the routes that a pane calls all day. The clock, randomness and AWS enter only here. */
export interface PaneDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  readonly log: Log;
  readonly userNames: UserNames;
  readonly allowances: Allowances;
  /** An ISO instant. */
  readonly now: () => string;
}

/** Dependencies of all routes. */
export interface ApiDeps extends PaneDeps {
  readonly runs: RunStore;
  readonly corrections: CorrectionStore;
  readonly workbooks: WorkbookStore;
  readonly paperBook: PaperBook;
  readonly paperTemplates: PaperTemplates;
  readonly plans: PlanTexts;
  readonly dueSummaries: DueSummaries;
  readonly reminders: Reminders;
  readonly feedKeys: FeedKeys;
  /** 256 random bits as text. */
  readonly newSecret: () => string;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
  readonly startExecution: StartExecution;
  /** A presigned URL, valid for five minutes, that downloads the object under this file name. */
  readonly downloadUrl: (objectKey: string, fileName: string) => Promise<string>;
}

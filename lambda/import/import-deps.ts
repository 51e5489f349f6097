import { type UnitId } from "../../domain/values/ids.ts";
import type { Allowances } from "../http/allowances.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Log } from "../aws/log.ts";
import type { RunStore } from "../run/store/run-store.ts";
import type { UserNames } from "../ledger/user-names.ts";
import type { PlanTexts } from "../plan-text/plan-texts.ts";
import type { ImportFiles } from "./upload/import-files.ts";
import { type ImportStore } from "./import-store.ts";

export interface ImportDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly store: ImportStore;
  readonly files: ImportFiles;
  readonly plans: PlanTexts;
  readonly committee: UnitId;
  readonly log: Log;
  readonly userNames: UserNames;
  readonly allowances: Allowances;
  /** An ISO instant. */
  readonly now: () => string;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
}

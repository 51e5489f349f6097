import type { UnitId } from "../../domain/values/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RunStore } from "../run/store/run-store.ts";

/** What is needed to read a run as its reader may see it. */
export interface ResultDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  readonly runs: RunStore;
}

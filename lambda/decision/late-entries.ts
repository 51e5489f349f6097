import { settings } from "../../domain/forms/catalogue/settings.ts";
import { letterheadOf } from "../../domain/forms/letterhead.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { canonicalHash } from "../aws/canonical-json.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { recordedRows } from "./recorded-decisions.ts";

/**
 * A name for what a run's reports show as it is entered by now, which may be long after the run: decisions, and the letterhead.
 * A report with another name is out of date.
 */
export async function lateEntries(
  deps: { readonly ledger: Ledger; readonly committee: UnitId },
  run: Pick<RunResponse, "year" | "period" | "book">,
): Promise<string> {
  const register = { unit: deps.committee, year: run.year };
  const [decisions, chosen] = await Promise.all([
    recordedRows(deps, run),
    deps.ledger.allRows(register, settings.id),
  ]);
  const letterhead = letterheadOf(chosen.filter(({ deleted }) => !deleted));
  return canonicalHash({
    decisions: decisions.map(({ key, rev }) => `${key} ${rev}`).toSorted(),
    letterhead,
  });
}

import { decisions } from "../../domain/forms/decisions.ts";
import { pastDecisions } from "../../domain/forms/past-decisions.ts";
import type { Fields } from "../../domain/forms/form.ts";
import type { RunId, UnitId } from "../../domain/ids.ts";
import { yearPeriod } from "../../domain/period.ts";
import type { YearOfTerm } from "../../domain/term/term.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { RunStore } from "../run/run-store.ts";

export interface TermDesk {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
}

/**
 * The years of a term, in order, each with its published run. What was typed in about earlier years stands in the
 * registers of later ones: any year of the term may speak of any other.
 */
export async function readTerm(
  { ledger, runs, committee }: TermDesk,
  from: number,
  to: number,
): Promise<readonly (YearOfTerm & { readonly run: RunId | null })[]> {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const rowsOf = async (year: number, form: string): Promise<readonly Fields[]> =>
    (await ledger.allRows({ unit: committee, year }, form)).flatMap((row) =>
      row.deleted ? [] : [row.fields],
    );
  const typed = (await Promise.all(years.map((year) => rowsOf(year, pastDecisions.id)))).flat().toReversed();
  return Promise.all(
    years.map(async (year) => {
      const run = await runs.published(committee, year, yearPeriod(year));
      const [results, recorded] = await Promise.all([
        run === undefined ? [] : runs.results(run),
        rowsOf(year, decisions.id),
      ]);
      return {
        year,
        run: run ?? null,
        results,
        decisions: recorded.filter((row) => row["period"] === yearPeriod(year)),
        past: typed.filter((row) => row["decisionYear"] === year),
      };
    }),
  );
}

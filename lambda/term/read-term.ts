import { decisions } from "../../domain/forms/catalogue/decisions.ts";
import { pastDecisions } from "../../domain/forms/catalogue/past-decisions.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import type { RunId, UnitId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import type { YearOfTerm } from "../../domain/term/term.ts";
import type { Ledger, StoredRow } from "../ledger/ledger.ts";
import type { RunStore } from "../run/store/run-store.ts";

export interface TermDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
}

/** A year with its published run and the live rows of the committee's register. */
export type StoredYear = YearOfTerm & { readonly run: RunId | null; readonly rows: readonly StoredRow[] };

/**
 * The years of a term, in order. Typed decisions about earlier years are in the registers of later ones, so any year of
 * the term may have rows about any other.
 */
export async function readTerm(
  { ledger, runs, committee }: TermDeps,
  from: number,
  to: number,
): Promise<readonly StoredYear[]> {
  const registers = await Promise.all(
    Array.from({ length: to - from + 1 }, async (_, index) => {
      const year = from + index;
      const rows = await ledger.allRows({ unit: committee, year });
      return { year, rows: rows.filter(({ deleted }) => !deleted) };
    }),
  );
  const typed = registers.flatMap(({ rows }) => fieldsOf(rows, pastDecisions.id)).toReversed();
  return Promise.all(
    registers.map(async ({ year, rows }) => {
      const run = await runs.published(committee, year, yearPeriod(year));
      return {
        year,
        rows,
        run: run ?? null,
        catalogue: catalogueOf(rows),
        results: run === undefined ? [] : await runs.results(run),
        decisions: fieldsOf(rows, decisions.id).filter((row) => row["period"] === yearPeriod(year)),
        past: typed.filter((row) => row["decisionYear"] === year),
      };
    }),
  );
}

function fieldsOf(rows: readonly StoredRow[], formId: string) {
  return rows.filter(({ form }) => form === formId).map(({ fields }) => fields);
}

function catalogueOf(rows: readonly StoredRow[]): YearOfTerm["catalogue"] {
  return new Map(
    rows.flatMap(({ form, key, fields }) => {
      const isUnit = form === units.id;
      if (!isUnit && form !== people.id) return [];
      return [[String(key), { name: String(fields[isUnit ? "name" : "fullName"] ?? key), isUnit }]];
    }),
  );
}

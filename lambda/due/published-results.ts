import { publishedMatters } from "../../domain/facts/published-matters.ts";
import { rowsOfBook } from "../../domain/facts/book-rows.ts";
import type { PublishedMatter } from "../../domain/facts/facts.ts";
import { decisions } from "../../domain/forms/catalogue/decisions.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { RunId, UnitId } from "../../domain/values/ids.ts";
import { Period, periodKind, periodYear } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { RuleBook } from "../../domain/vocabulary/setting.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { mapFew } from "../run/store/concurrency.ts";
import type { RunStore } from "../run/store/run-store.ts";

interface PublishedDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
}

/** A published run of a period on whose results the authority has to decide by a day. */
export interface PublishedRun {
  readonly period: Period;
  readonly run: RunId;
  readonly book: RuleBook;
}

/** Published runs of a year and the one before, whose decisions may be due in the year by its rules. */
export async function listPublishedRuns(
  { runs, committee }: Omit<PublishedDeps, "ledger">,
  { dues }: Policy,
  year: number,
  book: RuleBook,
): Promise<readonly PublishedRun[]> {
  const asked = dues?.decisions;
  if (asked === undefined) return [];
  const years = await mapFew([year - 1, year], (one) => runs.publishedIn(committee, one, book));
  return years
    .flatMap((published) => Object.entries(published))
    .flatMap(([name, run]): PublishedRun[] => {
      const period = Period.parse(name);
      return run === undefined || asked[periodKind(period)] === undefined ? [] : [{ period, run, book }];
    });
}

/** What these runs leave the authority to decide, with the decisions recorded of it. */
export async function readPublishedMatters(
  { ledger, runs, committee }: PublishedDeps,
  published: readonly PublishedRun[],
): Promise<readonly PublishedMatter[]> {
  const all = await mapFew(published, async ({ period, run, book }) => {
    const [stored, results, rows] = await Promise.all([
      runs.read(run),
      runs.results(run),
      ledger.allRows({ unit: committee, year: periodYear(period) }, decisions.id),
    ]);
    if (stored === undefined) return [];
    const live = rowsOfBook(
      rows.filter(({ deleted }) => !deleted),
      book,
    );
    return publishedMatters({ period, on: vietnamDay(stored.startedAt), results }, live);
  });
  return all.flat();
}

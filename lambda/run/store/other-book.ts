import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunStore } from "./run-store.ts";

/** The published results of a period by the other rule book of the year. */
export interface OtherBook {
  readonly title: Bilingual;
  readonly of: (subject: string) => SubjectResult | undefined;
}

/** undefined where the year has one book, or the other has published nothing for the period yet. */
export async function readOtherBook(
  { runs, committee }: { readonly runs: RunStore; readonly committee: UnitId },
  { year, period, book }: Pick<RunResponse, "year" | "period" | "book">,
): Promise<OtherBook | undefined> {
  const id = await runs.published(committee, year, period, book === "second" ? "first" : "second");
  const run = id === undefined ? undefined : await runs.read(id);
  if (run === undefined) return undefined;
  const [policy, results] = await Promise.all([runs.policyOf(run), runs.results(run.id)]);
  const bySubject = new Map(results.map((result) => [result.subject, result]));
  return { title: policy.title, of: (subject) => bySubject.get(subject) };
}

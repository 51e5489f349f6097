/** A month and a quarter of the demonstration, rated beside its year, in which people are praised. */
import type { Api } from "../../../addin/client/api.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { Day } from "../../../domain/values/day.ts";
import { monthPeriod, periodYear, quarterPeriod } from "../../../domain/values/period.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { DEMO_POLICY, DEMO_YEAR } from "../../local/office/generator/choices.ts";
import { required } from "../terminal/required.ts";
import { DEMONSTRATION_TEXTS } from "../texts/demonstration.ts";
import { decideOnRun, publishedRun } from "./authority.ts";

const MEETINGS = [
  {
    period: monthPeriod(DEMO_YEAR, 3),
    paper: { number: "17-TB/ĐU", decidedOn: Day.parse(`${DEMO_YEAR}-04-03`) },
  },
  {
    period: quarterPeriod(DEMO_YEAR, 1),
    paper: { number: "18-TB/ĐU", decidedOn: Day.parse(`${DEMO_YEAR}-04-06`) },
  },
] as const;

/**
 * Rates both when the office asks for it, and records the committee's praise.
 * @returns the runs, and what was recorded of each
 */
export async function praiseShortPeriods(
  reviewer: Api,
  committee: Api,
): Promise<{ readonly runs: readonly RunResponse[]; readonly reports: readonly string[] }> {
  const runs: RunResponse[] = [];
  const reports: string[] = [];
  for (const { period, paper } of MEETINGS) {
    const year = periodYear(period);
    const what = formatBilingual(DEMONSTRATION_TEXTS.run);
    required(what, await reviewer.startRun({ year, period, policy: DEMO_POLICY }));
    const run = await publishedRun(reviewer, year, period);
    runs.push(run);
    reports.push(`${period}: ${await decideOnRun(committee, run, paper)}`);
  }
  return { runs, reports };
}

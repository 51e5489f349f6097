import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "../../addin/client/api.ts";
import { POLL_WAITS } from "../../addin/ui/actions/run-to-its-end.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { seedDemonstration } from "../../infra/commands/demonstration/demonstration.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { DEMO_POLICY, DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { withCloud } from "./bench-cloud.ts";
import { medianOf, type Section } from "./comparison.ts";

const OTHER_POLICY = "hoc-tap-noi-bo-2026";
const SECOND_MS = 1000;
const TIMES = { full: 5, quick: 1 };

/** From the press of the button to the answer, through the API and with the pane's own waits, of an office of 120 subjects. */
export const officeRun: Section = {
  name: "office-run",
  title:
    "A dry run of the demonstration office, and the impact of another rule book (wall time, to the answer)",
  compare: (scale) =>
    withCloud(async ({ api }) => {
      await seedDemonstration(api);
      // The first run also starts the functions.
      await timeOf(() => dryRun(api));
      const results: (() => Promise<unknown>)[] = [() => dryRun(api), () => impact(api)];
      const [run = [], compared = []] = await times(results, TIMES[scale]);
      const asked = await trialOf(api);
      const [tried = []] = await times([() => whatIf(api, asked)], TIMES[scale]);
      const row = {
        against: "a second",
        data: "116 people, 12 months",
        unit: "ms",
        base: SECOND_MS,
        goal: 3,
      };
      return [
        { ...row, measured: "a dry run", runs: run.length, median: medianOf(run) },
        { ...row, measured: "the impact", runs: compared.length, median: medianOf(compared) },
        { ...row, goal: 1, measured: "what if, for one person", runs: tried.length, median: medianOf(tried) },
      ];
    }),
};

async function times(acts: readonly (() => Promise<unknown>)[], count: number): Promise<number[][]> {
  const all: number[][] = acts.map(() => []);
  for (let time = 0; time < count; time += 1)
    for (const [index, act] of acts.entries()) all[index]?.push(await timeOf(act));
  return all;
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

const PERIOD = yearPeriod(DEMO_YEAR);

/** To the results, as the pane shows them. */
async function dryRun(api: Api): Promise<void> {
  required("results", await api.results(await finishedRun(api)));
}

async function impact(api: Api): Promise<void> {
  required("impact", await api.impact(await finishedRun(api, OTHER_POLICY)));
}

interface Trial {
  readonly run: RunId;
  readonly subject: string;
  readonly changes: string;
}

/** A person whose tasks of a month are tried with one done less, in a run that is finished. */
async function trialOf(api: Api): Promise<Trial> {
  const run = await finishedRun(api);
  const { results } = required("results", await api.results(run));
  const subject = results.find(({ kind, level }) => kind === "individual" && level === "HTT")?.subject;
  if (subject === undefined) throw new Error("nobody is rated well");
  return { run, subject, changes: `task-results.${DEMO_YEAR}-03.done=1` };
}

async function whatIf(api: Api, { run, subject, changes }: Trial): Promise<void> {
  const { faults } = required("what if", await api.whatIf(run, { subject, changes }));
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
}

async function finishedRun(api: Api, against?: string): Promise<RunId> {
  const asked = { year: DEMO_YEAR, period: PERIOD, policy: DEMO_POLICY, dryRun: true };
  let run = required("run", await api.startRun({ ...asked, ...(against !== undefined && { against }) }));
  for (let wait = POLL_WAITS.firstMs; run.status === "running";) {
    await sleep(wait);
    wait = Math.min(wait * POLL_WAITS.growth, POLL_WAITS.lastMs);
    run = required("run", await api.run(run.id));
  }
  if (run.status !== "finished") throw new Error(`the run is ${run.status}`);
  return run.id;
}

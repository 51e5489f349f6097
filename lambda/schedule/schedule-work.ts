import { dayParts } from "../../domain/values/day.ts";
import { AUTOMATIC } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import type { CorrectionStore } from "../correction/correction-store.ts";
import { resumeCorrections } from "../correction/corrections.ts";
import { canonicalHash } from "../aws/canonical-json.ts";
import { startDueRuns } from "../run/open/due-runs.ts";
import { policyOfYear } from "../run/open/policy-of-year.ts";
import { openRun, type RunDeps } from "../run/open/open-run.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { Tables } from "../ledger/tables.ts";
import type { ScheduleEvent } from "./schedule-event.ts";
import { type Verified, verifyRegisters } from "./verify-registers.ts";

export type ScheduleDeps = Omit<RunDeps, "newId"> & {
  readonly corrections: CorrectionStore;
  readonly tables: Tables;
};

const MS_PER_DAY = 86_400_000;
/** A minute less than the function has. */
const VERIFYING_MS = 4 * 60_000;

/** The started runs, or the code of the obstacle. It is logged, so it never has personal data. */
export interface ScheduleAnswer {
  readonly runs: readonly string[];
  readonly refused?: string;
  /** Of a verification. */
  readonly verified?: Verified;
}

export async function doScheduled(deps: ScheduleDeps, event: ScheduleEvent): Promise<ScheduleAnswer> {
  const { year } = dayParts(vietnamDay(deps.now()));
  switch (event.work) {
    case "verify": {
      const begun = Date.parse(deps.now());
      const verified = await verifyRegisters(deps, {
        years: [year - 1, year],
        night: Math.floor(begun / MS_PER_DAY),
        isOver: () => Date.parse(deps.now()) - begun > VERIFYING_MS,
      });
      return { runs: [], verified };
    }
    case "start-due": {
      const runs: string[] = [];
      // The last year is included, because it is locked in the weeks after its end.
      for (const openYear of [year - 1, year]) {
        await resumeCorrections(deps, openYear);
        runs.push(...(await startDueRuns({ ...deps, newId: () => "due" }, openYear)));
      }
      return { runs };
    }
    case "rehearse": {
      const newId = (): string => canonicalHash(event.execution).slice(0, 12);
      const policy = await policyOfYear(deps, year);
      const request = { year, period: yearPeriod(year), policy, dryRun: true };
      const opened = await openRun({ ...deps, newId }, AUTOMATIC, request);
      switch (opened.kind) {
        case "opened":
          return { runs: [opened.run.id] };
        case "refused":
          return { runs: [], refused: opened.code };
        case "not-locked":
          throw new Error("a dry run waits for no lock");
      }
    }
  }
}

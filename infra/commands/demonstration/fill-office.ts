/**
 * The demonstration of `npm start`: the catalogue is filled before the address is printed, the rest behind the page.
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Api } from "../../../addin/client/api.ts";
import { DEMO_YEAR } from "../../local/office/generator/choices.ts";
import type { LocalUser } from "../../local/cloud/front/local-user.ts";
import { CORRECTED_MONTH, CORRECTING_CLERK, lateCorrection } from "../../local/office/late-correction.ts";
import { seedCatalogue, seedRegisters } from "../../local/office/seed.ts";
import { CUU_CHIEN_BINH } from "../../local/office/people/units.ts";
import { ADMIN, COMMITTEE_MEMBER, REVIEWER } from "../../local/office/people/users.ts";
import type { Filling } from "../../local/workbench/welcome/filling.ts";
import { FIRST_UNIT } from "../../local/workbench/welcome/first-clerk.ts";
import { correctLate, decideOnRun, lockRegisters, publishedRun, remindOnce } from "./authority.ts";
import { demonstrationOffice, givePlanTexts, rowsOf } from "./demonstration.ts";
import { required } from "../terminal/required.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { APRIL, START_TEXTS } from "../texts/start.ts";
import type { Steps } from "../terminal/steps.ts";

export interface FillDeps {
  readonly apiOf: (user: LocalUser) => Api;
  /** The data folder, which also records whether the office is complete. */
  readonly dataFolder: string;
  readonly steps: Steps;
  /** Shows the progress on the page. */
  readonly showFilling: (filling: Filling) => void;
}

/** Fills the catalogue with users and units, and the register that a visitor sees first, unless the office is complete. */
export async function openOffice({ apiOf, dataFolder, steps, showFilling }: FillDeps): Promise<void> {
  if (existsSync(recordIn(dataFolder))) return;
  await steps.run(
    formatBilingual(START_TEXTS.catalogue),
    async () => {
      const { registers } = demonstrationOffice();
      const first = new Map([...registers].filter(([unit]) => unit === FIRST_UNIT));
      const catalogue = rowsOf(await seedCatalogue(apiOf(ADMIN), demonstrationOffice()));
      return catalogue + rowsOf(await seedRegisters(apiOf(ADMIN), first));
    },
    rowsText,
  );
  showFilling({
    state: "filling",
    what: START_TEXTS.filling,
    done: 0,
    total: demonstrationOffice().registers.size,
  });
}

/**
 * Fills the registers, compares plans, and locks, decides and corrects a month, so that every view has content; the
 * rest of the year is left to the visitor. Every step is idempotent, so the next start completes an interrupted one.
 */
export async function fillOffice(deps: FillDeps): Promise<void> {
  const { apiOf, dataFolder, steps, showFilling } = deps;
  if (!existsSync(recordIn(dataFolder))) {
    await steps.run(
      formatBilingual(START_TEXTS.filling),
      async (progress) => {
        const result = await seedRegisters(apiOf(ADMIN), demonstrationOffice().registers, (done, total) => {
          progress(formatBilingual(START_TEXTS.registers, { done: String(done), total: String(total) }));
          showFilling({ state: "filling", what: START_TEXTS.filling, done, total });
        });
        return rowsOf(result);
      },
      rowsText,
    );
    writeFileSync(recordIn(dataFolder), "");
  }
  if (!(await monthIsCorrected(apiOf(REVIEWER)))) await showWhatHasHappened(deps);
  showFilling({ state: "filled" });
}

function rowsText(rows: number): string {
  return formatBilingual(START_TEXTS.rows, { rows: String(rows) });
}

/** For a store that nobody wrote to, whatever an earlier one had. */
export function forgetFilling(dataFolder: string): void {
  rmSync(recordIn(dataFolder), { force: true });
}

/** The file that marks a complete office. */
function recordIn(dataFolder: string): string {
  return path.join(dataFolder, "demonstration.filled");
}

/** Whether the month has been corrected, after which the demonstration continues by itself. */
async function monthIsCorrected(api: Api): Promise<boolean> {
  const { runs } = required(formatBilingual(START_TEXTS.run), await api.runs(DEMO_YEAR, CORRECTED_MONTH));
  return runs.some(({ supersedes }) => supersedes !== null);
}

async function showWhatHasHappened({ apiOf, steps, showFilling }: FillDeps): Promise<void> {
  showFilling({ state: "filling", what: START_TEXTS.plans, done: 0, total: 3 });
  await steps.run(formatBilingual(START_TEXTS.plans), () => givePlanTexts(apiOf(ADMIN)));
  showFilling({ state: "filling", what: START_TEXTS.reminder, done: 1, total: 3 });
  await steps.run(
    formatBilingual(START_TEXTS.reminder),
    () => remindOnce(apiOf(REVIEWER), CUU_CHIEN_BINH.id, CORRECTED_MONTH),
    (count) => count,
  );
  showFilling({ state: "filling", what: START_TEXTS.month, done: 2, total: 3 });
  await steps.run(
    formatBilingual(START_TEXTS.month),
    () => closeMonth(apiOf),
    (run) => run,
  );
}

async function closeMonth(apiOf: FillDeps["apiOf"]): Promise<string> {
  const authority = {
    clerk: apiOf(CORRECTING_CLERK),
    reviewer: apiOf(REVIEWER),
    committee: apiOf(COMMITTEE_MEMBER),
  };
  const { reviewer, committee } = authority;
  await lockRegisters(reviewer, CORRECTED_MONTH, APRIL.lockReason);
  const first = await publishedRun(reviewer, DEMO_YEAR, CORRECTED_MONTH);
  await decideOnRun(committee, first, APRIL.decision);
  const { run } = await correctLate(authority, lateCorrection(demonstrationOffice()), first);
  return run.id;
}

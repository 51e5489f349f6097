/** `npm run demo`: the main job from hand-made sheets to the committee's workbook, without a browser. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { type LocalCloud, startCloud } from "../local/cloud/cloud.ts";
import type { LocalUser } from "../local/cloud/front/local-user.ts";
import { StartFailure } from "../local/start-failure.ts";
import { openDataFolder } from "../local/store/data-folder.ts";
import { synthesize } from "../local/cloud/template/synth.ts";
import { DEMO_YEAR } from "../local/office/generator/choices.ts";
import { CLERK_SHEETS } from "../local/office/clerk-sheets.ts";
import { CORRECTING_CLERK, lateCorrection } from "../local/office/late-correction.ts";
import { ADMIN, COMMITTEE_MEMBER, LOCAL_USERS, REVIEWER } from "../local/office/people/users.ts";
import { correctLate, decideOnRun, lockRegisters, publishedRun } from "./demonstration/authority.ts";
import {
  demonstrationOffice,
  givePlanTexts,
  seedDemonstration,
  seedSecondBook,
} from "./demonstration/demonstration.ts";
import { praiseShortPeriods } from "./demonstration/other-periods.ts";
import { required } from "./terminal/required.ts";
import { type CommandDeps, defineCommand } from "./terminal/command.ts";
import { importSheet } from "./terminal/import-sheet.ts";
import { levelsTable, proposalsTable } from "./tables/outcome-tables.ts";
import { pause } from "./terminal/pause.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { startSteps, type Steps } from "./terminal/steps.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";
import { DEMO_TEXTS, WHOLE_YEAR } from "./texts/demo.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

const OUTPUT = path.join("dist", "demo");
const LOG = path.join(OUTPUT, "demo.log");
const PERIOD = yearPeriod(DEMO_YEAR);
const TERM_YEARS = 5;

export const command = defineCommand({
  name: "npm run demo",
  texts: DEMO_TEXTS,
  parameters: {},
  run: async (_, deps) => {
    requireNode(THIS_MACHINE);
    const steps = startSteps(deps.progress);
    const log = (): void => undefined;
    const assembly = await steps.run(formatBilingual(DEMO_TEXTS.synthesizing), () => synthesize(log));
    const cloud = await steps.run(formatBilingual(DEMO_TEXTS.starting), () =>
      startCloud({ assembly, data: openDataFolder("memory"), users: LOCAL_USERS, log }),
    );
    stopOnSignal(cloud.stop, 130, deps.progress);
    try {
      await mainJob(cloud, steps, deps);
    } catch (error) {
      mkdirSync(OUTPUT, { recursive: true });
      copyFileSync(cloud.logFile, LOG);
      deps.err(formatBilingual(DEMO_TEXTS.log, { file: LOG }));
      throw error;
    } finally {
      await cloud.stop();
    }
    deps.out(formatBilingual(DEMO_TEXTS.total, { seconds: steps.seconds() }));
    return 0;
  },
});

async function mainJob(cloud: LocalCloud, steps: Steps, { out }: CommandDeps): Promise<void> {
  const apiOf = (user: LocalUser): Api =>
    makeApi({ baseUrl: cloud.url, language: () => "vi", token: () => cloud.tokenFor(user.id) });
  const admin = apiOf(ADMIN);
  const reviewer = apiOf(REVIEWER);
  const committee = apiOf(COMMITTEE_MEMBER);
  const clerk = apiOf(CORRECTING_CLERK);

  await steps.run(
    formatBilingual(DEMO_TEXTS.pushing),
    () => seedDemonstration(admin),
    (rows) => formatBilingual(DEMO_TEXTS.rows, { rows: String(rows) }),
  );
  await steps.run(
    formatBilingual(DEMO_TEXTS.secondBook),
    () => seedSecondBook(admin),
    (rows) => formatBilingual(DEMO_TEXTS.rows, { rows: String(rows) }),
  );
  for (const sheet of CLERK_SHEETS) {
    await steps.run(
      formatBilingual(DEMO_TEXTS.importing, { file: path.basename(sheet.file) }),
      () => importSheet(admin, sheet),
      (report) => report,
    );
  }
  await steps.run(
    formatBilingual(DEMO_TEXTS.comparing),
    () => givePlanTexts(admin),
    ([first = "", second = ""]) => formatBilingual(DEMO_TEXTS.highest, { first, second }),
  );
  await steps.run(
    formatBilingual(DEMO_TEXTS.locking),
    () => lockRegisters(reviewer, PERIOD, WHOLE_YEAR.lockReason),
    (count) => formatBilingual(DEMO_TEXTS.registers, { count: String(count) }),
  );
  const first = await steps.run(
    formatBilingual(DEMO_TEXTS.scoring),
    () => publishedRun(reviewer, DEMO_YEAR, PERIOD),
    ({ id }) => id,
  );
  await steps.run(
    formatBilingual(DEMO_TEXTS.deciding),
    () => decideOnRun(committee, first, WHOLE_YEAR.decision),
    (report) => report,
  );
  const { run } = await steps.run(
    formatBilingual(DEMO_TEXTS.correcting),
    () => correctLate({ clerk, reviewer, committee }, lateCorrection(demonstrationOffice()), first),
    ({ run: { id }, changes }) => [id, ...changes].join("\n          "),
  );
  const work = await steps.run(
    formatBilingual(DEMO_TEXTS.secondScoring),
    () => publishedRun(reviewer, DEMO_YEAR, PERIOD, undefined, "second"),
    ({ id }) => id,
  );
  await steps.run(
    formatBilingual(DEMO_TEXTS.secondDeciding),
    () => decideOnRun(committee, work, WHOLE_YEAR.agencyDecision),
    (report) => report,
  );
  const { runs: shorter } = await steps.run(
    formatBilingual(DEMO_TEXTS.praising),
    () => praiseShortPeriods(reviewer, committee),
    ({ reports }) => reports.join("\n          "),
  );
  const { results } = required(formatBilingual(DEMO_TEXTS.results), await reviewer.results(run.id));
  const ofWork = required(formatBilingual(DEMO_TEXTS.results), await reviewer.results(work.id)).results;
  const file = await steps.run(
    formatBilingual(DEMO_TEXTS.writing),
    () => exportWorkbooks(reviewer, run, work, shorter),
    (name) => name,
  );

  out(`\n${formatBilingual(DEMO_TEXTS.levels)}\n\n${levelsTable(results)}`);
  out(`\n${formatBilingual(DEMO_TEXTS.proposals)}\n\n${proposalsTable(results)}`);
  out(`\n${formatBilingual(DEMO_TEXTS.secondLevels)}\n\n${levelsTable(ofWork)}`);
  out(`\n${formatBilingual(DEMO_TEXTS.proposals)}\n\n${proposalsTable(ofWork)}`);
  out(`\n${formatBilingual(DEMO_TEXTS.workbook, { file })}`);
}

/**
 * The committee's workbook and its annex, the workbook of the second rule book, and one for each shorter period and for
 * the term that ends with the year.
 */
async function exportWorkbooks(
  api: Api,
  run: RunResponse,
  work: RunResponse,
  shorter: readonly RunResponse[],
): Promise<string> {
  const workbook = await exportWorkbook(api, { report: "committee", run: run.id }, `tong-hop-${run.period}`);
  const annex = await exportWorkbook(api, { report: "annex", run: run.id }, `phu-luc-${run.period}`);
  const ofWork = { report: "committee", run: work.id } as const;
  const second = await exportWorkbook(api, ofWork, `tong-hop-cong-chuc-${work.period}`);
  const files = [workbook, annex, second];
  for (const { id, period } of shorter)
    files.push(await exportWorkbook(api, { report: "committee", run: id }, `tong-hop-${period}`));
  const term = { from: DEMO_YEAR - TERM_YEARS + 1, to: DEMO_YEAR };
  files.push(await exportWorkbook(api, { report: "term", ...term }, `nhiem-ky-${term.from}-${term.to}`));
  return files.join("\n");
}

async function exportWorkbook(api: Api, order: WorkbookRequest, name: string): Promise<string> {
  const what = formatBilingual(DEMO_TEXTS.export);
  let workbook = required(what, await api.startWorkbook(order));
  while (workbook.status === "writing") {
    await pause();
    workbook = required(what, await api.workbook(workbook.id));
  }
  if (workbook.url === null) throw new StartFailure(`${what}: ${workbook.status}`);
  const response = await fetch(workbook.url);
  if (!response.ok) throw new StartFailure(`${what}: HTTP ${response.status}`);
  mkdirSync(OUTPUT, { recursive: true });
  const file = path.join(OUTPUT, `${name}.xlsx`);
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return file;
}

await runIfStarted(import.meta.url, command);

/** `npm start`: the whole product on this machine, with a demonstration office. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type Api, makeApi } from "../../addin/sync/api.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { Day } from "../../domain/values/day.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { type LocalCloud, startCloud } from "../local/cloud/cloud.ts";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { synthesize } from "../local/cloud/synth.ts";
import { DEMO_YEAR } from "../local/office/choices.ts";
import type { LocalUser } from "../local/cloud/local-user.ts";
import { CORRECTED_MONTH, CORRECTING_CLERK, lateCorrection } from "../local/office/late-correction.ts";
import { ADMIN, COMMITTEE_MEMBER, LOCAL_USERS, REVIEWER } from "../local/office/users.ts";
import { buildWorkbench } from "../local/workbench/build.ts";
import { writePaneConfig } from "../pane/pane.ts";
import {
  type Authority,
  correctLate,
  decideOnRun,
  lockRegisters,
  publishedRun,
} from "./terminal/authority.ts";
import { type CommandDeps, defineCommand } from "./terminal/command.ts";
import { demonstrationOffice, givePlanTexts, required, seedDemonstration } from "./terminal/demonstration.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { flag, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { findRunning, RUNNING_FILE } from "./terminal/running.ts";
import { startSteps, type Steps } from "./terminal/steps.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";
import { formatBilingual } from "./texts/format-bilingual.ts";
import { LOCK_REASON, START_TEXTS, WELCOME } from "./texts/start.ts";

const FOLDER = ".local";
const DATA = path.join(FOLDER, "data");
const PAGE = path.join(FOLDER, "page");
const LOG = path.join(FOLDER, "start.log");
const DEFAULT_PORT = 8787;

const Port = z
  .string()
  .regex(/^\d+$/)
  .default(String(DEFAULT_PORT))
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));

export const command = defineCommand({
  name: "npm start",
  texts: START_TEXTS,
  parameters: {
    fresh: flag(START_TEXTS.parameters.fresh),
    port: option(Port, START_TEXTS.parameters.port),
  },
  run: async ({ fresh, port }, deps) => {
    requireNode(THIS_MACHINE);
    const other = await findRunning(deps.folder);
    if (other !== undefined)
      throw new StartFailure(formatBilingual(START_TEXTS["already-running"], { url: other }));
    prepareFolders(fresh);
    const started: { cloud?: LocalCloud } = {};
    const stop = async (): Promise<void> => {
      rmSync(RUNNING_FILE, { force: true });
      const { cloud } = started;
      delete started.cloud;
      await cloud?.stop();
    };
    stopOnSignal(stop, 0, deps.progress);
    try {
      await start(port, started, deps);
    } catch (error) {
      await stop();
      throw error;
    }
    return 0;
  },
});

/** Ends when everything is there; the stack then keeps the process alive. */
async function start(
  port: number,
  started: { cloud?: LocalCloud },
  { out, err, progress }: CommandDeps,
): Promise<void> {
  const steps = startSteps(progress);
  const [assembly] = await steps.run(formatBilingual(START_TEXTS.building), () =>
    Promise.all([synthesize(log), buildWorkbench(PAGE)]),
  );
  const ports = { api: port };
  const cloud = await steps.run(
    formatBilingual(START_TEXTS.starting),
    () => startCloud({ assembly, dataFolder: DATA, staticFolder: PAGE, users: LOCAL_USERS, ports, log }),
    ({ url }) => url,
  );
  started.cloud = cloud;
  await writePaneConfig(PAGE, { apiUrl: "", signIn: { kind: "local", issuerUrl: cloud.issuerUrl } });
  const seeded = await steps.run(
    formatBilingual(START_TEXTS.seeding),
    () => seedIfEmpty(apiOf(cloud, ADMIN)),
    (rows) =>
      rows === 0
        ? formatBilingual(START_TEXTS.kept)
        : formatBilingual(START_TEXTS.rows, { rows: String(rows) }),
  );
  writeFileSync(RUNNING_FILE, JSON.stringify({ url: cloud.url, issuerUrl: cloud.issuerUrl }));
  out(fill(WELCOME, { url: cloud.url, seconds: steps.seconds() }));
  try {
    if (seeded === 0 && (await monthIsCorrected(apiOf(cloud, REVIEWER)))) return;
    await showWhatHasHappened(cloud, steps);
  } catch (error) {
    // Requests under way fail when the stack stops; and the page serves whoever has opened it either way.
    if (started.cloud === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    err(formatBilingual(START_TEXTS.incomplete, { reason }));
  }
}

function prepareFolders(fresh: boolean): void {
  try {
    if (fresh) rmSync(DATA, { recursive: true, force: true });
    mkdirSync(DATA, { recursive: true });
    writeFileSync(LOG, "");
  } catch (error) {
    throw new StartFailure(formatBilingual(START_TEXTS["not-writable"], { folder: path.resolve(FOLDER) }), {
      cause: error,
    });
  }
}

function log(line: string): void {
  appendFileSync(LOG, `${line}\n`);
}

function apiOf(cloud: LocalCloud, user: LocalUser): Api {
  return makeApi({ baseUrl: cloud.url, language: () => "vi", token: () => cloud.tokenFor(user.id) });
}

/** Answers how many rows were pushed; 0 where an office is there already. */
async function seedIfEmpty(api: Api): Promise<number> {
  const board = await api.board(DEMO_YEAR, yearPeriod(DEMO_YEAR));
  // An interrupted seeding leaves registers empty; going on is harmless, because its batches keep their ids.
  const isFilled =
    board.ok && board.value.units.length > 1 && board.value.units.every((unit) => unit.seq > 0);
  return isFilled ? 0 : seedDemonstration(api);
}

/** Whether the demonstration has come to its end, or to where it goes on by itself: no later start meddles with it. */
async function monthIsCorrected(api: Api): Promise<boolean> {
  const { runs } = required(formatBilingual(START_TEXTS.run), await api.runs(DEMO_YEAR, CORRECTED_MONTH));
  return runs.some(({ supersedes }) => supersedes !== null);
}

/** What the page can be opened without: compared plans, and a month that is locked, decided and corrected. */
async function showWhatHasHappened(cloud: LocalCloud, steps: Steps): Promise<void> {
  await steps.run(formatBilingual(START_TEXTS.plans), () => givePlanTexts(apiOf(cloud, ADMIN)));
  await steps.run(
    formatBilingual(START_TEXTS.month),
    () =>
      closeMonth({
        clerk: apiOf(cloud, CORRECTING_CLERK),
        reviewer: apiOf(cloud, REVIEWER),
        committee: apiOf(cloud, COMMITTEE_MEMBER),
      }),
    (run) => run,
  );
}

/**
 * One month through to its end, so that every view has something to show: the rest of the year is left to the visitor. Each
 * step done twice is done once, so a start that was interrupted in it is taken up by the next.
 */
async function closeMonth(authority: Authority): Promise<string> {
  await lockRegisters(authority.reviewer, CORRECTED_MONTH, LOCK_REASON);
  const first = await publishedRun(authority.reviewer, DEMO_YEAR, CORRECTED_MONTH);
  const decidedOn = Day.parse(`${DEMO_YEAR}-05-08`);
  await decideOnRun(authority.committee, first, { number: "21-QĐ/ĐU", decidedOn });
  const { run } = await correctLate(authority, lateCorrection(demonstrationOffice()), first);
  return run.id;
}

await runIfStarted(import.meta.url, command);

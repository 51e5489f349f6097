/** `npm start`: the whole product on this machine, with a demonstration office or one of its own. */
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { type LocalCloud, startCloud } from "../local/cloud/cloud.ts";
import { StartFailure } from "../local/start-failure.ts";
import { type DataFolder, openDataFolder } from "../local/store/data-folder.ts";
import { findDynoxide } from "../local/store/dynoxide.ts";
import { STORE_KINDS, STORE_NAMES } from "../local/store/store-kind.ts";
import { synthesize } from "../local/cloud/template/synth.ts";
import type { LocalUser } from "../local/cloud/front/local-user.ts";
import { FOUNDING_USERS, LOCAL_USERS } from "../local/office/people/users.ts";
import { storeClient } from "../local/store/store-client.ts";
import { buildWorkbench, writeFilling } from "../local/workbench/build.ts";
import { writePaneConfig } from "../pane/pane.ts";
import { type CommandDeps, defineCommand, WrongUse } from "./terminal/command.ts";
import { openingOf, readFounderOf } from "./demonstration/founder.ts";
import { type FillDeps, fillOffice, forgetFilling, openOffice } from "./demonstration/fill-office.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { flag, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DATA_FOLDER, findRunning, RUNNING_FILE } from "./terminal/running.ts";
import { startSteps } from "./terminal/steps.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { START_TEXTS, WELCOME, WELCOME_OFFICE } from "./texts/start.ts";

const FOLDER = ".local";
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
    demo: flag(START_TEXTS.parameters.demo),
    empty: flag(START_TEXTS.parameters.empty),
    fresh: flag(START_TEXTS.parameters.fresh),
    port: option(Port, START_TEXTS.parameters.port),
    store: option(z.enum(STORE_KINDS).optional(), START_TEXTS.parameters.store),
  },
  run: async ({ demo, empty, fresh, port, store }, deps) => {
    if (demo && empty) throw new WrongUse(START_TEXTS["demo-or-empty"]);
    requireNode(THIS_MACHINE);
    const other = await findRunning(deps.folder);
    if (other !== undefined)
      throw new StartFailure(formatBilingual(START_TEXTS["already-running"], { url: other }));
    if (fresh && !(await mayDelete(deps))) {
      deps.err(formatBilingual(START_TEXTS.kept));
      return 1;
    }
    prepareFolder();
    const data = openDataFolder(DATA_FOLDER, { fresh, ...(store !== undefined && { store }) });
    const started: { cloud?: LocalCloud } = {};
    const stop = async (): Promise<void> => {
      rmSync(RUNNING_FILE, { force: true });
      const { cloud } = started;
      delete started.cloud;
      await cloud?.stop();
    };
    stopOnSignal(stop, 0, deps.progress);
    try {
      await start({ port, data, demo, empty, started, stop }, deps);
    } catch (error) {
      await stop();
      throw error;
    }
    return 0;
  },
});

interface Starting {
  readonly port: number;
  readonly data: DataFolder;
  readonly demo: boolean;
  readonly empty: boolean;
  /** The running stack; absent once it is being stopped. */
  readonly started: { cloud?: LocalCloud };
  readonly stop: () => Promise<void>;
}

/** Resolves when everything is started; the stack then keeps the process alive. */
async function start(
  { port, data, demo, empty, started, stop }: Starting,
  { out, err, progress }: CommandDeps,
): Promise<void> {
  const steps = startSteps(progress);
  const [assembly] = await steps.run(formatBilingual(START_TEXTS.building), () =>
    Promise.all([synthesize(log), buildWorkbench(PAGE)]),
  );
  const ports = { api: port };
  const cloud = await steps.run(
    formatBilingual(START_TEXTS.starting),
    () => startCloud({ assembly, data, staticFolder: PAGE, users: LOCAL_USERS, ports, log, report: err }),
    ({ url }) => url,
  );
  started.cloud = cloud;
  const store = storeClient(cloud.environment["AWS_ENDPOINT_URL_DYNAMODB"] ?? "");
  const founder = await readFounderOf(store).finally(() => store.destroy());
  const opening = openingOf(founder, { demo, empty });
  if (founder === "nobody") forgetFilling(DATA_FOLDER);
  if (opening.kind === "refuse") throw new StartFailure(formatBilingual(START_TEXTS[opening.why]));
  void cloud.lost.then(async (why) => {
    if (started.cloud === undefined) return;
    err(why);
    await stop();
    process.exit(1);
  });
  if (new URL(cloud.url).port !== String(port))
    err(formatBilingual(START_TEXTS["port-replaced"], { port: String(port), url: cloud.url }));
  if (data.store !== "dynoxide" && findDynoxide() !== undefined)
    err(formatBilingual(START_TEXTS["kept-elsewhere"], { store: STORE_NAMES[data.store] }));
  await writePaneConfig(PAGE, { signIn: { kind: "local", issuerUrl: cloud.issuerUrl } });
  const running = JSON.stringify({ url: cloud.url, issuerUrl: cloud.issuerUrl });
  const welcome = (text: string): void => {
    writeFileSync(RUNNING_FILE, running);
    out(fill(text, { url: cloud.url, seconds: steps.seconds() }));
  };
  if (opening.kind === "leave") {
    cloud.setUsers(FOUNDING_USERS);
    writeFilling(PAGE, { state: founder === "nobody" ? "empty" : "office" });
    return welcome(WELCOME_OFFICE);
  }
  const office: FillDeps = {
    apiOf: (user) => apiOf(cloud, user),
    dataFolder: DATA_FOLDER,
    steps,
    showFilling: (filling) => writeFilling(PAGE, filling),
  };
  await openOffice(office);
  welcome(WELCOME);
  try {
    await fillOffice(office);
  } catch (error) {
    // Pending requests fail when the stack stops. Any other failure leaves the page usable.
    if (started.cloud === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    err(formatBilingual(START_TEXTS.incomplete, { reason }));
    office.showFilling({ state: "stopped", reason });
  }
}

/** Asks before data are deleted; a script, which cannot answer, has said it with the flag. */
async function mayDelete({ ask, folder: here }: CommandDeps): Promise<boolean> {
  const folder = path.resolve(here, DATA_FOLDER);
  if (ask === undefined || !existsSync(folder)) return true;
  const typed = await ask(formatBilingual(START_TEXTS["delete-all"], { folder }));
  return ["có", "co", "yes"].includes(typed.normalize().trim().toLowerCase());
}

function prepareFolder(): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
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

await runIfStarted(import.meta.url, command);

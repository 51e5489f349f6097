import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { seedDemonstration } from "../../infra/commands/demonstration/demonstration.ts";
import { type LocalCloud, startCloud } from "../../infra/local/cloud/cloud.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import type { LocalUser } from "../../infra/local/cloud/front/local-user.ts";
import { ADMIN, FOUNDING_USERS, LOCAL_USERS } from "../../infra/local/office/people/users.ts";
import { buildWorkbench, writeFilling } from "../../infra/local/workbench/build.ts";
import type { Filling } from "../../infra/local/workbench/welcome/filling.ts";
import { writePaneConfig } from "../../infra/pane/pane.ts";

/** A freshly seeded office in its own local stack. */
export interface Demonstration {
  /** The address of the workbench. */
  readonly url: string;
  readonly issuerUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts what `npm start` starts, with no stored data. */
export async function startDemonstration(): Promise<Demonstration> {
  const { cloud, ...office } = await startStack(LOCAL_USERS, { state: "filled" });
  await seedDemonstration(adminApi(cloud));
  return office;
}

/** Starts what `npm start -- --empty` starts. */
export async function startEmpty(): Promise<Demonstration & { readonly cloud: LocalCloud }> {
  return startStack(FOUNDING_USERS, { state: "empty" });
}

async function startStack(users: readonly LocalUser[], filling: Filling) {
  const page = await mkdtemp(path.join(tmpdir(), "workbench-"));
  const [assembly] = await Promise.all([synthesize(() => undefined), buildWorkbench(page)]);
  const cloud = await startCloud({
    assembly,
    data: openDataFolder("memory"),
    staticFolder: page,
    users,
    log: () => undefined,
  });
  await writePaneConfig(page, { signIn: { kind: "local", issuerUrl: cloud.issuerUrl } });
  writeFilling(page, filling);
  return {
    cloud,
    url: cloud.url,
    issuerUrl: cloud.issuerUrl,
    async stop() {
      await cloud.stop();
      await rm(page, { recursive: true });
    },
  };
}

function adminApi(cloud: LocalCloud): Api {
  return makeApi({ baseUrl: cloud.url, language: () => "vi", token: () => cloud.tokenFor(ADMIN.id) });
}

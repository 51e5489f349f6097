import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeApi } from "../../addin/client/api.ts";
import { seedDemonstration } from "../../infra/commands/demonstration/demonstration.ts";
import { startCloud } from "../../infra/local/cloud/cloud.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import { ADMIN, LOCAL_USERS } from "../../infra/local/office/people/users.ts";
import { buildWorkbench } from "../../infra/local/workbench/build.ts";
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
  const page = await mkdtemp(path.join(tmpdir(), "workbench-"));
  const [assembly] = await Promise.all([synthesize(() => undefined), buildWorkbench(page)]);
  const cloud = await startCloud({
    assembly,
    data: openDataFolder("memory"),
    staticFolder: page,
    users: LOCAL_USERS,
    log: () => undefined,
  });
  await writePaneConfig(page, { apiUrl: "", signIn: { kind: "local", issuerUrl: cloud.issuerUrl } });
  const token = (): Promise<string> => cloud.tokenFor(ADMIN.id);
  await seedDemonstration(makeApi({ baseUrl: cloud.url, language: () => "vi", token }));
  return {
    url: cloud.url,
    issuerUrl: cloud.issuerUrl,
    async stop() {
      await cloud.stop();
      await rm(page, { recursive: true });
    },
  };
}

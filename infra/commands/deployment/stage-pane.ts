import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { foreignHosts } from "../../pane/foreign-hosts.ts";
import { buildPane } from "../../pane/pane.ts";
import { BUILD_COMMAND_TEXTS } from "../texts/build.ts";
import type { Stage, StageSettings } from "./stage.ts";

/**
 * Builds the pane and the manifest of a stage into the folder.
 * @returns the files, relative to the folder, with slashes
 * @throws StartFailure when a host that nobody knows is named in them
 */
export async function buildStagePane(
  folder: string,
  stage: Stage,
  { domain, clientId, tenant, supportUrl }: StageSettings,
): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await buildPane(folder, {
    kind: "production",
    origin: `https://${domain}`,
    config: { signIn: { kind: "entra", clientId, tenantId: tenant } },
    manifest: { stage, supportUrl },
  });
  const foreign = await foreignHosts(folder, [domain, new URL(supportUrl).host]);
  if (foreign.length > 0)
    throw new StartFailure(
      [`${formatBilingual(BUILD_COMMAND_TEXTS["foreign-hosts"])}:`, ...foreign].join("\n"),
    );
  const names = await readdir(folder, { recursive: true });
  const isFile = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).isFile()));
  return names.filter((_name, index) => isFile[index]).map((name) => name.split(path.sep).join("/"));
}

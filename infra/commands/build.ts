/** `npm run build`: the task pane as files for a web server, in `dist/addin/`. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { foreignHosts } from "../pane/foreign-hosts.ts";
import { PLACEHOLDER_ORIGIN } from "../pane/manifest.ts";
import { buildPane } from "../pane/pane.ts";
import { sizeTable } from "../pane/sizes.ts";
import { BUILD_HELP, readBuildOptions } from "./terminal/build-options.ts";
import { failCommand } from "./terminal/fail.ts";

const FOLDER = path.join("dist", "addin");

async function build(): Promise<void> {
  const options = readBuildOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(BUILD_HELP);
    return;
  }
  const { origin, api, tenant: tenantId } = options;
  const clientId = options["client-id"];
  await rm(FOLDER, { recursive: true, force: true });
  const bundle = await buildPane(FOLDER, {
    kind: "production",
    origin,
    config: { apiUrl: api, signIn: { kind: "entra", clientId, tenantId } },
  });
  console.log(await sizeTable(FOLDER, bundle));
  const own = [origin, api].filter((address) => address !== "").map((address) => new URL(address).host);
  const foreign = await foreignHosts(FOLDER, own);
  if (foreign.length > 0) {
    throw new StartFailure(
      `Trong bản dựng có địa chỉ lạ / Foreign hosts in the build:\n${foreign.join("\n")}`,
    );
  }
  console.log(`\n${FOLDER}`);
  if (origin === PLACEHOLDER_ORIGIN) console.log(`\n${BUILD_HELP}`);
}

await build().catch(failCommand);

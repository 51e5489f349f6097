/** `npm run build`: the task pane as files for a web server, in `dist/addin/`. */
import { rm } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { StartFailure } from "../local/start-failure.ts";
import { foreignHosts } from "../pane/foreign-hosts.ts";
import { PLACEHOLDER_ORIGIN } from "../pane/manifest.ts";
import { buildPane } from "../pane/pane.ts";
import { sizeTable } from "./tables/size-table.ts";
import { defineCommand, WrongUse } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { BUILD_COMMAND_TEXTS } from "./texts/build.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

const FOLDER = path.join("dist", "addin");
/** The id of no application; a build with it cannot sign anybody in. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

const Origin = z
  .url({ protocol: /^https$/ })
  .refine((url) => URL.canParse(url) && new URL(url).origin === url);
const { parameters } = BUILD_COMMAND_TEXTS;

export const command = defineCommand({
  name: "npm run build",
  texts: BUILD_COMMAND_TEXTS,
  parameters: {
    origin: option(Origin.default(PLACEHOLDER_ORIGIN), parameters.origin),
    clientId: option(z.guid().default(NOBODY), parameters.clientId),
    tenant: option(z.guid().default(NOBODY), parameters.tenant),
  },
  run: async ({ origin, clientId, tenant: tenantId }, { folder, out, doing }) => {
    if ((clientId === NOBODY) !== (tenantId === NOBODY)) throw new WrongUse(BUILD_COMMAND_TEXTS["both-ids"]);
    doing(BUILD_COMMAND_TEXTS.bundling);
    const target = path.resolve(folder, FOLDER);
    await rm(target, { recursive: true, force: true });
    const bundle = await buildPane(target, {
      kind: "production",
      origin,
      config: { signIn: { kind: "entra", clientId, tenantId } },
    });
    out(await sizeTable(target, bundle));
    const foreign = await foreignHosts(target, [new URL(origin).host]);
    if (foreign.length > 0) {
      const lines = [`${formatBilingual(BUILD_COMMAND_TEXTS["foreign-hosts"])}:`, ...foreign];
      throw new StartFailure(lines.join("\n"));
    }
    out(`\n${FOLDER}`);
    if (origin === PLACEHOLDER_ORIGIN || clientId === NOBODY)
      out(`\n${formatBilingual(BUILD_COMMAND_TEXTS["only-to-look-at"])}`);
    return 0;
  },
});

await runIfStarted(import.meta.url, command);

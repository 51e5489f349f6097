/** `npm run start:excel`: the add-in in a real Excel, with the service of a running `npm start`. */
import { getHttpsServerOptions } from "office-addin-dev-certs";
import path from "node:path";
import * as z from "zod";
import { startLine } from "../local/real-excel/debugging.ts";
import { PAGES } from "../local/real-excel/manifests.ts";
import { runLine } from "../local/real-excel/run-line.ts";
import { serveSite } from "../local/real-excel/server.ts";
import { buildSite, manifestFile } from "../local/real-excel/site.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { defineCommand } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { findRunning, parseRunning } from "./terminal/running.ts";
import { stopOnSignal } from "./terminal/stop-on-signal.ts";
import { START_EXCEL_TEXTS } from "./texts/real-excel.ts";

/** Relative to the product's folder. */
export const SITE_FOLDER = path.join(".local", "excel");

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .default("3000")
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));
/** Spelt as browsers do: without quotes, which the shell of Windows would take for its own. */
const Document = z.url({ protocol: /^https$/ }).transform((given) => new URL(given).href);
const { parameters } = START_EXCEL_TEXTS;

export const command = defineCommand({
  name: "npm run start:excel",
  texts: START_EXCEL_TEXTS,
  parameters: {
    page: option(z.enum(PAGES).default("pane"), parameters.page),
    document: option(Document.optional(), parameters.document),
    port: option(Port, parameters.port),
  },
  run: async ({ page, document, port }, { folder, out, progress, doing }) => {
    if (document === undefined && process.platform !== "win32" && process.platform !== "darwin")
      throw new StartFailure(formatBilingual(START_EXCEL_TEXTS["no-excel"]));
    const stack = (await findRunning(folder)) === undefined ? undefined : parseRunning(folder);
    if (stack === undefined) throw new StartFailure(formatBilingual(START_EXCEL_TEXTS["no-stack"]));
    const certificate = await getHttpsServerOptions().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartFailure(formatBilingual(START_EXCEL_TEXTS["no-certificate"], { reason }), {
        cause: error,
      });
    });
    doing(START_EXCEL_TEXTS.building);
    const site = path.resolve(folder, SITE_FOLDER);
    await buildSite(site, `https://localhost:${port}`);
    const server = await serveSite({ folder: site, port, certificate, stack });
    stopOnSignal(() => server.close(), 0, progress);
    const code = await runLine(startLine(manifestFile(SITE_FOLDER, page), document));
    if (code !== 0) {
      await server.close();
      throw new StartFailure(formatBilingual(START_EXCEL_TEXTS["not-started"], { code: String(code) }));
    }
    out(formatBilingual(START_EXCEL_TEXTS.open, { port: String(port) }));
    return 0;
  },
});

await runIfStarted(import.meta.url, command);

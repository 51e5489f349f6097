/** `npm run stop:excel`: takes the add-in out of Excel again. */
import { existsSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { stopLine } from "../local/real-excel/debugging.ts";
import { PAGES } from "../local/real-excel/manifests.ts";
import { runLine } from "../local/real-excel/run-line.ts";
import { manifestFile } from "../local/real-excel/site.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { SITE_FOLDER } from "./start-excel.ts";
import { defineCommand } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { STOP_EXCEL_TEXTS } from "./texts/real-excel.ts";

export const command = defineCommand({
  name: "npm run stop:excel",
  texts: STOP_EXCEL_TEXTS,
  parameters: { page: option(z.enum(PAGES).default("pane"), STOP_EXCEL_TEXTS.parameters.page) },
  run: async ({ page }, { folder, out }) => {
    const manifest = manifestFile(SITE_FOLDER, page);
    if (!existsSync(path.resolve(folder, manifest))) {
      out(formatBilingual(STOP_EXCEL_TEXTS.nothing));
      return 0;
    }
    return (await runLine(stopLine(manifest))) === 0 ? 0 : 1;
  },
});

await runIfStarted(import.meta.url, command);

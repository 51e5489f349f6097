/** `npm run drill`: a restore on a copy of the data of `npm start`. */
import path from "node:path";
import { openDataFolder } from "../local/store/data-folder.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { drillOn } from "../restore/drill.ts";
import { DRILL_TEXTS } from "../restore/texts.ts";
import { defineCommand } from "./terminal/command.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DATA_FOLDER } from "./terminal/running.ts";

export const command = defineCommand({
  name: "npm run drill",
  texts: DRILL_TEXTS,
  parameters: {},
  run: async (_values, { folder, out, err, doing }) => {
    requireNode(THIS_MACHINE);
    const data = openDataFolder(path.join(folder, DATA_FOLDER));
    try {
      doing(DRILL_TEXTS.drilling);
      const { unsound, ...counts } = await drillOn(data);
      for (const line of unsound) err(`${formatBilingual(DRILL_TEXTS.unsound)}: ${line}`);
      const values = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
      out(formatBilingual(DRILL_TEXTS.done, values));
      return unsound.length === 0 ? 0 : 1;
    } finally {
      await data.close();
    }
  },
});

await runIfStarted(import.meta.url, command);

/** `npm run move-data`: moves the tables of `npm start` to the other store. */
import path from "node:path";
import * as z from "zod";
import { openDataFolder } from "../local/store/data-folder.ts";
import { moveData } from "../local/store/move-data.ts";
import { STORE_KINDS, STORE_NAMES } from "../local/store/store-kind.ts";
import { defineCommand } from "./terminal/command.ts";
import { option } from "./terminal/parameter.ts";
import { requireNode, THIS_MACHINE } from "./terminal/prerequisites.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { DATA_FOLDER } from "./terminal/running.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { MOVE_DATA_TEXTS } from "./texts/move-data.ts";

export const command = defineCommand({
  name: "npm run move-data",
  texts: MOVE_DATA_TEXTS,
  parameters: {
    store: option(z.enum(STORE_KINDS).default(STORE_KINDS[0]), MOVE_DATA_TEXTS.parameters.store),
  },
  run: async ({ store }, { folder, out, doing }) => {
    requireNode(THIS_MACHINE);
    const data = openDataFolder(path.join(folder, DATA_FOLDER));
    try {
      if (data.store === store) {
        out(formatBilingual(MOVE_DATA_TEXTS["same-store"], { store: STORE_NAMES[store] }));
        return 0;
      }
      doing(MOVE_DATA_TEXTS.moving);
      const { items, registers, oldTables } = await moveData(data, store);
      const counts = { items: String(items), registers: String(registers) };
      out(formatBilingual(MOVE_DATA_TEXTS.moved, { ...counts, store: STORE_NAMES[store], oldTables }));
      return 0;
    } finally {
      await data.close();
    }
  },
});

await runIfStarted(import.meta.url, command);

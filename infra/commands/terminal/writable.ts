import { existsSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { StartFailure } from "../../local/start-failure.ts";
import { COMMAND_LINE_TEXTS } from "../texts/command-line.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

/** Checks a file before any work is done for it. @throws StartFailure when it cannot be written */
export async function requireWritable(file: string): Promise<void> {
  const isNew = !existsSync(file);
  try {
    await (await open(file, "a")).close();
    if (isNew) await rm(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new StartFailure(formatBilingual(COMMAND_LINE_TEXTS["not-written"], { file, code }), {
      cause: error,
    });
  }
}

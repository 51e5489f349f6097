import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";

const run = promisify(execFile);

/**
 * Word files as PDF beside them, made by the LibreOffice of this machine.
 * @returns undefined where there is none
 */
export async function pdfOf(files: readonly string[], folder: string): Promise<string[] | undefined> {
  // A profile of its own, since LibreOffice refuses to start beside a window that is open.
  const profile = await mkdtemp(path.join(tmpdir(), "papers-"));
  try {
    const given = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless"];
    await run("soffice", [...given, "--convert-to", "pdf", "--outdir", folder, ...files]);
    const made = files.map((file) => path.join(folder, `${path.basename(file, ".docx")}.pdf`));
    // Without its part for texts LibreOffice writes nothing, and says that all is well.
    return made.every((file) => existsSync(file)) ? made : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

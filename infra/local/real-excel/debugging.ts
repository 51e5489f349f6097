/**
 * Microsoft's program that puts an add-in into Excel. It is fetched when it is called: its dependencies need a compiler on
 * Linux, where it has nothing to do.
 */
const PROGRAM = "office-addin-debugging@7.0.0";

export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
}

function npx(...args: readonly string[]): CommandLine {
  return { program: "npx", args: ["--yes", PROGRAM, ...args] };
}

/** @param document the address of a workbook on SharePoint or OneDrive, for Excel on the web; else Excel of this machine */
export function startLine(manifest: string, document?: string): CommandLine {
  const where = document === undefined ? ["desktop", "--app", "excel"] : ["web", "--document", document];
  return npx("start", manifest, ...where, "--no-debug", "--no-live-reload");
}

export function stopLine(manifest: string): CommandLine {
  return npx("stop", manifest);
}

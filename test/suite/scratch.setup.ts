import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** One folder for all temporary files of the run, removed at its end with whatever tests and workers left. */
export function setup(): () => void {
  const scratch = mkdtempSync(path.join(tmpdir(), "quan-triet-tests-"));
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = scratch;
  return () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}

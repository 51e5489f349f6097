/** `npm run workbook -- --rows N --out FILE`: a run of N invented people, written by the writer of the workbook function. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { bundle } from "../stack/bundle.ts";
import { failCommand } from "./terminal/fail.ts";
import { readWorkbookOptions, WORKBOOK_HELP, type WorkbookOptions } from "./terminal/workbook-options.ts";

const PROGRAM = fileURLToPath(new URL("../local/synthetic-workbook.ts", import.meta.url));

try {
  const options = readWorkbookOptions(process.argv.slice(2));
  if (options === undefined) console.log(WORKBOOK_HELP);
  else process.exitCode = await write(options);
} catch (error) {
  failCommand(error);
}

/** In a process of its own, bundled as the function is: its memory is the writer's and not a translator's. */
async function write({ rows, out }: WorkbookOptions): Promise<number> {
  await checkWritable(out);
  const folder = await mkdtemp(path.join(tmpdir(), "workbook-"));
  try {
    const [program = ""] = bundle([PROGRAM], folder);
    const args = ["--no-deprecation", program, String(rows), out];
    const writer = spawn(process.execPath, args, { stdio: "inherit" });
    const [code] = (await once(writer, "exit")) as [number | null];
    return code ?? 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @throws StartFailure before anything is made for a file that could not be written. */
async function checkWritable(out: string): Promise<void> {
  try {
    await (await open(out, "w")).close();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const said = `Không ghi được tệp ${out} (${code}): hãy chọn tệp khác hoặc đóng tệp đang mở. / The file ${out} cannot be written (${code}): choose another, or close it where it is open.`;
    throw new StartFailure(said, { cause: error });
  }
}

/** `npm run workbook -- --rows N --out FILE`: a run of N invented people, written by the writer of the workbook function. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../stack/bundle.ts";

const HELP = `npm run workbook -- --rows SỐ_NGƯỜI --out TỆP.xlsx

  --rows  số người được xếp loại trong lần chấm giả định / people rated in an invented run
  --out   tệp được ghi / the file to write`;

const PROGRAM = fileURLToPath(new URL("../local/synthetic-workbook.ts", import.meta.url));

const { values } = parseArgs({ options: { rows: { type: "string" }, out: { type: "string" } } });
if (values.rows === undefined || !/^[1-9]\d{0,7}$/.test(values.rows) || values.out === undefined) {
  console.error(HELP);
  process.exitCode = 1;
} else {
  process.exitCode = await write(values.rows, values.out);
}

/** In a process of its own, bundled as the function is: its memory is the writer's and not a translator's. */
async function write(people: string, out: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "workbook-"));
  try {
    const [program = ""] = bundle([PROGRAM], folder);
    const writer = spawn(process.execPath, ["--no-deprecation", program, people, out], { stdio: "inherit" });
    const [code] = (await once(writer, "exit")) as [number | null];
    return code ?? 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `node check.mjs SCRIPT...`: npm scripts at the same time, each told as a whole once it ends; 1 when any finds something. */
import { spawn } from "node:child_process";
import { once } from "node:events";

async function passes(script) {
  const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  console.log(`== ${script}: exit ${code}\n${said.trimEnd()}`);
  return code === 0;
}

const passed = await Promise.all(process.argv.slice(2).map(passes));
process.exitCode = passed.every(Boolean) ? 0 : 1;

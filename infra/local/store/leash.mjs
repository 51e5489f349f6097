/**
 * Runs a program that must not outlive whoever asked for it: `node leash.mjs PROGRAM ARGUMENTS...`.
 * The asker holds the other end of our standard input, and the system closes it however the asker dies, even by kill -9.
 */
import { spawn } from "node:child_process";

const [program, ...argumentsOfProgram] = process.argv.slice(2);
const child = spawn(program, argumentsOfProgram, { stdio: ["ignore", "inherit", "inherit"] });

child.on("error", (error) => {
  process.stderr.write(`${error.code}\n`);
  process.exit(127);
});
child.on("exit", (code) => process.exit(code ?? 1));
process.stdin.on("close", () => child.kill("SIGKILL"));
process.stdin.resume();
process.on("SIGTERM", () => child.kill("SIGTERM"));

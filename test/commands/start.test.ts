import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fill } from "../../domain/values/bilingual.ts";
import { RUNNING_FILE } from "../../infra/commands/terminal/running.ts";
import { START_TEXTS } from "../../infra/commands/texts/start.ts";
import { killHolders } from "../store/stack-process.ts";

const START = path.resolve("infra/commands/start.ts");
/** The stack starts a lost store again so often. */
const RESTARTS = 3;

test(
  "npm start says which port it takes instead of a taken one, and ends with 1 when its store is lost for good",
  { tags: ["dynoxide"], timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "start-"));
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as AddressInfo;
    const child = spawn(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), START, "--port", String(port)],
      { cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const ended = once(child, "close");
    onTestFinished(async () => {
      child.kill("SIGKILL");
      await ended;
      holder.close();
      rmSync(folder, { recursive: true });
    });
    const running = path.join(folder, RUNNING_FILE);
    await expect.poll(() => existsSync(running) || said, { timeout: 240_000 }).toBe(true);
    const { url } = JSON.parse(readFileSync(running, "utf8")) as { readonly url: string };
    expect(said).toContain(fill(START_TEXTS["port-replaced"].en, { port: String(port), url }));

    for (let restart = 1; restart <= RESTARTS; restart += 1) {
      await killHolders(child, folder);
      await expect.poll(() => said.split("runs again").length, { timeout: 30_000 }).toBe(restart + 1);
    }
    await killHolders(child, folder);
    await ended;
    expect(child.exitCode).toBe(1);
    expect(said).toMatch(/dừng đột ngột nhiều lần .* ended unexpectedly several times/);
    expect(existsSync(running)).toBe(false);
  },
);

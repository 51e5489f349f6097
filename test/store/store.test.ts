import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { startStore } from "../../infra/local/store/store.ts";
import { STORE_KINDS } from "../../infra/local/store/store-kind.ts";

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), "store-"));
const DATA_FILES = { dynoxide: "dynoxide.db", "dynamodb-local": "shared-local-instance.db" } as const;

const TAGS = { dynoxide: ["dynoxide"], "dynamodb-local": ["java"] };

for (const kind of STORE_KINDS)
  describe(`${kind} that cannot start says why in one sentence with its remedy`, { tags: TAGS[kind] }, () => {
    const started = (options: { folder: string; port?: number }) =>
      startStore({ kind, ...options }).then((store) => store.stop());

    test("with a data file that is none", async () => {
      const corrupt = newFolder();
      writeFileSync(path.join(corrupt, DATA_FILES[kind]), "not a database at all");
      await expect(started({ folder: corrupt })).rejects.toMatchObject({
        name: "StartFailure",
        message: expect.stringContaining(`The data in ${corrupt} is corrupt`),
      });
    });

    test.each(["/proc/quan-triet", fileURLToPath(import.meta.url)])(
      "with a folder that cannot be written: %s",
      async (place) => {
        await expect(started({ folder: place })).rejects.toMatchObject({
          name: "StartFailure",
          message: expect.stringContaining(`The folder ${place} cannot be written`),
        });
      },
    );

    test("on a port that is taken", async () => {
      const port = Number(new URL(inject("dynamodbEndpoint")).port);
      await expect(started({ folder: "memory", port })).rejects.toMatchObject({
        name: "StartFailure",
        message: expect.stringContaining(`Port ${port} is in use`),
      });
    });
  });

test("DynamoDB Local without Java says how to install it", async () => {
  const onlyNode = newFolder();
  symlinkSync(process.execPath, path.join(onlyNode, "node"));
  const before = process.env["PATH"];
  process.env["PATH"] = onlyNode;
  try {
    await expect(startStore({ kind: "dynamodb-local", folder: "memory" })).rejects.toMatchObject({
      name: "StartFailure",
      message: expect.stringMatching(/Cần Java 17 trở lên.*\/ Java 17 or newer is needed/),
    });
  } finally {
    process.env["PATH"] = before;
  }
});

test("a child on the leash ends with whoever started it, even one that is killed outright", async () => {
  const leash = fileURLToPath(new URL("../../infra/local/store/leash.mjs", import.meta.url));
  const idle = "console.log(process.pid); setInterval(() => {}, 1000)";
  // A process that starts the leash, prints the pid of the program on it, and waits.
  const asker = `
    const { spawn } = require("node:child_process");
    const child = spawn(process.execPath, [${JSON.stringify(leash)}, process.execPath, "-e", ${JSON.stringify(idle)}], {
      detached: true,
      stdio: ["pipe", "inherit", "inherit"],
    });
    child.on("exit", () => process.exit());
  `;
  const parent = spawn(process.execPath, ["-e", asker], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = Number(await firstLine(parent));
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

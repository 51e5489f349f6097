import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { PutItemCommand, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { startStore } from "../../infra/local/store/store.ts";
import { createTable, LOCAL } from "../stores/tables.ts";
import { keysOf, pushUntil, startStackProcess } from "./stack-process.ts";

const REGISTER = { unit: COMMITTEE, year: 2026 };
const DISK_MB = 40;
/** Below this much free space no write is accepted. */
const RESERVE_MB = 16;
const MB = 1024 * 1024;

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

/** The disk is unmounted at the end of the test, after what the test starts on it. */
function mountDisk(): string {
  const disk = mkdtempSync(path.join(tmpdir(), "disk-"));
  run("mount", "-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk);
  onTestFinished(() => {
    run("umount", disk);
    rmSync(disk, { recursive: true });
  });
  return disk;
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** Fills the disk, as another program might, up to the given free space. */
function fillUpTo(disk: string, leftBytes: number): void {
  writeFileSync(path.join(disk, "other"), Buffer.alloc(Math.max(0, freeBytes(disk) - leftBytes)));
}

describe(`on a disk of ${DISK_MB} MB`, { tags: ["small-disk", "dynoxide"], timeout: 180_000 }, () => {
  test("the stack stops taking rows before the disk is full, says so, keeps all it took, and goes on", async () => {
    const disk = mountDisk();
    const stack = await startStackProcess(path.join(disk, "data"), "dynoxide");
    fillUpTo(disk, (RESERVE_MB + 3) * MB);
    const before = await pushUntil(stack.api, REGISTER, (_, refusals) => refusals > 0);
    expect(before.acknowledged.length).toBeGreaterThan(100);
    expect(before.refusal).toBe("overloaded");
    expect(freeBytes(disk)).toBeGreaterThan((RESERVE_MB / 2) * MB);
    expect(stack.reports).toEqual([expect.stringMatching(/chỉ còn 15 MB.* \/ .*has 15 MB left/)]);
    expect([...(await keysOf(stack.api, REGISTER))]).toEqual(
      expect.arrayContaining([...before.acknowledged]),
    );

    await stack.kill();
    run("mount", "-o", `remount,size=${2 * DISK_MB}m`, disk);
    const again = await startStackProcess(path.join(disk, "data"), "dynoxide");
    expect([...(await keysOf(again.api, REGISTER))]).toEqual(
      expect.arrayContaining([...before.acknowledged]),
    );
    const next = { ...REGISTER, year: 2027 };
    expect(await pushUntil(again.api, next, (rows) => rows >= 20)).toMatchObject({ refusal: undefined });
    await again.stop();
  });

  test("a running stack goes on by itself when another program gives its room back", async () => {
    const disk = mountDisk();
    const stack = await startStackProcess(path.join(disk, "data"), "dynoxide");
    fillUpTo(disk, 0);
    expect(await pushUntil(stack.api, REGISTER, (_, refusals) => refusals > 0)).toEqual({
      acknowledged: [],
      refusal: "overloaded",
    });
    rmSync(path.join(disk, "other"));
    const { acknowledged } = await pushUntil(stack.api, REGISTER, (rows) => rows >= 20);
    expect([...(await keysOf(stack.api, REGISTER))]).toEqual(expect.arrayContaining([...acknowledged]));
    expect(stack.reports.at(-1)).toMatch(/has room again/);
    await stack.stop();
  });

  test("no stack starts where there is no room, and nothing is lost by trying", () => {
    const disk = mountDisk();
    fillUpTo(disk, MB);
    expect(() => openDataFolder(path.join(disk, "data"), { store: "dynoxide" })).toThrow(
      /còn 1 MB.*cần ít nhất 16 MB.* \/ .*has 1 MB left and 16 MB are needed/,
    );
  });

  test("the embedded store itself refuses what it cannot keep, and keeps what it acknowledged", async () => {
    const disk = mountDisk();
    const store = await startStore({ kind: "dynoxide", folder: disk });
    const client = new DynamoDBClient({ ...LOCAL, endpoint: store.endpoint, maxAttempts: 1 });
    await createTable(client, "Rows");
    const acknowledged: string[] = [];
    for (let refusals = 0; refusals < 5;) {
      const pk = `row-${acknowledged.length}`;
      const Item = { pk: { S: pk }, sk: { S: "-" }, text: { S: "a".repeat(20_000) } };
      try {
        await client.send(new PutItemCommand({ TableName: "Rows", Item }));
        acknowledged.push(pk);
      } catch {
        refusals += 1;
      }
    }
    expect(freeBytes(disk)).toBeLessThan(MB);
    await store.stop();

    const again = await startStore({ kind: "dynoxide", folder: disk, port: store.port });
    for (const pk of acknowledged) {
      const Key = { pk: { S: pk }, sk: { S: "-" } };
      expect((await client.send(new GetItemCommand({ TableName: "Rows", Key }))).Item).toBeDefined();
    }
    client.destroy();
    await again.stop();
  });
});

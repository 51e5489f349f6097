import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { takeLock, tryLock } from "../../infra/local/store/file-lock.ts";

const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a lock of this machine", () => {
  it("is held by one at a time", async () => {
    const file = path.join(folder, "a");
    const order: string[] = [];
    const release = await takeLock(file);
    const second = takeLock(file).then((releaseSecond) => {
      order.push("second");
      return releaseSecond;
    });
    order.push("first");
    release();
    (await second)();
    expect(order).toEqual(["first", "second"]);
    expect(readdirSync(file)).toEqual([]);
  });

  it("is free when whoever held it died", async () => {
    const file = path.join(folder, "b");
    mkdirSync(file);
    writeFileSync(path.join(file, `${spawnSync(process.execPath, ["-e", ""]).pid}.1`), "");
    (await takeLock(file))();
    expect(readdirSync(file)).toEqual([]);
  });

  it("names its holder to whoever does not wait", () => {
    const file = path.join(folder, "c");
    expect(tryLock(file)).toMatchObject({ kind: "held" });
    expect(tryLock(file)).toEqual({ kind: "taken", holder: process.pid });
  });
});

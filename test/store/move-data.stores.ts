import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { moveData } from "../../infra/local/store/move-data.ts";
import { keysOf, pushUntil, startStackProcess } from "./stack-process.ts";

const REGISTERS = [2026, 2027].map((year) => ({ unit: COMMITTEE, year }));

describe("moved data", { tags: ["java", "dynoxide"], timeout: 240_000 }, () => {
  test.each([
    ["dynamodb-local", "dynoxide"],
    ["dynoxide", "dynamodb-local"],
  ] as const)("from %s to %s are all there, with the objects, and the old are kept", async (from, to) => {
    const folder = mkdtempSync(path.join(tmpdir(), "moved-"));
    const stack = await startStackProcess(folder, from);
    const acknowledged = [];
    for (const register of REGISTERS)
      acknowledged.push((await pushUntil(stack.api, register, (rows) => rows >= 150)).acknowledged);
    await stack.stop();
    const objects = readdirSync(path.join(folder, "objects"), { recursive: true });

    const data = openDataFolder(folder);
    const moved = await moveData(data, to);
    await data.close();

    expect(moved.registers).toBe(REGISTERS.length);
    expect(readdirSync(moved.oldTables)).not.toEqual([]);
    expect(readdirSync(path.join(folder, "objects"), { recursive: true })).toEqual(objects);
    expect(readdirSync(folder)).not.toContain("stream.json");
    const again = await startStackProcess(folder, to);
    for (const [index, register] of REGISTERS.entries())
      expect([...(await keysOf(again.api, register))].toSorted()).toEqual(acknowledged[index]?.toSorted());
    await again.stop();
  });
});

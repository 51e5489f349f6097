import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Register } from "../../domain/values/ids.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { keysOf, pushUntil, type StackProcess, startStackProcess } from "./stack-process.ts";

const REGISTER = { unit: COMMITTEE, year: 2026 };
/** One for each kill, so that every push writes rows that were not there. */
const registerOf = (kill: number): Register => ({ unit: COMMITTEE, year: 2000 + kill });
/** More in `.ci/run --long`. */
const KILLS = Number(process.env["KILLS"] ?? 3);

describe("every acknowledged row is read back", { tags: ["dynoxide"], timeout: 60_000 * (KILLS + 1) }, () => {
  test("after the stack was killed in the middle of pushes, again and again", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "killed-"));
    const acknowledged: (readonly string[])[] = [];
    const expectKept = async ({ api }: StackProcess, kill: number): Promise<void> =>
      expect([...(await keysOf(api, registerOf(kill)))], `of kill ${kill}`).toEqual(
        expect.arrayContaining([...(acknowledged[kill] ?? [])]),
      );
    for (let kill = 0; kill < KILLS; kill += 1) {
      const stack = await startStackProcess(folder, "dynoxide");
      if (kill > 0) await expectKept(stack, kill - 1);
      let killed = false;
      const pushed = await pushUntil(stack.api, registerOf(kill), (rows) => {
        if (rows >= 100 && !killed) {
          killed = true;
          // While the next batch is on its way.
          setTimeout(() => void stack.kill(), 20);
        }
        return killed && rows >= 100 && stack.isOver();
      });
      acknowledged.push(pushed.acknowledged);
    }
    const stack = await startStackProcess(folder, "dynoxide");
    for (const kill of acknowledged.keys()) await expectKept(stack, kill);
    await stack.stop();
  });

  test("after the store was killed under the stack, which says so and starts it again", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "killed-"));
    const stack = await startStackProcess(folder, "dynoxide");
    const before = await pushUntil(stack.api, REGISTER, (rows) => rows >= 100);
    await stack.killStore();
    await expect
      .poll(() => stack.reports, { timeout: 30_000 })
      .toEqual([
        expect.stringContaining("Dynoxide ended unexpectedly; starting it again"),
        expect.stringContaining("Dynoxide runs again"),
      ]);
    const after = await pushUntil(stack.api, { ...REGISTER, year: 2027 }, (rows) => rows >= 20);
    expect([...(await keysOf(stack.api, REGISTER))]).toEqual(
      expect.arrayContaining([...before.acknowledged]),
    );
    expect(after.refusal).toBeUndefined();
    await stack.stop();
  });

  test("when the store is killed so often that the stack gives up and says why", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "killed-"));
    const stack = await startStackProcess(folder, "dynoxide");
    const { acknowledged } = await pushUntil(stack.api, REGISTER, (rows) => rows >= 20);
    for (let kill = 1; kill <= 4; kill += 1) {
      await stack.killStore();
      const lines = kill < 4 ? 2 * kill : 7;
      await expect.poll(() => stack.reports.length, { timeout: 30_000 }).toBe(lines);
    }
    expect(stack.reports.at(-1)).toMatch(/dừng đột ngột nhiều lần .* ended unexpectedly several times/);
    await stack.stop();
    const again = await startStackProcess(folder, "dynoxide");
    expect([...(await keysOf(again.api, REGISTER))]).toEqual(expect.arrayContaining([...acknowledged]));
    await again.stop();
  });
});

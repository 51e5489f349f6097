import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { command } from "../../infra/commands/start.ts";
import { callCommand } from "./call-command.ts";

test("an empty office and the demonstration exclude each other, and nothing is started or deleted", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "start-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, ".local/data"), { recursive: true });
  writeFileSync(path.join(folder, ".local/data/store.json"), "{}");
  const { code, stderr } = await callCommand(command, ["--empty", "--demo", "--fresh"], { folder });
  expect(code).toBe(2);
  expect(stderr).toContain("--demo (văn phòng mẫu) hoặc --empty (bắt đầu trống)");
  expect(existsSync(path.join(folder, ".local/data/store.json"))).toBe(true);
});

test.each(["", "không", "n", "xóa"])(
  "at a keyboard, --fresh deletes nothing on the answer “%s”",
  async (typed) => {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return typed;
    };
    const folder = mkdtempSync(path.join(tmpdir(), "start-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const kept = path.join(folder, ".local/data/tables");
    mkdirSync(kept, { recursive: true });
    const { code, stderr } = await callCommand(command, ["--fresh"], { folder, ask });
    expect(code).toBe(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(path.join(folder, ".local/data"));
    expect(stderr).toContain("Không xóa gì");
    expect(existsSync(kept)).toBe(true);
  },
);

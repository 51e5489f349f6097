import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { command } from "../../infra/commands/policy.ts";
import { type StubServer, startStubServer } from "../client/stub-server.ts";
import { callCommand } from "./call-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "policy-command-"));
const FILE = path.join(folder, "bo-quy-tac.json");
const TOKEN = { status: 200, body: { access_token: "x" } };
let server: StubServer | undefined;

afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command against a service that gives this answer to the rule book. */
async function publish(answer: object, ...typed: readonly string[]) {
  server = await startStubServer([TOKEN, { status: 200, body: answer }]);
  mkdirSync(path.join(folder, ".local"), { recursive: true });
  writeFileSync(
    path.join(folder, ".local", "running.json"),
    JSON.stringify({ url: server.url, issuerUrl: server.url }),
  );
  const done = await callCommand(command, ["publish", FILE, ...typed], { folder });
  return { ...done, sent: server.seen.at(-1) };
}

test("a sound rule book is published under its name", async () => {
  writeFileSync(FILE, JSON.stringify({ id: "co-quan", version: "2" }));
  const published = await publish({ published: true, name: "co-quan@2", issues: [] });
  expect([published.code, published.stdout]).toEqual([0, "co-quan@2: đã công bố"]);
  expect(published.sent).toMatchObject({
    path: "/v1/policies",
    body: { document: { id: "co-quan", version: "2" }, publish: true },
  });
});

test("each fault is named with its place, and nothing counts as published", async () => {
  writeFileSync(FILE, "{}");
  const issues = [{ path: "levels.1.floor", code: "wrong", message: "Sàn thấp hơn mức dưới." }];
  const { code, stdout } = await publish({ published: false, name: null, issues });
  expect([code, stdout]).toEqual([1, "levels.1.floor: Sàn thấp hơn mức dưới."]);
});

test.each([
  ["no JSON", "không phải"],
  ["[1]", "không phải một đối tượng JSON"],
])("a file that is no rule book is refused before anybody signs in: %s", async (text, said) => {
  writeFileSync(FILE, text);
  const { code, stderr, sent } = await publish({});
  expect([code, stderr.split("\n").length, sent]).toEqual([1, 1, undefined]);
  expect(stderr).toContain(said);
});

test("a rule book is checked without a server: what it leaves open is told, and faults fail", async () => {
  writeFileSync(FILE, JSON.stringify({ ...dang3662025v2, id: "co-quan", version: "1" }));
  const sound = await callCommand(command, ["check", FILE], { folder });
  expect([sound.code, sound.stdout.split("\n").at(-1)]).toEqual([0, "co-quan@1: không có lỗi"]);
  expect(sound.stdout).toContain("levels.1: Khoảng trống: Cá nhân, điểm từ 70 đến dưới 90");
  writeFileSync(FILE, JSON.stringify({ ...dang3662025v2, colour: "red" }));
  const wrong = await callCommand(command, ["check", FILE, "--lang", "en"], { folder });
  expect([wrong.code, wrong.stdout]).toEqual([1, "colour: is no field of a policy"]);
});

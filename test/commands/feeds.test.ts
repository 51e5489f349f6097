import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { command } from "../../infra/commands/feeds.ts";
import { type StubServer, startStubServer } from "../client/stub-server.ts";
import { callCommand } from "./call-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "feeds-command-"));
let server: StubServer | undefined;
afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

const FEED = {
  id: "a1b2c3d4e5f6",
  title: "Power BI",
  unit: null,
  period: "2026",
  table: "people",
  until: "2026-12-31",
  madeBy: "admin",
  madeAt: "2026-04-01T02:00:00.000Z",
  lastUsedAt: "2026-04-02T17:30:00.000Z",
  revokedAt: null,
  revokedBy: null,
};

async function call(answer: object, ...typed: readonly string[]) {
  server = await startStubServer([
    { status: 200, body: { access_token: "x" } },
    { status: 200, body: answer },
  ]);
  mkdirSync(path.join(folder, ".local"), { recursive: true });
  writeFileSync(
    path.join(folder, ".local", "running.json"),
    JSON.stringify({ url: server.url, issuerUrl: server.url }),
  );
  const done = await callCommand(command, typed, { folder });
  return { ...done, sent: server.seen.at(-1), url: server.url };
}

test("lists each key in a line: what it opens, until when, and its last use by the day in Vietnam", async () => {
  const { code, stdout } = await call({ feeds: [FEED, { ...FEED, unit: "cb-mot", lastUsedAt: null }] });
  expect(code).toBe(0);
  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(
      /^a1b2c3d4e5f6 \| Power BI \| .+ \| cả cơ quan \| .*2026 \| đến 31\/12\/2026 \| dùng gần nhất 03\/04\/2026$/,
    ),
    expect.stringMatching(/\| cb-mot \| .* \| chưa dùng$/),
  ]);
});

test("makes a key, and prints address, name and password for Excel", async () => {
  const made = { feed: FEED, path: `/v1/feeds/${FEED.id}`, secret: "s3cret" };
  const { code, stdout, sent, url } = await call(
    made,
    "--table",
    "people",
    "--period",
    "2026",
    "--until",
    "2026-12-31",
  );
  expect(code).toBe(0);
  expect(stdout).toContain(`${url}/v1/feeds/a1b2c3d4e5f6`);
  expect(stdout).toContain("Mật khẩu: s3cret");
  expect(sent).toMatchObject({ path: "/v1/feeds", body: { unit: null, table: "people", title: "people" } });
});

test("revokes a key", async () => {
  const revoked = { ...FEED, revokedAt: "2026-04-03T02:00:00.000Z", revokedBy: "admin" };
  const { stdout, sent } = await call(revoked, "--revoke", FEED.id);
  expect(stdout).toContain("đã thu hồi 03/04/2026");
  expect(sent?.path).toBe(`/v1/feeds/${FEED.id}/revocation`);
});

test.each([
  ["a key without its last day", ["--table", "people", "--period", "2026"]],
  ["making and revoking at once", ["--table", "people", "--revoke", FEED.id]],
])("%s is refused before anybody signs in", async (_what, typed) => {
  const { code, sent } = await call({}, ...typed);
  expect([code, sent]).toEqual([2, undefined]);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { smokeSteps } from "../../infra/commands/deployment/smoke.ts";
import { runSteps } from "../../infra/commands/deployment/step.ts";
import { type LocalCloud, startCloud } from "../../infra/local/cloud/cloud.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";
import { FOUNDING_USERS } from "../../infra/local/office/people/users.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";

const YEAR = 2026;
const ADMIN = "quan-tri";
const page = mkdtempSync(path.join(tmpdir(), "smoke-"));
let cloud: LocalCloud;

beforeAll(async () => {
  writeFileSync(path.join(page, "taskpane.html"), "<!doctype html>");
  const assembly = await synthesize(() => undefined);
  const data = openDataFolder("memory");
  cloud = await startCloud({
    assembly,
    data,
    staticFolder: page,
    users: FOUNDING_USERS,
    log: () => undefined,
  });
  const signIn = { kind: "local", issuerUrl: cloud.issuerUrl };
  writeFileSync(path.join(page, "config.json"), JSON.stringify({ signIn }));
}, 300_000);
afterAll(async () => {
  await cloud.stop();
  rmSync(page, { recursive: true });
});

const connection = () => ({
  baseUrl: cloud.url,
  language: () => "vi" as const,
  token: () => cloud.tokenFor(ADMIN),
});
const smoke = (writes: boolean, url = cloud.url) =>
  runSteps(smokeSteps({ url, connect: async () => connection(), year: YEAR, writes }), () => undefined).then(
    () => "works",
    (error: unknown) => String(error),
  );
const rows = async () => {
  const answer = await makeApi(connection()).pull(UnitId.parse("dang-uy"), YEAR, 0);
  return answer.ok ? answer.value.rows.map(({ form, deleted }) => [form, deleted]) : [];
};

describe("the smoke test of a deployment", { shuffle: false }, () => {
  test("of the real stage reads only", async () => {
    expect(await smoke(false)).toBe("works");
    expect(await rows()).toEqual([]);
  });

  test("of the test stage stores a row, reads it and undoes it, and may be repeated", async () => {
    expect(await smoke(true)).toBe("works");
    expect(await smoke(true)).toBe("works");
    for (const [form, deleted] of await rows()) expect([form, deleted]).toEqual(["units", true]);
  });

  test("says which call failed and why", async () => {
    expect(await smoke(false, cloud.issuerUrl)).toMatch(/Dừng ở bước 1\/6 \(GET .*taskpane\.html\): .*404/);
  });
});

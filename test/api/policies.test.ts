import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { congChuc3352025 } from "../../domain/policy/library/cong-chuc-335-2025/policy.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { hocTapNoiBo2026 } from "../../domain/policy/library/hoc-tap-noi-bo-2026/policy.ts";
import { listValues } from "../../domain/policy/reading/list-values.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import {
  ImpactResponse,
  PoliciesResponse,
  PolicyCheck,
  PolicyResponse,
} from "../../domain/protocol/policies.ts";
import { UserId } from "../../domain/values/ids.ts";
import { RunResponse } from "../../domain/protocol/runs.ts";
import { type ApiRoom, caller, COMMITTEE, openOffice, storeRun, YEAR } from "./api-room.ts";

let room: ApiRoom;
const opened: ApiRoom[] = [];
beforeEach(async () => {
  room = await openOffice();
  opened.push(room);
});
afterAll(() => Promise.all(opened.map((api) => api.stop())));

const own: Policy = { ...hocTapNoiBo2026, id: "hoc-tap-van-phong", version: "1" };
const publish = (document: object, more: object = { publish: true }) =>
  room.post("/v1/policies", { document, ...more });
const published = async (document: object) => {
  const answer = await publish(document);
  expect(answer.status).toBe(200);
  return PolicyCheck.parse(answer.body);
};

describe("the office's own policies", () => {
  test("beside the product's they are listed with their version, day and what their values rest on", async () => {
    await published(own);
    const { policies } = PoliciesResponse.parse((await room.get("/v1/policies")).body);
    expect(policies.map(({ name, origin }) => [name, origin])).toEqual([
      ["dang-366-2025", "product"],
      ["cong-chuc-335-2025", "product"],
      ["hoc-tap-noi-bo-2026", "product"],
      ["dang-366-2025@1", "product"],
      ["cong-chuc-335-2025@1", "product"],
      ["hoc-tap-noi-bo-2026@1", "product"],
      ["hoc-tap-van-phong@1", "office"],
    ]);
    expect(policies[6]).toMatchObject({ publishedBy: "admin", publishedAt: "2026-04-01T02:00:00.000Z" });
    expect(policies[0]?.sources.law).toBeGreaterThan(policies[0]?.sources.local ?? 0);
    expect(policies[6]?.sources).toMatchObject({ law: 0 });
    expect(policies[6]?.sources.assumption).toBeGreaterThan(50);
  });

  test("the rule book that the year has chosen comes first, also one of the office's own", async () => {
    await published(own);
    const first = async () =>
      PoliciesResponse.parse((await room.get(`/v1/policies?year=${YEAR}`)).body).policies[0]?.name;
    expect(await first()).toBe("dang-366-2025");
    const choose = (baseRev: number, value: string) =>
      room.push(COMMITTEE, [{ form: "settings", key: "policy", baseRev, fields: { name: "policy", value } }]);
    await choose(0, "hoc-tap-van-phong@1");
    expect(await first()).toBe("hoc-tap-van-phong@1");
    await choose(1, "cong-chuc-335-2025");
    expect(await first()).toBe("cong-chuc-335-2025");
  });

  test("one is read whole, as it was published", async () => {
    await published(own);
    const { summary, document } = PolicyResponse.parse(
      (await room.get("/v1/policies/hoc-tap-van-phong@1")).body,
    );
    expect(summary.name).toBe("hoc-tap-van-phong@1");
    expect(document).toEqual(own);
    for (const [name, policy] of [
      ["dang-366-2025", dang3662025v2],
      ["dang-366-2025@1", dang3662025],
    ] as const) {
      const read = PolicyResponse.parse((await room.get(`/v1/policies/${name}`)).body);
      expect(read).toMatchObject({ document: policy, summary: { name, version: policy.version } });
      // The same as a list, each value beside its text.
      expect(read.values).toEqual(listValues(policy));
    }
    expect(await room.get("/v1/policies/hoc-tap-van-phong@2")).toMatchObject({ status: 404 });
  });

  test("checking publishes nothing", async () => {
    const check = PolicyCheck.parse((await publish(own, {})).body);
    expect(check).toMatchObject({ published: false, name: "hoc-tap-van-phong@1", issues: [] });
    expect(check.findings.map(({ code }) => code)).toContain("ground-unknown");
    expect(await room.get("/v1/policies/hoc-tap-van-phong@1")).toMatchObject({ status: 404 });
  });

  test("every fault is named with its place, in the reader's language, and nothing is published", async () => {
    const broken = { ...own, levels: own.levels.toReversed(), colour: "red" };
    const shape = PolicyCheck.parse((await publish(broken)).body);
    expect(shape).toEqual({
      published: false,
      name: null,
      issues: [{ path: "colour", code: "unknown-field", message: "không có trường này" }],
      findings: [],
    });
    const { colour: _, ...reversed } = broken;
    const cross = PolicyCheck.parse((await publish(reversed)).body);
    expect(cross.issues.map(({ path, code }) => `${path} ${code}`)).toContain(
      "levels.1.floor floors-not-descending",
    );
    expect(PoliciesResponse.parse((await room.get("/v1/policies")).body).policies).toHaveLength(6);
  });

  test("a published version is never changed; the same document again is no fault, another version is another policy", async () => {
    await published(own);
    expect(await publish({ ...own, title: { vi: "Khác", en: "Other" } })).toMatchObject({
      status: 409,
      body: { code: "policy-exists" },
    });
    expect(await published(own)).toMatchObject({ published: true });
    expect(await published({ ...own, version: "2" })).toMatchObject({ name: "hoc-tap-van-phong@2" });
    expect(await publish(dang3662025)).toMatchObject({ status: 409, body: { code: "policy-exists" } });
  });
});

describe("a run of one", () => {
  const dryRun = (policy: string, period = "2026-03") =>
    room.post("/v1/runs", { year: YEAR, period, policy, dryRun: true });

  test("by the id alone is a run of the newest version, named in the run", async () => {
    await published(own);
    room.clock.now = "2026-04-02T02:00:00.000Z";
    await published({ ...own, version: "2" });
    const names = ["hoc-tap-van-phong", "hoc-tap-van-phong@1", "dang-366-2025", "dang-366-2025@1"];
    const runs = [];
    for (const name of names) runs.push(RunResponse.parse((await dryRun(name)).body).policy);
    expect(runs).toEqual([
      "hoc-tap-van-phong@2",
      "hoc-tap-van-phong@1",
      "dang-366-2025@2",
      "dang-366-2025@1",
    ]);
  });

  test("that nobody published is refused, and so is one that begins after the period", async () => {
    expect(await dryRun("hoc-tap-van-phong@9")).toMatchObject({
      status: 422,
      body: { code: "unknown-policy" },
    });
    const answer = await room.post("/v1/runs", {
      year: 2025,
      period: "2025-12",
      policy: congChuc3352025.id,
      dryRun: true,
    });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "policy-not-in-force",
        title: "Bộ quy tắc cong-chuc-335-2025@2 có hiệu lực từ 01/01/2026, sau ngày cuối kỳ.",
      },
    });
  });

  test("keeps the policy that it was scored by, whatever is published later", async () => {
    const id = await storeRun(room, "run-kept-policy1", "published");
    const kept = { ...dang3662025, title: { vi: "Đã dùng", en: "Used" } };
    await room.putObject(`runs/${id}/policy.json`, JSON.stringify(kept));
    expect(await room.runs.policyOf({ id, policy: "dang-366-2025" })).toEqual(kept);
  });

  test("keeps the year to the version of its first published run; a dry run may try another", async () => {
    const used = JSON.stringify({ ...dang3662025, version: "0.9" });
    await room.putObject("runs/run-pins-version/policy.json", used);
    await storeRun(room, "run-pins-version", "published", "2026-01");
    for (const unit of [COMMITTEE, "cb-mot", "cb-hai"])
      await room.post(`/v1/registers/${unit}/${YEAR}/locks`, {
        period: "2026-03",
        action: "lock",
        reason: "Kết thúc kỳ",
      });
    const official = (policy: string) => room.post("/v1/runs", { year: YEAR, period: "2026-03", policy });
    expect(await official("dang-366-2025")).toMatchObject({
      status: 409,
      body: { code: "policy-pinned", title: expect.stringContaining("dang-366-2025@0.9") as unknown },
    });
    expect(await dryRun("dang-366-2025")).toMatchObject({ status: 202 });
    expect(await official("cong-chuc-335-2025")).toMatchObject({ status: 202 });
  });

  test("by the bare id in a year that was published by version 1 stays on version 1; version 2 is refused", async () => {
    await room.putObject("runs/run-first-version/policy.json", JSON.stringify(dang3662025));
    await storeRun(room, "run-first-version", "published", "2026-01");
    for (const unit of [COMMITTEE, "cb-mot", "cb-hai"])
      await room.post(`/v1/registers/${unit}/${YEAR}/locks`, {
        period: "2026-02",
        action: "lock",
        reason: "Kết thúc kỳ",
      });
    const official = (policy: string) => room.post("/v1/runs", { year: YEAR, period: "2026-02", policy });
    expect(await official("dang-366-2025@2")).toMatchObject({
      status: 409,
      body: { code: "policy-pinned", title: expect.stringContaining("dang-366-2025@1") as unknown },
    });
    expect((await official("dang-366-2025")).body).toMatchObject({ policy: "dang-366-2025@1" });
    expect((await dryRun("dang-366-2025@2")).body).toMatchObject({ policy: "dang-366-2025@2" });
  });

  test("under a name that the office published first means the office's document, though the product came to have one", async () => {
    const before = { ...dang3662025, version: "2", title: { vi: "Của cơ quan", en: "The office's" } };
    await room.runs.policies.publish(before, UserId.parse("admin"), "2026-01-01T00:00:00.000Z");
    expect((await room.runs.policies.resolve("dang-366-2025@2"))?.policy.title.en).toBe("The office's");
  });
});

describe("the impact of another policy", () => {
  test("is read from two runs of the same facts, by whoever sees the whole", async () => {
    const [one, other] = [
      await storeRun(room, "run-impact-one", "finished"),
      await storeRun(room, "run-impact-two", "finished"),
    ];
    const levels = dang3662025.levels.map((rule) =>
      rule.level === "HTT"
        ? { ...rule, floor: rule.floor.map((dated) => ({ ...dated, value: "89.996" })) }
        : rule,
    );
    await room.putObject(`runs/${other}/policy.json`, JSON.stringify({ ...dang3662025, levels }));
    const path = `/v1/runs/${one}/impact?against=${other}`;
    const { impact, facts } = ImpactResponse.parse((await room.get(path)).body);
    expect(facts).toBe("same");
    expect(impact).toMatchObject({ compared: 2, raised: 0, lowered: 0, crossedDown: 2, crossedUp: 0 });
    expect(impact.changed.map(({ subject, line }) => [subject, line])).toEqual([
      ["cb-hai-01", "down"],
      ["cb-mot-01", "down"],
    ]);
    await room.grant("unit-writer", "cb-mot", "write");
    expect(await room.get(path, caller("unit-writer", "Clerk"))).toMatchObject({ status: 403 });
  });

  test("is read from one dry run that was started with a second policy", async () => {
    const id = await storeRun(room, "run-by-two-policies", "finished");
    expect(await room.get(`/v1/runs/${id}/impact`)).toMatchObject({
      status: 409,
      body: { code: "runs-differ" },
    });
    const results = await room.runs.results(id);
    const lowered = results.map((result) =>
      result.subject === "cb-mot-01" ? { ...result, level: "HTNV" as const } : result,
    );
    await room.runs.keepSecondPolicy(id, hocTapNoiBo2026);
    await room.runs.keepBySecondPolicy(id, COMMITTEE, lowered);
    const answer = ImpactResponse.parse((await room.get(`/v1/runs/${id}/impact`)).body);
    expect(answer).toMatchObject({
      run: id,
      against: null,
      facts: "same",
      impact: { compared: 2, lowered: 1 },
    });
  });

  test("a second policy is for dry runs, must exist, and be in force at the period's end", async () => {
    const start = (more: object) =>
      room.post("/v1/runs", {
        year: YEAR,
        period: "2026-03",
        policy: "dang-366-2025",
        dryRun: true,
        ...more,
      });
    expect(await start({ against: "cong-chuc-335-2025" })).toMatchObject({
      status: 202,
      body: { against: "cong-chuc-335-2025@2" },
    });
    expect(await start({ against: "nobody@1" })).toMatchObject({ body: { code: "unknown-policy" } });
    expect(await start({ against: "hoc-tap-noi-bo-2026", dryRun: false })).toMatchObject({
      body: { code: "invalid-request" },
    });
  });

  test("between a run and the one that supersedes it is what the correction changed, asked either way", async () => {
    const original = await storeRun(room, "run-original", "finished");
    const supersedes = { run: original, reason: "điểm danh sai" };
    const otherFacts = "1".repeat(64);
    const corrected = await storeRun(room, "run-corrected", "finished", "2026-03", supersedes, otherFacts);
    for (const [one, other] of [
      [original, corrected],
      [corrected, original],
    ]) {
      const answer = await room.get(`/v1/runs/${one}/impact?against=${other}`);
      expect(ImpactResponse.parse(answer.body)).toMatchObject({
        run: one,
        against: other,
        facts: "corrected",
        impact: { compared: 2, rescored: 0, changed: [] },
      });
    }
    const stranger = await storeRun(room, "run-of-other-facts", "finished");
    expect(await room.get(`/v1/runs/${stranger}/impact?against=${corrected}`)).toMatchObject({
      status: 409,
      body: { code: "runs-differ" },
    });
  });

  test("of a run that supersedes another by other rules tells the correction apart from the rules", async () => {
    const original = await storeRun(room, "run-by-old-rules", "finished");
    const supersedes = { run: original, reason: "quy chế mới" };
    const later = await storeRun(room, "run-by-new-rules", "finished", "2026-03", supersedes, "2".repeat(64));
    const results = await room.runs.results(later);
    await room.runs.keepByEarlierRules(
      later,
      COMMITTEE,
      results.map((result) =>
        result.subject === "cb-mot-01" ? { ...result, level: "HTNV" as const } : result,
      ),
    );
    const impact = async (one: string, other: string) =>
      ImpactResponse.parse((await room.get(`/v1/runs/${one}/impact?against=${other}`)).body);
    expect((await impact(original, later)).apart).toMatchObject({
      facts: { compared: 2, lowered: 1, raised: 0 },
      rules: { compared: 2, lowered: 0, raised: 1 },
    });
    expect((await impact(later, original)).apart).toBeNull();
  });

  test("of other facts or another period is none", async () => {
    const one = await storeRun(room, "run-differs-one", "finished");
    const other = await storeRun(room, "run-differs-two", "finished", "2026-02");
    expect(await room.get(`/v1/runs/${one}/impact?against=${other}`)).toMatchObject({
      status: 409,
      body: { code: "runs-differ" },
    });
  });
});

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Api } from "../../addin/client/api.ts";
import { pullAll } from "../../addin/client/pull-all.ts";
import { BatchId, RowKey, UnitId } from "../../domain/values/ids.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { startStackProcess } from "./stack-process.ts";

const YEAR = 2026;
const PEOPLE = 300;
const MOVED = 40;

const row = (form: string, key: string, fields: object) => ({
  form,
  key: RowKey.parse(key),
  baseRev: 0,
  fields,
});
const membership = (person: string) =>
  row("memberships", `${person}.cb-mot.2020-01-01`, {
    person,
    unit: "cb-mot",
    from: "2020-01-01",
    role: "member",
    group: "g",
    rated: true,
  });

async function fillOffice(api: Api): Promise<void> {
  const people = Array.from({ length: PEOPLE }, (_, index) => `nv-${index}`);
  const unit = (key: string, kind: string) => row("units", key, { name: key, kind, group: "g" });
  const rows = [
    unit(COMMITTEE, "committee"),
    unit("cb-mot", "chi-bo"),
    unit("cb-hai", "chi-bo"),
    ...people.map((key) => row("people", key, { fullName: `Người ${key}`, category: "cong-chuc" })),
    ...people.map(membership),
    row("users", "us-1", { signIn: "an@tinh.gov.vn", fullName: "An" }),
    row("grants", "us-1.cb-mot", { user: "us-1", unit: "cb-mot", access: "write" }),
  ];
  const request = { batchId: BatchId.parse("the-office-of-a-year"), clientId: "test", rows };
  const { rows: outcomes } = required("office", await api.push(COMMITTEE, YEAR, request));
  expect(outcomes.filter(({ status }) => status !== "accepted")).toEqual([]);
}

/** The live rows of a year's catalogue by their addresses. */
async function catalogue(api: Api, year: number): Promise<ReadonlyMap<string, unknown>> {
  const rows = required("catalogue", await pullAll(api, COMMITTEE, year));
  return new Map(
    rows.filter(({ deleted }) => !deleted).map(({ form, key, fields }) => [`${form} ${key}`, fields]),
  );
}

describe("a step of a year is whole after a kill", { tags: ["dynoxide"], timeout: 240_000 }, () => {
  test("L19: an opening leaves whole rows and no rights, and the next press completes it without a double", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "killed-year-"));
    const first = await startStackProcess(folder, "dynoxide");
    await fillOffice(first.api);
    const old = await catalogue(first.api, YEAR);
    const opening = first.api.openYear(YEAR + 1);
    // The new year has begun, and is far from its end.
    const carried = async () => (await catalogue(first.api, YEAR + 1)).size;
    await expect.poll(carried, { interval: 1, timeout: 30_000 }).toBeGreaterThan(0);
    await first.kill();
    await opening;
    const stack = await startStackProcess(folder, "dynoxide");
    const half = await catalogue(stack.api, YEAR + 1);
    for (const [address, fields] of half) expect(fields).toEqual(old.get(address));
    if (half.size < old.size)
      expect([...half.keys()].filter((address) => address.startsWith("grants"))).toEqual([]);
    const opened = required("opening", await stack.api.openYear(YEAR + 1));
    expect(opened).toMatchObject({ refused: [], more: false });
    expect(await catalogue(stack.api, YEAR + 1)).toEqual(old);
    await stack.stop();
  });

  test("L20: a movement is stored for everybody or for nobody, and once when it is sent again", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "killed-movement-"));
    let stack = await startStackProcess(folder, "dynoxide");
    await fillOffice(stack.api);
    const movement = {
      kind: "transfer",
      day: `${YEAR}-07-01`,
      reason: "12-QĐ/ĐU",
      people: Array.from({ length: MOVED }, (_, index) => `nv-${index}`),
      from: UnitId.parse("cb-mot"),
      to: UnitId.parse("cb-hai"),
    } as const;
    const id = "0123456789abcdef";
    const { digest } = required("reading", await stack.api.moveOffice(YEAR, { id, movement }));
    const moved = async (api: Api) =>
      [...(await catalogue(api, YEAR)).keys()].filter((address) => address.includes(".cb-hai.")).length;
    const sent = stack.api.moveOffice(YEAR, { id, movement, digest });
    // While the movement is on its way.
    setTimeout(() => void stack.kill(), 10);
    await sent;
    stack = await startStackProcess(folder, "dynoxide");
    expect([0, MOVED]).toContain(await moved(stack.api));
    expect(required("stored", await stack.api.moveOffice(YEAR, { id, movement, digest }))).toMatchObject({
      stored: true,
    });
    expect(await moved(stack.api)).toBe(MOVED);
    await stack.stop();
  });
});

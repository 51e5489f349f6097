import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PlanTextRecord, PlanTextResponse } from "../../domain/protocol/plan-texts.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";

const DIRECTIVE = "nq-09-tu";
const SUPERIOR = "Toàn thể đảng viên gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan";
const COPIED = "Chi bộ gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan mình";
const OWN = "Mỗi đảng viên đăng ký một việc làm theo, báo cáo chi bộ trước ngày họp tháng sau";

let room: ApiRoom;
const clerk = caller("clerk", "Clerk");

beforeEach(async () => {
  room = await openOffice();
  await room.grant("clerk", "cb-mot", "write");
  await room.fill(COMMITTEE, [
    newRow("directives", DIRECTIVE, {
      number: "09-NQ/TU",
      kind: "nghi-quyet",
      title: "Về học tập",
      issuer: "Tỉnh ủy",
      issuedOn: "2026-01-05",
    }),
  ]);
  for (const unit of ["cb-mot", "cb-hai"])
    await room.fill(unit, [newRow("action-plans", DIRECTIVE, { directive: DIRECTIVE, due: "2026-03-20" })]);
});
afterEach(() => room.stop());

const path = (unit: string, directive = DIRECTIVE) => `/v1/registers/${unit}/${YEAR}/plans/${directive}`;
const give = async (unit: string, text: string, who = caller("office", "Admin")) =>
  PlanTextResponse.parse((await room.post(path(unit), { text }, who)).body);
const row = async (unit: string) => {
  const rows = await room.ledger.allRows({ unit: unit as never, year: YEAR }, "action-plans");
  return rows.find(({ key }) => key === DIRECTIVE);
};
const codes = (...texts: readonly (PlanTextRecord | null)[]) => texts.map((text) => text?.code).join(" / ");

describe("the text of an action plan", () => {
  test("waits for the superior's plan, and is measured when that is given", async () => {
    const first = await give("cb-mot", COPIED, clerk);
    expect(first).toMatchObject({ plan: { words: 17, by: "clerk" }, superior: null, comparison: null });
    expect((await row("cb-mot"))?.fields["copiedShare"]).toBeUndefined();

    const superior = await give(COMMITTEE, SUPERIOR);
    expect(superior).toMatchObject({ unit: COMMITTEE, superior: null, comparison: null, remeasured: 1 });
    const now = PlanTextResponse.parse((await room.get(path("cb-mot"), clerk)).body);
    expect(now).toMatchObject({
      comparison: { share: "82.35", words: 17, copied: 14, run: 5, passagesLeftOut: 0 },
      recorded: "82.35",
    });
    expect(now.comparison?.passages).toEqual([
      { text: "gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan", words: 14 },
    ]);
    expect((await row("cb-mot"))?.fields["comparedTexts"]).toBe(codes(now.plan, now.superior));
  });

  test("is measured at once when both are there, anew with every other text, and not again with the same", async () => {
    await give(COMMITTEE, SUPERIOR);
    const [own, again] = [await give("cb-mot", OWN, clerk), await give("cb-mot", `${OWN}\n`, clerk)];
    expect([own.recorded, again.recorded]).toEqual(["0", "0"]);
    const rev = (await row("cb-mot"))?.rev;
    await give("cb-mot", OWN, clerk);
    expect((await row("cb-mot"))?.rev).toBe(rev);
    expect(again.plan?.code).toBe(own.plan?.code);
  });

  test("leaves its share in the history, by whom and by which client", async () => {
    await give("cb-mot", COPIED, clerk);
    await give(COMMITTEE, SUPERIOR);
    await give("cb-mot", OWN, clerk);
    const { body } = await room.get(
      `/v1/registers/cb-mot/${YEAR}/history?form=action-plans&key=${DIRECTIVE}`,
    );
    expect(body).toMatchObject({
      entries: [{ by: "clerk", set: { copiedShare: "0" } }, { by: "office" }, {}],
    });
  });

  test("is never answered, only its passages", async () => {
    await give("cb-mot", OWN, clerk);
    const { text } = await room.get(path("cb-mot"), clerk);
    expect(text).not.toContain("đăng ký một việc");
  });
});

describe("what is refused", () => {
  test("a share that a hand enters: it is measured or not there", async () => {
    const stored = await row("cb-hai");
    const patch = (fields: object) => ({
      form: "action-plans",
      key: DIRECTIVE,
      baseRev: stored?.rev ?? 0,
      fields,
    });
    const { body } = await room.push("cb-hai", [patch({ copiedShare: "12" })]);
    expect(body).toMatchObject({ rows: [{ status: "forbidden", fields: ["copiedShare"] }] });
  });

  test("a text of what is no row: no directive for the office, no action plan for a unit", async () => {
    expect((await room.post(path(COMMITTEE, "nq-none"), { text: "x" })).body).toMatchObject({
      code: "not-found",
    });
    expect((await room.post(path("cb-mot", "nq-none"), { text: "x" }, clerk)).body).toMatchObject({
      code: "plan-not-entered",
    });
  });

  test("a text after the lock: neither the clerk's nor the superior's changes what was locked", async () => {
    await give(COMMITTEE, SUPERIOR);
    await give("cb-mot", COPIED);
    await give("cb-hai", COPIED);
    const before = await row("cb-hai");
    const locked = await room.post(`/v1/registers/cb-hai/${YEAR}/locks`, {
      period: "2026-Q1",
      action: "lock",
      reason: "Kết thúc quý",
    });
    expect(locked.status).toBe(200);
    expect((await room.post(path("cb-hai"), { text: OWN })).body).toMatchObject({ code: "plan-locked" });
    const { remeasured } = await give(COMMITTEE, OWN);
    expect(remeasured).toBe(1);
    expect(await row("cb-hai")).toEqual(before);
  });

  test("a text of another unit, and the superior's from a clerk", async () => {
    for (const unit of ["cb-hai", COMMITTEE])
      expect((await room.post(path(unit), { text: "x" }, clerk)).body).toMatchObject({ code: "forbidden" });
  });
});

test("a row whose share was measured can still be deleted by the clerk, and brought back", async () => {
  await give(COMMITTEE, SUPERIOR);
  expect((await give("cb-mot", OWN, clerk)).recorded).toBe("0");
  const stored = await row("cb-mot");
  const patch = (deleted: boolean, baseRev: number) => ({
    form: "action-plans",
    key: DIRECTIVE,
    baseRev,
    deleted,
  });
  const rev = stored?.rev ?? 0;
  expect((await room.push("cb-mot", [patch(true, rev)], clerk)).body).toMatchObject({
    rows: [{ status: "accepted" }],
  });
  expect((await room.post(path("cb-mot"), { text: "x" }, clerk)).body).toMatchObject({
    code: "plan-not-entered",
  });
  expect((await room.push("cb-mot", [patch(false, rev + 1)], clerk)).body).toMatchObject({
    rows: [{ status: "accepted" }],
  });
});

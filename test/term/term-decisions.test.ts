import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { TermResponse } from "../../domain/protocol/terms.ts";
import { BatchId, UserId } from "../../domain/values/ids.ts";
import { recordTermDecisions } from "../../lambda/decision/record-term-decisions.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { readTermReport } from "../../lambda/workbook/term/term-report.ts";
import { writeTermWorkbook } from "../../lambda/workbook/term/term-workbook.ts";
import { orderOf } from "../../lambda/workbook/order/workbook-order.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";
import { recordsOf, sheetOf } from "../workbook/written-workbook.ts";

const AWARD = "tuyen-duong-nhiem-ky";
const ONE = "cb-mot-01";
const TWO = "cb-hai-01";
const CHAIR: Caller = { user: "chair", roles: ["Committee"], name: "Trần Chủ Trì" };

let room: ApiRoom;
beforeEach(async () => {
  room = await openOffice();
  room.clock.now = "2027-01-06T02:00:00.000Z";
  await room.grant(CHAIR.user, COMMITTEE, "write");
  const past = (subject: string, decisionYear: number, level: string) =>
    newRow("past-decisions", `${subject}.${decisionYear}`, { subject, decisionYear, level });
  await room.fill(COMMITTEE, [
    newRow("people", ONE, { fullName: "Nguyễn Văn Một", category: "cong-chuc" }),
    newRow("people", TWO, { fullName: "Lê Thị Hai", category: "cong-chuc" }),
    ...[2022, 2024, 2026].map((year) => past(ONE, year, "HTXS")),
    ...[2023, 2025].map((year) => past(ONE, year, "HTT")),
    past(TWO, 2026, "HTT"),
  ]);
  await storeRun(room, "run-of-the-year", "published", String(YEAR));
});
afterEach(() => room.stop());

let batches = 0;
async function decide(said: object, who: Caller = CHAIR, from = 2022) {
  batches += 1;
  const batch = {
    batchId: BatchId.parse(`term-decision-${batches}`),
    decisions: [DecisionInput.parse({ subject: ONE, matter: AWARD, outcome: "approved", ...said })],
  };
  const actor = { user: UserId.parse(who.user), roles: who.roles, name: who.name ?? "", clientId: "test" };
  const recorded = await recordTermDecisions(room, { from, to: YEAR }, batch, actor, "vi");
  return recorded.kind === "recorded" ? recorded.outcomes[0] : undefined;
}
const term = async (from = 2022) =>
  TermResponse.parse((await room.get(`/v1/terms?from=${from}&to=${YEAR}`, CHAIR)).body);

async function sheetIn(name: string, { from, recused }: { from: number; recused: string[] }) {
  const request = { report: "term", from, to: YEAR } as const;
  const order = orderOf(request, { units: null, recused });
  const sink = new PassThrough();
  const [file] = await Promise.all([
    buffer(sink),
    writeTermWorkbook(await readTermReport(room, request, order), sink),
  ]);
  const opened = openWorkbook(file);
  const sheet = opened.kind === "opened" && opened.grids.find((grid) => grid.name === name);
  if (sheet === undefined || sheet === false) throw new Error("no sheet");
  return sheetOf(sheet);
}

test("a term's workbook lists by name, on the sheet of their kind, whom only decisions of earlier years speak of", async () => {
  const past = { decisionYear: 2024, level: "HTXS" };
  await room.fill(COMMITTEE, [
    newRow("units", "cb-moi", { name: "Chi bộ Mới", kind: "chi-bo", group: "chi-bo", order: 3 }),
    newRow("people", "cb-moi-01", { fullName: "Phạm Thị Ba", category: "cong-chuc" }),
    ...["cb-moi", "cb-moi-01"].map((subject) =>
      newRow("past-decisions", `${subject}.2024`, { subject, ...past }),
    ),
  ]);
  const names = async (sheet: string) => {
    const { cells } = await sheetIn(sheet, { from: 2022, recused: [] });
    return [...cells].filter(([address]) => /^B\d+$/.test(address)).map(([, name]) => name);
  };
  const [units, people] = [await names("Tập thể"), await names("Cá nhân")];
  expect(units).toContain("Chi bộ Mới");
  expect(people).toContain("Phạm Thị Ba");
  expect([...units, ...people].filter((name) => String(name).startsWith("cb-moi"))).toEqual([]);
});

describe("the committee's decision on the honour of a term", () => {
  test("is recorded beside the proposal, and read back with its number, day and author", async () => {
    const said = { number: "31-QĐ/ĐU", decidedOn: "2026-12-28" };
    expect(await decide(said)).toMatchObject({ status: "recorded", rev: 1 });
    const { commendations, decisions } = await term();
    expect(commendations).toMatchObject([{ subject: ONE, id: AWARD }]);
    expect(decisions).toMatchObject([
      {
        subject: ONE,
        name: "Nguyễn Văn Một",
        outcome: "approved",
        award: AWARD,
        ...said,
        by: "chair",
        differs: false,
      },
    ]);
  });

  test("goes otherwise than the proposal only with its reason, and the difference stays visible", async () => {
    const given = { subject: TWO, outcome: "changed", award: AWARD };
    expect(await decide(given)).toMatchObject({ status: "refused", code: "reason-missing" });
    const reasoned = { ...given, reason: "Có sáng kiến cấp tỉnh" };
    expect(await decide(reasoned)).toMatchObject({ status: "refused", code: "not-met" });
    expect(await decide({ ...reasoned, exception: "Quy chế khen thưởng Điều 7" })).toMatchObject({
      status: "recorded",
    });
    const refused = { outcome: "refused", reason: "Đang xem xét đơn" };
    expect(await decide(refused)).toMatchObject({ status: "recorded" });
    const { decisions = [] } = await term();
    expect(decisions.map(({ subject, award, differs }) => [subject, award, differs])).toEqual([
      [TWO, AWARD, true],
      [ONE, null, true],
    ]);
  });

  test("is of its own term, and of no year: another term and the year's run do not show it", async () => {
    expect(await decide({})).toMatchObject({ status: "recorded" });
    expect((await term(2023)).decisions).toEqual([]);
    expect((await term()).subjects.flatMap(({ years }) => years.flatMap(({ awards }) => awards))).toEqual([]);
    const { text } = await room.get("/v1/runs/run-of-the-year/decisions", CHAIR);
    expect(text).toContain(ONE);
    expect(text).not.toContain(AWARD);
  });

  test("is taken on neither oneself, nor where one declared an interest, nor a level", async () => {
    const kin: Caller = { ...CHAIR, user: "kin", name: "Lê Thị Khác" };
    await room.fill(COMMITTEE, [
      newRow("grants", `kin.${COMMITTEE}`, { user: "kin", unit: COMMITTEE, access: "write" }),
      newRow("interests", `kin.${ONE}`, { user: "kin", subject: ONE, reason: "Anh em ruột" }),
    ]);
    expect(await decide({}, kin)).toMatchObject({ status: "refused", code: "declared-interest" });
    expect(await decide({}, { ...CHAIR, name: "Nguyễn Văn Một" })).toMatchObject({ code: "own-subject" });
    expect(await decide({ matter: "level", outcome: "changed", level: "HTXS", reason: "x" })).toMatchObject({
      code: "other-period",
    });
    expect(await decide({ matter: "giay-khen-nam" })).toMatchObject({ code: "other-period" });
  });

  test("stands in the term's workbook, without those whom the reader may not see", async () => {
    await decide({ outcome: "refused", reason: "Đang xem xét đơn" });
    const given = { subject: TWO, outcome: "changed", award: AWARD, reason: "Có sáng kiến cấp tỉnh" };
    await decide({ ...given, exception: "Quy chế khen thưởng Điều 7" });
    const names = async (recused: string[]) => {
      const records = recordsOf(await sheetIn("Khen thưởng nhiệm kỳ", { from: 2022, recused }));
      return records.map((record) => [record["Tập thể, cá nhân"], record["Quyết định đã ghi"]]);
    };
    const said = "Tặng; khác đề nghị; ngoại lệ theo Quy chế khen thưởng Điều 7; Có sáng kiến cấp tỉnh";
    expect(await names([])).toEqual([
      ["Nguyễn Văn Một", "Không đồng ý; khác đề nghị; Đang xem xét đơn"],
      ["Lê Thị Hai", said],
    ]);
    expect(await names([ONE])).toEqual([["Lê Thị Hai", said]]);
  });
});

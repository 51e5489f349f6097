import { expect, test } from "vitest";
import { Day } from "../../domain/values/day.ts";
import { agencyLetterhead, letterheadOf } from "../../domain/forms/letterhead.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import { DEMO_POLICY } from "../../infra/local/office/generator/choices.ts";
import { letterheadLines, placeAndDate, signatory } from "../../lambda/workbook/writer/letterhead.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";

const texts = letterheadOf([
  { form: "settings", fields: { name: "letterhead.upper", value: "Đảng bộ tỉnh" } },
]);
const head = {
  texts,
  office: "Đảng ủy Văn phòng",
  day: Day.parse("2026-02-05"),
  dryRun: false,
};

test("a document is dated by the day in Vietnam, seven hours ahead of the instant", () => {
  expect(vietnamDay("2026-12-31T16:59:59.999Z")).toBe("2026-12-31");
  expect(vietnamDay("2026-12-31T17:00:00.000Z")).toBe("2027-01-01");
});

test.each([
  ["2026-02-05", "Hà Nội, ngày 05 tháng 02 năm 2026"],
  ["2026-12-20", "Hà Nội, ngày 20 tháng 12 năm 2026"],
  ["2026-03-01", "Hà Nội, ngày 01 tháng 3 năm 2026"],
])("%s is written with a leading zero for days below 10 and for months 1 and 2", (day, text) => {
  expect(placeAndDate("Hà Nội", Day.parse(day))).toBe(text);
});

test("an unknown place is left to be filled in by hand", () => {
  expect(placeAndDate(null, head.day)).toBe("…………, ngày 05 tháng 02 năm 2026");
});

test("the organisation above is left out when it is not known, and nothing else moves", () => {
  const unknown = { ...head, texts: { ...texts, upper: null } };
  expect(letterheadLines(head, "TITLE", "subtitle")).toHaveLength(5);
  expect(letterheadLines(unknown, "TITLE", "subtitle")).toHaveLength(4);
  expect(letterheadLines({ ...head, dryRun: true }, "TITLE", "subtitle")).toHaveLength(6);
});

test("a sheet of the state has the state's head, and its agency's head signs for nobody", () => {
  const own = agencyLetterhead(
    letterheadOf([
      { form: "settings", fields: { name: "letterhead.upper", value: "Đảng bộ tỉnh" } },
      { form: "settings", fields: { name: "letterhead.onBehalf", value: "T/M Ban Thường vụ" } },
      { form: "settings", fields: { name: "letterhead.agencyUpper", value: "UBND tỉnh" } },
      { form: "settings", fields: { name: "letterhead.agencyPost", value: "Chánh Văn phòng" } },
    ]),
  );
  const ofState = { ...head, texts: own, office: "Văn phòng", ofState: true } as const;
  const said = letterheadLines(ofState, "TITLE", "subtitle").flatMap((line) =>
    "left" in line ? [line.left.text, line.right?.text] : [],
  );
  expect(said).toEqual([
    "UBND TỈNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "VĂN PHÒNG",
    "Độc lập - Tự do - Hạnh phúc",
    "",
    "…………, ngày 05 tháng 02 năm 2026",
  ]);
  expect(signatory(ofState)).toEqual(["CHÁNH VĂN PHÒNG", ""]);
  expect(signatory(head)).toEqual(["T/M ĐẢNG ỦY", "BÍ THƯ"]);
});

test("settings of the letterhead do not stop a run, and a misspelt one is named", () => {
  const setting = (name: string) => [{ form: "settings", key: name, fields: { name, value: "Hà Nội" } }];
  const policy = findPolicy(DEMO_POLICY);
  if (policy === undefined) throw new Error("no policy");
  expect(parseSettings(policy, setting("letterhead.place"))).toEqual({ ok: true, settings: {} });
  expect(parseSettings(policy, setting("letterhead.town"))).toEqual({
    ok: false,
    setting: "letterhead.town",
  });
});

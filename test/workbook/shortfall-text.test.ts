import { describe, expect, test } from "vitest";
import type { GivenReminder } from "../../domain/protocol/reminders.ts";
import type { ListedShortfall } from "../../domain/study/defects.ts";
import { formatShortfall } from "../../domain/study/shortfall-text.ts";
import { subjectShortfalls } from "../../domain/study/subject-shortfalls.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";

const late: ListedShortfall = {
  kind: "essay-late",
  unit: "cb-1",
  person: { key: "an", name: "Nguyễn Văn An" },
  about: "57-NQ/TW",
  period: null,
  day: Day.parse("2026-03-31"),
  doneOn: Day.parse("2026-04-05"),
  row: null,
  source: null,
  due: "essay an nq-1",
  remindedOn: null,
};
const copied: ListedShortfall = {
  kind: "plan-copied",
  unit: "cb-1",
  person: null,
  about: "57-NQ/TW",
  period: null,
  day: Day.parse("2026-03-20"),
  doneOn: null,
  row: null,
  source: null,
  column: "copiedShare",
  figures: ["71.43"],
};
const reminder: GivenReminder = { number: 2, day: Day.parse("2026-04-01"), way: "paper" };

describe("a shortfall in one line says what, about what, by when, and what became of it", () => {
  test.each<[ListedShortfall, readonly GivenReminder[], string, string]>([
    [
      late,
      [reminder],
      "Nộp thu hoạch chậm: 57-NQ/TW, hạn 31/03/2026, thực hiện ngày 05/04/2026, chậm 5 ngày; đã nhắc lần 2 ngày 01/04/2026 (công văn)",
      "Essay handed in late: 57-NQ/TW, by 31/03/2026, done on 05/04/2026, 5 days late; reminded: no. 2 on 01/04/2026 (letter)",
    ],
    [
      copied,
      [],
      "Kế hoạch sao chép của cấp trên: 57-NQ/TW (trùng 71,43%), ngày 20/03/2026",
      "Plan copied from the superior's: 57-NQ/TW (71.43% copied), on 20/03/2026",
    ],
    [
      { ...late, kind: "points-missing", about: "", period: Period.parse("2026-03"), doneOn: null },
      [],
      "Chưa chấm điểm: Tháng 3/2026, hạn 31/03/2026",
      "Points not entered: Month 3/2026, by 31/03/2026",
    ],
  ])("%#", (shortfall, given, vi, en) => {
    expect(formatShortfall(shortfall, given, "vi")).toBe(vi);
    expect(formatShortfall(shortfall, given, "en")).toBe(en);
  });
});

test("a person is told what is theirs; a unit what is its own, and of its people how much by kind", () => {
  const all = [late, { ...late, kind: "absent-unexcused" as const }, copied, { ...copied, unit: "cb-2" }];
  const told = (kind: "individual" | "collective", subject: string) =>
    subjectShortfalls({ kind, subject }, all, () => [], "vi").map((line) => line.split(": ")[0]);
  expect(told("individual", "an")).toEqual(["Nộp thu hoạch chậm", "Vắng không phép"]);
  expect(told("collective", "cb-1")).toEqual(["Kế hoạch sao chép của cấp trên", "Của cá nhân trong đơn vị"]);
  expect(told("collective", "cb-3")).toEqual([]);
  expect(subjectShortfalls({ kind: "collective", subject: "cb-1" }, all, () => [], "vi").at(-1)).toBe(
    "Của cá nhân trong đơn vị: Nộp thu hoạch chậm (1); Vắng không phép (1)",
  );
});

import { expect, test } from "vitest";
import { isReminded, reminderText } from "../../domain/board/reminder.ts";
import { dueId } from "../../domain/due/due.ts";
import type { DueItem } from "../../domain/protocol/dues.ts";
import { Day } from "../../domain/values/day.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { policyWith } from "../due/office.ts";
import { COMMITTEE, membership, organisation, person, session, unit } from "../score/office.ts";
import { dues } from "../../domain/due/dues.ts";

const CELL = UnitId.parse("cb-1");
const MARCH = Period.parse("2026-03");
const item = (kind: DueItem["kind"], name: string, about: string, more: Partial<DueItem> = {}): DueItem => ({
  kind,
  state: "missing",
  dueOn: Day.parse("2026-03-31"),
  subject: { kind: name === "" ? "unit" : "person", id: RowKey.parse("id"), name },
  about,
  place: { unit: CELL, form: "essays", column: "submittedOn", key: null },
  reminders: [],
  ...more,
});
const reminder = { unit: "Chi bộ Một", period: MARCH, number: 2, day: Day.parse("2026-04-01") };

test("a reminder is numbered and dated, names each item with its day, and asks as an office does", () => {
  const items = [
    item("essay", "Nguyễn Văn An", "57-NQ/TW"),
    item("essay", "Trần Thị Bình", "57-NQ/TW"),
    item("action-plan", "", "57-NQ/TW", { dueOn: Day.parse("2026-03-15") }),
  ];
  expect(reminderText(reminder, items, "vi")).toBe(
    [
      "Kính gửi: Chi bộ Một",
      "Nhắc lần 2, ngày 01/04/2026",
      "Văn phòng đề nghị đơn vị bổ sung 3 việc còn thiếu của tháng 3/2026:",
      "1. Bài thu hoạch, 57-NQ/TW, hạn 31/03/2026: Nguyễn Văn An, Trần Thị Bình.",
      "2. Kế hoạch hành động, 57-NQ/TW, hạn 15/03/2026.",
      "Đề nghị đơn vị mở sổ trong Excel, nhập đủ rồi bấm “Xem và gửi”. Việc đã làm thì ghi đúng ngày thực hiện. Trân trọng./.",
    ].join("\n"),
  );
});

test("the criteria of one person's points are one matter, entered together", () => {
  const points = (about: string) => item("points", "Nguyễn Văn An", about, { period: MARCH });
  const text = reminderText(reminder, [points("Kỷ luật"), points("Năng lực")], "vi");
  expect(text).toContain("1. Chấm điểm tiêu chí, tháng 3/2026, hạn 31/03/2026: Nguyễn Văn An.");
  expect(text).not.toContain("2. ");
  expect(text).toContain("bổ sung 2 việc");
});

test("only what is past its day and not done is reminded of; a late fulfilment is not", () => {
  const states = ["not-yet", "open", "done", "late-open", "late", "waived", "cancelled", "missing"] as const;
  expect(states.filter((state) => isReminded({ state }))).toEqual(["late-open", "missing"]);
});

test("every due of a unit has an id of its own, which an extension does not change", () => {
  const catalogue = [
    unit("cb-1"),
    person("an"),
    person("binh"),
    membership("an", "cb-1"),
    membership("binh", "cb-1"),
    session("s1", "2026-03-05"),
    session("s2", "2026-04-05"),
  ];
  const facts = organisation({ [COMMITTEE]: catalogue, "cb-1": [] });
  const listed = dues(policyWith(), facts, Period.parse("2026"), Day.parse("2026-12-31"));
  expect(listed.length).toBeGreaterThan(20);
  expect(new Set(listed.map(dueId)).size).toBe(listed.length);
  const [one] = listed;
  if (one === undefined) throw new Error("nothing is due");
  expect(dueId({ ...one, dueOn: Day.parse("2026-12-31") })).toBe(dueId(one));
});

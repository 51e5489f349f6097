import { describe, expect, it } from "vitest";
import { Day } from "../../domain/values/day.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { DuesResponse } from "../../domain/protocol/dues.ts";
import type { Actions } from "../../addin/ui/actions/actions.ts";
import { nextDeadline } from "../../addin/ui/views/register/deadline.ts";
import { subjectOfRow } from "../../addin/ui/state/selected-subject.ts";
import { newPaneState } from "../../addin/ui/state/pane-state.ts";
import { formatPull } from "../../addin/ui/actions/format-pull.ts";
import { formatTime } from "../../addin/ui/views/parts/format.ts";
import { makeView } from "../../addin/ui/views/parts/view.ts";
import { labelLines } from "../../addin/ui/views/results/label-lines.ts";
import { scoreSheetTree } from "../../addin/ui/views/results/score-sheet-tree.ts";
import { shortVietnamTime, vietnamDay } from "../../domain/values/vietnam-time.ts";
import { formatCount } from "../../domain/wording/count-format.ts";
import { REGISTER_TEXTS } from "../../domain/texts/pane/register.ts";
import { explainNodes } from "../../domain/explanation/explain.ts";
import { essayDue } from "./states/due-states.ts";
import { OFFICE_STATES } from "./states/office-states.ts";

const lock = { by: "van-phong", at: "2026-02-03T08:00:00.000Z" };

const NOTHING_DUE: DuesResponse = {
  unit: UnitId.parse("cb-hanh-chinh"),
  period: Period.parse("2026"),
  asOf: Day.parse("2026-02-01"),
  kinds: [],
  contradictions: [],
  defects: [],
  withheld: 0,
  items: [],
};

const deadline = (status: object, today: string, dues: DuesResponse | undefined = NOTHING_DUE) =>
  nextDeadline(
    2026,
    {
      status: { forms: [], lastSync: undefined, waiting: 0, begun: [], onlyHere: 0, locks: {}, ...status },
      dues,
    },
    Day.parse(today),
  );

describe("deadline", () => {
  it("is the oldest month that has begun and is not locked", () => {
    expect(deadline({ locks: { "2026-01": lock } }, "2026-03-12")).toMatchObject({
      period: "2026-02",
      day: "2026-02-28",
    });
  });

  it("a lock on the year or the quarter holds for its months", () => {
    expect(deadline({ locks: { "2026-Q1": lock } }, "2026-03-12")).toBeUndefined();
    expect(deadline({ locks: { "2026": lock } }, "2026-12-31")).toBeUndefined();
  });

  it("on the last day of a month nothing is late yet", () => {
    expect(deadline({}, "2026-01-31")?.state).toBe("open");
    expect(deadline({}, "2026-02-01")?.state).toBe("late");
  });

  const form = { form: "essays", rows: 3, unsent: 0, problems: 0, unfilled: 0 };
  const sent = { lastSync: "2026-01-30T08:00:00.000Z", forms: [form] };

  it("after its day it is late while something is unsent, wrong or on its way, or nothing was ever sent", () => {
    const stateOf = (more: object) => deadline({ ...sent, ...more }, "2026-02-01")?.state;
    expect(stateOf({})).toBe("sent");
    expect(stateOf({ forms: [form, { ...form, unsent: 1 }] })).toBe("late");
    expect(stateOf({ forms: [form, { ...form, problems: 1 }] })).toBe("late");
    expect(stateOf({ waiting: 2 })).toBe("late");
    expect(stateOf({ forms: [{ ...form, rows: 0 }] })).toBe("late");
    expect(stateOf({ lastSync: undefined })).toBe("late");
  });

  it("not everything is sent while something is missing that was due by the day, and later dues do not count yet", () => {
    const owing = (dueOn: string) => ({ ...NOTHING_DUE, items: [essayDue({ dueOn: Day.parse(dueOn) })] });
    expect(deadline(sent, "2026-02-01", owing("2026-01-31"))).toMatchObject({ state: "lacking", missing: 1 });
    expect(deadline(sent, "2026-02-01", owing("2026-02-01"))).toMatchObject({ state: "sent", missing: 0 });
  });

  it("while it is not known what is due, it is not said that everything is sent", () => {
    expect(
      nextDeadline(
        2026,
        { status: { waiting: 0, begun: [], onlyHere: 0, locks: {}, ...sent }, dues: undefined },
        Day.parse("2026-02-01"),
      )?.state,
    ).toBe("open");
  });
});

describe("counts", () => {
  it("are grouped as the language groups them", () => {
    expect([0, 999, 1156, 1_234_567].map((count) => formatCount(count, "vi"))).toEqual([
      "0",
      "999",
      "1.156",
      "1.234.567",
    ]);
    expect(formatCount(1156, "en")).toBe("1,156");
    const view = makeView(newPaneState("vi", 2026), {} as Actions, new Date(0));
    expect(view.say(REGISTER_TEXTS.formRows, { rows: 1156 })).toBe("1.156 dòng");
  });
});

describe("what a pull brought", () => {
  it("is said without what it did not bring", () => {
    const words = (counts: Partial<Parameters<typeof formatPull>[0]>, language: "vi" | "en" = "vi") =>
      formatPull({ rows: 0, added: 0, removed: 0, kept: 0, ...counts }, language);
    expect(words({ rows: 1309, added: 1309 })).toBe("Đã lấy về 1.309 dòng.");
    expect(words({ rows: 5, added: 2, removed: 1, kept: 3 })).toBe(
      "Đã lấy về 5 dòng. 2 dòng mới. 1 dòng đã xóa. 3 ô đang sửa được giữ nguyên.",
    );
    expect(words({ rows: 1, removed: 1 }, "en")).toBe("Received 1 row. 1 was removed.");
  });
});

describe("S19: today is Vietnam's, wherever the computer stands", () => {
  it("turns at 17:00 UTC", () => {
    expect(vietnamDay("2026-03-11T16:59:59Z")).toBe("2026-03-11");
    expect(vietnamDay("2026-03-11T17:00:00Z")).toBe("2026-03-12");
    expect(shortVietnamTime("2025-12-31T17:30:00.000Z", 2026)).toBe("01/01 00:30");
    expect(shortVietnamTime("2025-12-31T16:30:00.000Z", 2026)).toBe("31/12/2025 23:30");
  });

  it("begins the year with Vietnam: from 0 to 7 o'clock on 1 January too, a time of this year stands without it", () => {
    const view = makeView(newPaneState("vi", 2026), {} as Actions, new Date("2025-12-31T18:00:00.000Z"));
    expect(formatTime(view, "2025-12-31T17:30:00.000Z")).toBe("01/01 00:30");
    expect(formatTime(view, "2025-12-31T16:30:00.000Z")).toBe("31/12/2025 23:30");
  });
});

describe("the selected row's person or unit", () => {
  it("stands in the key of forms whose key is made of it", () => {
    expect(subjectOfRow("attendance", "hn-2026-03.nv-0012")).toBe("nv-0012");
    expect(subjectOfRow("evaluations", "2026-01.nv-0012.c1")).toBe("nv-0012");
    expect(subjectOfRow("people", "nv-0012")).toBe("nv-0012");
  });

  it("is nobody's for a row without a key or about something else", () => {
    expect(subjectOfRow("attendance", "")).toBeUndefined();
    expect(subjectOfRow("directives", "nq-57")).toBeUndefined();
  });
});

describe("labels of a chart", () => {
  it("are whole, in lines cut between words", () => {
    const name = "Chi bộ Tổng hợp - Cơ yếu - Công nghệ thông tin";
    expect(labelLines(name).join(" ")).toBe(name);
    expect(labelLines(name).every((line) => line.length <= 18)).toBe(true);
    expect(labelLines("Tháng 1/2026")).toEqual(["Tháng 1/2026"]);
  });
});

describe("score sheet", () => {
  const trace = OFFICE_STATES["receipt"]?.runs.receipt?.trace;

  it("has every sentence of the explanation, and every row behind it", () => {
    if (trace === undefined) throw new Error("no receipt");
    const tree = scoreSheetTree(trace, "vi");
    const said = (line: typeof tree): string[] => [line.said, ...line.parts.flatMap(said)];
    const rows = (line: typeof tree): string[] => [
      ...line.rows.map(({ key }) => key),
      ...line.parts.flatMap(rows),
    ];
    expect(said(tree)).toEqual(explainNodes(trace, "vi").map((line) => line.said));
    expect(rows(tree)).toEqual(["hn-2026-03.nv-0015", "nq57.nv-0015"]);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { Day } from "../../domain/values/day.ts";
import type { MissingFact } from "../../domain/score/missing-fact.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { assessment, settled } from "./standings.ts";

const missing = (criterion: string, source = ""): MissingFact => ({
  kind: "attendance",
  criterion,
  dueOn: Day.parse("2026-03-05"),
  source,
});
const MARKS = [missing("hoc-tap"), missing("hoc-tap"), missing("ket-qua", "335/2025/NĐ-CP Điều 17")];
const good = (count: number) => Array.from({ length: count }, (_, index) => assessment(`m${index}`, "80"));

describe("somebody about whom the unit owes facts", () => {
  test("has no level and no proposal, and what is missing is named by criterion with its number", () => {
    const result = settled([assessment("a", "100", { incomplete: MARKS }), ...good(5)]).get("a");
    expect(result).toMatchObject({ level: "INCOMPLETE", suggested: null, proposals: [] });
    expect(explainReason(result?.reasons[0] ?? expect.fail("no reason"), "vi")).toBe(
      "Chưa xếp mức vì đơn vị còn phải nhập số liệu: Tham gia học tập, quán triệt chỉ thị, nghị quyết (2); Kết quả thực hiện nhiệm vụ (1). (335/2025/NĐ-CP Điều 17)",
    );
  });

  test("is not rated where the rules leave the person out, and at the lowest level where a ground stands", () => {
    const results = settled([
      assessment("exempt", "100", { incomplete: MARKS, exempt: true }),
      assessment("ground", "100", { incomplete: MARKS, triggers: ["suy-thoai"] }),
      assessment("set-aside", "100", {
        incomplete: MARKS,
        triggers: ["suy-thoai"],
        overrides: [{ trigger: "suy-thoai", reason: "kết luận lại" }],
      }),
    ]);
    expect([...results.values()].map(({ level }) => level)).toEqual(["NOT_RATED", "KHTNV", "INCOMPLETE"]);
  });

  test("is not called one whom no level fits, whatever the score", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (score) => {
        const late = { done: "100", late: "10", exceeded: "0" };
        const result = settled([assessment("a", String(score), { incomplete: MARKS, tasks: late })]).get("a");
        expect(result?.level).toBe("INCOMPLETE");
      }),
    );
  });

  test.each(["HTT", "HTT_TRO_LEN", "TONG_SO"] as const)(
    "stands in no base of the cap: with base %s there are as many slots as without the person",
    (value) => {
      const settings = { "cap.base": { value, source: { kind: "local", text: "test" } } } as const;
      const best = [assessment("x", "99"), assessment("y", "98"), assessment("z", "97")];
      const chosen = (extra: number) => {
        const open = Array.from({ length: extra }, (_, index) =>
          assessment(`open${index}`, "100", { incomplete: MARKS }),
        );
        const results = [...settled([...best, ...good(4), ...open], settings).values()];
        return results.filter(({ level }) => level === "HTXS").length;
      };
      expect(chosen(20)).toBe(chosen(0));
    },
  );

  test("makes the best level of the group provisional, for those within the cap and beyond it, and of no other group", () => {
    const results = settled([
      assessment("open", "100", { incomplete: MARKS }),
      assessment("x", "99"),
      assessment("y", "98"),
      ...good(5),
      assessment("far", "99", { group: "other" }),
    ]);
    const flags = (id: string) => results.get(id)?.flags;
    expect(flags("x")).toEqual(["CAP_PROVISIONAL"]);
    expect(flags("y")).toEqual(["OVER_CAP", "CAP_PROVISIONAL"]);
    expect(flags("far")).not.toContain("CAP_PROVISIONAL");
    expect(flags("m0")).toEqual([]);
    const reason = results.get("x")?.reasons.find(({ code }) => code === "cap-provisional");
    expect(reason?.values).toMatchObject({ count: "1", group: "g" });
  });

  test("stays in the base of the unit's titles, so that what a unit leaves out never helps it", () => {
    const member = (id: string, fields = {}) => assessment(id, "80", { unit: "cb", group: id, ...fields });
    const unit = assessment("cb", "80", { subject: "collective", unit: "cb" });
    const titles = (third: ReturnType<typeof member>) =>
      settled([unit, member("p1"), member("p2"), third], NO_SETTINGS)
        .get("cb")
        ?.proposals.map(({ id }) => id);
    expect(titles(member("p3"))).toContain("tap-the-ldtt");
    expect(titles(member("p3", { incomplete: MARKS }))).not.toContain("tap-the-ldtt");
  });
});

test("somebody of whom nothing was asked is not rated", () => {
  const result = settled([assessment("a", "100", { nothingDue: true, incomplete: MARKS })]).get("a");
  expect(result).toMatchObject({ level: "NOT_RATED", reasons: [{ code: "not-rated-nothing-due" }] });
});

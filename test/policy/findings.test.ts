import { describe, expect, test } from "vitest";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { findingsOf } from "../../domain/policy/reading/check-policy.ts";
import { findingText } from "../../domain/policy/reading/finding.ts";
import { law } from "../../domain/policy/sources.ts";
import { validatePolicy } from "../../domain/policy/validate-policy.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { Day } from "../../domain/values/day.ts";
import { assessment, settled } from "../score/standings.ts";

const DAY = Day.parse("2026-12-01");
const policy = dang3662025v2;
const told = (changed: Policy) => {
  expect(validatePolicy(changed), "a finding is no fault").toEqual([]);
  return findingsOf(changed, DAY).map((finding) => findingText(finding, "vi"));
};
/** What the planted change adds, and what it takes away. */
const planted = (changed: Policy) => {
  const [before, after] = [told(policy), told(changed)];
  return {
    more: after.filter((one) => !before.includes(one)),
    less: before.filter((one) => !after.includes(one)),
  };
};
const withLevel = (
  level: string,
  change: (rule: Policy["levels"][number]) => Policy["levels"][number],
): Policy => ({
  ...policy,
  levels: policy.levels.map((rule) => (rule.level === level ? change(rule) : rule)),
});

describe("a policy checks itself", () => {
  test("a gap is where the engine finds no level, and closing it closes the finding", () => {
    const late = "Khoảng trống: Cá nhân, điểm từ 70 đến dưới 90, khi tỷ lệ nhiệm vụ chậm (%) trên 0";
    expect(told(policy).some((line) => line.startsWith(late))).toBe(true);
    const level = (rules: Policy) =>
      settled(
        [assessment("a", "85", { tasks: { done: "100", late: "10", exceeded: "30" } })],
        NO_SETTINGS,
        "2026",
        rules,
      ).get("a")?.level;
    expect(level(policy)).toBe("NO_FIT");
    const closed = withLevel("HTT", (rule) => ({
      ...rule,
      conditions: rule.conditions.filter(({ of }) => of !== "late"),
    }));
    expect(told(closed).some((line) => line.startsWith(late))).toBe(false);
    expect(level(closed)).toBe("HTT");
  });

  test("a planted gap is found with its region: a level that asks what no lower one gives up", () => {
    const strict = withLevel("HTNV", (rule) => ({
      ...rule,
      conditions: [
        ...rule.conditions,
        {
          of: "remedied",
          kinds: ["collective"],
          test: "atLeast",
          value: [{ effective: policy.effective, value: "50", source: law("366-QĐ/TW Điều 11.3") }],
        },
      ],
    }));
    expect(planted(strict).more).toEqual([
      "Khoảng trống: Tập thể, điểm từ 50 đến dưới 70, khi tỷ lệ hạn chế đã khắc phục (%) dưới 50: không có mức nào, cấp có thẩm quyền phải quyết định",
    ]);
  });

  test("a planted overlap is found: a level given below the tasks at which a ground holds", () => {
    const lax = withLevel("HTNV", (rule) => ({
      ...rule,
      conditions: rule.conditions.map((condition) =>
        condition.of === "done"
          ? { ...condition, value: condition.value.map((one) => ({ ...one, value: "60" })) }
          : condition,
      ),
    }));
    const ground =
      "vừa đạt mức Hoàn thành nhiệm vụ, vừa có căn cứ “Hoàn thành dưới 70% nhiệm vụ”; căn cứ được xét trước";
    expect(planted(lax).more).toEqual(
      expect.arrayContaining([
        `Chồng lấn: Tập thể, tỷ lệ nhiệm vụ hoàn thành (%) từ 60 đến dưới 70: ${ground}`,
        `Chồng lấn: Cá nhân lãnh đạo, quản lý, tỷ lệ nhiệm vụ hoàn thành (%) từ 60 đến dưới 70: ${ground}`,
        "Khoảng trống: Cá nhân, điểm từ 50 đến dưới 70, khi tỷ lệ nhiệm vụ hoàn thành (%) từ 50 đến dưới 60: không có mức nào, cấp có thẩm quyền phải quyết định",
      ]),
    );
  });

  test("a ground and a setting that it does not know are named", () => {
    const { leaders: _leaders, ...without } = policy;
    const changed = { ...without, triggers: policy.triggers.filter(({ id }) => id !== "suy-thoai") };
    expect(planted(changed).more).toEqual([
      "Căn cứ “Suy thoái về tư tưởng chính trị, đạo đức, lối sống” không có trong bộ quy tắc đối với: Cá nhân, Cá nhân lãnh đạo, quản lý, Tập thể; ghi trong sổ thì chỉ được nêu, không làm đổi mức",
      "Thiết lập “Nhiệm vụ riêng của lãnh đạo cũng xét điều kiện” không có tác dụng: bộ quy tắc không có phần ấy",
    ]);
  });

  test("a text that has ended is named with its successor, an unknown one as such, one that nothing rests on any more", () => {
    const cited = (text: string): Policy => ({ ...policy, typicalOfYear: law(text) });
    expect(planted(cited("98/2023/NĐ-CP Điều 30")).more).toEqual([
      "98/2023/NĐ-CP hết hiệu lực từ 01/07/2025, thay bằng 152/2025/NĐ-CP (Điều 59)",
    ]);
    expect(planted(cited("12/2019/TT-ABC Điều 3")).more).toEqual([
      "12/2019/TT-ABC Điều 3: không có trong danh mục văn bản, chưa biết còn hiệu lực hay không",
    ]);
    const { dues, ...rest } = policy;
    expect(dues?.decisions).toBeDefined();
    expect(planted({ ...rest, dues: { ...dues, decisions: {} } } as Policy).more).toEqual([
      "43-HD/BTCTW: đang có hiệu lực mà bộ quy tắc không dẫn",
    ]);
  });
});

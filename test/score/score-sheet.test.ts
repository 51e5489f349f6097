import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "../../domain/explanation/explain.ts";
import { exact, exactText, roundHalfUp, sumExact } from "../../domain/values/exact.ts";
import { dang3662025 as policy } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { assess } from "../../domain/score/assess.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { levelGap } from "../../domain/rating/level-gap.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Day } from "../../domain/values/day.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { rowText, makeRowFormatters } from "../../domain/explanation/row-words.ts";
import { countedRows, recompute, type TraceNode } from "../../domain/trace/trace.ts";
import { officeFacts } from "../../infra/local/office-report.ts";
import { PARAMETER_TEXTS } from "../../domain/texts/trace/rule-terms.ts";
import { assessment } from "./standings.ts";

const nodes = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(nodes)];
const facts = officeFacts();
const receipts = POLICIES.map(
  (used) => [used.id, settle(used, NO_SETTINGS, facts.period, assess(used, facts)), used] as const,
);

describe.each(receipts)("the receipts of a whole office under %s", (_, settled, used) => {
  test("every value follows again from what lies below it", () => {
    for (const { trace } of settled)
      expect(nodes(trace).filter((node) => exactText(recompute(node)) !== node.value)).toEqual([]);
  });

  test("the printed points of the criteria add up to the printed score, and the page says once that they were fitted", () => {
    const number = (text: string) => exact(text.replace(",", "."));
    for (const { trace } of settled) {
      const lines = explain(trace, "vi");
      const at = lines.findIndex(({ text }) => text.startsWith("Tổng điểm các tiêu chí"));
      const depth = lines[at]?.depth ?? 0;
      const after = lines.slice(at + 1);
      const end = after.findIndex((line) => line.depth <= depth);
      const parts = after
        .slice(0, end < 0 ? after.length : end)
        .filter((line) => line.depth === depth + 1)
        .map(({ text }) => /: (\d+(?:,\d+)?) điểm/.exec(text)?.[1] ?? text);
      const total = /: (\d+(?:,\d+)?)/.exec(lines[at]?.text ?? "")?.[1] ?? "";
      expect(exactText(sumExact(parts.map(number)))).toBe(exactText(number(total)));
      const own = trace.children.find(({ rule }) => rule === "score")?.children ?? [];
      const isFitted = own.some(
        ({ value }, place) => !roundHalfUp(exact(value), 2).equals(number(parts[place] ?? "")),
      );
      expect(lines[at]?.text.includes("cộng lại đúng bằng tổng điểm")).toBe(isFitted);
    }
  });

  test("every number rests on rows or on a dated number of the policy", () => {
    const known = new Set(
      facts.registers.flatMap(({ rows }) => rows.map(({ form, key, rev }) => `${form} ${key} ${rev}`)),
    );
    // Numbers that need no origin: a repeated number (reached), a hundred, the calendar's quarters and counts over the group.
    const ownKind =
      /^(reached|award-(reached|required|counted|whole|part|half|rated|candidates)|hundred|inspection-quarters|no-shortcomings|cap-(candidates|next|rated))$/;
    for (const { trace } of settled) {
      const unknown = nodes(trace).flatMap(({ rows }) =>
        rows.filter(({ form, key, rev }) => !known.has(`${form} ${key} ${rev}`)),
      );
      const groundless = nodes(trace).filter(
        ({ op, rule, value, rows, parameters }) =>
          op === "value" && value !== "0" && !ownKind.test(rule) && rows.length + parameters.length === 0,
      );
      expect([unknown, groundless.map(({ rule }) => rule)]).toEqual([[], []]);
    }
  });

  test("what is read names every row that was counted, in a hundred lines at most, the result first", () => {
    for (const { result, trace } of settled) {
      const lines = explain(trace, "vi").map(({ text }) => text);
      const said = lines.join("\n");
      const keys = nodes(trace).flatMap(({ rows }) => rows.map(({ key }) => key));
      expect(keys.filter((key) => !said.includes(key))).toEqual([]);
      expect(lines.length).toBeLessThan(100);
      expect(lines[0]).toMatch(/^Phiếu điểm: .* điểm, /);
      expect(said).not.toMatch(/[{}]/);
      if (result.level === "HTT") expect(lines[1]).toBe("Lý do chưa xếp loại Hoàn thành xuất sắc nhiệm vụ");
    }
  });

  test("rows are said by the names that people know them by, without a code", () => {
    const rowFormatters = makeRowFormatters(used, facts);
    const codes = new Set(
      facts.registers.flatMap(({ rows }) =>
        rows.filter(({ form }) => /^(people|units|sessions|directives)$/.test(form)).map(({ key }) => key),
      ),
    );
    const left = settled.flatMap(({ result, trace }) =>
      countedRows(trace).flatMap((row) => {
        const text = rowText(rowFormatters(result.unit)(row, "vi"));
        return text.split(/[ ,.:;()]+/).filter((word) => codes.has(word));
      }),
    );
    expect(left).toEqual([]);
  });

  test.each(["vi", "en"] as const)(
    "no code of the policy or of a rule is left in the words (%s)",
    (language) => {
      const said = settled.flatMap(({ trace }) => explain(trace, language).map(({ text }) => text));
      const parameters = settled.flatMap(({ trace }) =>
        nodes(trace).flatMap((node) => node.parameters.map(({ id }) => id)),
      );
      for (const id of new Set(parameters)) {
        const name = id.replace(/^(HTXS|HTT|HTNV|KHTNV)\./, "");
        expect(PARAMETER_TEXTS, id).toHaveProperty([name]);
      }
      const code = /(^|[ (;])(error|late|per|when|cap|award)[-.][a-z]+:/;
      expect(said.filter((text) => code.test(text))).toEqual([]);
    },
  );

  test("a question is answered below it, or in its own line", () => {
    const unanswered = settled.flatMap(({ trace }) => {
      const lines = explain(trace, "vi");
      return lines.filter(
        ({ depth, text }, index) =>
          text.startsWith("Lý do chưa xếp loại ") && lines[index + 1]?.depth !== depth + 1,
      );
    });
    expect(unanswered).toEqual([]);
  });

  test("points that rest on no row say why", () => {
    const bare = settled.flatMap(({ trace }) => {
      const lines = explain(trace, "vi");
      return lines.filter(
        ({ depth, text }, index) =>
          depth === 2 && /: [\d,]+ điểm/.test(text) && lines[index + 1]?.depth !== depth + 1,
      );
    });
    for (const { text } of bare) expect(text).toMatch(/trong kỳ không có gì|chưa nhập/);
  });

  test("a repeated number is the number above", () => {
    const repeated = settled.flatMap(({ result, trace }) =>
      nodes(trace)
        .filter(({ rule, subject }) => rule === "gap" && subject === "score")
        .map((gap) => [gap.children[1]?.value, result.score]),
    );
    for (const [again, score] of repeated) expect(again).toBe(score);
  });
});

describe("rows in words", () => {
  const committee = UnitId.parse("dang-uy");
  const unit = UnitId.parse("cb-mot");
  const row = (form: string, key: string, fields: Fields, rev = 1) => ({ form, key, rev, fields });
  const registers = [
    {
      unit: committee,
      seq: 1,
      rows: [
        row("sessions", "hn-1", { date: "2026-02-05", title: "Nghị quyết 05" }),
        row("sessions", "hn-2", { date: "2026-03-05", title: "Chỉ thị 02" }),
        row("people", "p-1", { fullName: "Lê Văn An" }),
        row("people", "p-2", { fullName: "Trần Thị Bình" }),
      ],
    },
    {
      unit: UnitId.parse("cb-hai"),
      seq: 1,
      rows: [row("plan-tasks", "v-1", { content: "Việc của đơn vị khác" })],
    },
    {
      unit,
      seq: 1,
      rows: [
        row("attendance", "hn-1.p-1", { session: "hn-1", person: "p-1" }),
        row("attendance", "hn-2.p-1", { session: "hn-2", person: "p-1", madeUpOn: "2026-03-09" }, 2),
        row("plan-tasks", "v-1", { content: "Số hóa hồ sơ", due: "2026-06-30" }),
      ],
    },
  ];
  const said = (rows: readonly (readonly [form: string, key: string, rev?: number])[]) => {
    const node: TraceNode = {
      rule: "attendance-present",
      op: "value",
      value: String(rows.length),
      parameters: [],
      children: [],
      rows: rows.map(([form, key, rev = 1]) => ({ form, key, rev })),
    };
    return explain(node, "vi", makeRowFormatters(policy, { committee, registers })(unit))[0]?.text;
  };

  test("stand behind what they share, a person's marks behind the person, a session's behind the session", () => {
    expect(
      said([
        ["attendance", "hn-1.p-1"],
        ["attendance", "hn-2.p-1", 2],
      ]),
    ).toBe(
      "Có mặt: 2 [Điểm danh học tập: Lê Văn An (05/02/2026 Nghị quyết 05; 05/03/2026 Chỉ thị 02, ngày học bù 09/03/2026, lần 2)]",
    );
    expect(
      said([
        ["attendance", "hn-1.p-1"],
        ["attendance", "hn-1.p-2"],
      ]),
    ).toBe("Có mặt: 2 [Điểm danh học tập: 05/02/2026 Nghị quyết 05 (Lê Văn An; Trần Thị Bình)]");
  });

  test("of two registers with one key the unit's own is meant", () => {
    expect(said([["plan-tasks", "v-1"]])).toContain("[Chỉ tiêu, nhiệm vụ: Số hóa hồ sơ, hạn 30/06/2026]");
  });

  test("of whoever is to stay unnamed a row says nothing, not even its key", () => {
    const formatRow = makeRowFormatters(policy, { committee, registers }, new Set(["p-1"]))(unit);
    const text = (key: string) => rowText(formatRow({ form: "attendance", key, rev: 1 }, "vi"));
    expect([text("hn-1.p-1"), text("hn-1.p-2")]).toEqual([
      "một dòng không hiển thị",
      "05/02/2026 Nghị quyết 05: Trần Thị Bình",
    ]);
  });

  test("a row that is not at hand is said by what its key is made of, and any other without its key", () => {
    expect(said([["attendance", "hn-1.p-2"]])).toContain("05/02/2026 Nghị quyết 05 (Trần Thị Bình)");
    expect(said([["inspections", "kt-9"]])).toContain("[Kiểm tra, giám sát: một dòng không còn trong sổ]");
  });
});

describe("vì sao không phải X?", () => {
  const day = Day.parse("2026-12-31");
  const missing = (score: string, reached: Parameters<typeof levelGap>[2], fields: object = {}) => {
    const found = levelGap(policy, assessment("a", score, fields).standing, reached, day);
    return found && { level: found.level, gaps: found.gaps.map((gap) => `${gap.of} ${gap.missing}`) };
  };
  const tasks = (done: string, late: string, exceeded: string) => ({ tasks: { done, late, exceeded } });

  test("the points and each condition that the level above still asked for, with the distance", () => {
    expect(missing("87.5", { level: "HTT", suggested: null }, tasks("100", "0", "29.9"))).toEqual({
      level: "HTXS",
      gaps: ["score 2.5", "exceeded 0.1"],
    });
    expect(missing("45", { level: "KHTNV", suggested: null }, tasks("99", "25", "0"))).toEqual({
      level: "HTNV",
      gaps: ["score 5", "done 1", "late 5"],
    });
  });

  test("where no level fits, the level above the suggested one; without one, the lowest that is passed", () => {
    expect(missing("85", { level: "NO_FIT", suggested: "HTNV" }, tasks("100", "10", "0"))).toEqual({
      level: "HTT",
      gaps: ["late 10"],
    });
    expect(missing("65", { level: "NO_FIT", suggested: null }, tasks("100", "20.1", "0"))).toEqual({
      level: "HTNV",
      gaps: ["late 0.1"],
    });
  });

  test("beyond the cap nothing of one's own was missing; at the top or unrated nobody asks", () => {
    expect(missing("95", { level: "HTT", suggested: null })).toEqual({ level: "HTXS", gaps: [] });
    expect(missing("95", { level: "HTXS", suggested: null })).toBeUndefined();
    expect(missing("95", { level: "NOT_RATED", suggested: null })).toBeUndefined();
  });

  test("the receipt says it for every level above, the nearest first, and what stood between besides one's own numbers", () => {
    const unit = { subject: "collective" as const, group: "cb" };
    const people = [
      assessment("cb", "60", unit),
      assessment("head", "95", { subject: "leader", unit: "cb", head: true }),
      assessment("late", "93", tasks("100", "12.5", "0")),
      assessment("ground", "92", { triggers: ["suy-thoai"] }),
      assessment("over", "91"),
      assessment("quarter", "97", { quarters: ["KHTNV"] }),
      assessment("open", "97", { missing: ["ket-qua"] }),
    ];
    const told = (id: string) => {
      const all = settle(policy, NO_SETTINGS, yearPeriod(2026), people);
      const trace = all.find(({ result }) => result.subject === id)?.trace;
      if (trace === undefined) return expect.unreachable();
      const lines = explain(trace, "vi").filter(({ depth }) => depth > 0);
      return lines
        .slice(
          0,
          lines.findIndex(({ text }) => text.startsWith("Điểm ")),
        )
        .map(({ text }) => text.replace(/ \((căn cứ|366).*$/, ""));
    };
    expect(told("late")).toEqual([
      "Lý do chưa xếp loại Hoàn thành tốt nhiệm vụ",
      "tỷ lệ nhiệm vụ chậm (%): 12,50, được nhiều nhất 0, vượt 12,50",
      "Lý do chưa xếp loại Hoàn thành xuất sắc nhiệm vụ",
      "tỷ lệ nhiệm vụ chậm (%): 12,50, được nhiều nhất 0, vượt 12,50",
      "tỷ lệ nhiệm vụ vượt mức (%): đạt 0, cần ít nhất 30, còn thiếu 30",
    ]);
    expect(told("ground").filter((line) => line.startsWith("Có căn cứ"))).toHaveLength(3);
    expect(told("head")[1]).toContain("Người đứng đầu không xếp cao hơn đơn vị");
    expect(told("head")).toHaveLength(4);
    expect(told("over")[1]).toContain("Ngoài giới hạn xuất sắc");
    expect(told("quarter")[1]).toContain("Có quý không hoàn thành nhiệm vụ (quý 1)");
    expect(told("open").filter((line) => line.startsWith("Chưa đủ dữ liệu"))).toHaveLength(3);
  });

  test("whoever closes every gap reaches the level, and with one open does not", () => {
    const share = fc.constantFrom("0", "10", "20", "20.1", "50", "99.9", "100");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), share, share, share, (cents, done, late, exceeded) => {
        const score = exactText(exact(cents).div(100));
        const subject = assessment("a", score, tasks(done, late, exceeded));
        const others = Array.from({ length: 10 }, (_, index) => assessment(`m${index}`, "80"));
        const [found] = settle(policy, NO_SETTINGS, yearPeriod(2026), [subject, ...others]);
        if (found === undefined) return expect.unreachable();
        const { level, suggested } = found.result;
        const why = levelGap(policy, subject.standing, { level, suggested }, day);
        const ground = found.result.reasons.some(({ code }) => code === "trigger");
        if (why !== undefined && !ground) expect(why.gaps.length).toBeGreaterThan(0);
        for (const gap of why?.gaps ?? []) expect(exact(gap.missing).compare(0)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

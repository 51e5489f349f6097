import { expect, test } from "vitest";
import { makeDueItem } from "../../domain/board/due-items.ts";
import { reminderText } from "../../domain/board/reminder.ts";
import { dues } from "../../domain/due/dues.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import { choicesInForce, listSettings, policyOfFacts } from "../../domain/facts/chosen-policy.ts";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import { listDefects } from "../../domain/study/defects.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { hocTapNoiBo2026v2 } from "../../domain/policy/library/hoc-tap-noi-bo-2026/version-2.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { Day } from "../../domain/values/day.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { row, unit } from "../score/office.ts";
import { briefly, inspection } from "./office.ts";

const setting = (name: string, value: string) =>
  row("settings", name.replaceAll(".", "_"), { name, value, source: "KH 05-KH/ĐU ngày 10/01/2026" });
const report = (period: string, sentOn: string) => row("reports", period, { period, sentOn });

function office(
  settings: readonly object[],
  rows: readonly object[] = [],
  { period = "2026", lastYear }: { period?: string; lastYear?: readonly object[] } = {},
) {
  const parsed = parseFacts({
    committee: "dang-uy",
    year: 2026,
    period,
    registers: { "dang-uy": { rows: [unit("cb-1"), ...settings] }, "cb-1": { rows } },
    ...(lastYear && { earlier: { 2025: { rows: [], registers: { "cb-1": { rows: lastYear } } } } }),
  });
  return parsed.ok ? parsed.facts : expect.fail(JSON.stringify(parsed.issues));
}

function due(book: Policy, facts: ReturnType<typeof office>) {
  return dues(policyOfFacts(book, facts), facts, facts.period, periodEnd(facts.period));
}

test("an office asks for inspections by a setting, which is the source of what is due", () => {
  const facts = office([setting("dues.inspections", "quarterly")], [inspection("k1", "2026-05-04")]);
  const policy = policyOfFacts(dang3662025v2, facts);
  expect(briefly(due(dang3662025v2, facts), "inspection")).toEqual([
    "cb-1 cb-1 2026-03-31 missing failed",
    "cb-1 cb-1 2026-06-30 done met",
    "cb-1 cb-1 2026-09-30 missing failed",
    "cb-1 cb-1 2026-12-31 missing failed",
  ]);
  const missing = listShortfalls(policy, facts).filter(({ kind }) => kind === "inspection-missing");
  expect(missing.map(({ source }) => source)).toEqual(Array(3).fill("KH 05-KH/ĐU ngày 10/01/2026"));
  expect(listDefects(policy, facts).filter(({ kind }) => kind === "inspection-irregular")).toEqual([]);
});

test("what is due names the decision that asks, in the list of the unit and in its reminder; an assumption is no paper", () => {
  const facts = office([setting("dues.reports", "quarterly"), setting("dues.inspections", "yearly")]);
  const items = (book: Policy, of: typeof facts) =>
    due(book, of)
      .filter(({ kind }) => kind === "report" || kind === "inspection")
      .map(makeDueItem(book, of, "vi"));
  const paper = "KH 05-KH/ĐU ngày 10/01/2026";
  const asked = items(dang3662025v2, facts);
  expect(new Set(asked.map(({ about }) => about))).toEqual(new Set([paper]));
  const reminder = { unit: "Chi bộ Một", period: facts.period, number: 1, day: Day.parse("2026-12-31") };
  expect(reminderText(reminder, asked, "vi")).toContain(`Báo cáo hoàn thành kỳ, ${paper}, quý I/2026`);
  expect(items(hocTapNoiBo2026v2, office([])).map(({ about }) => about)).toEqual(["", "", "", ""]);
});

test("without a setting the rule book's own regularity holds; an office may also ask for none", () => {
  expect(briefly(due(dang3662025v2, office([])), "inspection")).toEqual([]);
  expect(briefly(due(hocTapNoiBo2026v2, office([])), "inspection")).toHaveLength(4);
  const none = office([setting("dues.inspections", "none")]);
  expect(briefly(due(hocTapNoiBo2026v2, none), "inspection")).toEqual([]);
  const told = listDefects(policyOfFacts(hocTapNoiBo2026v2, none), none);
  expect(told.filter(({ kind }) => kind === "inspection-irregular")).toHaveLength(4);
});

test("an office asks for the units' reports by a setting, within five days unless it sets their number", () => {
  const rows = [report("2026-Q1", "2026-04-07")];
  const inDays = (...more: readonly object[]) =>
    briefly(due(dang3662025v2, office([setting("dues.reports", "quarterly"), ...more], rows)), "report");
  expect(inDays()[0]).toBe("cb-1 cb-1 2026-04-05 late failed");
  expect(inDays(setting("dues.reportDays", "10"))[0]).toBe("cb-1 cb-1 2026-04-10 done met");
  expect(briefly(due(dang3662025v2, office([setting("dues.reportDays", "10")], rows)), "report")).toEqual([]);
});

test.each([
  ["monthly", "2025-12"],
  ["quarterly", "2025-Q4"],
  ["yearly", "2025"],
])("the %s report of last year's end is read from last year's register", (every, period) => {
  const settings = [setting("dues.reports", every)];
  const first = (lastYear?: readonly object[]) =>
    briefly(
      due(dang3662025v2, office(settings, [], { period: "2026-01", ...(lastYear && { lastYear }) })),
      "report",
    );
  expect(first([report(period, "2026-01-04")])).toEqual(["cb-1 cb-1 2026-01-05 done met"]);
  expect(first([inspection("h1", "2025-11-20", { finding: "Chậm" })])).toEqual([
    "cb-1 cb-1 2026-01-05 missing failed",
  ]);
  expect(first(), "an office that kept no registers last year").toEqual([]);
});

test("the choices are printed with a run as far as somebody asks, and shown with what holds without them", () => {
  const day = Day.parse("2026-12-31");
  const chosen = (...rows: Parameters<typeof parseSettings>[1]) => {
    const parsed = parseSettings(dang3662025v2, rows);
    return parsed.ok ? parsed.settings : expect.fail(parsed.setting);
  };
  expect(listSettings(dang3662025v2, chosen(), day)).not.toHaveProperty(["dues.reports"]);
  expect(choicesInForce(dang3662025v2, chosen(), day)["dues.reports"]).toMatchObject({ value: "none" });
  const own = chosen(setting("dues.reports", "monthly"), setting("dues.inspections", "none"));
  expect(listSettings(dang3662025v2, own, day)).toMatchObject({
    "dues.reports": "monthly",
    "dues.reportDays": "5",
    "dues.inspections": "none",
  });
  expect(listSettings(dang3662025, own, day)).not.toHaveProperty(["dues.reports"]);
});

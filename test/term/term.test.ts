import { describe, expect, test } from "vitest";
import { termOf, type YearOfTerm } from "../../domain/term/term.ts";
import { proposal, result } from "../decision/results.ts";

const year = (number: number, said: Partial<YearOfTerm> = {}): YearOfTerm => ({
  year: number,
  catalogue: new Map(),
  results: [],
  decisions: [],
  past: [],
  ...said,
});
const decided = (subject: string, level: string | null, typical = false) => ({
  subject,
  matter: "level",
  outcome: level === null ? "refused" : "approved",
  level,
  typical,
});

describe("a term", () => {
  test("sets proposal and decision of each year side by side, units before people", () => {
    const term = termOf(
      [
        year(2025, { results: [result("an", { level: "HTXS", proposals: [proposal("giay-khen-nam")] })] }),
        year(2026, {
          results: [result("an"), result("cb-mot", { kind: "collective", level: "HTXS" })],
          decisions: [decided("an", "HTNV"), { subject: "an", matter: "ldtt", award: "ldtt" }],
        }),
      ],
      "HTXS",
    );
    expect(term.map(({ subject }) => subject)).toEqual(["cb-mot", "an"]);
    expect(term[1]?.years).toMatchObject([
      { year: 2025, proposed: "HTXS", decided: null, proposals: ["giay-khen-nam"], awards: [] },
      { year: 2026, proposed: "HTT", decided: "HTNV", awards: ["ldtt"] },
    ]);
  });

  test("counts a streak from decisions, back from the last year, and ends it at a gap or a refusal", () => {
    const streak = (...levels: (string | null | undefined)[]) => {
      const years = levels.map((level, index) =>
        year(2022 + index, level === undefined ? {} : { decisions: [decided("an", level, true)] }),
      );
      const [subject] = termOf(years, "HTXS");
      return [subject?.streak, subject?.typicalStreak];
    };
    expect(streak("HTXS", "HTXS", "HTXS", "HTXS", "HTXS")).toEqual([5, 5]);
    expect(streak("HTXS", "HTXS", "HTT", "HTXS", "HTXS")).toEqual([2, 2]);
    expect(streak("HTXS", undefined, "HTXS")).toEqual([1, 1]);
    expect(streak("HTXS", "HTXS", null)).toEqual([0, 0]);
  });

  test("knows by the catalogue what a unit is that no run has rated, and what somebody is called", () => {
    const catalogue = new Map([
      ["cb-mot", { name: "Chi bộ Một", isUnit: true }],
      ["an", { name: "Nguyễn Văn An", isUnit: false }],
      ["khac", { name: "Người không ai nhắc tới", isUnit: false }],
    ]);
    const decisions = [decided("an", "HTT"), decided("cb-mot", "HTXS"), decided("cu", "HTT")];
    const past = [{ subject: "cb-mot", decisionYear: 2025, level: "HTT" }];
    const term = termOf([year(2025, { past }), year(2026, { catalogue, decisions })], "HTXS");
    expect(term.map(({ subject, name, kind }) => [subject, name, kind])).toEqual([
      ["cb-mot", "Chi bộ Một", "collective"],
      ["an", "Nguyễn Văn An", "individual"],
      ["cu", "cu", "individual"],
    ]);
  });

  test("keeps a leader who is listed in a later year's catalogue, and shows them as they were last rated", () => {
    const catalogue = new Map([["an", { name: "An", isUnit: false }]]);
    const led = year(2025, { results: [result("an", { kind: "leader" })] });
    const kindAfter = (later: Partial<YearOfTerm>) => termOf([led, year(2026, later)], "HTXS")[0]?.kind;
    expect(kindAfter({ catalogue, decisions: [decided("an", "HTT")] })).toBe("leader");
    expect(kindAfter({ catalogue, results: [result("an")] })).toBe("individual");
  });

  test("leaves an award for the whole term out of the year in whose register it stands", () => {
    const ofTerm = {
      subject: "an",
      matter: "tuyen-duong-nhiem-ky",
      award: "tuyen-duong-nhiem-ky",
      termFrom: 2022,
    };
    expect(termOf([year(2026, { decisions: [ofTerm] })], "HTXS")).toEqual([]);
  });

  test("takes a recorded decision before one that was typed in", () => {
    const past = [{ subject: "an", decisionYear: 2026, level: "HTXS" }];
    const [typed] = termOf([year(2026, { past })], "HTXS");
    const [recorded] = termOf([year(2026, { past, decisions: [decided("an", "HTT")] })], "HTXS");
    expect([typed?.years[0]?.decided, recorded?.years[0]?.decided]).toEqual(["HTXS", "HTT"]);
  });
});

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

  test("knows by any year's catalogue who is named in another year alone", () => {
    const past = ["cb-mot", "an"].map((subject) => ({ subject, decisionYear: 2025, level: "HTT" }));
    const catalogue = new Map([
      ["cb-mot", { name: "Chi bộ Một", isUnit: true }],
      ["an", { name: "Nguyễn Văn An", isUnit: false }],
    ]);
    const shown = (years: readonly YearOfTerm[]) =>
      termOf(years, "HTXS").map(({ subject, name, kind }) => [subject, name, kind]);
    const expected = [
      ["cb-mot", "Chi bộ Một", "collective"],
      ["an", "Nguyễn Văn An", "individual"],
    ];
    expect(shown([year(2025, { past }), year(2026, { catalogue })])).toEqual(expected);
    expect(shown([year(2024, { catalogue }), year(2025, { past })])).toEqual(expected);
  });

  test("calls everyone by the name of the last year that knows it", () => {
    const named = (name: string) => ({ catalogue: new Map([["an", { name, isUnit: false }]]) });
    const rated = { results: [result("an", { name: "An khi chấm" })] };
    const nameIn = (...years: readonly YearOfTerm[]) => termOf(years, "HTXS")[0]?.name;
    expect(nameIn(year(2025, rated), year(2026, named("An sau này")))).toBe("An sau này");
    expect(nameIn(year(2025, named("An trước kia")), year(2026, rated))).toBe("An khi chấm");
  });

  test("shows by its id what neither a run nor a catalogue knows, as a unit where it was given a unit's award", () => {
    const award = (subject: string, matter: string) => ({ subject, matter, award: matter });
    const decisions = [award("mot", "giay-khen-chi-bo-nam"), award("hai", "giay-khen-nam")];
    const unitAwards = new Set(["giay-khen-chi-bo-nam"]);
    expect(
      termOf([year(2026, { decisions })], "HTXS", unitAwards).map(({ name, kind }) => [name, kind]),
    ).toEqual([
      ["mot", "collective"],
      ["hai", "individual"],
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

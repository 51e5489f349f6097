import { describe, expect, test } from "vitest";
import { termEndingIn } from "../../domain/paper/part/term-of-year.ts";
import type { DossierFacts } from "../../domain/paper/part/dossier-facts.ts";
import { result } from "../decision/results.ts";
import { papersOf, tableOf, wordsOf } from "./office.ts";

type Term = NonNullable<DossierFacts["term"]>;
const PEOPLE = "tuyen-duong-nhiem-ky";
const UNITS = "tuyen-duong-nhiem-ky-tap-the";

function subject(id: string, kind: Term["subjects"][number]["kind"]): Term["subjects"][number] {
  const years = [2022, 2023, 2024, 2025, 2026].map((year) => ({
    year,
    unit: null,
    proposed: null,
    display: null,
    decided: year === 2023 ? null : ("HTXS" as const),
    typical: year === 2026,
    proposals: [],
    awards: [],
  }));
  return { subject: id, name: `Tên ${id}`, kind, years, streak: 3, typicalStreak: 1 };
}

const proposed = (of: string, id: typeof PEOPLE | typeof UNITS) => ({
  subject: of,
  id,
  form: "Tuyên dương",
  decidedBy: "Cấp ủy",
  source: "cấp ủy tự quy định",
  settledBy: "",
});

function term(said: Partial<Term> = {}): Term {
  return {
    from: 2022,
    to: 2026,
    years: [],
    subjects: [subject("cb", "collective"), subject("an", "individual"), subject("binh", "individual")],
    withheld: 0,
    commendations: [proposed("cb", UNITS), proposed("an", PEOPLE), proposed("binh", PEOPLE)],
    decisions: [],
    ...said,
  };
}

const ofTerm = (said?: Partial<Term>) =>
  papersOf([result("an")], { term: term(said) }).filter(({ name }) => name.includes("nhiem-ky"));

describe("papers of a term", () => {
  test("are a decision on collectives and one on people, with the levels of the years", () => {
    const [people, units] = ofTerm();
    expect([people?.count, units?.count]).toEqual([2, 1]);
    const paper = units ?? expect.unreachable();
    expect(wordsOf(paper, "trich_yeu")).toBe(
      "tuyên dương tập thể có thành tích trong cả nhiệm kỳ 2022 - 2026",
    );
    expect(tableOf(paper).rows).toEqual([
      [
        "1",
        "Tên cb",
        "2022: Hoàn thành xuất sắc nhiệm vụ; 2024: Hoàn thành xuất sắc nhiệm vụ; 2025: Hoàn thành xuất sắc nhiệm vụ; 2026: Hoàn thành xuất sắc nhiệm vụ (tiêu biểu)",
      ],
    ]);
  });

  test("rest on the years' levels, and never on a note to whoever sets the rules", () => {
    for (const paper of ofTerm()) {
      expect(wordsOf(paper, "can_cu")).toContain("các năm trong nhiệm kỳ 2022 - 2026,");
      expect(wordsOf(paper, "can_cu")).not.toContain("tự quy định");
    }
  });

  test("leave out whom the authority refused, and are none in the middle of a term", () => {
    const refused = { subject: "an", matter: PEOPLE, outcome: "refused" } as Term["decisions"][number];
    const [people] = ofTerm({ decisions: [refused] });
    expect(tableOf(people ?? expect.unreachable()).rows.map(([, name]) => name)).toEqual(["Tên binh"]);
    expect(papersOf([result("an")]).some(({ name }) => name.includes("nhiem-ky"))).toBe(false);
  });
});

test("a term's papers come with its last year, or with the year in which its awards were recorded", () => {
  const congress = { termFrom: "15/07/2022" };
  expect(termEndingIn(2026, congress, [])).toBe(2022);
  expect(termEndingIn(2025, congress, [])).toBeUndefined();
  expect(termEndingIn(2026, { termFrom: null }, [])).toBeUndefined();
  const recorded = { form: "decisions", fields: { termFrom: 2021 } };
  expect(termEndingIn(2025, congress, [recorded])).toBe(2021);
});

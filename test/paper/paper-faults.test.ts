import { describe, expect, test } from "vitest";
import { numberOf } from "../../domain/paper/book/numbered-paper.ts";
import { countFaults, paperFaults } from "../../domain/paper/paper-faults.ts";
import type { DossierFacts } from "../../domain/paper/part/dossier-facts.ts";
import { words } from "../../domain/paper/part/paper.ts";
import { fillPaper } from "../../lambda/workbook/paper/fill-paper.ts";
import { ownTemplate } from "../../lambda/workbook/paper/template/templates.ts";
import { result } from "../decision/results.ts";
import { decision, factsOf, namesIn, numbered, paperOf, papersOf, proposedFor, tableOf } from "./office.ts";

const AWARD = "quyet-dinh-giay-khen-nam";
const signed = (facts: DossierFacts) => ({
  ...facts,
  letterhead: { ...facts.letterhead, signer: "Lương Đình Trung", place: "Bình An" },
});
const codes = (facts: DossierFacts, kind: Parameters<typeof paperOf>[1], part = "") =>
  paperFaults(facts, paperOf(papersOf(facts.results, facts), kind, part)).map(({ code }) => code);

describe("the number in the sentence is that of the names", () => {
  const paper = paperOf(papersOf([proposedFor("an", ["giay-khen-nam"])]), "award-decision");

  test("a paper that says another is not written", async () => {
    expect(countFaults(paper)).toEqual([]);
    const wrong = { ...paper, filled: { ...paper.filled, so_luong: words("2") } };
    expect(countFaults(wrong)).toEqual([{ code: "counts-differ", values: { said: "2", listed: "1" } }]);
    expect(await fillPaper(await ownTemplate(wrong.kind), wrong)).toEqual({ kind: "counts-differ" });
    expect(countFaults({ ...paper, count: 3 })).not.toEqual([]);
  });

  test("headings of units are no names", () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      proposedFor(`nguoi-${index}`, ["giay-khen-nam"], {
        unit: index % 2 ? "cb-mot" : "cb-hai",
      }),
    );
    const long = paperOf(papersOf(many), "award-decision");
    expect(tableOf(long).rows.filter(({ length }) => length === 1)).toEqual([["Tên cb-hai"], ["Tên cb-mot"]]);
    expect(namesIn(long)).toHaveLength(14);
    expect(tableOf(long).rows.flatMap(([place, name]) => (name === undefined ? [] : [place]))).toEqual(
      many.map((_, index) => String(index + 1)),
    );
    expect(countFaults(long)).toEqual([]);
  });

  test("a numbered paper tells when it would name others now", () => {
    const facts = signed(factsOf([proposedFor("an", ["giay-khen-nam"])]));
    const own = numbered({ name: AWARD, kind: "award-decision", count: 3 });
    expect(codes({ ...facts, numbered: [own] }, "award-decision")).toEqual(["changed-since"]);
    expect(numberOf([own], { name: AWARD })).toBe(own);
  });
});

describe("what is missing is named", () => {
  test("signatory and place; of a paper of the state its agency", () => {
    const facts = factsOf([proposedFor("an", ["ldtt"])]);
    expect(codes(facts, "ratings-report")).toEqual(["signer-missing", "place-missing"]);
    expect(codes(facts, "state-decision")).toEqual(["signer-missing", "place-missing", "agency-missing"]);
    expect(codes(signed(facts), "ratings-report")).toEqual([]);
    expect(codes(facts, "ballot")).toEqual([]);
  });

  test("a number, where certificates wait for it", () => {
    const facts = signed(factsOf([proposedFor("an", ["giay-khen-nam"])]));
    expect(codes(facts, "award-decision")).toEqual(["certificates-wait"]);
    const own = numbered({ name: AWARD, kind: "award-decision", count: 1 });
    expect(codes({ ...facts, numbered: [own] }, "award-decision")).toEqual([]);
  });

  test("a decision that is recorded under another number than the paper's", () => {
    const facts = signed(factsOf([proposedFor("an", ["giay-khen-nam"])]));
    const own = numbered({ name: AWARD, kind: "award-decision", count: 1 });
    const decisionsOf = () => [decision("giay-khen-nam", { number: "12-QĐ/ĐU" })];
    expect(codes({ ...facts, numbered: [own], decisionsOf }, "award-decision")).toEqual(["number-differs"]);
  });
});

describe("more names than places at the best level", () => {
  const facts = signed(
    factsOf([
      result("an", { level: "HTT", flags: ["OVER_CAP"] }),
      result("binh", { level: "HTT", flags: ["TIE_DECISION_NEEDED"] }),
    ]),
  );
  const decided = (more: object) => ({
    ...facts,
    decisionsOf: (subject: string) =>
      subject === "an" ? [decision("level", { outcome: "changed", level: "HTXS", ...more })] : [],
  });

  test("are named, and so are equal candidates between whom nobody has chosen", () => {
    expect(codes(decided({}), "ratings-decision")).toEqual(["over-limit", "tie-open"]);
    expect(codes(facts, "ratings-decision")).toEqual(["tie-open"]);
  });

  test("unless the exception is recorded", () => {
    expect(codes(decided({ exception: "Điều 12.4" }), "ratings-decision")).toEqual(["tie-open"]);
  });
});

import { describe, expect, test } from "vitest";
import type { Paper } from "../../domain/paper/paper.ts";
import { result } from "../decision/results.ts";
import { day, decision, namesIn, numbered, paperOf, papersOf, proposedFor, tableOf } from "./office.ts";

const pagesOf = ({ filled }: Paper) =>
  filled.trang?.kind === "pages" ? filled.trang.pages : expect.unreachable("no pages");
const textOf = (paper: Paper) =>
  pagesOf(paper).map(({ titles, parts }) => [...titles, ...parts.flatMap(({ lines }) => lines)].join("\n"));

describe("reports on achievements", () => {
  const papers = papersOf([
    proposedFor("an", ["giay-khen-nam", "bang-khen-5-nam"], { display: "99,45" }),
    proposedFor("binh", ["bang-khen-5-nam"]),
  ]);
  const reports = papers.filter(({ kind }) => kind === "achievement-reports");

  test("are as many as the submission has names, and none accompanies what the office decides itself", () => {
    expect(reports.map(({ name }) => name)).toEqual(["bao-cao-thanh-tich-bang-khen-5-nam"]);
    const submission = paperOf(papers, "award-submission");
    expect(pagesOf(paperOf(papers, "achievement-reports"))).toHaveLength(namesIn(submission).length);
    expect(paperOf(papers, "achievement-reports").count).toBe(submission.count);
  });

  test("begin with what the ledger knows: who, which post, which level with how many points", () => {
    const [an] = textOf(paperOf(papers, "achievement-reports"));
    expect(an).toContain("Họ và tên: Người an; sinh: 1980.");
    expect(an).toContain("Chức vụ, đơn vị công tác: Chuyên viên, Tên cb-mot.");
    expect(an).toContain("năm 2026: Hoàn thành xuất sắc nhiệm vụ, 99,45 điểm.");
  });
});

describe("an extract", () => {
  const results = [
    result("an", { unit: "cb-mot" }),
    result("binh", { unit: "cb-hai" }),
    result("chi", { unit: "cb-hai" }),
  ];
  const extractsOf = (count: number) =>
    papersOf(results, { numbered: [numbered({ count })] }).filter(({ kind }) => kind === "extract");

  test("is made of a decision with its number alone, and cites number and day", () => {
    expect(papersOf(results).some(({ kind }) => kind === "extract")).toBe(false);
    const [extract] = extractsOf(3);
    expect(extract?.title).toBe("Trích sao Quyết định số 27-QĐ/ĐU, ngày 18/12/2026");
    expect(
      textOf(extract ?? expect.unreachable()).every((text) => text.includes("số 27-QĐ/ĐU, ngày 18/12/2026")),
    ).toBe(true);
  });

  test("has a page for each unit with that unit's names and no other's", () => {
    const [extract] = extractsOf(3);
    const rows = pagesOf(extract ?? expect.unreachable()).map(({ parts }) =>
      parts.flatMap(({ table }) => table?.rows.map(([place, name]) => [place, name]) ?? []),
    );
    expect(rows).toEqual([
      [["1", "an"]],
      [
        ["1", "binh"],
        ["2", "chi"],
      ],
    ]);
  });

  test("is not made once the decision would name others than it did", () => {
    expect(extractsOf(2)).toEqual([]);
  });
});

describe("minutes of a meeting", () => {
  test("of the Party and of the state's council are two papers, each with its own proposals", () => {
    const papers = papersOf([
      proposedFor("an", ["giay-khen-nam", "ldtt"]),
      proposedFor("binh", ["ldtt", "cstdcs"]),
    ]);
    const [party, council] = [paperOf(papers, "meeting-minutes"), paperOf(papers, "council-minutes")];
    expect([namesIn(party), namesIn(council)]).toEqual([["Người an"], ["Người an", "Người binh"]]);
    expect(tableOf(council).rows.at(-1)?.at(-1)?.split("; ")).toHaveLength(2);
    expect(papersOf([result("an")]).some(({ kind }) => kind === "meeting-minutes")).toBe(false);
  });
});

test("a certificate for a preprinted sheet says the same as the whole one", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam"])], {
    decisionsOf: () => [decision("giay-khen-nam", { number: "12-QĐ/ĐU", decidedOn: day("2026-12-28") })],
  });
  const [whole, overlay] = [paperOf(papers, "certificate"), paperOf(papers, "certificate-overlay")];
  expect(overlay.filled.giay_khen).toEqual(whole.filled.giay_khen);
});

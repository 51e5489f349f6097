import { describe, expect, test } from "vitest";
import type { Paper } from "../../domain/paper/part/paper.ts";
import { result } from "../decision/results.ts";
import {
  day,
  decision,
  factsOf,
  namesIn,
  numbered,
  paperOf,
  papersOf,
  proposedFor,
  tableOf,
  wordsOf,
} from "./office.ts";

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

test("a report for several years names each with the document that gave its level, and the awards before", () => {
  const levels = [2025, 2024, 2023, 2022, 2021].map((year) => ({
    year,
    number: year === 2023 ? null : `${String(year % 100)}-QĐ/ĐU`,
    decidedOn: year === 2023 ? null : day(`${String(year + 1)}-01-05`),
    decidedBy: null,
    level: "HTXS" as const,
    isTypical: false,
  }));
  const awards = [
    { year: 2024, number: "7-QĐ/ĐU", decidedOn: null, decidedBy: "Đảng ủy", award: "Giấy khen" },
  ];
  const papers = papersOf([proposedFor("an", ["bang-khen-5-nam"])], { pastOf: () => ({ levels, awards }) });
  const [an] = textOf(paperOf(papers, "achievement-reports"));
  const lines = an?.split("\n").filter((line) => line.startsWith("- Năm")) ?? [];
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe(
    "- Năm 2025: Hoàn thành xuất sắc nhiệm vụ (Quyết định số 25-QĐ/ĐU, ngày 05/01/2026).",
  );
  expect(lines[3]).toContain("(Quyết định số ……, ngày ……)");
  expect(lines.at(-1)).toBe("- Năm 2024: Giấy khen (Quyết định số 7-QĐ/ĐU, Đảng ủy).");
  expect(an).not.toContain("Năm 2021");
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

  test("of a decision of the state is signed by the agency's head in the state's form", () => {
    const letterhead = { ...factsOf([]).letterhead, agency: "Văn phòng tỉnh", agencySigner: "Trần Văn Thủ" };
    const own = numbered({ name: "quyet-dinh-ldtt", kind: "state-decision", count: 1 });
    const papers = papersOf([proposedFor("an", ["ldtt"])], { letterhead, numbered: [own] });
    const extract = paperOf(papers, "extract");
    expect([wordsOf(extract, "co_quan"), wordsOf(extract, "nguoi_ky")]).toEqual([
      "VĂN PHÒNG TỈNH",
      "Trần Văn Thủ",
    ]);
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

test("minutes name two awards of one form by their whole names", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam", "giay-khen-5-nam"])]);
  expect(tableOf(paperOf(papers, "meeting-minutes")).rows[0]?.at(-1)).toBe(
    "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ trong năm; Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
  );
});

test("a certificate for a preprinted sheet says the same as the whole one", () => {
  const papers = papersOf([proposedFor("an", ["giay-khen-nam"])], {
    decisionsOf: () => [decision("giay-khen-nam", { number: "12-QĐ/ĐU", decidedOn: day("2026-12-28") })],
  });
  const [whole, overlay] = [paperOf(papers, "certificate"), paperOf(papers, "certificate-overlay")];
  expect(overlay.filled.giay_khen).toEqual(whole.filled.giay_khen);
});

import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { findPolicy } from "../../domain/policy/library/library.ts";
import type { Paper } from "../../domain/paper/part/paper.ts";
import type { PaperTag } from "../../domain/paper/part/paper-tags.ts";
import { wordFile } from "../../lambda/workbook/paper/write-dossier.ts";
import { result } from "../decision/results.ts";
import { decision, paperOf, papersOf, shortfall, tableOf, wordsOf } from "./office.ts";

const copiesOf = (paper: Paper): readonly Paper[] =>
  (paper.copies ?? expect.unreachable("no copies")).map((filled) => ({ ...paper, filled }));
const said = (paper: Paper, tag: PaperTag) => copiesOf(paper).map((copy) => wordsOf(copy, tag));
const criteria = [
  { id: "chinh-tri", max: "3", points: "2.5" },
  { id: "nhiem-vu", max: "70", points: "62" },
];
const decree = findPolicy("cong-chuc-335-2025@2") ?? expect.unreachable();

test("the Party's book gives each collective and each member a form, whoever is not rated none", () => {
  const papers = papersOf(
    [
      result("cb", { kind: "collective", name: "Chi bộ Một", unit: "cb-mot" }),
      result("an"),
      result("binh"),
      result("chi", { level: "NOT_RATED" }),
    ],
    {
      personOf: (subject) => ({
        position: "Chuyên viên",
        born: "1980",
        admitted: "",
        isMember: subject !== "binh",
      }),
    },
  );
  expect(said(paperOf(papers, "collective-form"), "ho_ten")).toEqual(["Chi bộ Một"]);
  expect(said(paperOf(papers, "member-form"), "ho_ten")).toEqual(["an"]);
  expect(papers.some(({ kind }) => kind === "civil-servant-form")).toBe(false);
});

test("points stand in a form once all are known; the level once the authority has decided it", () => {
  const results = [
    result("an", { criteria, display: "92,50", level: "HTXS" }),
    result("binh", { criteria, display: null, level: "INCOMPLETE" }),
  ];
  const form = paperOf(papersOf(results), "member-form");
  expect(said(form, "tong_diem")).toEqual(["92,50", "……"]);
  expect(said(form, "diem_chung")[1]).toBe("……/30");
  expect(said(form, "muc")[0]).toMatch(/^…+$/);
  const decided = papersOf(results, { decisionsOf: () => [decision("level", { level: "HTT" })] });
  expect(said(paperOf(decided, "member-form"), "muc")[0]).toBe("Hoàn thành tốt nhiệm vụ");
});

test("what was recorded as missing or late stands under the shortcomings of whose it is", () => {
  const papers = papersOf([result("an"), result("binh")], {
    shortfalls: [shortfall({ person: { key: "an", name: "An" } })],
  });
  expect(said(paperOf(papers, "member-form"), "ton_tai")).toEqual([
    "Chưa nộp thu hoạch: 57-NQ/TW (ngày 31/03/2026).",
    "Trong kỳ không ghi nhận việc chậm, thiếu trong số liệu theo dõi.",
  ]);
});

test("a civil servant's form has the twelve months with the points that were published", () => {
  const papers = papersOf([result("an")], {
    policy: decree,
    monthOf: (_subject, month) => (month === "2026-03" ? "88,20" : ""),
  });
  const [an] = copiesOf(paperOf(papers, "civil-servant-form"));
  const { rows } = tableOf(an ?? expect.unreachable(), "bang_thang");
  expect(rows).toHaveLength(12);
  expect(rows.map(([, points]) => points).filter((points) => points !== "")).toEqual(["88,20"]);
});

test("all forms of a kind are one file, each a section of its own", async () => {
  const form = paperOf(papersOf([result("an"), result("binh"), result("chi")]), "member-form");
  const parts = unzipSync(await wordFile(form, new Map()));
  const text = strFromU8(parts["word/document.xml"] ?? expect.unreachable());
  const words = text.replaceAll(/<[^>]+>/g, "");
  const named = ["an", "binh", "chi"].filter((name) => words.includes(`Họ và tên: ${name}; ngày sinh`));
  expect(named).toHaveLength(3);
  expect(text.match(/<w:sectPr/g)).toHaveLength(3);
  expect(text.match(/<w:body>/g)).toHaveLength(1);
});

import { findPolicy } from "../../domain/policy/library/library.ts";
import { result } from "../decision/results.ts";
import { day, decision, numbered, papersOf, proposedFor, shortfall } from "./office.ts";

const SAID: Parameters<typeof papersOf>[1] = {
  decisionsOf: (subject) =>
    subject === "an" ? [decision("giay-khen-nam", { number: "12-QĐ/ĐU", decidedOn: day("2026-12-28") })] : [],
  shortfalls: [shortfall({})],
};
const policy = findPolicy("cong-chuc-335-2025@2");

/** Papers of every kind: a dossier by the Party's rules, and one by those of the decree. */
export const PAPERS = [
  ...ofBook({ ...SAID, numbered: [numbered({ count: 2 })] }),
  ...ofBook({ ...SAID, ...(policy && { policy }) }).filter(
    ({ kind }) => kind.startsWith("state-") || kind === "civil-servant-form",
  ),
].filter(
  (paper, index, all) =>
    all.findIndex(({ kind, name }) => kind === paper.kind && name === paper.name) === index,
);

function ofBook(said: Parameters<typeof papersOf>[1]) {
  return papersOf(
    [
      result("cb", { kind: "collective", name: "Chi bộ Một" }),
      proposedFor("an", ["giay-khen-nam", "bang-khen-5-nam", "ldtt"]),
      proposedFor("td", [], { proposals: [TITLE()] }),
      result("chi", { level: "INCOMPLETE" }),
    ],
    said,
  );
}

function TITLE() {
  return {
    id: "tap-the-ldxs" as const,
    form: "Danh hiệu Tập thể Lao động xuất sắc",
    decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh",
    source: "Luật Thi đua, khen thưởng 2022",
    settledBy: "",
  };
}

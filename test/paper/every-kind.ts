import { result } from "../decision/results.ts";
import { day, decision, numbered, papersOf, proposedFor, shortfall } from "./office.ts";

/** A dossier with a paper of every kind. */
export const PAPERS = papersOf(
  [
    result("cb", { kind: "collective", name: "Chi bộ Một" }),
    proposedFor("an", ["giay-khen-nam", "bang-khen-5-nam", "ldtt"]),
    proposedFor("td", [], { proposals: [TITLE()] }),
    result("chi", { level: "INCOMPLETE" }),
  ],
  {
    decisionsOf: (subject) =>
      subject === "an"
        ? [decision("giay-khen-nam", { number: "12-QĐ/ĐU", decidedOn: day("2026-12-28") })]
        : [],
    shortfalls: [shortfall({})],
    numbered: [numbered({ count: 2 })],
  },
);

function TITLE() {
  return {
    id: "tap-the-ldxs" as const,
    form: "Danh hiệu Tập thể Lao động xuất sắc",
    decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh",
    source: "Luật Thi đua, khen thưởng 2022",
    settledBy: "",
  };
}

import { describe, expect, test } from "vitest";
import { decideNumber, type TypedNumber } from "../../domain/paper/decide-number.ts";
import { nextNumber, numberQuestions } from "../../domain/paper/book/number-questions.ts";
import type { NumberedPaper } from "../../domain/paper/book/numbered-paper.ts";
import { writtenNumber } from "../../domain/paper/book/paper-book.ts";
import { RunId, UserId } from "../../domain/values/ids.ts";
import {
  day,
  factsOf,
  namesIn,
  numbered,
  paperOf,
  papersOf,
  proposedFor,
  tableOf,
  wordsOf,
} from "./office.ts";

const PARTY = { branch: "party", type: "decision" } as const;
const STATE = { branch: "state", type: "decision" } as const;
const AWARD = "quyet-dinh-giay-khen-nam";

const known = (...all: readonly NumberedPaper[]) => ({ numbered: all, termFrom: day("2025-07-15") });
const typed = (name: string, said: Partial<TypedNumber> = {}): TypedNumber => ({
  run: RunId.parse("run-0001-aaaa"),
  name,
  number: "28",
  day: day("2026-12-20"),
  sure: false,
  by: UserId.parse("office"),
  byName: "Mai",
  at: "2026-12-20T02:00:00.000Z",
  ...said,
});

describe("the next number", () => {
  test("is 01 in an empty book, and follows the greatest of its own book alone", () => {
    expect(nextNumber(known(), PARTY, day("2026-12-20"))).toBe("01");
    const other = numbered({ name: "bao-cao-xep-loai", kind: "ratings-report", number: "40" });
    const title = numbered({ name: "quyet-dinh-ldtt", kind: "state-decision", number: "112" });
    const book = known(numbered({ number: "09a" }), other, title);
    expect(nextNumber(book, PARTY, day("2026-12-20"))).toBe("10");
    expect(nextNumber(book, STATE, day("2026-12-20"))).toBe("113");
  });

  test("begins anew with the year for the state, and with the congress for the Party", () => {
    const book = known(
      numbered({ day: "2025-07-01", number: "80" }),
      numbered({ name: "quyet-dinh-ldtt", kind: "state-decision", number: "112" }),
    );
    expect(nextNumber(book, PARTY, day("2026-12-20"))).toBe("01");
    expect(nextNumber(book, STATE, day("2027-01-05"))).toBe("01");
    expect(nextNumber({ ...book, termFrom: null }, PARTY, day("2026-12-20"))).toBe("81");
  });

  test("is written with two digits at least", () => {
    expect(["5", "005", "12A", "128"].map(writtenNumber)).toEqual(["05", "05", "12a", "128"]);
  });
});

describe("what is asked", () => {
  const asked = {
    run: RunId.parse("run-0001-aaaa"),
    period: numbered().period,
    name: AWARD,
    kind: "award-decision" as const,
    number: "27",
    day: day("2026-12-20"),
  };
  const codes = (book: ReturnType<typeof known>, said: object = {}) =>
    numberQuestions(book, { ...asked, ...said }, day("2026-12-20")).map(({ code }) => code);

  test("a number that another paper of the book has; not one of another book or term", () => {
    expect(codes(known(numbered()))).toEqual(["duplicate"]);
    expect(codes(known(numbered({ kind: "ratings-report" })))).toEqual([]);
    expect(codes(known(numbered({ day: "2025-07-01" })))).toEqual([]);
  });

  test("a paper that has a number, in this run or in an earlier one of the period", () => {
    const own = numbered({ name: AWARD, kind: "award-decision", number: "30" });
    expect(codes(known(own))).toEqual(["numbered-before"]);
    expect(codes(known({ ...own, run: RunId.parse("run-0000-aaaa") }))).toEqual(["other-run"]);
  });

  test("a day after today, far after the period, or before it", () => {
    expect(codes(known(), { day: day("2026-12-21") })).toEqual(["far-day"]);
    expect(codes(known(), { day: day("2025-12-31") })).toEqual(["before-period"]);
  });
});

describe("a decision on awards", () => {
  const facts = factsOf([proposedFor("an", ["giay-khen-nam", "ldtt"])]);

  test("waits for the number of the decision on ratings that it cites; one of the state does not", () => {
    expect(decideNumber(facts, known(), typed(AWARD))).toEqual({
      kind: "paper-waits",
      title: "Quyết định công nhận kết quả xếp loại chất lượng đảng viên năm 2026",
    });
    expect(decideNumber(facts, known(), typed("quyet-dinh-ldtt"))).toMatchObject({ kind: "numbered" });
  });

  test("cites it with number and day, and with blanks before", () => {
    const rests = (of: typeof facts) =>
      wordsOf(paperOf(papersOf(of.results, of), "award-decision"), "can_cu")
        .split("\n")
        .at(-1);
    expect(rests(facts)).toContain("Căn cứ Quyết định số ……-QĐ/ĐU, ngày ……/……/………");
    expect(rests({ ...facts, numbered: [numbered()] })).toContain(
      "Căn cứ Quyết định số 27-QĐ/ĐU, ngày 18/12/2026 của Đảng ủy Văn phòng công nhận kết quả xếp loại",
    );
  });

  test("is frozen as it is with its number, no draft, and its certificates cite it", () => {
    const verdict = decideNumber({ ...facts, numbered: [numbered()] }, known(numbered()), typed(AWARD));
    if (verdict.kind !== "numbered") return expect.unreachable(verdict.kind);
    const { paper } = verdict;
    expect(["so", "ngay", "noi_ngay", "du_thao"].map((tag) => wordsOf(paper, tag as "so"))).toEqual([
      "28",
      "ngày 20/12/2026",
      "…………, ngày 20 tháng 12 năm 2026",
      "",
    ]);
    const after = papersOf(facts.results, { numbered: [numbered(), verdict.numbered] });
    expect(paperOf(after, "certificate").filled.giay_khen).toMatchObject({
      certificates: [{ decision: "Quyết định số 28-QĐ/ĐU, ngày 20/12/2026" }],
    });
  });
});

test("a numbered paper stays in the file with its number, also where nothing would give it any more", () => {
  const gone = numbered({
    name: AWARD,
    kind: "award-decision",
    title: "Quyết định tặng Giấy khen",
    count: 3,
  });
  const papers = papersOf([], { numbered: [gone] });
  const line = tableOf(paperOf(papers, "contents")).rows.find(([, title]) => title === gone.title);
  expect(line).toEqual(["3", gone.title, "27-QĐ/ĐU, ngày 18/12/2026", "Đảng ủy", "3", ""]);
  expect(namesIn(paperOf(papers, "contents"))).toContain(gone.title);
});

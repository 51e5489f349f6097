import { expect, test } from "vitest";
import { decideNumber } from "../../domain/paper/decide-number.ts";
import { RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { meritsBefore } from "../../lambda/workbook/report/merits-before.ts";
import { day, decision, factsOf, paperOf, papersOf, proposedFor, wordsOf } from "./office.ts";

const NAME = "quyet-dinh-xep-loai-dang-vien";
const committee = UnitId.parse("dang-uy");

test("a level is decided, its decision numbered and frozen, and next year's report cites it by number and day", () => {
  const results = [proposedFor("an", ["giay-khen-nam"])];
  const drafted = factsOf(results);
  const typed = {
    run: RunId.parse("run-0001-aaaa"),
    name: NAME,
    number: "27",
    day: day("2026-12-18"),
    sure: true,
    by: UserId.parse("office"),
    byName: "Mai",
    at: "2026-12-18T02:00:00.000Z",
  };
  const verdict = decideNumber(drafted, { numbered: [], termFrom: null }, typed);
  if (verdict.kind !== "numbered") return expect.unreachable(verdict.kind);
  const { numbered, paper } = verdict;
  expect(wordsOf(paper, "du_thao")).toBe("");

  const row = decision("level", {
    level: "HTXS",
    number: numbered.reference,
    decidedOn: numbered.day,
  });
  const decided = { ...drafted, numbered: [numbered], decisionsOf: () => [row] };
  const again = paperOf(papersOf(results, decided), "ratings-decision");
  expect(again.filled).toEqual(paper.filled);
  expect(wordsOf(paperOf(papersOf(results, decided), "award-decision"), "can_cu")).toContain(
    "Căn cứ Quyết định số 27-QĐ/ĐU, ngày 18/12/2026",
  );

  const rows = [{ form: "decisions", key: "2026.an.level", rev: 1, fields: { ...row } }];
  const pastOf = meritsBefore({
    committee,
    year: 2027,
    period: Period.parse("2027"),
    registers: [{ unit: committee, seq: 1, rows: [] }],
    earlier: [{ year: 2026, rows }],
  });
  const next = papersOf([proposedFor("an", ["bang-khen-5-nam"])], {
    period: Period.parse("2027"),
    today: day("2027-12-20"),
    pastOf,
  });
  const { trang } = paperOf(next, "achievement-reports").filled;
  const lines =
    trang?.kind === "pages" ? trang.pages.flatMap(({ parts }) => parts.flatMap((one) => one.lines)) : [];
  expect(lines).toContain(
    "- Năm 2026: Hoàn thành xuất sắc nhiệm vụ (Quyết định số 27-QĐ/ĐU, ngày 18/12/2026).",
  );
});

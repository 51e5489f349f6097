import { expect, test } from "vitest";
import { UnitId } from "../../domain/values/ids.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { rowsText, rowText, makeRowFormatters } from "../../domain/explanation/row-words.ts";

const row = (first: string, second: string, more = "") => ({ first, second, more });

test("a row that is counted several times is told once, with how often", () => {
  const session = row("", "15/01/2026, Hội nghị");
  const other = row("", "20/03/2026, Hội nghị");
  expect(rowsText([session, session, other, session])).toBe("15/01/2026, Hội nghị × 3; 20/03/2026, Hội nghị");
});

test("rows of one person are told behind the person, each with its dates", () => {
  const essays = [row("02-NQ/TU", "An", "ngày nộp 02/02/2026"), row("04-NQ/ĐU", "An")];
  expect(rowsText(essays)).toBe("An (02-NQ/TU, ngày nộp 02/02/2026; 04-NQ/ĐU)");
});

test("what has a deadline is told with it and with the day on which it was met", () => {
  const unit = UnitId.parse("cb-1");
  const rows = [
    { form: "directives", key: "nq-5", rev: 1, fields: { number: "05-NQ/TU" } },
    { form: "people", key: "p-1", rev: 1, fields: { fullName: "Trần Thị Bình" } },
    {
      form: "essays",
      key: "nq-5.p-1",
      rev: 1,
      fields: { directive: "nq-5", person: "p-1", due: "2026-02-20", submittedOn: "2026-02-21" },
    },
    {
      form: "action-plans",
      key: "nq-5",
      rev: 1,
      fields: { directive: "nq-5", number: "12-KH/CB", due: "2026-03-10", issuedOn: null },
    },
  ];
  const registers = [{ unit, seq: 1, rows }];
  const formatRow = makeRowFormatters(dang3662025, { committee: unit, registers })(unit);
  const told = (form: string, key: string) => rowText(formatRow({ form, key, rev: 1 }, "vi"));
  expect(told("essays", "nq-5.p-1")).toBe("05-NQ/TU: Trần Thị Bình, hạn nộp 20/02/2026, ngày nộp 21/02/2026");
  expect(told("action-plans", "nq-5")).toBe("05-NQ/TU, 12-KH/CB, hạn ban hành 10/03/2026");
});

import { expect, test } from "vitest";
import { matchLists } from "../../domain/roster/match-lists.ts";
import { listsOf } from "../../lambda/import/list-import/parse-lists.ts";
import { storeLists } from "../../lambda/import/list-import/store-lists.ts";
import type { ParsedList } from "../../domain/roster/list-line.ts";
import { parseListSheet } from "../../lambda/import/list/list-sheet.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import { admin, COMMITTEE, openOffice, YEAR } from "../ledger/office.ts";

const PEOPLE = 120;

async function longList(): Promise<readonly ParsedList[]> {
  const lines = Array.from({ length: PEOPLE }, (_, index): Written[] => [
    index + 1,
    "Phạm Thị An",
    1950 + (index % 50),
    String(70_000_000 + index),
    "cb-1",
  ]);
  const file = await writeSheets({ rows: [["TT", "Họ và tên", "Năm sinh", "Số thẻ", "Chi bộ"], ...lines] });
  const opened = openWorkbook(file);
  return opened.kind === "refused" ? [] : listsOf(opened.grids.map((grid) => parseListSheet(grid, YEAR)));
}

test("a long list is stored in parts of whole lines; a stop leaves no half of one, and going on doubles nobody", async () => {
  const { ledger } = await openOffice();
  const register = { unit: COMMITTEE, year: YEAR };
  const lists = await longList();
  const read = async () =>
    matchLists(lists, await ledger.allRows(register), { year: YEAR, otherYear: false });
  const store = async () =>
    storeLists(
      { ledger, register, actor: admin, language: "vi", id: "imp-long" },
      wanted((await read()).lines),
      2,
    );
  const count = async (form: string) => (await ledger.allRows(register, form)).length;
  const [people, memberships] = [await count("people"), await count("memberships")];

  expect((await read()).lines.flatMap(({ problems }) => problems)).toEqual([]);
  const first = await store();
  expect(first).toMatchObject({ kind: "stored", left: PEOPLE - 96 });
  expect([(await count("people")) - people, (await count("memberships")) - memberships]).toEqual([96, 96]);
  expect((await read()).lines.map(({ status }) => status).filter((status) => status === "same").length).toBe(
    96,
  );

  expect(await store()).toMatchObject({ kind: "stored", left: 0 });
  expect([(await count("people")) - people, (await count("memberships")) - memberships]).toEqual([
    PEOPLE,
    PEOPLE,
  ]);
  expect(await store()).toMatchObject({ stored: new Set(), left: 0 });
});

function wanted(lines: ReturnType<typeof matchLists>["lines"]) {
  return lines.filter(({ rows }) => rows.length > 0);
}

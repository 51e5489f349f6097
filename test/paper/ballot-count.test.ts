import { unzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { countFaultsOf, parseCount } from "../../domain/paper/ballot-count.ts";
import { checkCount } from "../../lambda/paper/check-count.ts";
import { wordFile } from "../../lambda/workbook/paper/write-dossier.ts";
import { result } from "../decision/results.ts";
import { paperOf, papersOf } from "./office.ts";

const SOUND = { present: 45, handedOut: 45, returned: 44, valid: 43, invalid: 1 };
const names = (votes: readonly (number | null)[]) => [{ name: "An", votes }];
const codes = (said: object, votes: readonly (number | null)[] = [40, 3, 0, 0, 0]) =>
  countFaultsOf({ ...SOUND, names: names(votes), ...said }).map(({ code }) => code);

test("numbers that add up are sound; each rule is named where it is broken", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ handedOut: 46 })).toEqual(["handed-out"]);
  expect(codes({ returned: 46, valid: 45 })).toEqual(["returned"]);
  expect(codes({ invalid: 2 })).toEqual(["sum"]);
  expect(codes({ present: null })).toEqual(["blank"]);
  expect(codes({}, [40, 4, 0, 0, 0])).toEqual(["name-sum"]);
  expect(codes({}, [null, null, null, null, null])).toEqual(["name-blank"]);
});

test("a number in words is asked for like a blank, and a name's empty box counts for none", () => {
  const parsed = parseCount("có mặt: bốn lăm; phát ra: 40; thu về: 40; hợp lệ: 40; không hợp lệ: 0", [
    ["1", "An", "Chuyên viên", "", "38", "2", "", "", ""],
  ]);
  expect(parsed.names).toEqual([{ name: "An", votes: [38, 2, null, null, null] }]);
  expect(countFaultsOf(parsed)).toEqual([{ code: "blank", what: "present" }]);
});

test("our own minutes are read back: blank, every number is asked for; filled, the sums are checked", async () => {
  const papers = papersOf([result("an"), result("binh")]);
  const blank = await wordFile(paperOf(papers, "count-minutes"), new Map());
  const read = (file: Uint8Array) => checkCount(file, "vi").faults;
  expect(read(blank).map(({ code }) => code)).toEqual([
    ...Array.from({ length: 5 }, () => "blank"),
    "name-blank",
    "name-blank",
  ]);
  const parts = unzipSync(blank);
  const filled = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
    .replace("có mặt: ……", "có mặt: 45")
    .replace(
      "phát ra: ……; thu về: ……; hợp lệ: ……; không hợp lệ: ……",
      "phát ra: 45; thu về: 44; hợp lệ: 44; không hợp lệ: 1",
    );
  const file = zipSync({ ...parts, "word/document.xml": strToU8(filled) });
  expect(read(file).map(({ code }) => code)).toEqual(["sum", "name-blank", "name-blank"]);
});

test("a file that is no Word file, or has no table of names, is told so and never called right", async () => {
  const told = (file: Uint8Array) => checkCount(file, "vi").faults.map(({ code }) => code);
  expect(told(strToU8("%PDF-1.7"))).toEqual(["unreadable"]);
  expect(told(await wordFile(paperOf(papersOf([result("an")]), "ratings-report"), new Map()))).toEqual([
    "no-names",
  ]);
});

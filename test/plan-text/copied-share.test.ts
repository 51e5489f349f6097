import * as fc from "fast-check";
import { expect, test } from "vitest";
import { copiedShare } from "../../domain/plan-text/copied-share.ts";
import { planWords } from "../../domain/plan-text/plan-words.ts";
import { MAX_PLAN_LETTERS } from "../../domain/protocol/plan-texts.ts";
import { runCount } from "../suite/run-count.ts";

const SUPERIOR =
  "Nâng cao nhận thức của cán bộ, đảng viên về mục đích, ý nghĩa của việc học tập nghị quyết. Gắn học tập với việc thực hiện nhiệm vụ chính trị của cơ quan.";

test("a plan copied whole is copied whole, whatever its case, punctuation, line breaks and Unicode form", () => {
  const typed = SUPERIOR.replaceAll(",", " -").replaceAll(". ", "\n\n").toUpperCase().normalize("NFD");
  expect(copiedShare(typed, SUPERIOR).share).toBe("100");
});

test("runs shorter than the length asked for are the language of every plan", () => {
  const plan = "Chi bộ gắn học tập với việc rà soát hồ sơ kỳ họp";
  expect(copiedShare(plan, SUPERIOR)).toMatchObject({ words: 13, copied: 5, share: "38.46" });
  expect(copiedShare(plan, SUPERIOR).passages).toEqual([{ text: "gắn học tập với việc", words: 5 }]);
  expect(copiedShare(plan, SUPERIOR, 6)).toMatchObject({ copied: 0, share: "0", passages: [] });
});

test("another diacritic is another word", () => {
  expect(copiedShare("gán học tập với việc", SUPERIOR).copied).toBe(0);
});

test("quotations and names of documents are left out on both sides, and no run reaches across them", () => {
  const text =
    "Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 và “nói đi đôi với làm, nêu gương” trong chi bộ";
  expect(copiedShare(text, text)).toMatchObject({ words: 6, copied: 0 });
  expect(copiedShare("một hai “x” ba bốn năm sáu", "một hai ba bốn năm sáu").copied).toBe(0);
});

test("the kind before a number belongs to the document's name; a fraction of a day or a lower-case ending is none", () => {
  const words = (text: string) =>
    planWords(text)
      .words.map(({ word }) => word)
      .join(" ");
  expect(words("theo KẾ HOẠCH số 12/2026/KH-ĐU, ngày 5/1/2026 của Đảng ủy")).toBe("theo của đảng ủy");
  expect(words("họp 2/tháng, lớp 3-a, “mở mà không đóng")).toBe("họp 2 tháng lớp 3 a mở mà không đóng");
});

test.each(["“", '"', "1", "số ", "chỉ thị số 1/", "a “b” "])(
  "the longest text that may be given is read to its end, also when it is %j all over",
  (piece) => {
    const text = piece.repeat(MAX_PLAN_LETTERS / piece.length);
    const { words } = planWords(text);
    expect(copiedShare(text, text).words).toBe(words.length);
  },
);

test("a plan without words has no share", () => {
  expect(copiedShare(" – ", SUPERIOR)).toEqual({ words: 0, copied: 0, share: null, passages: [] });
});

test("passages hold exactly the copied words, and the share lies between 0 and 100", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d", ".", "“q”"), { maxLength: 60 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 6 }), (plan, superior, run) => {
      const found = copiedShare(plan, superior, run);
      expect(found.passages.reduce((sum, { words }) => sum + words, 0)).toBe(found.copied);
      expect(found.copied).toBeLessThanOrEqual(found.words);
      for (const { words } of found.passages) expect(words).toBeGreaterThanOrEqual(run);
      expect(copiedShare(plan, plan, 1).copied).toBe(found.words);
    }),
    runCount(200),
  );
});

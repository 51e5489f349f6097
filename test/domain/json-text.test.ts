import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, parseJson } from "../../domain/document/json-text.ts";
import { runCount } from "../suite/run-count.ts";

/** Whether the engine's own parser accepts the text. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a text is read", () => {
  test("as the engine's parser reads it, whatever the value", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "binary" }), fc.nat(8), (text, indent) => {
        const value = JSON.parse(text) as unknown;
        const written = JSON.stringify(value, undefined, indent);
        expect(parseJson(written)).toEqual({ ok: true, json: value });
      }),
    );
  });

  test("or refused exactly when that parser refuses it, after any edit", () => {
    const edit = fc.tuple(
      fc.nat(400),
      fc.nat(3),
      fc.constantFrom("", ",", "}", "]", '"', ":", "x", "1", "\\", "-", "\t", "\n", "01"),
    );
    fc.assert(
      fc.property(fc.json(), edit, (text, [place, cut, put]) => {
        const at = place % (text.length + 1);
        const edited = text.slice(0, at) + put + text.slice(at + cut);
        const read = parseJson(edited);
        const twice = !read.ok && read.code === "duplicate-field";
        if (!twice) expect(read.ok).toBe(isJson(edited));
      }),
      runCount(2000),
    );
  });

  test("to any depth", () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    expect(parseJson(deep)).toMatchObject({ ok: true });
  });
});

describe("a fault is told by its line, its column and what should stand there", () => {
  test.each([
    ["a comma too many", '{\n  "a": 1,\n}', "dòng 3, cột 1: cần tên trường trong ngoặc kép"],
    ["a comma too few", '{\n  "a": 1\n  "b": 2\n}', "dòng 3, cột 3: cần dấu phẩy hoặc dấu đóng"],
    ["no quotes", "{ a: 1 }", "dòng 1, cột 3: cần tên trường trong ngoặc kép"],
    ["single quotes", `{ "a": 'b' }`, "dòng 1, cột 8: cần một giá trị"],
    ["curly quotes", '{ "a": “b” }', "dòng 1, cột 8: cần một giá trị"],
    ["a decimal comma", '{ "a": 1,5 }', "dòng 1, cột 10: cần tên trường trong ngoặc kép"],
    ["a leading zero", '{ "a": 05 }', "dòng 1, cột 9: cần dấu phẩy hoặc dấu đóng"],
    ["a comment", '{ "a": 1 } // b', "dòng 1, cột 12: thừa chữ sau khi hết tài liệu"],
    ["no colon", '{ "a" 1 }', "dòng 1, cột 7: cần dấu hai chấm"],
    ["no end", '{ "a": [1, 2', "dòng 1, cột 13: cần dấu phẩy hoặc dấu đóng"],
    ["an open text", '{ "a": "b }', "dòng 1, cột 8: cần một giá trị"],
    ["a line inside a text", '{ "a": "b\nc" }', "dòng 1, cột 8: cần một giá trị"],
    ["nothing", "", "dòng 1, cột 1: cần một giá trị"],
  ])("%s", (_, text, said) => {
    const read = parseJson(text);
    expect(read).toMatchObject({ ok: false, code: "not-json" });
    if (!read.ok) expect(read.detail.vi.startsWith(said), read.detail.vi).toBe(true);
  });

  test("a field that stands twice in one object, where the parser would keep the last in silence", () => {
    const text = '{\n  "a": { "b": 1 },\n  "c": [{ "b": 1 }, { "b": 1, "\\u0062": 2 }]\n}';
    expect(parseJson(text)).toEqual({
      ok: false,
      path: ["c", 1, "b"],
      code: "duplicate-field",
      detail: {
        vi: "dòng 3, cột 31: trường này đã có ở trên",
        en: "line 3, column 31: the field stands above already",
      },
    });
  });
});

test("a field's line is that of its value; a missing field has the line of what should hold it", () => {
  const text = '\uFEFF{\n  "rows": [\n    { "key": "a" },\n    { "key": "b",\n      "day": "x" }\n  ]\n}';
  const fields = ["rows[1].day", "rows.1.key", "rows[1].mark", "rows[7].key", "", "year"];
  expect([...linesOf(text, fields).values()]).toEqual([5, 4, 4, 2, 1, 1]);
});

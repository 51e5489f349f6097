import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { unaccent } from "../../domain/values/fold.ts";

const ROWS: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  people: {
    "pe-1": { fullName: "Vũ Văn Hương", birthYear: 1978 },
    "pe-2": { fullName: "Vũ Văn Hương", birthDate: "1985-02-01" },
    "pe-3": { fullName: "Nguyễn Văn Hùng" },
    "pe-4": { fullName: "Nguyễn Văn Hưng" },
    "pe-5": { fullName: "Trần Thị Bình" },
    "pe-6": { fullName: "Trần Thị Bình" },
    "pe-7": { fullName: "Lê Minh" },
    "pe-8": { fullName: "Lê Minh" },
  },
  memberships: {
    a: { person: "pe-5", unit: "cb-1", from: "2026-01-01" },
    b: { person: "pe-6", unit: "cb-1", from: "2025-01-01" },
    c: { person: "pe-6", unit: "cb-2", from: "2026-01-01" },
  },
  units: { "cb-1": { name: "Chi bộ Hành chính" }, "cb-2": { name: "Chi bộ Tổng hợp" } },
  directives: {
    "kl-07": { number: "07-KL/TU", title: "Kết luận về chuyển đổi số" },
    "nq-02": { number: "02-NQ/TU", title: "Nghị quyết về cải cách" },
  },
  "action-plans": { "kl-07": { directive: "kl-07", number: "21-KH/CB" } },
};
const labels = new RowLabels((form) => new Map(Object.entries(ROWS[form] ?? {})), "(không còn)");
const find = (text: string, ...forms: string[]) => {
  const match = labels.find(forms, text);
  return match.kind === "row" ? match.key : match.kind;
};

test("a name is the label, and namesakes are told apart by birth year, unit or a number, never by a key", () => {
  expect(labels.all(["people"])).toEqual([
    "Vũ Văn Hương · 1978",
    "Vũ Văn Hương · 1985",
    "Nguyễn Văn Hùng",
    "Nguyễn Văn Hưng",
    "Trần Thị Bình · Chi bộ Hành chính",
    "Trần Thị Bình · Chi bộ Tổng hợp",
    "Lê Minh (1)",
    "Lê Minh (2)",
  ]);
  expect(labels.show(["action-plans"], "kl-07")).toBe("07-KL/TU");
  expect(labels.show(["people"], "pe-99")).toBe("(không còn)");
});

test("every label finds its row, with and without diacritics where no other row has it so", () => {
  for (const form of Object.keys(ROWS)) {
    for (const key of Object.keys(ROWS[form] ?? {}))
      if (form !== "memberships") expect(find(labels.show([form], key), form)).toBe(key);
  }
  fc.assert(
    fc.property(fc.constantFrom("pe-1", "pe-2", "pe-5", "pe-6"), (key) => {
      expect(find(unaccent(labels.show(["people"], key)).toUpperCase(), "people")).toBe(key);
    }),
  );
});

test("any whole words that one row alone holds are enough; of several rows it is asked which", () => {
  expect(find("hành chính", "units")).toBe("cb-1");
  expect(find("hanh chinh", "people", "units")).toBe("cb-1");
  expect(find("07", "directives")).toBe("kl-07");
  expect(find("chuyển đổi số", "directives")).toBe("kl-07");
  expect(find("21-KH/CB", "action-plans")).toBe("kl-07");
  expect(find("07 kl", "action-plans")).toBe("kl-07");
  expect(find("02-NQ/TU", "action-plans")).toBe("nq-02");
  expect(find("Hương 1985", "people")).toBe("pe-2");
  expect(find("Hương", "people")).toBe("ambiguous");
  expect(find("Chi bộ", "units")).toBe("ambiguous");
});

test("a part of a word finds nothing, and a word with diacritics stands for that word alone", () => {
  expect(find("Hành chín", "units")).toBe("unknown");
  expect(find("Hưng", "people")).toBe("pe-4");
  expect(find("Nguyễn Văn Hứng", "people")).toBe("similar");
  expect(find("nguyen van hung", "people")).toBe("ambiguous");
});

test("a name that several have is never one of them by itself, and still means the row that was stored under it", () => {
  expect(find("Vũ Văn Hương", "people")).toBe("ambiguous");
  expect(find("Lê Minh", "people")).toBe("ambiguous");
  expect(labels.isCalled(["people"], "pe-2", "Vũ Văn Hương")).toBe(true);
  expect(labels.isCalled(["people"], "pe-3", "Vũ Văn Hương")).toBe(false);
});

test("a key is read, alone and after a name, because older workbooks show it", () => {
  expect(find("pe-3", "people")).toBe("pe-3");
  expect(find("Tên đã đổi · pe-3", "people")).toBe("pe-3");
  expect(find("Nguyễn Văn Hưng · pe-3", "people")).toBe("ambiguous");
});

const CODED: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  people: {
    "pe-1": { fullName: "Vũ Văn Hương", birthYear: 1978, code: "NV001" },
    "pe-2": { fullName: "Vũ Văn Hương", birthYear: 1978, code: "NV002" },
    "nv-001": { fullName: "Trần Thị Bình", code: "07" },
    "pe-4": { fullName: "Lê Minh", code: "NV 12" },
    "pe-5": { fullName: "Lê Minh", code: "CB1" },
  },
  units: { "un-1": { name: "Chi bộ Hành chính", code: "CB1" }, "un-2": { name: "Chi bộ 2", code: "NV-001" } },
};
const coded = new RowLabels((form) => new Map(Object.entries(CODED[form] ?? {})), "");

test("a code finds its row wherever a reference is typed, however it is spelt", () => {
  const keyOf = (text: string, ...forms: string[]) => {
    const match = coded.find(forms, text);
    return match.kind === "row" ? match.key : match;
  };
  for (const text of ["CB1", "cb1", "Chi bộ Hành chính CB1", "Chi bộ Hành chính · CB1"])
    expect(keyOf(text, "units")).toBe("un-1");
  expect(keyOf("nv002", "people", "units")).toBe("pe-2");
  expect(keyOf("07", "people")).toBe("nv-001");
  expect(keyOf("nv-12", "people")).toBe("pe-4");
  // The code of one row is the key of another: who types it means the code.
  expect(keyOf("NV-001", "units")).toBe("un-2");
  expect(keyOf("NV001", "people")).toBe("pe-1");
});

test("codes tell namesakes apart, stand in every choice, and are asked about where two rows have one", () => {
  expect(coded.all(["people"]).slice(0, 2)).toEqual([
    "Vũ Văn Hương · 1978 · NV001",
    "Vũ Văn Hương · 1978 · NV002",
  ]);
  expect(coded.find(["people"], "Minh")).toEqual({
    kind: "ambiguous",
    candidates: ["Lê Minh · NV 12", "Lê Minh · CB1"],
  });
  expect(coded.find(["people", "units"], "CB1")).toEqual({
    kind: "ambiguous",
    candidates: ["Lê Minh · CB1", "Chi bộ Hành chính · CB1"],
  });
  for (const text of ["Lê Minh · NV 12", "Chi bộ Hành chính · CB1"])
    expect(coded.find(["people", "units"], text).kind).toBe("row");
});

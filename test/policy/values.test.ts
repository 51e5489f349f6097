import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listValues } from "../../domain/policy/reading/list-values.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { countSources } from "../../domain/policy/source-kinds.ts";
import { law } from "../../domain/policy/sources.ts";
import { validityOn } from "../../domain/policy/text/find-text.ts";
import { LEGAL_TEXTS } from "../../domain/policy/text/legal-texts.ts";
import { Day } from "../../domain/values/day.ts";
import { withValues } from "./values-page.ts";

const named = POLICIES.map((policy) => [`${policy.id}@${policy.version}`, policy] as const);
const day = (text: string) => Day.parse(text);

describe("every value stands beside its text", () => {
  test.each(named)("%s: no value and no rule without one is left out, and each has a name", (_, policy) => {
    const values = listValues(policy);
    const { law: laws, local, assumption } = countSources(policy);
    expect(values).toHaveLength(laws + local + assumption);
    for (const { place, name, value } of values) {
      expect([place, name.vi, name.en]).not.toContain("");
      expect(`${name.vi} ${value?.vi}`, place).not.toMatch(/\b[a-z]+[A-Z]|\b[a-z]+-[a-z]+\b/);
    }
  });

  test.each(named)(
    "%s: what rests on a law names its text, article, day and how it was read",
    (_, policy) => {
      for (const value of listValues(policy).filter(({ kind }) => kind === "law")) {
        expect(value, value.source).toMatchObject({
          text: expect.any(String) as unknown,
          from: expect.any(String) as unknown,
          seen: expect.any(String) as unknown,
        });
      }
    },
  );

  test("what was told by others, or is a draft, is not said to have been read", () => {
    const seen = new Map(
      listValues(dang3662025v2).map(({ text, article, seen: how }) => [`${text} ${article}`, how]),
    );
    expect(seen.get("02-HD/BTCTW null")).toBe("second-hand");
    expect(seen.get("1053-QĐ/TU null")).toBe("draft");
    expect(seen.get("Luật Thi đua, khen thưởng 2022 Điều 27")).toBe("second-hand");
    expect(seen.get("Luật Thi đua, khen thưởng 2022 Điều 24")).toBe("wording");
  });

  /** The sentences that were read word for word; whoever adds one compares it with where it was read. */
  test("a sentence is given only where it was read word for word, with the place where it stands", () => {
    const quoted = POLICIES.flatMap(listValues).filter(({ quote }) => quote !== null);
    const sentences = new Map(
      quoted.map(({ quote, text, address, seen }) => [quote, { text, address, seen }]),
    );
    expect(new Set(sentences.keys())).toEqual(
      new Set([
        "có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        "cùng đủ điều kiện, tiêu chuẩn",
        "vi phạm những điều đảng viên không được làm; vi phạm trách nhiệm nêu gương",
        "đơn vị, bộ phận do cá nhân trực tiếp lãnh đạo, quản lý hoàn thành dưới 70%",
      ]),
    );
    for (const { address, seen } of sentences.values()) {
      expect(seen).toBe("wording");
      expect(address).not.toBeNull();
    }
  });
});

describe("a text holds on some days", () => {
  test.each([
    ["98/2023/NĐ-CP Điều 30.7", "2025-06-30", "in-force"],
    ["98/2023/NĐ-CP Điều 30.7", "2025-07-01", "ended"],
    ["Luật Thi đua, khen thưởng 2022, Điều 24", "2026-09-30", "in-force"],
    ["Luật Thi đua, khen thưởng 2022, Điều 24", "2026-10-01", "amended"],
    ["152/2025/NĐ-CP Điều 4", "2026-12-31", "in-force"],
  ])("%s on %s is %s", (text, on, kind) => {
    expect(validityOn(law(text), day(on)).kind).toBe(kind);
  });

  test("a value of the changed law goes on from that day, marked as not verified", () => {
    const award = dang3662025v2.proposals.findIndex(({ id }) => id === "tap-the-ldxs");
    const shares = listValues(dang3662025v2).filter(({ place }) =>
      place.startsWith(`proposals.${award}.conditions.2`),
    );
    expect(shares.map(({ effective, kind, value }) => [effective, kind, value?.vi])).toEqual([
      ["2025-08-30", "law", "70"],
      ["2026-10-01", "assumption", "70"],
    ]);
    expect(shares[1]?.source).toContain(
      "được Luật 06/2026/QH16 sửa đổi từ 01/10/2026; nội dung sửa đổi chưa kiểm chứng",
    );
  });

  test("of each text there is one entry, and the texts that end or change name the later one", () => {
    expect(new Set(LEGAL_TEXTS.map(({ number }) => number)).size).toBe(LEGAL_TEXTS.length);
    const later = LEGAL_TEXTS.flatMap(({ number, ended, amended }) =>
      (ended ?? amended) ? [[number, (ended ?? amended)?.by]] : [],
    );
    expect(later).toEqual([
      ["Luật Thi đua, khen thưởng 2022", "Luật 06/2026/QH16"],
      ["98/2023/NĐ-CP", "152/2025/NĐ-CP (Điều 59)"],
    ]);
  });
});

test("docs/policy.md lists the values as they are", async () => {
  const file = new URL("../../docs/policy.md", import.meta.url);
  await expect(withValues(readFileSync(file, "utf8"))).toMatchFileSnapshot(file.pathname);
});

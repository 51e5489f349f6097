import * as z from "zod";
import { describe, expect, test } from "vitest";
import { choicesInForce } from "../../domain/facts/chosen-policy.ts";
import { NO_SETTINGS, settingFault, Settings } from "../../domain/facts/settings.ts";
import { confirmationName, isConfirmation, listAssumptions } from "../../domain/policy/assumptions.ts";
import { countSources } from "../../domain/policy/source-kinds.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { SETTING_HELP } from "../../domain/texts/pane/office-settings.ts";
import { SETTING_TEXTS, SETTING_VALUE_TEXTS } from "../../domain/texts/vocabulary/settings.ts";
import { nameSettings } from "../../domain/wording/setting-words.ts";
import { Day } from "../../domain/values/day.ts";
import { RULE_SETTINGS, SETTING_CODES } from "../../domain/vocabulary/setting.ts";

describe("a setting is never shown as its code", () => {
  test.each(SETTING_CODES)("%s has a label and help in both languages, and entry knows it", (code) => {
    for (const { vi, en } of [SETTING_TEXTS[code], SETTING_HELP[code]]) {
      expect(vi.trim()).not.toBe("");
      expect(en.trim()).not.toBe("");
      expect(`${vi} ${en}`).not.toContain(code.includes(".") ? code : `“${code}”`);
    }
    expect(settingFault(code, undefined)).not.toBe("name");
  });

  test("every setting that scoring reads is among them, and every choice of it has words", () => {
    expect(Object.keys(Settings.shape).toSorted()).toEqual(Object.keys(RULE_SETTINGS).toSorted());
    for (const values of Object.values(RULE_SETTINGS)) {
      if (values === "percent" || values === "days") continue;
      for (const value of values) expect(SETTING_VALUE_TEXTS[value].vi).not.toBe("");
    }
  });

  test.each(Object.entries(RULE_SETTINGS))("scoring takes what %s offers", (name, values) => {
    const offered = { percent: ["0", "12.5", "100"], days: ["0", "5", "366"] };
    for (const value of typeof values === "string" ? offered[values] : values)
      expect(settingFault(name, value), value).toBeUndefined();
    expect(settingFault(name, "nonsense")).toBe("value");
  });

  test("labels differ, so that a label means one setting", () => {
    const labels = Object.values(SETTING_TEXTS).map(({ vi }) => vi);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe.each(POLICIES.map((policy) => [`${policy.id}@${policy.version}`, policy] as const))(
  "the rule book %s",
  (_name, policy) => {
    const assumptions = listAssumptions(policy);

    test("names its assumptions, each once and short enough to be confirmed as a row", () => {
      expect(assumptions.reduce((sum, { values }) => sum + values, 0)).toBe(countSources(policy).assumption);
      expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
      expect(assumptions.filter(({ text }) => text.length > 200)).toEqual([]);
      for (const assumption of assumptions) {
        const name = confirmationName(assumption);
        expect(isConfirmation(name)).toBe(true);
        expect(settingFault(name, assumption.text)).toBeUndefined();
        expect(name.length).toBeLessThanOrEqual(60);
      }
    });

    test("is read from its document as from itself", () => {
      const document: unknown = JSON.parse(JSON.stringify(policy));
      expect(listAssumptions(document)).toEqual(assumptions);
    });

    test("says what holds for every setting that it has, with the source", () => {
      const choices = choicesInForce(policy, NO_SETTINGS, Day.parse("2026-12-31"));
      for (const [name, { value, source }] of Object.entries(choices)) {
        expect(z.string().min(1).parse(source.text)).not.toBe("");
        for (const part of value.split(", ")) expect(settingFault(name, part), name).toBeUndefined();
      }
    });
  },
);

test("a rule book's words about a setting name it as people do", () => {
  expect(nameSettings("nơi có hướng dẫn thì đặt cap.heads; 366-QĐ/TW Điều 11.1.5", "vi")).toBe(
    "nơi có hướng dẫn thì đặt “Người đứng đầu khi tính giới hạn xuất sắc”; 366-QĐ/TW Điều 11.1.5",
  );
  const codes = Object.keys(SETTING_TEXTS).filter((code) => code.includes("."));
  for (const policy of POLICIES)
    for (const { text } of listAssumptions(policy))
      for (const code of codes) expect(nameSettings(text, "vi"), text).not.toContain(code);
});

test("an assumption in other words is another one", () => {
  const source = (text: string) => ({ kind: "assumption", text });
  const [first, second] = listAssumptions([source("chia đều"), source("chia đều nhau"), source("chia đều")]);
  expect([first?.values, second?.values]).toEqual([2, 1]);
  expect(first?.id).not.toBe(second?.id);
});

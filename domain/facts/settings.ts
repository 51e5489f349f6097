import * as z from "zod";
import type { Day } from "../values/day.ts";
import { DecimalText, exact } from "../values/exact.ts";
import type { FieldValue } from "../forms/column.ts";
import { isBrokenLetterhead, isLetterheadSetting } from "../forms/letterhead.ts";
import { isConfirmation } from "../policy/assumptions.ts";
import { inForce, type InForce, Source } from "../policy/dated.ts";
import { POLICY_NAME } from "../policy/policy-name.ts";
import { CapBase, CapDrop, CapHeads, CapRounding, type Policy, Switch } from "../policy/policy.ts";
import {
  Asked,
  Rhythm,
  RULE_BOOK,
  type RuleSetting,
  SECOND_BOOK,
  SECOND_SETTING,
} from "../vocabulary/setting.ts";
import type { FactRow } from "./facts.ts";

/** Piped, because a text that is no decimal has no exact value to compare. */
const Percent = DecimalText.pipe(
  z.string().refine((text) => exact(text).compare(0) >= 0 && exact(text).compare(100) <= 0),
);

/** Days after a period's end. */
const Days = z.string().refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 366);

/** Choices that the texts leave to the organisation; the policy's value holds for a choice that was not made. */
export const Settings = z.strictObject({
  "cap.base": z.strictObject({ value: CapBase, source: Source }).optional(),
  "cap.percent": z.strictObject({ value: DecimalText, source: Source }).optional(),
  "cap.drop": z.strictObject({ value: CapDrop, source: Source }).optional(),
  "cap.rounding": z.strictObject({ value: CapRounding, source: Source }).optional(),
  "cap.heads": z.strictObject({ value: CapHeads, source: Source }).optional(),
  "quality.errors": z.strictObject({ value: Percent, source: Source }).optional(),
  "leaders.ownTasks": z.strictObject({ value: Switch, source: Source }).optional(),
  rhythm: z.strictObject({ value: Rhythm, source: Source }).optional(),
  "dues.inspections": z.strictObject({ value: Asked, source: Source }).optional(),
  "dues.reports": z.strictObject({ value: Asked, source: Source }).optional(),
  "dues.reportDays": z.strictObject({ value: Days, source: Source }).optional(),
  headAtMostUnit: z.strictObject({ value: Switch, source: Source }).optional(),
  quarterKhtnvBlocksHtxs: z.strictObject({ value: Switch, source: Source }).optional(),
} satisfies Record<RuleSetting, z.ZodType>);
export type Settings = z.infer<typeof Settings>;
type SettingValue<N extends keyof Settings> = NonNullable<Settings[N]>["value"];

/** Choices that every policy leaves open; the others exist only where a policy has the part that they change. */
export type SettingName = Exclude<keyof Settings, OptionalSetting>;
type OptionalSetting =
  | "cap.rounding"
  | "cap.heads"
  | "quality.errors"
  | "leaders.ownTasks"
  | "rhythm"
  | "dues.inspections"
  | "dues.reports"
  | "dues.reportDays";

export const NO_SETTINGS: Settings = {};

/** The choice in force on a day: the organisation's own, or else the policy's. */
export function settingInForce<N extends SettingName>(
  policy: Policy,
  settings: Settings,
  name: N,
  day: Day,
): InForce<SettingValue<N>> {
  const chosen = settings[name];
  const standard = policyValues(policy)[name](day);
  return chosen === undefined
    ? standard
    : { effective: standard.effective, value: chosen.value, source: chosen.source };
}

type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly setting: string };

/**
 * The choices in the rows of the `settings` form, or the first wrong one. Rows of other forms, of the letterhead, of the
 * choice of the rule book and of confirmed assumptions are ignored.
 */
export function parseSettings(
  policy: Policy,
  rows: readonly Pick<FactRow, "form" | "key" | "fields">[],
): ParsedSettings {
  const chosen: Record<string, unknown> = {};
  const own = rows.filter((row) => row.form === "settings").toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const { fields } of own) {
    const name = String(fields["name"]);
    if (settingFault(name, fields["value"]) !== undefined) return { ok: false, setting: name };
    if (!isRuleSetting(name)) continue;
    const text = typeof fields["source"] === "string" ? fields["source"] : "Thiết lập của cấp ủy";
    chosen[name] = { value: fields["value"], source: { kind: "local", text } };
  }
  const settings = Settings.parse(chosen);
  return capWithinLaw(policy, settings) ? { ok: true, settings } : { ok: false, setting: "cap.percent" };
}

/** The column that is wrong in a row of the `settings` form, whatever the policy; undefined for a sound one. */
export function settingFault(name: string, value: FieldValue | undefined): "name" | "value" | undefined {
  if (isLetterheadSetting(name)) return isBrokenLetterhead(name, value) ? "value" : undefined;
  if (isConfirmation(name)) return undefined;
  if (name === RULE_BOOK || name === SECOND_BOOK)
    return POLICY_NAME.test(String(value)) ? undefined : "value";
  if (name.startsWith(SECOND_SETTING)) return ruleFault(name.slice(SECOND_SETTING.length), value);
  return ruleFault(name, value);
}

function ruleFault(name: string, value: FieldValue | undefined): "name" | "value" | undefined {
  if (!isRuleSetting(name)) return "name";
  const choice = Settings.shape[name].safeParse({ value, source: { kind: "local", text: name } });
  return choice.success ? undefined : "value";
}

function isRuleSetting(name: string): name is RuleSetting {
  return Object.hasOwn(Settings.shape, name);
}

/** Whether the chosen percentage is one that some authority may set under the policy. */
export function capWithinLaw(policy: Policy, settings: Settings): boolean {
  const percent = settings["cap.percent"];
  if (percent === undefined) return true;
  const value = exact(percent.value);
  return (
    value.compare(0) >= 0 && policy.cap.percentMax.some(({ value: most }) => value.compare(exact(most)) <= 0)
  );
}

function policyValues(policy: Policy): {
  readonly [N in SettingName]: (day: Day) => InForce<SettingValue<N>>;
} {
  return {
    "cap.base": (day) => inForce(policy.cap.base, day),
    "cap.percent": (day) => inForce(policy.cap.percent, day),
    "cap.drop": (day) => inForce(policy.cap.drop, day),
    headAtMostUnit: (day) => inForce(policy.headAtMostUnit, day),
    quarterKhtnvBlocksHtxs: (day) => inForce(policy.quarterKhtnvBlocksHtxs, day),
  };
}

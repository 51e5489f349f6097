import { settingFault } from "../../../domain/facts/settings.ts";
import { settings } from "../../../domain/forms/catalogue/settings.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { WireRow } from "../../../domain/protocol/push.ts";
import { OFFICE_SETTINGS_TEXTS } from "../../../domain/texts/pane/office-settings.ts";
import { type Bilingual, type Language, render } from "../../../domain/values/bilingual.ts";
import { exact } from "../../../domain/values/exact.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { tidy } from "../../../domain/values/fold.ts";
import {
  type OfficeSetting,
  RULE_SETTINGS,
  type RuleSetting,
  SECOND_BOOK,
  SECOND_SETTING,
  type SecondSetting,
} from "../../../domain/vocabulary/setting.ts";
import { parseNumberText } from "../../../domain/wording/number-text.ts";
import { type OfficeState, settingRow, settingValue, shownText } from "../state/office-state.ts";

type ParsedRows =
  | { readonly ok: true; readonly rows: readonly WireRow[] }
  /** What is wrong, by field. */
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/**
 * The field of a setting on the page: its value, or the decision that it rests on.
 * @param code the setting, or the key of its row
 */
export function settingField(code: string, part: "value" | "source"): string {
  return `${part}-${code.replaceAll(/[._]/g, "-")}`;
}

/**
 * The rows of those settings that are typed. An emptied setting is deleted, so that the rule book's own value holds again;
 * a choice of the rules names the decision that it rests on.
 */
export function parseSettingRows(
  office: OfficeState,
  codes: readonly OfficeSetting[],
  language: Language,
): ParsedRows {
  const faults: Record<string, string> = {};
  const rows = codes.flatMap((code): readonly WireRow[] => {
    const [valueField, sourceField] = [settingField(code, "value"), settingField(code, "source")];
    if (office.typed[valueField] === undefined && office.typed[sourceField] === undefined) return [];
    const typed = tidy(shownText(office, valueField, settingValue(office, code)));
    const source = tidy(shownText(office, sourceField, settingValue(office, code, "source")));
    const row = rowOf(office, code);
    if (typed === "") return row.baseRev === 0 ? [] : [{ ...row, deleted: true }];
    const [value, wrong] = valueOf(code, typed);
    const fault = (field: string, text: Bilingual, max = ""): void => {
      faults[field] = render(text, language, { max });
    };
    const { value: valueColumn, source: sourceColumn } = settings.columns;
    if (value === undefined) fault(valueField, wrong);
    else if (value.length > valueColumn.max)
      fault(valueField, OFFICE_SETTINGS_TEXTS.tooLong, String(valueColumn.max));
    if (source === "" && ruleOf(code) !== undefined) fault(sourceField, OFFICE_SETTINGS_TEXTS.sourceRequired);
    else if (source.length > sourceColumn.max)
      fault(sourceField, OFFICE_SETTINGS_TEXTS.tooLong, String(sourceColumn.max));
    const fields = { name: code, value: value ?? null, source: source === "" ? null : source };
    return [{ ...row, fields, deleted: false }];
  });
  return Object.keys(faults).length === 0 ? { ok: true, rows } : { ok: false, faults };
}

/** The address of a setting's row, at the revision that is stored. */
export function rowOf(
  office: Pick<OfficeState, "rows">,
  name: string,
): Pick<WireRow, "form" | "key" | "baseRev"> {
  const key = RowKey.parse(naturalKey(settings, { name }));
  return { form: settings.id, key, baseRev: settingRow(office, name)?.rev ?? 0 };
}

/** The choice of the rules that a setting makes, of the first rule book or of the second; undefined for any other. */
export function ruleOf(code: OfficeSetting): RuleSetting | undefined {
  const name = isOfSecond(code) ? code.slice(SECOND_SETTING.length) : code;
  return Object.hasOwn(RULE_SETTINGS, name) ? (name as RuleSetting) : undefined;
}

export function isOfSecond(code: OfficeSetting): code is SecondSetting {
  return code !== SECOND_BOOK && code.startsWith(SECOND_SETTING);
}

/** The value as it is stored, or undefined with what should have been typed. */
function valueOf(code: OfficeSetting, typed: string): readonly [string | undefined, Bilingual] {
  const { badPercent, badDays, badDay, badColumns } = OFFICE_SETTINGS_TEXTS;
  const rule = ruleOf(code);
  const values = rule === undefined ? undefined : RULE_SETTINGS[rule];
  const sound = settingFault(code, typed) === undefined ? typed : undefined;
  if (values === "days") return [sound, badDays];
  if (code === "letterhead.termFrom") return [sound, badDay];
  if (code === "letterhead.listColumns") return [sound, badColumns];
  return [values === "percent" ? percentOf(typed) : typed, badPercent];
}

/** Decimal text of 0 to 100; undefined for anything else. */
function percentOf(text: string): string | undefined {
  const number = parseNumberText(text);
  if (number.kind !== "number") return undefined;
  const value = exact(number.decimal);
  return value.compare(0) >= 0 && value.compare(100) <= 0 ? number.decimal : undefined;
}

import { settings } from "../forms/catalogue/settings.ts";
import type { Form } from "../forms/form.ts";
import type { FieldIssue } from "../forms/row.ts";
import { POLICIES } from "../policy/library/library.ts";
import { parseSettings, settingFault } from "../facts/settings.ts";
import { exact } from "../values/exact.ts";
import type { Entry } from "./entry-rights.ts";

/** @param percentMost the largest share that the rule book of the year allows, where it is known */
export type SettingIssues = (
  form: Form,
  entry: Pick<Entry, "after" | "deleted">,
  percentMost?: string,
) => readonly FieldIssue[];

/**
 * The faults of a setting, asked when it is entered: at the run a wrong one would stop every score of the year. A
 * percentage is one that the rule book of the year allows; where that is not known, one that some policy of the product does.
 */
export const settingIssues: SettingIssues = (form, { after, deleted }, percentMost) => {
  if (form.id !== settings.id || deleted) return [];
  const fault = settingFault(String(after["name"]), after["value"]);
  if (fault !== undefined)
    return [{ field: fault, code: fault === "name" ? "unknown-setting" : "bad-setting" }];
  const row = { form: settings.id, key: "", fields: after };
  const isLawful = POLICIES.some((policy) => parseSettings(policy, [row]).ok) && !isAbove(after, percentMost);
  return isLawful ? [] : [{ field: "value", code: "bad-setting" }];
};

function isAbove({ name, value }: Entry["after"], percentMost: string | undefined): boolean {
  if (name !== "cap.percent" || percentMost === undefined || typeof value !== "string") return false;
  return exact(value).compare(exact(percentMost)) > 0;
}

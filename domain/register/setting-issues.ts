import { settings } from "../forms/catalogue/settings.ts";
import type { Form } from "../forms/form.ts";
import type { FieldIssue } from "../forms/row.ts";
import { POLICIES } from "../policy/library/library.ts";
import { parseSettings, settingFault } from "../facts/settings.ts";
import type { Entry } from "./entry-rights.ts";

export type SettingIssues = (form: Form, entry: Pick<Entry, "after" | "deleted">) => readonly FieldIssue[];

/**
 * The faults of a setting, asked when it is entered: at the run a wrong one would stop every score of the year. A
 * percentage is one that some policy of the product allows; the policy of the year can still be stricter.
 */
export const settingIssues: SettingIssues = (form, { after, deleted }) => {
  if (form.id !== settings.id || deleted) return [];
  const fault = settingFault(String(after["name"]), after["value"]);
  if (fault !== undefined)
    return [{ field: fault, code: fault === "name" ? "unknown-setting" : "bad-setting" }];
  const row = { form: settings.id, key: "", fields: after };
  const isLawful = POLICIES.some((policy) => parseSettings(policy, [row]).ok);
  return isLawful ? [] : [{ field: "value", code: "bad-setting" }];
};

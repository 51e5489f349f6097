import { inForce, type InForce, type Source } from "../policy/dated.ts";
import type { Dues } from "../policy/dues.ts";
import { assumption } from "../policy/sources.ts";
import type { Day } from "../values/day.ts";
import type { RuleSetting } from "../vocabulary/setting.ts";
import type { Settings } from "./settings.ts";

const NOT_ASKED = assumption(
  "không văn bản nào đặt nhịp chung cho mọi đơn vị, nên chưa tính là việc phải có",
);

/** An office that asks for reports and sets no number of days. */
const REPORT_DAYS = { value: "5", source: assumption("chưa đặt số ngày thì báo cáo trong 5 ngày sau kỳ") };

/** How often inspections and reports are due, as the organisation chose it in place of the policy. */
export function chosenRegularity(
  { inspections, reports }: Dues,
  effective: Day,
  settings: Settings,
): Partial<Pick<Dues, "inspections" | "reports">> {
  const held = settings["dues.inspections"];
  const sent = settings["dues.reports"];
  const days = settings["dues.reportDays"];
  const from = <T>(value: T, source: Source) => [{ effective, value, source }];
  const every =
    sent === undefined ? reports?.every : sent.value === "none" ? undefined : from(sent.value, sent.source);
  const within = days ?? REPORT_DAYS;
  const withinDays =
    days === undefined && reports !== undefined ? reports.withinDays : from(within.value, within.source);
  return {
    inspections:
      held === undefined ? inspections : held.value === "none" ? undefined : from(held.value, held.source),
    reports: every && { every, withinDays },
  };
}

/** The same as it holds on a day, with its source. @param dues with the organisation's choices */
export function regularityOf(
  { inspections, reports }: Dues,
  settings: Settings,
  day: Day,
): Partial<Record<RuleSetting, InForce<string>>> {
  const none = (source = NOT_ASKED) => ({ effective: day, value: "none", source });
  return {
    "dues.inspections":
      inspections === undefined ? none(settings["dues.inspections"]?.source) : inForce(inspections, day),
    "dues.reports":
      reports === undefined ? none(settings["dues.reports"]?.source) : inForce(reports.every, day),
    ...(reports && { "dues.reportDays": inForce(reports.withinDays, day) }),
  };
}

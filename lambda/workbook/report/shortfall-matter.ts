import { DEFECT_KIND_TEXTS } from "../../../domain/texts/vocabulary/defect-kinds.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../../domain/texts/workbook/shortfalls.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type { DefectKind } from "../../../domain/vocabulary/defect-kind.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import type { ListedShortfall } from "./committee-report.ts";

/** What is missing, late or fell short, in the words of the list. */
export function kindNameOf(kind: ListedShortfall["kind"]): string {
  return kind in DEFECT_KIND_TEXTS
    ? DEFECT_KIND_TEXTS[kind as DefectKind].vi
    : SHORTFALLS_SHEET_TEXTS.kinds[kind as keyof typeof SHORTFALLS_SHEET_TEXTS.kinds];
}

/** What it is about: a document with what was measured, a task, a finding, or the period of what is due by period. */
export function matterOf(shortfall: ListedShortfall): string {
  const { about, period } = shortfall;
  if (about === "" && period !== null) return formatPeriod(period, "vi");
  const figures = "figures" in shortfall ? shortfall.figures : null;
  if (figures === null) return about;
  const [first = "", second = ""] = figures.map((figure) => figure.replace(".", ","));
  const text = second === "" ? SHORTFALLS_SHEET_TEXTS.copied : SHORTFALLS_SHEET_TEXTS.minutes;
  return `${about} ${fill(text, { first, second })}`;
}

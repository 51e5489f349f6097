import { dayParts } from "../../../domain/values/day.ts";
import { type Period, periodKind, periodStart, periodYear } from "../../../domain/values/period.ts";
import { ROMAN } from "../../../domain/wording/period-text.ts";
import { officialName } from "../../../domain/texts/paper/official-names.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { inSentence } from "../../../domain/wording/in-sentence.ts";
import { LETTERHEAD_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import type { WorkbookHead } from "../writer/write-workbook-file.ts";
import type { CommitteeReport } from "./committee-report.ts";

/** The head of the sheets of a run's report. @param name of the subject, in a report on one subject */
export function runHead(
  report: CommitteeReport,
  kind: keyof typeof WORKBOOK_TEXTS.titles,
  name = "",
): WorkbookHead {
  const { office, letterhead, leftOut, run, policy, generatedAt, generatedBy } = report;
  const ofState = policy.work !== undefined;
  const { titles } = WORKBOOK_TEXTS;
  const period = formatPeriodTitle(run.period);
  const inLine = inSentence(period);
  return {
    head: {
      texts: letterhead,
      ...(ofState && { ofState }),
      office: letterhead.office ?? (ofState ? LETTERHEAD_TEXTS.dots : office),
      day: vietnamDay(generatedAt),
      dryRun: run.dryRun,
      ...(leftOut && { leftOut }),
    },
    title: fill(titles[kind], { name, period: inLine }),
    period: inLine,
    subtitle: fill(WORKBOOK_TEXTS.subtitle, { period, policy: officialName(policy.title.vi) }),
    generatedAt,
    generatedBy,
  };
}

function formatPeriodTitle(period: Period): string {
  const { month } = dayParts(periodStart(period));
  return fill(WORKBOOK_TEXTS.periods[periodKind(period)], {
    year: String(periodYear(period)),
    quarter: ROMAN[Math.ceil(month / 3) - 1] ?? "",
    month: String(month),
  });
}

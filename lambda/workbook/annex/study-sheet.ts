import {
  percentOf,
  type StudyCount,
  type StudyCounts,
  sumCounts,
} from "../../../domain/study/study-counts.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { STUDY_SHEET_TEXTS } from "../../../domain/texts/workbook/study.ts";
import { cellName, rangeName } from "../../../domain/values/cell-names.ts";
import { cellNumber } from "../../decision/cell-number.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";
import type { SheetColumn } from "../writer/table-head.ts";
import { unitNames } from "../report/unit-names.ts";

const TEXTS = STUDY_SHEET_TEXTS;

/** A rate of counts in percent. */
interface Rate {
  readonly rate: readonly StudyCount[];
  readonly base: StudyCount;
}
interface StudyColumn {
  readonly group: string;
  readonly caption: string;
  readonly content: { readonly count: StudyCount } | Rate;
}

const COLUMNS: readonly StudyColumn[] = [
  { group: TEXTS.sessions, caption: TEXTS.channels.online, content: { count: "online" } },
  { group: TEXTS.sessions, caption: TEXTS.channels.direct, content: { count: "direct" } },
  { group: TEXTS.sessions, caption: TEXTS.channels.cell, content: { count: "cell" } },
  { group: TEXTS.sessions, caption: TEXTS.mixed, content: { count: "mixed" } },
  { group: TEXTS.sessions, caption: TEXTS.short, content: { count: "short" } },
  { group: TEXTS.attendance, caption: TEXTS.invited, content: { count: "invited" } },
  { group: TEXTS.attendance, caption: TEXTS.present, content: { count: "present" } },
  { group: TEXTS.attendance, caption: TEXTS.madeUp, content: { count: "madeUp" } },
  { group: TEXTS.attendance, caption: TEXTS.excused, content: { count: "excused" } },
  { group: TEXTS.attendance, caption: TEXTS.unexcused, content: { count: "unexcused" } },
  { group: TEXTS.attendance, caption: TEXTS.blank, content: { count: "blank" } },
  {
    group: TEXTS.attendance,
    caption: TEXTS.rate,
    content: { rate: ["present", "madeUp"], base: "invited" },
  },
  { group: TEXTS.members, caption: TEXTS.invited, content: { count: "membersInvited" } },
  { group: TEXTS.members, caption: TEXTS.attended, content: { count: "membersAttended" } },
  {
    group: TEXTS.members,
    caption: TEXTS.percent,
    content: { rate: ["membersAttended"], base: "membersInvited" },
  },
  { group: TEXTS.nonMembers, caption: TEXTS.invited, content: { count: "othersInvited" } },
  { group: TEXTS.nonMembers, caption: TEXTS.attended, content: { count: "othersAttended" } },
  {
    group: TEXTS.nonMembers,
    caption: TEXTS.percent,
    content: { rate: ["othersAttended"], base: "othersInvited" },
  },
  { group: TEXTS.essays, caption: TEXTS.essaysDue, content: { count: "essaysDue" } },
  { group: TEXTS.essays, caption: TEXTS.essaysSubmitted, content: { count: "essaysSubmitted" } },
  { group: TEXTS.essays, caption: TEXTS.onTime, content: { count: "essaysOnTime" } },
  {
    group: TEXTS.essays,
    caption: TEXTS.onTimePercent,
    content: { rate: ["essaysOnTime"], base: "essaysDue" },
  },
  { group: TEXTS.essays, caption: TEXTS.passed, content: { count: "essaysPassed" } },
  { group: TEXTS.essays, caption: TEXTS.proposals, content: { count: "proposals" } },
  { group: TEXTS.plans, caption: TEXTS.plansDue, content: { count: "plansDue" } },
  { group: TEXTS.plans, caption: TEXTS.plansIssued, content: { count: "plansIssued" } },
  { group: TEXTS.plans, caption: TEXTS.onTime, content: { count: "plansOnTime" } },
  { group: TEXTS.plans, caption: TEXTS.copied, content: { count: "plansCopied" } },
  { group: TEXTS.plans, caption: TEXTS.generic, content: { count: "plansGeneric" } },
  { group: TEXTS.plans, caption: TEXTS.formal, content: { count: "plansFormal" } },
  { group: TEXTS.outreach, caption: TEXTS.outreachTimes, content: { count: "outreach" } },
  { group: TEXTS.outreach, caption: TEXTS.outreachPeople, content: { count: "outreachPeople" } },
  { group: TEXTS.outreach, caption: TEXTS.inspections, content: { count: "inspections" } },
];

/**
 * The group with which the second printed page begins. The first page is the wider one: it takes up what room there is in
 * the column of the units, which the second repeats.
 */
const SECOND_PAGE = TEXTS.essays;

/** The number of columns before the first count: the number, and the directive or unit. */
const LEADING = 2;
/** Widths for "100,00" and for a count of three digits; larger counts widen their column. */
const RATE_WIDTH = 6.2;
const COUNT_WIDTH = 4.5;
/** The line of each directive above the lines of its units. Totals do not add other totals (SUBTOTAL). */
export async function writeStudySheet(
  book: WorkbookOutput,
  { study, units }: CommitteeReport,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    title: TEXTS.title,
    titleColumns: LEADING,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.unit, width: 26, style: STYLE.prose, fills: true },
      ...COLUMNS.map((column, index) => sheetColumn(column, index, study.total)),
      { caption: TEXTS.directive, width: 13, style: STYLE.code, hidden: true },
    ],
  });
  const nameOf = unitNames({ units });
  const first = sheet.nextRow;
  for (const [index, { number, title, units: unitLines, total }] of study.directives.entries()) {
    const row = sheet.nextRow;
    const below: readonly [number, number] = [row + 1, row + unitLines.length];
    const heading = fill(TEXTS.directiveSaid, { number, title });
    const sum = { rows: below, counts: sumCounts(unitLines.map(({ counts }) => counts)) };
    await sheet.add([index + 1, heading, ...cells(total, row, sum), number], TOTAL_STYLES);
    for (const [place, { unit, counts }] of unitLines.entries()) {
      const label = [`${index + 1}.${place + 1}`, nameOf(unit)];
      await sheet.add([...label, ...cells(counts, sheet.nextRow), number]);
    }
  }
  const last = sheet.nextRow - 1;
  const lines = study.directives.flatMap(({ units: own }) => own.map(({ counts }) => counts));
  const whole = last < first ? undefined : { rows: [first, last] as const, counts: sumCounts(lines) };
  await sheet.add([null, TEXTS.total, ...cells(study.total, last + 1, whole)], TOTAL_STYLES);
  const notes: string[] = [TEXTS.notes.rates, TEXTS.notes.sessions, TEXTS.notes.turns];
  const { onLeave } = study.total;
  if (onLeave > 0) notes.push(fill(TEXTS.notes.onLeave, { count: String(onLeave) }));
  if (study.unlisted > 0) notes.push(fill(TEXTS.notes.unlisted, { count: String(study.unlisted) }));
  sheet.addSpans([{ span: sheet.across, value: notes.join("\n"), style: STYLE.note }]);
  const rates = COLUMNS.flatMap(({ content }, index) => ("rate" in content ? [LEADING + index + 1] : []));
  for (const column of rates) sheet.bars([first, last + 1], column);
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

function sheetColumn(
  { group, caption, content }: StudyColumn,
  index: number,
  total: StudyCounts,
): SheetColumn {
  const isRate = "rate" in content;
  const startsPage = group === SECOND_PAGE && COLUMNS[index - 1]?.group !== group;
  return {
    group,
    caption,
    rotated: true,
    width: isRate ? RATE_WIDTH : countWidth(total[content.count]),
    style: isRate ? STYLE.decimal : STYLE.count,
    ...(startsPage && { startsPage }),
  };
}

/**
 * A digit takes one unit of width, a dot between thousands half of one. A number that does not fit is printed as ####.
 */
function countWidth(most: number): number {
  const digits = String(most).length;
  return Math.max(COUNT_WIDTH, digits + Math.floor((digits - 1) / 3) / 2 + 0.7);
}

const TOTAL_STYLES: readonly CellStyle[] = [
  STYLE.strongCentered,
  STYLE.strongText,
  ...COLUMNS.map(({ content }) => ("rate" in content ? STYLE.strongDecimal : STYLE.strongCount)),
];

/** The lines of a total: their rows, and what their counts add up to. */
interface Summed {
  readonly rows: readonly [number, number];
  readonly counts: StudyCounts;
}

/**
 * The counts of a line, or of a total. A count that does not add up (one session, or one person in it, serves many units
 * and directives) is counted, not summed.
 */
function cells(counts: StudyCounts, row: number, summed?: Summed): readonly CellInput[] {
  return COLUMNS.map(({ content }, index): CellInput => {
    if ("rate" in content) return rateCell(content, counts, row);
    const { count } = content;
    if (summed === undefined || summed.counts[count] !== counts[count]) return counts[count];
    const [top, bottom] = summed.rows;
    const column = LEADING + index + 1;
    const range = rangeName({ top, bottom, left: column, right: column });
    return { formula: `SUBTOTAL(9,${range})`, result: counts[count] };
  });
}

/** Multiplies before dividing, so that the sheet's rounding gets the same number as the engine. */
function rateCell({ rate, base }: Rate, counts: StudyCounts, row: number): CellInput {
  const address = (count: StudyCount) => cellName(row, LEADING + 1 + columnOf(count));
  const counted = rate.reduce((sum, count) => sum + counts[count], 0);
  const percent = percentOf(counted, counts[base]);
  return {
    formula: `IF(${address(base)}=0,"",ROUND(100*(${rate.map(address).join("+")})/${address(base)},2))`,
    result: percent === undefined ? "" : cellNumber(percent),
  };
}

function columnOf(count: StudyCount): number {
  return COLUMNS.findIndex(({ content }) => "count" in content && content.count === count);
}

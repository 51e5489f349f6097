import { actionPlans } from "../../../domain/forms/catalogue/action-plans.ts";
import type { ListedPlan } from "../../../domain/study/plan-list.ts";
import { PLANS_SHEET_TEXTS } from "../../../domain/texts/workbook/study-lists.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { type Day, serialOf } from "../../../domain/values/day.ts";
import { exact } from "../../../domain/values/exact.ts";
import { cellNumber } from "../../decision/cell-number.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { unitNames } from "../report/unit-names.ts";

const TEXTS = PLANS_SHEET_TEXTS;

/** The units' plans: when their drafts were shared and discussed and by whom, what they set, and what is thought of them. */
export async function writePlansSheet(
  book: WorkbookOutput,
  { plans, units }: CommitteeReport,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    title: TEXTS.title,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.unit, width: 16, style: STYLE.code },
      { caption: TEXTS.directive, width: 11, style: STYLE.code },
      { caption: TEXTS.number, width: 9, style: STYLE.code },
      { group: TEXTS.days, caption: TEXTS.due, width: 10.5, style: STYLE.day },
      { group: TEXTS.days, caption: TEXTS.issuedOn, width: 10.5, style: STYLE.day },
      { group: TEXTS.discussion, caption: TEXTS.draftSharedOn, width: 10.5, style: STYLE.day },
      { group: TEXTS.discussion, caption: TEXTS.discussedOn, width: 10.5, style: STYLE.day },
      ...[TEXTS.present, TEXTS.presentNonMembers, TEXTS.comments].map((caption) =>
        count(TEXTS.discussion, caption),
      ),
      ...[TEXTS.targets, TEXTS.tasks, TEXTS.solutions, TEXTS.named, TEXTS.fields].map((caption) =>
        count(TEXTS.content, caption),
      ),
      { group: TEXTS.judgement, caption: TEXTS.specific, width: 9, style: STYLE.code },
      ...[TEXTS.feasible, TEXTS.combative, TEXTS.close].map((caption) => ({
        group: TEXTS.judgement,
        caption,
        width: 5,
        style: STYLE.centered,
        rotated: true as const,
      })),
      { group: TEXTS.judgement, caption: TEXTS.copied, width: 6, style: STYLE.decimal, rotated: true },
    ],
  });
  const nameOf = unitNames({ units });
  const first = sheet.nextRow;
  for (const [index, listed] of plans.entries())
    await sheet.add([index + 1, nameOf(listed.unit), ...planCells(listed)]);
  const last = sheet.nextRow - 1;
  writeTableFoot(sheet, book.head);
  sheet.close([first, last]);
  return sheet.rows;
}

function count(group: string, caption: string) {
  return { group, caption, width: 5, style: STYLE.count, rotated: true as const };
}

function planCells({
  directive,
  plan,
  targets,
  tasks,
  solutions,
  named,
  fields,
}: ListedPlan): readonly CellInput[] {
  const { number, due, issuedOn, draftSharedOn, discussedOn, present, presentNonMembers, comments } = plan;
  const { specific, feasible, combative, closeToResolution, copiedShare } = plan;
  return [
    directive,
    number ?? null,
    ...[due, issuedOn, draftSharedOn, discussedOn].map(dayCell),
    present ?? null,
    presentNonMembers ?? null,
    comments ?? null,
    targets,
    tasks,
    solutions,
    named,
    fields,
    specific == null ? null : actionPlans.columns.specific.options[specific].vi,
    ...[feasible, combative, closeToResolution].map(flagCell),
    copiedShare == null ? null : cellNumber(exact(copiedShare)),
  ];
}

function dayCell(day: Day | null | undefined): number | null {
  return day == null ? null : serialOf(day);
}

function flagCell(flag: boolean | null | undefined): string | null {
  return flag == null ? null : flag ? TEXTS.yes : TEXTS.no;
}

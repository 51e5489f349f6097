import { proposalReason } from "../../../domain/explanation/main-reason.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { SUMMARY_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/summary.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { OUTCOMES } from "../../../domain/vocabulary/level.ts";
import { moneyOn } from "../../../domain/policy/award.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import { formatCount } from "../../../domain/wording/count-format.ts";
import { formatDecimal } from "../../../domain/wording/number-format.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import type { ListOverview, ProposalGroup, RunOverview } from "../report/run-overview.ts";
import type { Line } from "../writer/letterhead.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";

/** The first sheet: how many are rated how, and who is proposed for what, by whom it is decided, and why in one line. */
export async function writeSummarySheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  overview: RunOverview,
): Promise<number> {
  const { proposals } = overview;
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    below: answerLines(overview),
    head: proposals.length > 0,
    columns: [
      { caption: WORKBOOK_TEXTS.number, width: 5, style: STYLE.count },
      { caption: TEXTS.name, width: 24, style: STYLE.code, unique: true },
      { caption: TEXTS.position, width: 34, style: STYLE.code },
      { caption: TEXTS.reason, width: 38, style: STYLE.prose, fills: true },
    ],
  });
  let number = 0;
  for (const group of proposals) {
    const { id, decidedBy, count, units } = group;
    const award = PROPOSAL_TEXTS[id].vi;
    sheet.addHeading(
      withRate(report, id, fill(TEXTS.group, { award, body: decidedBy, count: String(count) })),
    );
    for (const unit of units) {
      for (const result of await report.results(unit)) {
        if (!isIn(group, result)) continue;
        number += 1;
        await sheet.add([number, result.name, placeOf(report, result), reasonOf(report, group, result)]);
      }
    }
  }
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}

function isIn({ id, decidedBy }: ProposalGroup, { proposals }: SubjectResult): boolean {
  return proposals.some((proposal) => proposal.id === id && proposal.decidedBy === decidedBy);
}

function reasonOf(
  { policy, run, decisions }: CommitteeReport,
  { id }: ProposalGroup,
  result: SubjectResult,
): string {
  const rule = policy.proposals.find((award) => award.id === id);
  return withMoney(decisions, id, result, proposalReason(rule, result, run.period));
}

/** The money that the rules give with the award at the period's end. */
function withRate({ policy, run }: CommitteeReport, id: ProposalGroup["id"], group: string): string {
  const rule = policy.proposals.find((award) => award.id === id);
  const money = rule && moneyOn(rule, periodEnd(run.period));
  if (money === undefined) return group;
  const { ratio, base, amount } = money;
  const values = {
    sum: formatCount(amount, "vi"),
    ratio: formatDecimal(ratio, "vi"),
    base: formatCount(Number(base), "vi"),
  };
  return fill(TEXTS.groupMoney, { group, ...values });
}

/** The sum that was decided, beside the rules' one where it is another. */
function withMoney(
  { of }: CommitteeReport["decisions"],
  id: ProposalGroup["id"],
  { subject }: SubjectResult,
  reason: string,
): string {
  const decided = of(subject).find(({ matter, outcome }) => matter === id && outcome !== "refused");
  const given = decided?.money ?? decided?.moneyDue;
  if (given == null) return reason;
  const { moneyDue: due = null } = decided ?? {};
  const values = { reason, sum: formatCount(given, "vi"), due: formatCount(due ?? 0, "vi") };
  return fill(due === null || due === given ? TEXTS.money : TEXTS.moneyOther, values);
}

/** "Phó Chánh Văn phòng, Chi bộ Một": a person's post and unit; the kind of a unit. */
function placeOf(
  { positionOf, units }: CommitteeReport,
  { subject, unit, kind, group }: SubjectResult,
): string {
  if (kind === "collective") return group;
  const name = units.find((one) => one.unit === unit)?.name ?? unit;
  return [positionOf(subject), name].filter((part) => part !== undefined).join(", ");
}

/** The whole answer in two sentences above the list. */
function answerLines({ collectives, people, proposals, proposed }: RunOverview): readonly Line[] {
  const say = (text: string): Line => ({ across: { text, style: STYLE.answer } });
  const levels = fill(TEXTS.levels, { collectives: levelCounts(collectives), people: levelCounts(people) });
  if (proposals.length === 0) return [say(levels), say(TEXTS.nothing)];
  const bodies = [...groupBy(proposals, ({ decidedBy }) => decidedBy)].map(([body, groups]) =>
    fill(TEXTS.body, { body, count: String(countOf(groups)) }),
  );
  const values = { count: String(countOf(proposals)), subjects: String(proposed), bodies: bodies.join("; ") };
  return [say(levels), say(fill(TEXTS.proposals, values))];
}

function countOf(groups: readonly ProposalGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** "Hoàn thành xuất sắc nhiệm vụ 7, Hoàn thành tốt nhiệm vụ 42", the levels that occur. */
function levelCounts({ levels, count }: ListOverview): string {
  if (count === 0) return TEXTS.nobody;
  return OUTCOMES.filter((outcome) => levels[outcome] > 0)
    .map((outcome) =>
      fill(TEXTS.levelCount, { level: OUTCOME_TEXTS[outcome].vi, count: String(levels[outcome]) }),
    )
    .join(", ");
}

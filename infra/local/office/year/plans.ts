import { addDays, addMonths, Day } from "../../../../domain/values/day.ts";
import { actionPlans } from "../../../../domain/forms/catalogue/action-plans.ts";
import { planTasks } from "../../../../domain/forms/catalogue/plan-tasks.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { DIRECTIVES, type OfficeDirective } from "./directives.ts";
import { officeRow } from "../generator/office-row.ts";
import { leadersOn, membersOn, type OfficePerson } from "../people/person.ts";
import { type Random, streamOf } from "../generator/random.ts";
import { CANCELLED_PLAN } from "./due-changes.ts";
import { CAC_BAN, DAN_NGUYEN, HOI_DONG, type OfficeUnit, PHU_NU } from "../people/units.ts";

/** Plans issued late, with the delay in days. */
const LATE_PLANS: readonly {
  readonly unit: OfficeUnit;
  readonly directive: string;
  readonly days: number;
}[] = [
  { unit: DAN_NGUYEN, directive: "nq-09-tu", days: 12 },
  { unit: DAN_NGUYEN, directive: "nq-11-tu", days: 6 },
  { unit: PHU_NU, directive: "nq-04-du", days: 9 },
  { unit: HOI_DONG, directive: "ct-06-du", days: 4 },
];

/** A plan that was never issued, and one whose first task names nobody. */
const MISSING_PLAN = { unit: PHU_NU, directive: "qd-14-du" };
const UNNAMED_TASK = { unit: CAC_BAN, directive: "nq-11-tu" };

/** A plan that the committee found generic, and one whose draft was shared on the day of its discussion. */
const GENERIC_PLAN = { unit: DAN_NGUYEN, directive: "nq-09-tu" };
const FORMAL_DISCUSSION = { unit: PHU_NU, directive: "nq-09-tu" };

const TASKS = [
  {
    kind: "target",
    content: "Mọi bộ phận tổ chức sinh hoạt chuyên đề, thảo luận biện pháp thực hiện",
    number: "100%",
    field: "Xây dựng Đảng",
  },
  {
    kind: "task",
    content: "Rà soát quy chế, quy trình công tác; sửa đổi nội dung không còn phù hợp",
    number: null,
    field: "Tham mưu, tổng hợp",
  },
  {
    kind: "solution",
    content: "Kiểm tra việc thực hiện tại bộ phận; báo cáo kết quả với cấp ủy",
    number: null,
    field: "Kiểm tra, giám sát",
  },
] as const;

function isPlan(unit: OfficeUnit, directive: string, plan: { unit: OfficeUnit; directive: string }): boolean {
  return unit === plan.unit && directive === plan.directive;
}

export function planRows(seed: number, unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  const random = streamOf(seed, `plans ${unit.id}`);
  const rows: WireRow[] = [];
  for (const [index, directive] of DIRECTIVES.entries()) {
    if (directive.planDue === undefined || isPlan(unit, directive.id, CANCELLED_PLAN)) continue;
    const due = Day.parse(directive.planDue);
    if (isPlan(unit, directive.id, MISSING_PLAN)) {
      rows.push(officeRow(actionPlans, { directive: directive.id, due }));
    } else {
      const present = membersOn(people, unit, due);
      rows.push(issuedPlan(random, unit, directive, due, { index, present }));
      rows.push(...taskRows(random, unit, directive, due, people));
    }
  }
  return rows;
}

function issuedPlan(
  random: Random,
  unit: OfficeUnit,
  directive: OfficeDirective,
  due: Day,
  { index, present }: { readonly index: number; readonly present: readonly OfficePerson[] },
): WireRow {
  const late = LATE_PLANS.find((plan) => plan.unit === unit && plan.directive === directive.id);
  const issuedOn = addDays(due, late?.days ?? -random.integer(1, 10));
  const discussedOn = addDays(issuedOn, -random.integer(3, 7));
  const isFormal = isPlan(unit, directive.id, FORMAL_DISCUSSION);
  const isGeneric = isPlan(unit, directive.id, GENERIC_PLAN);
  return officeRow(actionPlans, {
    directive: directive.id,
    due,
    issuedOn,
    number: `${String(index + 3).padStart(2, "0")}-KH/${unit.kind === "chi-bo" ? "CB" : "ĐT"}`,
    draftSharedOn: isFormal ? discussedOn : addDays(discussedOn, -7),
    discussedOn,
    present: present.length,
    presentNonMembers: present.filter(({ admittedOn = "9" }) => admittedOn > discussedOn).length,
    comments: random.integer(3, 14),
    specific: isGeneric ? "generic" : "specific",
    feasible: true,
    combative: !isGeneric,
    closeToResolution: !isGeneric,
  });
}

function taskRows(
  random: Random,
  unit: OfficeUnit,
  directive: OfficeDirective,
  planDue: Day,
  people: readonly OfficePerson[],
): WireRow[] {
  const workers = membersOn(people, unit, planDue).filter(
    (person) => person.group !== "Phục vụ" && !person.exempt,
  );
  return TASKS.map(({ kind, content, number, field }, index) => {
    const due = endOfYearAtMost(addMonths(planDue, index + 1));
    // A task is given to who is still there when it is due.
    const staying = membersOn(workers, unit, due);
    const unnamed = kind === "target" && isPlan(unit, directive.id, UNNAMED_TASK);
    const able = kind === "target" ? leadersOn(people, unit, planDue) : staying;
    const person = unnamed ? undefined : random.pick(able);
    return officeRow(
      planTasks,
      {
        plan: directive.id,
        kind,
        content,
        number,
        field,
        person: person?.id ?? null,
        due,
        doneOn: endOfYearAtMost(
          addDays(due, unit === DAN_NGUYEN && index === 2 ? 5 : -random.integer(0, 10)),
        ),
        exceeded: random.chance(unit === DAN_NGUYEN ? 0.15 : 0.4),
      },
      `${directive.id}.${index + 1}`,
    );
  });
}

/** Limits a day to the year, since a task of a late plan still belongs to its year's register. */
function endOfYearAtMost(day: Day): Day {
  const last = Day.parse("2026-12-25");
  return day > last ? last : day;
}

import { addDays, addMonths, Day } from "../../../../domain/values/day.ts";
import { actionPlans } from "../../../../domain/forms/catalogue/action-plans.ts";
import { planTasks } from "../../../../domain/forms/catalogue/plan-tasks.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { DIRECTIVES, type OfficeDirective } from "./directives.ts";
import { officeRow } from "../generator/office-row.ts";
import { membersOn, type OfficePerson } from "../people/person.ts";
import { type Random, streamOf } from "../generator/random.ts";
import { CAC_BAN, CUU_CHIEN_BINH, DAN_NGUYEN, HOI_DONG, type OfficeUnit, PHU_NU } from "../people/units.ts";

/** Plans issued late, with the delay in days. */
const LATE_PLANS: readonly {
  readonly unit: OfficeUnit;
  readonly directive: string;
  readonly days: number;
}[] = [
  { unit: DAN_NGUYEN, directive: "nq-09-tu", days: 12 },
  { unit: DAN_NGUYEN, directive: "nq-11-tu", days: 6 },
  { unit: CUU_CHIEN_BINH, directive: "nq-04-du", days: 9 },
  { unit: HOI_DONG, directive: "ct-06-du", days: 4 },
];

/** A plan that was never issued, and one whose first task names nobody. */
const MISSING_PLAN = { unit: PHU_NU, directive: "qd-14-du" };
const UNNAMED_TASK = { unit: CAC_BAN, directive: "nq-11-tu" };

const TASKS = [
  "Tổ chức sinh hoạt chuyên đề, thảo luận biện pháp thực hiện",
  "Rà soát quy chế, quy trình công tác; sửa đổi nội dung không còn phù hợp",
  "Kiểm tra việc thực hiện tại bộ phận; báo cáo kết quả với cấp ủy",
] as const;

export function planRows(seed: number, unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  const random = streamOf(seed, `plans ${unit.id}`);
  const rows: WireRow[] = [];
  for (const [index, directive] of DIRECTIVES.entries()) {
    if (directive.planDue === undefined) continue;
    const due = Day.parse(directive.planDue);
    if (unit === MISSING_PLAN.unit && directive.id === MISSING_PLAN.directive) {
      rows.push(officeRow(actionPlans, { directive: directive.id, due }));
    } else {
      rows.push(issuedPlan(random, unit, directive, due, index));
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
  index: number,
): WireRow {
  const late = LATE_PLANS.find((plan) => plan.unit === unit && plan.directive === directive.id);
  const issuedOn = addDays(due, late?.days ?? -random.integer(1, 10));
  return officeRow(actionPlans, {
    directive: directive.id,
    due,
    issuedOn,
    number: `${String(index + 3).padStart(2, "0")}-KH/${unit.kind === "chi-bo" ? "CB" : "ĐT"}`,
    discussedOn: addDays(issuedOn, -random.integer(3, 7)),
    comments: random.integer(3, 14),
  });
}

function taskRows(
  random: Random,
  unit: OfficeUnit,
  directive: OfficeDirective,
  planDue: Day,
  people: readonly OfficePerson[],
): WireRow[] {
  const able = membersOn(people, unit, planDue).filter(
    (person) => person.group !== "Phục vụ" && !person.exempt,
  );
  return TASKS.map((content, index) => {
    const due = endOfYearAtMost(addMonths(planDue, index + 1));
    // A task is given to who is still there when it is due.
    const staying = membersOn(able, unit, due);
    const unnamed = index === 0 && unit === UNNAMED_TASK.unit && directive.id === UNNAMED_TASK.directive;
    const person = unnamed ? undefined : random.pick(staying);
    return officeRow(
      planTasks,
      {
        plan: directive.id,
        content,
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

import { dueChanges } from "../../../../domain/forms/catalogue/due/due-changes.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { HOI_DONG, type OfficeUnit, THANH_NIEN } from "../people/units.ts";

/** The plan that fell away, since the unit's work is in the committee's own plan. */
export const CANCELLED_PLAN: { readonly unit: OfficeUnit; readonly directive: string } = {
  unit: THANH_NIEN,
  directive: "qd-14-du",
};

/** The office's decisions of the year on what is due: a plan that was given more days, and one that fell away. */
export function dueChangeRows(): WireRow[] {
  const dues = ["action-plan", "discussion", "target"];
  return [
    officeRow(
      dueChanges,
      {
        kind: "action-plan",
        about: "ct-06-du",
        subject: HOI_DONG.id,
        change: "extended",
        newDay: "2026-07-03",
        reason: "Phục vụ kỳ họp thường lệ giữa năm của Hội đồng nhân dân tỉnh",
        paper: "45-CV/ĐU",
        decidedOn: "2026-06-22",
      },
      "gh-2026-1",
    ),
    ...dues.map((kind, index) =>
      officeRow(
        dueChanges,
        {
          kind,
          about: CANCELLED_PLAN.directive,
          subject: CANCELLED_PLAN.unit.id,
          change: "cancelled",
          reason: "Nội dung đã đưa vào kế hoạch chung của Đảng ủy",
          paper: "61-TB/ĐU",
          decidedOn: "2026-09-28",
        },
        `huy-2026-${index + 1}`,
      ),
    ),
  ];
}

import { interests } from "../../../../domain/forms/catalogue/interests.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { HANH_CHINH } from "./units.ts";
import { COMMITTEE_MEMBER } from "./users.ts";

/** The committee member belongs to one of the cells and therefore decides nothing about it. */
export function interestRows(): WireRow[] {
  return [
    officeRow(interests, {
      user: COMMITTEE_MEMBER.id,
      subject: HANH_CHINH.id,
      reason: "Sinh hoạt tại chi bộ này",
    }),
  ];
}

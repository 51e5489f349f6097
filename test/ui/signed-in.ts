import type { UnitId, UserId } from "../../domain/values/ids.ts";
import type { MeResponse } from "../../domain/protocol/me.ts";
import { catalogueLabels } from "../../addin/ui/state/catalogue-labels.ts";
import type { Names } from "../../addin/ui/state/names.ts";
import type { WireState } from "../../domain/protocol/pull.ts";
import { newPaneState, type PaneState } from "../../addin/ui/state/pane-state.ts";

export const UNIT = "cb-hanh-chinh" as UnitId;
export const CLERK = "vt-cb-hanh-chinh" as UserId;
const COMMITTEE = "dang-uy" as UnitId;

const UNITS: MeResponse["units"] = [
  { unit: COMMITTEE, name: "Đảng ủy các cơ quan Đảng", kind: "committee", access: "read" },
  { unit: UNIT, name: "Chi bộ Hành chính - Quản trị", kind: "chi-bo", access: "write" },
  {
    unit: "cb-tong-hop" as UnitId,
    name: "Chi bộ Tổng hợp - Cơ yếu - Công nghệ thông tin",
    kind: "chi-bo",
    access: "write",
  },
  { unit: "cong-doan" as UnitId, name: "Công đoàn cơ sở", kind: "doan-the", access: "write" },
];

const CLERK_ME: MeResponse = {
  user: CLERK,
  name: "Nguyễn Thị Bích Loan",
  roles: ["Clerk"],
  units: UNITS.slice(1, 2),
  committee: COMMITTEE,
  years: [2025, 2026],
};

export const REVIEWER_ME: MeResponse = {
  user: "van-phong" as UserId,
  name: "Mai Thị Hồng Nhung",
  roles: ["Reviewer"],
  units: UNITS,
  committee: COMMITTEE,
  years: [2025, 2026],
};

export const READY = newPaneState("vi", 2026);

function named(form: string, key: string, fields: WireState["fields"]): WireState {
  return { form, key, fields, deleted: false } as WireState;
}

export const NAMES: Names = {
  users: new Map([
    [CLERK, "Nguyễn Thị Bích Loan"],
    ["van-phong", "Mai Thị Hồng Nhung"],
  ]),
  labels: catalogueLabels(
    [
      named("sessions", "hn-2026-01", { date: "2026-01-15", title: "Kết luận 83" }),
      named("sessions", "hn-2026-03", { date: "2026-03-05", title: "Nghị quyết 57" }),
      named("people", "nv-0012", { fullName: "Nguyễn Văn An" }),
      named("people", "nv-0015", { fullName: "Trần Thị Hồng Nhung" }),
    ],
    [],
    "vi",
  ),
};

/** The clerk is signed in, and no workbook is bound yet. */
export const CLERK_STATE: PaneState = {
  ...READY,
  session: { kind: "signed-in", me: CLERK_ME },
  names: NAMES,
};

/** The committee's office is signed in. */
export const OFFICE_STATE: PaneState = { ...READY, session: { kind: "signed-in", me: REVIEWER_ME } };

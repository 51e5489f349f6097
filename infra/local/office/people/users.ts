import { grants } from "../../../../domain/forms/catalogue/grants.ts";
import { UserId } from "../../../../domain/values/ids.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import type { LocalUser } from "../../cloud/front/local-user.ts";
import { users } from "../../../../domain/forms/catalogue/users.ts";
import { officeRow } from "../generator/office-row.ts";
import { COMMITTEE, OFFICE_UNITS, type OfficeUnit } from "./units.ts";

/** The sign-in names of the invented directory. */
function signInOf(account: string): string {
  return `${account}@dang-uy.vi-du.vn`;
}

export const ADMIN: LocalUser = {
  id: UserId.parse("quan-tri"),
  signIn: signInOf("quan-tri"),
  name: "Trịnh Quốc Việt",
  roles: ["Admin"],
  description: "Quản trị: danh mục, phân quyền, mọi đơn vị",
};

export const REVIEWER: LocalUser = {
  id: UserId.parse("van-phong"),
  signIn: signInOf("van-phong"),
  name: "Mai Thị Hồng Nhung",
  roles: ["Reviewer"],
  description: "Văn phòng Đảng ủy: danh mục, theo dõi, khóa sổ, chấm điểm, xuất báo cáo",
};

export const COMMITTEE_MEMBER: LocalUser = {
  id: UserId.parse("cap-uy"),
  signIn: signInOf("cap-uy"),
  name: "Lương Đình Trung",
  roles: ["Committee"],
  description: "Cấp ủy viên: xem kết quả và đề nghị khen thưởng, ghi quyết định, duyệt đề nghị sửa",
};

const AUDITOR: LocalUser = {
  id: UserId.parse("kiem-tra"),
  signIn: signInOf("kiem-tra"),
  name: "Đinh Thị Minh Hạnh",
  roles: ["Auditor"],
  description: "Ủy ban kiểm tra: chỉ xem",
};

/** The names of the clerks, by the order of the units. */
const CLERKS: readonly string[] = [
  "Nguyễn Thị Bích Loan",
  "Trần Đức Kiên",
  "Lê Thị Thu Huyền",
  "Phạm Công Phong",
  "Võ Thị Phương Thảo",
  "Hoàng Minh Vinh",
  "Đỗ Thị Ngọc Quyên",
  "Bùi Trọng Lâm",
  "Nguyễn Thị Kim Oanh",
];

/** The clerk of a unit's register. */
export function clerkOfUnit(unit: OfficeUnit): LocalUser {
  return clerkOf(unit, OFFICE_UNITS.indexOf(unit));
}

function clerkOf(unit: OfficeUnit, index: number): LocalUser {
  return {
    id: UserId.parse(`vt-${unit.id}`),
    signIn: signInOf(`vt-${unit.id}`),
    name: CLERKS[index] ?? unit.name,
    roles: ["Clerk"],
    description: `Văn thư ${unit.name}`,
  };
}

/** The users of the local issuer. */
export const LOCAL_USERS: readonly LocalUser[] = [
  REVIEWER,
  COMMITTEE_MEMBER,
  AUDITOR,
  ADMIN,
  ...OFFICE_UNITS.map(clerkOf),
];

/** Users of an office that has its own units: what each may do there is what its administrator grants. */
export const FOUNDING_USERS: readonly LocalUser[] = [
  ADMIN,
  REVIEWER,
  COMMITTEE_MEMBER,
  AUDITOR,
  ...CLERKS.map((name, index) => ({
    id: UserId.parse(`van-thu-${index + 1}`),
    signIn: signInOf(`van-thu-${index + 1}`),
    name,
    roles: ["Clerk" as const],
    description: "Văn thư: đơn vị do quản trị viên giao",
  })),
];

/** The list of users, whose keys are the accounts, so that nobody need sign in before the demonstration is shown. */
export function userRows(): WireRow[] {
  return LOCAL_USERS.map(({ id, name, signIn = "" }) => ({
    ...officeRow(users, { signIn, fullName: name }, id),
  }));
}

export function grantRows(): WireRow[] {
  const ofCommittee = [
    { user: REVIEWER.id, access: "write" },
    { user: COMMITTEE_MEMBER.id, access: "write" },
    { user: AUDITOR.id, access: "read" },
  ].map(({ user, access }) => officeRow(grants, { user, unit: COMMITTEE, access }));
  const ofClerks = OFFICE_UNITS.map((unit, index) =>
    officeRow(grants, { user: clerkOf(unit, index).id, unit: unit.id, access: "write" }),
  );
  return [...ofCommittee, ...ofClerks];
}

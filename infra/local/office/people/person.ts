import type { Gender } from "./names.ts";
import type { OfficeUnit } from "./units.ts";

export type Category = "can-bo" | "cong-chuc" | "vien-chuc" | "nguoi-lao-dong";
export type Role = "head" | "leader" | "member";
/** Peer groups: posts with similar duties share a limit of HTXS (366-QĐ/TW Điều 11.1.5). */
export type Group = "Lãnh đạo, cấp ủy" | "Chuyên môn" | "Phục vụ";

/** A person's performance through the year, from which evaluations and tasks follow. */
export type Standing = "excellent" | "good" | "fair" | "late" | "careless" | "disciplined";

/** An event in one person's year, so that every rule of the policy applies to somebody. */
export type Story =
  | "transfer"
  | "new-member"
  | "exempt"
  | "disciplined"
  | "complaint"
  | "streak"
  | "initiative"
  | "tie"
  | "set-aside"
  | "no-quarter";

export interface Membership {
  readonly unit: OfficeUnit;
  readonly from: string;
  readonly until?: string;
  readonly role: Role;
  readonly rated: boolean;
}

export interface OfficePerson {
  readonly id: string;
  readonly fullName: string;
  readonly gender: Gender;
  readonly birthYear: number;
  readonly position: string;
  readonly category: Category;
  readonly group: Group;
  readonly admittedOn?: string;
  readonly workedFrom: string;
  readonly exempt: boolean;
  readonly standing: Standing;
  readonly story?: Story;
  readonly memberships: readonly Membership[];
}

/** The membership in which a person is rated on that day. */
export function ratedOn(person: OfficePerson, day: string): Membership | undefined {
  return person.memberships.find((membership) => membership.rated && holdsOn(membership, day));
}

function holdsOn(membership: Membership, day: string): boolean {
  return membership.from <= day && (membership.until === undefined || day <= membership.until);
}

/** The members of a unit on a day, as in its attendance sheet. */
export function membersOn(
  people: readonly OfficePerson[],
  unit: OfficeUnit,
  day: string,
): readonly OfficePerson[] {
  return people.filter((person) =>
    person.memberships.some((membership) => membership.unit.id === unit.id && holdsOn(membership, day)),
  );
}

/** The head and the leaders of a unit on a day. */
export function leadersOn(
  people: readonly OfficePerson[],
  unit: OfficeUnit,
  day: string,
): readonly OfficePerson[] {
  return people.filter(({ memberships }) =>
    memberships.some(
      (membership) =>
        membership.unit.id === unit.id && membership.role !== "member" && holdsOn(membership, day),
    ),
  );
}

const CATEGORY_OF: Readonly<Record<string, Category>> = {
  "Lái xe": "nguoi-lao-dong",
  "Phục vụ": "nguoi-lao-dong",
  "Văn thư": "vien-chuc",
};

export function categoryOf(position: string): Category {
  if (position.startsWith("Trưởng Ban") || position.startsWith("Phó Trưởng Ban")) return "can-bo";
  return CATEGORY_OF[position] ?? "cong-chuc";
}

export function groupOf(position: string, role: Role): Group {
  if (role !== "member") return "Lãnh đạo, cấp ủy";
  return ["Lái xe", "Phục vụ", "Văn thư", "Kế toán"].includes(position) ? "Phục vụ" : "Chuyên môn";
}

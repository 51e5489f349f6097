import { memberships } from "../../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../../domain/forms/catalogue/people.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { NameBook } from "./names.ts";
import { officeRow } from "../generator/office-row.ts";
import { categoryOf, groupOf, type Membership, type OfficePerson, type Standing } from "./person.ts";
import { CELL_OF_RED_CROSS_MEMBER, EXCELLENT_ON_THE_SHEETS, type Post, POSTS, SHEET_ROLES } from "./posts.ts";
import { type Random, streamOf } from "../generator/random.ts";
import {
  CHU_THAP_DO_SHEET,
  genderOf,
  HANH_CHINH_SHEET,
  NOT_ON_THE_ROSTER,
  type SheetPerson,
} from "./sheet-people.ts";
import {
  CHU_THAP_DO,
  CUU_CHIEN_BINH,
  HANH_CHINH,
  HOI_DONG,
  type OfficeUnit,
  PHU_NU,
  THANH_NIEN,
} from "./units.ts";

/** Memberships of earlier members begin with the year, which covers every day that is counted. */
const FIRST_DAY = "2026-01-01";
const TRANSFER_DAY = "2026-07-01";
const DAY_BEFORE_TRANSFER = "2026-06-30";

/** The most members that an organisation has from the cells; few are veterans. */
const MANY = 12;
const FEW = 4;

/** What the leaders of the cells lead, in their order. */
const FIELDS_LED = ["Xây dựng Đảng, tổ chức cán bộ", "Tham mưu, tổng hợp", "Kiểm tra, giám sát"] as const;

/** What makes a fighter of somebody below the best level. */
const INITIATIVE = "Sổ tay tra cứu nghị quyết trên điện thoại, QĐ 21-QĐ/VP ngày 05/11/2026";

export function makeRoster(seed: number): readonly OfficePerson[] {
  const random = streamOf(seed, "roster");
  const sheets = [...HANH_CHINH_SHEET, ...CHU_THAP_DO_SHEET];
  const names = new NameBook(
    random,
    sheets.map((person) => person.fullName),
  );
  const everybody: OfficePerson[] = [];
  const add = (person: Omit<OfficePerson, "id">): void => {
    everybody.push({ id: `nv-${String(everybody.length + 1).padStart(3, "0")}`, ...person });
  };
  for (const person of HANH_CHINH_SHEET) if (isKnown(person)) add(fromSheet(random, person, HANH_CHINH));
  for (const person of CHU_THAP_DO_SHEET) if (isKnown(person)) add(fromSheet(random, person, CHU_THAP_DO));
  for (const { unit, posts } of POSTS) {
    for (const post of posts) {
      for (let remaining = post.count; remaining > 0; remaining -= 1) {
        add(fromPost(random, names, post, unit));
      }
    }
  }
  return withOrganisations(everybody);
}

export function rosterRows(roster: readonly OfficePerson[]): WireRow[] {
  return roster.flatMap((person) => [
    officeRow(
      people,
      {
        fullName: person.fullName,
        birthYear: person.birthYear,
        gender: person.gender,
        category: person.category,
        position: person.position,
        admittedOn: person.admittedOn ?? null,
        workedFrom: person.workedFrom,
        initiative: person.story === "initiative" ? INITIATIVE : null,
        exempt: person.exempt,
        suspended: false,
      },
      person.id,
    ),
    ...person.memberships.map((membership) =>
      officeRow(memberships, {
        field: fieldLed(person, membership),
        person: person.id,
        unit: membership.unit.id,
        from: membership.from,
        until: membership.until ?? null,
        role: membership.role,
        group: person.group,
        rated: membership.rated,
      }),
    ),
  ]);
}

function fieldLed({ position }: OfficePerson, { role, unit }: Membership): string | null {
  if (role === "member" || unit.kind !== "chi-bo") return null;
  if (role === "head") return FIELDS_LED[0];
  return position.includes("Phó Bí thư") ? FIELDS_LED[1] : FIELDS_LED[2];
}

function isKnown(person: SheetPerson): boolean {
  return !NOT_ON_THE_ROSTER.includes(person.fullName);
}

function fromSheet(random: Random, sheet: SheetPerson, sheetUnit: OfficeUnit): Omit<OfficePerson, "id"> {
  const leadership = SHEET_ROLES[sheet.fullName];
  const role = leadership?.role ?? "member";
  const cell = CELL_OF_RED_CROSS_MEMBER[sheet.fullName];
  const isMember = sheetUnit === HANH_CHINH || cell !== undefined;
  const here: Membership = { unit: sheetUnit, from: FIRST_DAY, role, rated: cell === undefined };
  const there: Membership[] =
    cell === undefined ? [] : [{ unit: cell, from: FIRST_DAY, role: "member", rated: true }];
  return {
    fullName: sheet.fullName,
    gender: genderOf(sheet.fullName),
    birthYear: sheet.birthYear,
    position: leadership === undefined ? sheet.position : `${sheet.position}, ${leadership.title}`,
    category: categoryOf(sheet.position),
    group: groupOf(sheet.position, role),
    ...(isMember ? { admittedOn: admission(random, sheet.birthYear) } : {}),
    workedFrom: firstWorkDay(random, sheet.birthYear),
    exempt: false,
    standing: EXCELLENT_ON_THE_SHEETS.includes(sheet.fullName) ? "excellent" : ordinaryStanding(random),
    memberships: [here, ...there],
  };
}

function fromPost(random: Random, names: NameBook, post: Post, unit: OfficeUnit): Omit<OfficePerson, "id"> {
  const gender = post.gender ?? (random.chance(0.5) ? "female" : "male");
  const birthYear = random.integer(...post.born);
  const role = post.role ?? "member";
  const isMember = unit !== THANH_NIEN;
  const admittedOn = post.story === "new-member" ? "2026-08-19" : admission(random, birthYear);
  return {
    fullName: names.draw(gender),
    gender,
    birthYear,
    position: post.position,
    category: categoryOf(post.position),
    group: groupOf(post.position, role),
    ...(isMember ? { admittedOn } : {}),
    workedFrom: firstWorkDay(random, birthYear),
    exempt: post.story === "exempt",
    standing: post.standing ?? ordinaryStanding(random),
    ...(post.story === undefined ? {} : { story: post.story }),
    memberships: membershipsOf(post, unit, role),
  };
}

function membershipsOf(post: Post, unit: OfficeUnit, role: Membership["role"]): readonly Membership[] {
  if (post.story !== "transfer") return [{ unit, from: FIRST_DAY, role, rated: true }];
  return [
    { unit, from: FIRST_DAY, until: DAY_BEFORE_TRANSFER, role, rated: true },
    { unit: HOI_DONG, from: TRANSFER_DAY, role, rated: true },
  ];
}

/** Adds young people, women and veterans of the cells to their organisations, which do not rate them. */
function withOrganisations(everybody: readonly OfficePerson[]): readonly OfficePerson[] {
  const joined = new Map<OfficeUnit, number>();
  return everybody.map((person) => {
    const unit = organisationOf(person);
    if (unit === undefined || person.memberships.some((membership) => membership.unit === CHU_THAP_DO))
      return person;
    const count = joined.get(unit) ?? 0;
    if (count === (unit === CUU_CHIEN_BINH ? FEW : MANY)) return person;
    joined.set(unit, count + 1);
    const role = count === 0 ? "head" : "member";
    return { ...person, memberships: [...person.memberships, { unit, from: FIRST_DAY, role, rated: false }] };
  });
}

function organisationOf(person: OfficePerson): OfficeUnit | undefined {
  const [first] = person.memberships;
  if (first === undefined || first.unit === HANH_CHINH || first.unit.kind !== "chi-bo") return undefined;
  if (person.birthYear >= 1994) return THANH_NIEN;
  if (person.gender === "female") return PHU_NU;
  return person.birthYear <= 1978 ? CUU_CHIEN_BINH : undefined;
}

function ordinaryStanding(random: Random): Standing {
  const draw = random.next();
  if (draw < 0.06) return "excellent";
  return draw < 0.93 ? "good" : "fair";
}

function admission(random: Random, birthYear: number): string {
  const year = Math.min(birthYear + random.integer(24, 31), 2024);
  return `${year}-${random.pick(["02-03", "05-19", "07-27", "09-02", "11-07", "12-22"])}`;
}

function firstWorkDay(random: Random, birthYear: number): string {
  const year = Math.min(birthYear + random.integer(22, 26), 2024);
  return `${year}-${random.pick(["03-01", "06-01", "09-01", "10-15"])}`;
}

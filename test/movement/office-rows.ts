import type { Fields } from "../../domain/forms/form.ts";
import { Office } from "../../domain/movement/office.ts";
import { planMovement } from "../../domain/movement/plan-movement.ts";
import type { MovementPlan } from "../../domain/movement/movement-plan.ts";
import { Movement } from "../../domain/protocol/year/movements.ts";
import type { StoredRow } from "../../domain/roster/matched-line.ts";
import { Day } from "../../domain/values/day.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";

export function stored(form: string, key: string, fields: Fields, deleted = false): StoredRow {
  return { form, key: RowKey.parse(key), fields, deleted, rev: 1, seq: 1 };
}

export const unit = (key: string, name: string, more: Fields = {}) =>
  stored("units", key, { name, kind: key === "dang-uy" ? "committee" : "chi-bo", group: "chi-bo", ...more });
export const person = (key: string, fullName: string, more: Fields = {}) =>
  stored("people", key, { fullName, category: "cong-chuc", ...more });
export const member = (who: string, where: string, more: Fields = {}) => {
  const fields = {
    person: who,
    unit: where,
    from: "2020-01-01",
    role: "member",
    group: "g",
    rated: true,
    ...more,
  };
  return stored("memberships", `${who}.${where}.${fields.from}`, fields);
};

/** Two Party cells with a head each, and a youth union in which An has a place too. */
export const OFFICE: readonly StoredRow[] = [
  unit("dang-uy", "Đảng ủy"),
  unit("cb-mot", "Chi bộ Một"),
  unit("cb-hai", "Chi bộ Hai"),
  unit("doan", "Chi đoàn", { kind: "doan-the" }),
  person("an", "Nguyễn Văn An", { birthDate: "1985-03-05", code: "NV001" }),
  person("binh", "Trần Thị Bình", { birthDate: "1990-12-10", code: "NV002" }),
  person("cuong", "Lê Văn Cường", { birthDate: "1980-01-02", code: "NV003" }),
  member("an", "cb-mot"),
  member("an", "doan", { rated: false }),
  member("binh", "cb-mot", { role: "head", group: "lãnh đạo" }),
  member("cuong", "cb-hai", { role: "head", group: "lãnh đạo" }),
];

export interface Setting {
  readonly rows?: readonly StoredRow[];
  readonly former?: readonly StoredRow[];
  readonly locks?: Readonly<Record<string, readonly string[]>>;
  readonly today?: string;
}

export function plan(
  movement: object,
  { rows = OFFICE, former, locks = {}, today = "2026-06-15" }: Setting = {},
) {
  return planMovement(
    {
      office: new Office(rows, 2026, "dang-uy", former),
      newPerson: RowKey.parse("pe-new"),
      newUnit: RowKey.parse("un-new"),
      today: Day.parse(today),
      locksOf: (of) => (locks[of] ?? []).map((period) => Period.parse(period)),
    },
    Movement.parse({ reason: "12-QĐ/ĐU", ...movement }),
  );
}

/** The planned rows as lines: "memberships an.cb-mot.2020-01-01: until 2026-06-30". */
export function lines({ rows }: MovementPlan, ...columns: readonly string[]): readonly string[] {
  return rows.map(({ form, key, fields, deleted }) =>
    [
      `${form} ${key}${deleted ? " deleted" : ""}`,
      ...columns.flatMap((column) => (column in fields ? [`${column} ${String(fields[column])}`] : [])),
    ].join(", "),
  );
}

export const faultsOf = ({ faults }: MovementPlan) => faults.map(({ field, code }) => `${field}: ${code}`);
export const noticesOf = ({ notices }: MovementPlan) => notices.map(({ code }) => code);

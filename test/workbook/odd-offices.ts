import { addDays, Day } from "../../domain/values/day.ts";
import type { FactRow, OrganisationFacts } from "../../domain/facts/facts.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { type OfficeReport, officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";

const LONG = "Công tác đại biểu Quốc hội và Hội đồng nhân dân các khóa thuộc tỉnh ủy";
const LONG_NAME = "Nguyễn Phúc Hoàng Công Tằng Tôn Nữ Thị Phương Thảo Diệu Ái Ngọc Trân";

/** An office of about this many units and twice as many people, with names of seventy letters. */
export function manyUnits(units: number): OrganisationFacts {
  const facts = officeFacts();
  const [catalogue, ...registers] = facts.registers;
  if (catalogue === undefined) throw new Error("an office has a catalogue");
  const known = registers.slice(0, 4);
  const people = new Map(
    known.map(({ unit }): [string, readonly string[]] => [unit, membersOf(catalogue.rows, unit).slice(0, 2)]),
  );
  const copies = Math.ceil(units / known.length);
  const kept = new Set([...people.keys(), ...[...people.values()].flat()]);
  const own = catalogue.rows.filter((row) => !isAbout(row) || kept.has(subjectOf(row)));
  const names = new Map([...kept].map((key, index) => [key, index] as const));
  const rows = Array.from({ length: copies }, (_, copy) =>
    own.flatMap((row) => (isAbout(row) ? [renamed(row, kept, copy, names)] : copy === 0 ? [row] : [])),
  ).flat();
  return {
    ...facts,
    registers: [
      { ...catalogue, rows },
      ...Array.from({ length: copies }, (_, copy) =>
        known.map((register) => ({
          ...register,
          unit: UnitId.parse(`${register.unit}-${copy}`),
          rows: register.rows
            .filter((row) =>
              Object.values(row.fields).every((value) => !isPerson(value) || kept.has(String(value))),
            )
            .map((row) => renamed(row, kept, copy, names)),
        })),
      ).flat(),
    ],
  };
}

/** One unit of three people that studied this many directives in this many sessions. */
export function muchStudied(sessions: number, directives: number): OrganisationFacts {
  const unit = "cb-hoi-dong";
  const facts = someUnits(officeFacts(), [unit]);
  const [catalogue, ...registers] = facts.registers;
  if (catalogue === undefined) throw new Error("an office has a catalogue");
  const three = new Set(membersOf(catalogue.rows, unit).slice(0, 3));
  const rows = catalogue.rows.filter(
    ({ form, fields }) => form !== "memberships" || three.has(String(fields["person"])),
  );
  const more = (form: string, count: number): FactRow[] => {
    const first = rows.filter((row) => row.form === form);
    return Array.from({ length: Math.max(0, count - first.length) }, (_, index) => {
      const row = first[index % first.length];
      if (row === undefined) throw new Error(`no ${form}`);
      const { number, date } = row.fields;
      const fields = {
        ...row.fields,
        ...(number !== undefined && { number: `${String(number)}.${index}` }),
        ...(date !== undefined && { date: addDays(Day.parse("2026-01-02"), index % 360) }),
      };
      return { ...row, key: `${row.key}-${index}`, fields };
    });
  };
  const texts = more("directives", directives);
  const held = more("sessions", sessions).map((row, index, all) => {
    const studied = texts.filter((_, place) => place % all.length === index).map(({ key }) => key);
    return { ...row, fields: { ...row.fields, directives: studied, units: [] } };
  });
  return {
    ...facts,
    registers: [{ ...catalogue, rows: [...rows, ...texts, ...held] }, ...registers],
  };
}

/** A report whose every subject has a reason of two thousand letters. */
export function withLongReasons(facts: OrganisationFacts): OfficeReport {
  const report = reportOf(facts);
  const trigger = Array.from({ length: 120 }, (_, index) => `hạn chế số ${index},`).join(" ");
  const all = report.all.map((result) => ({
    ...result,
    reasons: [{ code: "trigger" as const, values: { trigger }, source: "" }, ...result.reasons],
  }));
  return { ...report, all, results: async (unit) => all.filter((result) => result.unit === unit) };
}

/** A report in which nobody is proposed for anything. */
export function withoutProposals(facts: OrganisationFacts): OfficeReport {
  const report = reportOf(facts);
  const all = report.all.map((result) => ({ ...result, proposals: [] }));
  return { ...report, all, results: async (unit) => all.filter((result) => result.unit === unit) };
}

function membersOf(rows: readonly FactRow[], unit: string): readonly string[] {
  return rows.flatMap(({ form, fields }) =>
    form === "memberships" && fields["unit"] === unit ? [String(fields["person"])] : [],
  );
}

/** Rows of the catalogue that are about a unit or a person; the others belong to the whole office. */
function isAbout({ form }: FactRow): boolean {
  return ["units", "people", "memberships"].includes(form);
}

function subjectOf({ form, key, fields }: FactRow): string {
  return form === "memberships" ? String(fields["person"]) : key;
}

function isPerson(value: unknown): boolean {
  return typeof value === "string" && /^(nv|cb)-?\d+$/.test(value);
}

/** The same row of another unit or person, called at length. */
function renamed(
  row: FactRow,
  kept: ReadonlySet<string>,
  copy: number,
  names: ReadonlyMap<string, number>,
): FactRow {
  const other = (value: unknown): unknown =>
    typeof value === "string" && kept.has(value) ? `${value}-${copy}` : value;
  const place = `${names.get(row.key) ?? ""}.${copy}`;
  const called =
    row.form === "units"
      ? { name: `Chi bộ ${LONG} ${place}` }
      : row.form === "people"
        ? { fullName: `${LONG_NAME} ${place}` }
        : {};
  const fields = Object.fromEntries(Object.entries(row.fields).map(([name, value]) => [name, other(value)]));
  return { ...row, key: String(other(row.key)), fields: { ...fields, ...called } };
}

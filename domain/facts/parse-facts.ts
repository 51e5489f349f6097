import type { CriteriaLimits } from "../contradiction/points.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { checkFields } from "../forms/row.ts";
import { units as unitsForm } from "../forms/catalogue/units.ts";
import { UnitId } from "../values/ids.ts";
import { Period, periodYear } from "../values/period.ts";
import { stillOpen } from "./carried.ts";
import { registerIssues } from "./check-register.ts";
import type { FactRow, OrganisationFacts } from "./facts.ts";
import { FactsFile, type FactsIssue, factsShapeIssues, type FileRow } from "./facts-file.ts";

type ParsedFacts =
  | { readonly ok: true; readonly facts: OrganisationFacts }
  | { readonly ok: false; readonly issues: readonly FactsIssue[] };

/**
 * Parses facts from a file, so that an export of the service can be scored without the service.
 * @param criteria what points are compared with; without it they are not
 */
export function parseFacts(document: unknown, criteria?: CriteriaLimits): ParsedFacts {
  const parsed = FactsFile.safeParse(document, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(factsShapeIssues) };
  const file = parsed.data;
  const period = file.period ?? Period.parse(String(file.year));
  const issues = [...headIssues(file, period), ...rowIssues(file, criteria)];
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    facts: {
      committee: file.committee,
      year: file.year,
      period,
      registers: Object.entries(file.registers).map(([unit, { rows, head }]) => ({
        unit: UnitId.parse(unit),
        seq: head?.seq ?? 0,
        rows: rows.flatMap(factOf),
      })),
      earlier: Object.entries(file.earlier).map(([name, { rows, registers }]) => {
        const year = Number(name);
        const counted = (own: readonly FactRow[]) => own.filter((row) => stillOpen(row, year));
        const all = rows.flatMap(factOf);
        const decided = all.filter(({ form }) => form === decisions.id);
        if (registers === undefined || year !== file.year - 1) return { year, rows: decided };
        return {
          year,
          rows: [...decided, ...counted(all)],
          registers: Object.entries(registers).map(([unit, register]) => ({
            unit: UnitId.parse(unit),
            rows: counted(register.rows.flatMap(factOf)),
          })),
        };
      }),
    },
  };
}

/** Issues between parts of the file: wrong years, and registers of units missing from the catalogue. */
function headIssues(
  { committee, year, registers, earlier }: FactsFile,
  period: Period,
): readonly FactsIssue[] {
  const catalogue = registers[committee]?.rows;
  const named = new Set<string>(
    (catalogue ?? []).flatMap(({ form, key, deleted }) => (form === unitsForm.id && !deleted ? [key] : [])),
  );
  const strangers = Object.keys(registers).filter((unit) => unit !== committee && !named.has(unit));
  return [
    ...(periodYear(period) === year ? [] : [{ field: "period", code: "other-year" } as const]),
    ...(catalogue === undefined ? [{ field: `registers.${committee}`, code: "no-committee" } as const] : []),
    ...(catalogue === undefined ? [] : strangers).map((unit): FactsIssue => ({
      field: `registers.${unit}`,
      code: "unknown-unit",
    })),
    ...Object.keys(earlier)
      .filter((name) => Number(name) >= year)
      .map((name): FactsIssue => ({ field: `earlier.${name}`, code: "not-earlier" })),
  ];
}

function rowIssues(
  { committee, year, registers, earlier }: FactsFile,
  criteria: CriteriaLimits | undefined,
): readonly FactsIssue[] {
  const catalogue = registers[committee]?.rows ?? [];
  const now = Object.entries(registers).flatMap(([unit, { rows }]) =>
    registerIssues({
      at: `registers.${unit}.rows`,
      rows,
      year,
      isCommittee: unit === committee,
      catalogue,
      ...(criteria && { criteria }),
    }),
  );
  const before = Object.entries(earlier).flatMap(([name, { rows, registers: units = {} }]) => [
    ...registerIssues({
      at: `earlier.${name}.rows`,
      rows,
      year: Number(name),
      isCommittee: true,
      catalogue,
      ...(Object.keys(units).length === 0 ? { only: decisions } : {}),
    }),
    ...Object.entries(units).flatMap(([unit, register]) =>
      registerIssues({
        at: `earlier.${name}.registers.${unit}.rows`,
        rows: register.rows,
        year: Number(name),
        isCommittee: false,
        catalogue: [...catalogue, ...rows],
      }),
    ),
  ]);
  return [...now, ...before];
}

/** Users and grants are permissions and no facts of the office, so they are left out. */
function factOf({ form, key, rev, fields, deleted }: FileRow): FactRow[] {
  const known = findForm(form);
  if (known === undefined || deleted || form === "grants" || form === "users") return [];
  const checked = checkFields(known, fields);
  return checked.ok ? [{ form, key, rev, fields: checked.fields }] : [];
}

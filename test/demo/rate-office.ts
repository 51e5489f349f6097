import { readFileSync } from "node:fs";
import type { Fields } from "../../domain/forms/form.ts";
import type { Period } from "../../domain/values/period.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { CLERK_SHEETS } from "../../infra/local/office/clerk-sheets.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import type { Office } from "../../infra/local/office/office.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { resolveWorkbook } from "../../lambda/import/resolve/resolve-workbook.ts";
import { makeRoster } from "../../lambda/import/resolve/roster.ts";

/** Rates the demonstration office with the attendance of its hand-made sheets as the service would, without storing it. */
export function rateOffice(policy: Policy, office: Office, period: Period): readonly SubjectResult[] {
  const registers = new Map([[COMMITTEE, office.catalogue.map(factOf)]]);
  for (const [unit, rows] of office.registers)
    registers.set(unit, [...rows.map(factOf), ...marksOf(office, unit)]);
  const settings = parseSettings(policy, registers.get(COMMITTEE) ?? []);
  if (!settings.ok) throw new Error(`setting ${settings.setting}`);
  const facts = {
    committee: COMMITTEE,
    year: DEMO_YEAR,
    period,
    registers: [...registers].map(([unit, rows]) => ({ unit, seq: 1, rows })),
  };
  return settle(policy, settings.settings, period, assess(policy, facts)).map(({ result }) => result);
}

function marksOf(office: Office, unit: string): FactRow[] {
  const sheet = CLERK_SHEETS.find((candidate) => candidate.unit === unit);
  if (sheet === undefined) return [];
  const read = parseWorkbook(readFileSync(sheet.file), DEMO_YEAR);
  if (read.kind === "refused") throw new Error(`${sheet.file}: ${read.code}`);
  const catalogue = office.catalogue.map((row) => ({ ...factOf(row), deleted: false }));
  const roster = makeRoster(catalogue, unit, DEMO_YEAR);
  const { rows } = resolveWorkbook(read.sheets, roster, { addPeople: false });
  return rows.map(({ form, key, fields }) => factOf({ form: form.id, key, fields }));
}

function factOf(row: {
  readonly form: string;
  readonly key: string;
  readonly fields?: Fields | undefined;
}): FactRow {
  return { form: row.form, key: row.key, rev: 1, fields: row.fields ?? {} };
}

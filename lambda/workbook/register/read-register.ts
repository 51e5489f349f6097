import { attendance } from "../../../domain/forms/catalogue/attendance.ts";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import { CRITERIA } from "../../../domain/forms/column.ts";
import { units as unitsForm } from "../../../domain/forms/catalogue/units.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { naturalKey, typedFields } from "../../../domain/forms/row.ts";
import {
  hiddenColumns,
  type Sight,
  subjectsNear,
  subjectsOf,
  visibleFields,
} from "../../../domain/register/sight.ts";
import { type Register, RunId, type UnitId } from "../../../domain/values/ids.ts";
import { letterheadOf } from "../../../domain/forms/letterhead.ts";
import { yearPeriod } from "../../../domain/values/period.ts";
import { criteriaOfBooks } from "../../../domain/policy/criterion-titles.ts";
import { standardPolicy } from "../../../domain/policy/library/library.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { GONE_ROW_TEXT } from "../../../domain/texts/sheet/sync.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { unitInvitations } from "../../../domain/facts/invitations.ts";
import { indexFacts } from "../../../domain/facts/fact-index.ts";
import type { Ledger, PastRow } from "../../ledger/ledger.ts";
import { type RunStore, requireRun } from "../../run/store/run-store.ts";
import type { WorkbookOrder } from "../order/workbook-order.ts";
import type { CopiedRow, RegisterCopy } from "./register-copy.ts";
import { registerName } from "./register-name.ts";

export interface RegisterReportDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
  readonly now: () => string;
}

/** The register and the catalogue beside it, at the sequences of the order. */
export async function readRegister(
  { ledger, runs, committee, now }: RegisterReportDeps,
  { unit, year, blank }: Register & { readonly blank: boolean },
  { seqs, runs: published, hiddenForms, askedBy, redaction }: WorkbookOrder,
): Promise<RegisterCopy> {
  const at = (of: UnitId): Promise<readonly PastRow[]> =>
    ledger.rowsAt({ unit: of, year }, seqs[registerName({ unit: of, year })] ?? 0);
  const catalogue = await at(committee);
  const unitRows = unit === committee ? catalogue : await at(unit);
  const sight = sightOf(redaction, catalogue);
  const { first, second } = await booksOf(runs, { committee, year, published });
  const criteria = criteriaOfBooks(first, second);
  const labels = labelsOf(sight, [...catalogue, ...unitRows], criteria);
  const unitName = (of: string): string => labels.labelOf([unitsForm.id], of) ?? of;
  const scope = unit === committee ? "catalogue" : "unit";
  const forms = FORMS.filter((form: Form) => form.scope === scope && !hiddenForms.includes(form.id));
  const toMark = blank && scope === "unit" ? invitations(catalogue, { committee, unit, year }) : [];
  const rowsOf = (form: Form): readonly CopiedRow[] => {
    if (blank) return form.id === attendance.id ? toMark : [];
    return unitRows.filter((row) => row.form === form.id).flatMap((row) => visibleRow(sight, row) ?? []);
  };
  return {
    unit: { unit, name: unitName(unit) },
    year,
    seq: seqs[registerName({ unit, year })] ?? 0,
    blank,
    committee,
    office: unitName(committee),
    letterhead: letterheadOf(catalogue),
    forms: forms.map((form) => ({ form, rows: rowsOf(form) })),
    labels,
    generatedAt: now(),
    generatedBy: askedBy,
  };
}

/** The copy of a reader: rows and cells of others that the catalogue does not show them are left out. */
export function sightOf(
  { units, recused }: WorkbookOrder["redaction"],
  catalogue: readonly PastRow[],
): Sight {
  const held = catalogue.filter(({ form }) => form === memberships.id);
  const belonging = held.map(({ key, fields }) => typedFields(memberships, key, fields));
  const near = units === null ? undefined : subjectsNear(units, belonging);
  return { shows: () => true, near, recused: new Set(recused) };
}

function visibleRow(sight: Sight, row: PastRow): PastRow | undefined {
  const fields = visibleFields(hiddenColumns(sight, row.form, subjectsOf(row)), row.fields);
  return fields && { ...row, fields };
}

/** The rule books by which the year's criteria are called. */
export async function booksOf(
  runs: RunStore,
  {
    committee,
    year,
    published,
  }: {
    readonly committee: UnitId;
    readonly year: number;
    readonly published: WorkbookOrder["runs"];
  },
): Promise<{ readonly first: Policy; readonly second: Policy | undefined }> {
  const chosen = await runs.chosenBook(committee, year, "second");
  const second = chosen === undefined ? undefined : (await runs.policies.resolve(chosen))?.policy;
  return { first: await policyOf(runs, published), second };
}

/** The policy of the year's published results, or the default one. */
async function policyOf(runs: RunStore, [published]: WorkbookOrder["runs"]): Promise<Policy> {
  if (published === undefined) return standardPolicy();
  return runs.policyOf(await requireRun(runs, RunId.parse(published)));
}

/** Labels tell no more of a row than the reader sees of it. */
function labelsOf(
  sight: Sight,
  rows: readonly PastRow[],
  criteria: ReturnType<typeof criteriaOfBooks>,
): RowLabels {
  const byForm = groupBy(rows, ({ form }) => form);
  const known = new Map(
    [...byForm].map(([form, own]): [string, ReadonlyMap<string, Fields>] => [
      form,
      new Map(own.map((row) => [row.key, visibleRow(sight, row)?.fields ?? {}])),
    ]),
  );
  const titles = [...criteria].map(([id, title]) => [id, { title: title.vi }] as const);
  known.set(CRITERIA, new Map(titles));
  return new RowLabels((form) => known.get(form) ?? new Map<string, Fields>(), GONE_ROW_TEXT.vi);
}

/** Rows without a mark for every person invited to a session of the year. */
function invitations(
  catalogue: readonly PastRow[],
  { committee, unit, year }: Register & { readonly committee: UnitId },
): readonly CopiedRow[] {
  const period = yearPeriod(year);
  const registers = [{ unit: committee, seq: 0, rows: catalogue }];
  const index = indexFacts({ committee, year, period, registers });
  const invited = index.sessions.flatMap((session) => unitInvitations(index, unit, session));
  return invited.map(({ session, person }) => {
    const fields = { session: session.ref.key, person, day: session.fields.date };
    return { key: naturalKey(attendance, fields) ?? "", rev: 0, fields };
  });
}

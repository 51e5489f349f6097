import { attendance } from "../../../domain/forms/attendance.ts";
import { FORMS } from "../../../domain/forms/catalogue.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { Register, UnitId } from "../../../domain/ids.ts";
import { readLetterhead } from "../../../domain/letterhead.ts";
import { yearPeriod } from "../../../domain/period.ts";
import { unitInvitations } from "../../../domain/score/attendance.ts";
import { indexFacts } from "../../../domain/score/fact-index.ts";
import type { Ledger, PastRow } from "../../ledger/ledger.ts";
import type { WorkbookOrder } from "../workbook-order.ts";
import type { CopiedRow, RegisterCopy, RowNames } from "./register-copy.ts";
import { registerName } from "./register-name.ts";

export interface RegisterDesk {
  readonly ledger: Ledger;
  readonly committee: UnitId;
  readonly now: () => string;
}

/** What a row is called by people: its form's most telling column. */
const NAME_COLUMNS: Readonly<Record<string, string>> = {
  units: "name",
  people: "fullName",
  directives: "number",
  sessions: "title",
  "action-plans": "directive",
  "plan-tasks": "content",
};

/** The register and the catalogue beside it, at the sequences of the order. */
export async function readRegister(
  { ledger, committee, now }: RegisterDesk,
  { unit, year, blank }: Register & { readonly blank: boolean },
  { seqs, hiddenForms, askedBy }: WorkbookOrder,
): Promise<RegisterCopy> {
  const at = (of: UnitId): Promise<readonly PastRow[]> =>
    ledger.rowsAt({ unit: of, year }, seqs[registerName({ unit: of, year })] ?? 0);
  const catalogue = await at(committee);
  const own = unit === committee ? catalogue : await at(unit);
  const names = namesOf([...catalogue, ...own]);
  const unitName = (of: string): string => names.get("units")?.get(of) ?? of;
  const scope = unit === committee ? "catalogue" : "unit";
  const forms = FORMS.filter((form: Form) => form.scope === scope && !hiddenForms.includes(form.id));
  const toMark = blank && scope === "unit" ? invitations(catalogue, { committee, unit, year }) : [];
  const rowsOf = (form: Form): readonly CopiedRow[] => {
    if (blank) return form.id === attendance.id ? toMark : [];
    return own.filter((row) => row.form === form.id);
  };
  return {
    unit: { unit, name: unitName(unit) },
    year,
    seq: seqs[registerName({ unit, year })] ?? 0,
    blank,
    committee,
    office: unitName(committee),
    letterhead: readLetterhead(catalogue),
    forms: forms.map((form) => ({ form, rows: rowsOf(form) })),
    names,
    generatedAt: now(),
    generatedBy: askedBy,
  };
}

function namesOf(rows: readonly PastRow[]): RowNames {
  const names = new Map<string, Map<string, string>>();
  for (const { form, key, fields } of rows) {
    const column = NAME_COLUMNS[form];
    if (column === undefined) continue;
    const ofForm = names.get(form) ?? new Map<string, string>();
    names.set(form, ofForm.set(key, String(fields[column] ?? key)));
  }
  return names;
}

/** Who is to be marked at which session of the year, without a mark. */
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

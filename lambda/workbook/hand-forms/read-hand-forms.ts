import type { Register } from "../../../domain/values/ids.ts";
import type { WorkbookOrder } from "../order/workbook-order.ts";
import { booksOf, type RegisterReportDeps, sightOf } from "../register/read-register.ts";
import { registerName } from "../register/register-name.ts";
import type { HandForms } from "./hand-forms.ts";
import { handFormsOf } from "./hand-forms-of.ts";

/** The forms of a unit as the catalogue stood at the sequence of the order. */
export async function readHandForms(
  { ledger, runs, committee, now }: RegisterReportDeps,
  { unit, year }: Register,
  { seqs, runs: published, redaction, askedBy }: WorkbookOrder,
): Promise<HandForms> {
  const register = { unit: committee, year };
  const catalogue = await ledger.rowsAt(register, seqs[registerName(register)] ?? 0);
  const books = await booksOf(runs, { committee, year, published });
  const sight = sightOf(redaction, catalogue);
  const forms = handFormsOf({ unit, year, committee, catalogue, sight, books });
  return { ...forms, generatedAt: now(), generatedBy: askedBy };
}

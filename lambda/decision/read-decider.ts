import { deciderOf, type Decider } from "../../domain/decision/decider.ts";
import type { FieldsOf, Form } from "../../domain/forms/form.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { Register, UserId } from "../../domain/values/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** The person behind a user and their declared interests, from the committee's present register of the year. */
export async function readDecider(
  ledger: Ledger,
  register: Register,
  { user, name }: { readonly user: UserId; readonly name: string },
): Promise<Decider> {
  const rowsOf = async <F extends Form>(form: F): Promise<(FieldsOf<F> & { readonly id: string })[]> =>
    (await ledger.allRows(register, form.id))
      .filter((row) => !row.deleted)
      .map((row) => ({ ...typedFields(form, row.key, row.fields), id: String(row.key) }));
  const [personRows, grantRows, interestRows] = await Promise.all([
    rowsOf(people),
    rowsOf(grants),
    rowsOf(interests),
  ]);
  return deciderOf({ user, name, people: personRows, grants: grantRows, interests: interestRows });
}

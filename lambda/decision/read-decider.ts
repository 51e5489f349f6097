import { deciderOf, type Decider } from "../../domain/decision/decider.ts";
import type { FieldsOf, Form } from "../../domain/forms/form.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { people } from "../../domain/forms/catalogue/people.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import { accountNamed } from "../../domain/users/office-users.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { Register, UserId } from "../../domain/values/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { officeUsers } from "../ledger/catalogue-lookup.ts";

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
  const [list, personRows, grantRows, interestRows] = await Promise.all([
    ledger.allRows(register, users.id).then(officeUsers),
    rowsOf(people),
    rowsOf(grants),
    rowsOf(interests),
  ]);
  const byAccount = <Row extends { readonly user: string }>(row: Row): Row => ({
    ...row,
    user: accountNamed(list, row.user),
  });
  return deciderOf({
    user,
    name,
    people: personRows,
    grants: grantRows.map(byAccount),
    interests: interestRows.map(byAccount),
  });
}

import { CRITERIA } from "../../domain/forms/column.ts";
import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { typedFields } from "../../domain/forms/row.ts";
import { criteriaOfBooks } from "../../domain/policy/criterion-titles.ts";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import type { Reach } from "../../domain/register/access.ts";
import { hiddenColumns, nearSubjects, subjectsOf, visibleFields } from "../../domain/register/sight.ts";
import type { Register } from "../../domain/values/ids.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import { booksOfYear } from "../run/open/policy-of-year.ts";
import type { ImportDeps } from "./import-deps.ts";
import { OfficeRows } from "./own-form/named-rows.ts";

/** The rows that a file may name, with the cells that the reader sees: what is asked about them tells no more. */
export async function readOfficeRows(
  { ledger, runs, committee }: Pick<ImportDeps, "ledger" | "runs" | "committee">,
  { unit, year }: Register,
  reach: Reach,
): Promise<OfficeRows> {
  const registers = unit === committee ? [committee] : [committee, unit];
  const [books, ...read] = await Promise.all([
    booksOfYear({ runs, committee }, year),
    ...registers.map((register) => ledger.allRows({ unit: register, year })),
  ]);
  const rows = read.flat().filter(({ deleted }) => !deleted);
  const held = rows.filter(({ form }) => form === memberships.id);
  const belonging = held.map(({ key, fields }) => typedFields(memberships, key, fields));
  const sight = { shows: () => true, near: nearSubjects(reach, belonging), recused: new Set<string>() };
  const byForm = groupBy(rows, ({ form }) => form);
  const known = new Map(
    [...byForm].map(([form, own]): [string, ReadonlyMap<string, Fields>] => [
      form,
      new Map(
        own.map((row) => [
          row.key,
          visibleFields(hiddenColumns(sight, form, subjectsOf(row)), row.fields) ?? {},
        ]),
      ),
    ]),
  );
  const titles = [...criteriaOfBooks(books.first ?? standardPolicy(), books.second)];
  known.set(CRITERIA, new Map(titles.map(([id, { vi }]) => [id, { title: vi }])));
  return new OfficeRows((form) => known.get(form) ?? new Map<string, Fields>());
}

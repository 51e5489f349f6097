import { expect, test } from "vitest";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { assess } from "../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import { listShortfalls } from "../../domain/due/shortfalls.ts";
import { listDefects } from "../../domain/study/defects.ts";
import { summariseStudy } from "../../domain/study/study-summary.ts";
import { officeFacts, someUnits } from "../../infra/local/office-report.ts";
import { row } from "./office.ts";

const COLUMNS = new Map(FORMS.map((form: Form) => [form.id, Object.keys(form.columns)]));

/** Every column of the form, null where nothing was entered. */
function whole(form: string, fields: Fields): Fields {
  const columns = COLUMNS.get(form) ?? expect.unreachable();
  return Object.fromEntries(columns.map((column) => [column, fields[column] ?? null]));
}

function bare(_form: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** Two units of the office, with a past decision without its paper, and quarters decided in either way. */
function office(cells: typeof whole): OrganisationFacts {
  const facts = someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]);
  const [catalogue, ...units] = facts.registers;
  const { rows } = catalogue ?? expect.unreachable();
  const subject = rows.find(({ form }) => form === "memberships")?.fields["person"] ?? expect.unreachable();
  const quarter = { subject, matter: "level" };
  const added = [
    row("past-decisions", "unnumbered", { subject, decisionYear: 2019, level: "HTT" }),
    row("decisions", "q1", { ...quarter, period: "2026-Q1", outcome: "approved", level: "HTXS" }),
    row("decisions", "q2", { ...quarter, period: "2026-Q2", outcome: "refused" }),
  ];
  const registers = [{ ...(catalogue ?? expect.unreachable()), rows: [...rows, ...added] }, ...units];
  const filled = registers.map((register) => ({
    ...register,
    rows: register.rows.map((one) => ({ ...one, fields: cells(one.form, one.fields) })),
  }));
  return { ...facts, registers: filled };
}

test("an empty cell counts alike whether it holds null or is not there", () => {
  const [full, sparse] = [office(whole), office(bare)];
  for (const policy of POLICIES) expect(assess(policy, sparse)).toStrictEqual(assess(policy, full));
  for (const policy of POLICIES) {
    expect(summariseStudy(policy, sparse)).toStrictEqual(summariseStudy(policy, full));
    expect(listDefects(policy, sparse)).toStrictEqual(listDefects(policy, full));
    expect(listShortfalls(policy, sparse)).toStrictEqual(listShortfalls(policy, full));
  }
});

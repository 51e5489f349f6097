import { expect, test } from "vitest";
import { demonstrationOffice } from "../../infra/commands/demonstration/demonstration.ts";
import { LOCAL_USERS } from "../../infra/local/office/people/users.ts";
import { FIRST_CLERK, FIRST_UNIT } from "../../infra/local/workbench/welcome/first-clerk.ts";

test("the first screen's clerk can sign in, and the unit has a register to show", () => {
  expect(LOCAL_USERS.map(({ id }) => String(id))).toContain(FIRST_CLERK);
  expect([...demonstrationOffice().registers.keys()].map(String)).toContain(FIRST_UNIT);
});

import { expect, test } from "vitest";
import { FOUNDING_USERS } from "../../infra/local/office/people/users.ts";
import { FIRST_ADMINISTRATOR } from "../../infra/local/workbench/welcome/first-clerk.ts";
import { firstSteps } from "../../infra/local/workbench/welcome/first-visit.ts";

test("a visitor of the demonstration begins as a clerk, of an empty office as its administrator, of an office as nobody", () => {
  expect(firstSteps({ state: "filled" })).toEqual(["#sign-in-vt-cb-quoc-hoi", "#open-register"]);
  expect(firstSteps({ state: "empty" })).toEqual([`#sign-in-${FIRST_ADMINISTRATOR}`]);
  expect(firstSteps({ state: "office" })).toEqual([]);
});

test("the administrator who sets up an office has a sign-in, and the role for it", () => {
  const administrator = FOUNDING_USERS.find(({ id }) => id === FIRST_ADMINISTRATOR);
  expect(administrator?.roles).toEqual(["Admin"]);
});

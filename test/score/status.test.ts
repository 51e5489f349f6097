import { expect, test } from "vitest";
import { indexFacts } from "../../domain/facts/fact-index.ts";
import { isExemptOn, isSuspendedOn, owesNothingOn, unitExistsOn } from "../../domain/facts/status.ts";
import { Day } from "../../domain/values/day.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import { COMMITTEE, found, mark, membership, organisation, person, session, unit } from "./office.ts";

const day = (text: string) => Day.parse(text);

function lan(fields: Fields) {
  return indexFacts(organisation({ [COMMITTEE]: [person("lan", fields)] })).personById.get("lan");
}

test.each<readonly [string, Fields, string, boolean]>([
  ["a flag without days holds on every day", { exempt: true }, "2026-03-05", true],
  ["from its first day on", { exempt: true, exemptFrom: "2026-03-05" }, "2026-03-05", true],
  ["not before its first day", { exempt: true, exemptFrom: "2026-03-06" }, "2026-03-05", false],
  ["to its last day", { exemptUntil: "2026-03-05" }, "2026-03-05", true],
  ["not after its last day", { exempt: true, exemptUntil: "2026-03-04" }, "2026-03-05", false],
  [
    "days without the flag are enough",
    { exemptFrom: "2026-01-01", exemptUntil: "2026-12-31" },
    "2026-06-30",
    true,
  ],
  ["nobody is exempt without flag and days", {}, "2026-03-05", false],
])("an exemption holds: %s", (_rule, fields, on, holds) => {
  expect(isExemptOn(lan(fields), day(on))).toBe(holds);
  const suspended = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(/^exempt/, "suspended"), value]),
  );
  expect(isSuspendedOn(lan(suspended), day(on))).toBe(holds);
  expect(owesNothingOn(lan(suspended), day(on))).toBe(holds);
});

test("a unit exists from the day it was founded to the day it ended", () => {
  const [row] = indexFacts(
    organisation({ [COMMITTEE]: [unit("cb", { establishedOn: "2026-02-01", endedOn: "2026-06-30" })] }),
  ).units;
  const exists = (on: string) => unitExistsOn(row ?? expect.unreachable(), day(on));
  expect(["2026-01-31", "2026-02-01", "2026-06-30", "2026-07-01"].map(exists)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

/** A year with a session in March that Lan missed without excuse. */
function assessed(fields: Fields) {
  const registers = {
    [COMMITTEE]: [
      unit("cb"),
      person("lan", fields),
      membership("lan", "cb"),
      session("hn", "2026-03-05", ["cb"]),
    ],
    cb: [mark("hn", "lan", "unexcused")],
  };
  return assess(dang3662025, organisation(registers));
}

test("who is exempt from November on answers for March, and is rated", () => {
  const exempted = assessed({ exempt: true, exemptFrom: "2026-11-01" });
  expect(found(exempted, "lan").standing.exempt).toBe(false);
  expect(found(exempted, "lan").criteria).toEqual(found(assessed({}), "lan").criteria);
  expect(found(exempted, "cb").criteria).toEqual(found(assessed({}), "cb").criteria);
});

test("who was exempt in March alone owes no session of March, and is rated", () => {
  const exempted = assessed({ exemptFrom: "2026-03-01", exemptUntil: "2026-03-31" });
  expect(found(exempted, "lan").standing.exempt).toBe(false);
  expect(found(exempted, "lan").criteria).not.toEqual(found(assessed({}), "lan").criteria);
});

test("who is suspended on the period's last day is not rated, who was suspended before is", () => {
  expect(found(assessed({ suspendedFrom: "2026-12-01" }), "lan").standing.suspended).toBe(true);
  const ended = assessed({ suspendedFrom: "2026-05-01", suspendedUntil: "2026-08-31" });
  expect(found(ended, "lan").standing.suspended).toBe(false);
});

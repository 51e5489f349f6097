import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, exactText } from "../../domain/values/exact.ts";
import { Period } from "../../domain/values/period.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { assess, type Assessment } from "../../domain/score/assess.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { Settings } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { COMMITTEE, mark, membership, organisation, person, session, unit } from "./office.ts";
import { assessment } from "./standings.ts";

const source = { kind: "local", text: "thử" } as const;
const chosen = <T>(value: T) => ({ value, source });

/** Every choice of settings that an organisation may make, with every percentage that it may set. */
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    base: fc.constantFrom("HTT", "HTT_TRO_LEN", "TONG_SO"),
    percent: fc.constantFrom("0", "0.1", "12.5", "19.99", "20", "25"),
    drop: fc.constantFrom("simple", "fixed-point"),
    head: fc.constantFrom("on", "off"),
    quarter: fc.constantFrom("on", "off"),
  })
  .map(({ base, percent, drop, head, quarter }) => ({
    "cap.base": chosen(base),
    "cap.percent": chosen(percent),
    "cap.drop": chosen(drop),
    headAtMostUnit: chosen(head),
    quarterKhtnvBlocksHtxs: chosen(quarter),
  }));

const anySubject = fc.record({
  // Few different scores, so that ties are common, and one that is printed as a floor which it does not reach.
  score: fc.constantFrom("99", "95", "95.0", "90", "89.995", "80", "70", "60", "10"),
  subject: fc.constantFrom("individual", "leader", "collective"),
  group: fc.constantFrom("g1", "g2"),
  unit: fc.constantFrom("u0", "u1"),
  head: fc.boolean(),
  late: fc.constantFrom("0", "0", "0", "20", "20.1"),
  quarters: fc.constantFrom([], ["KHTNV"], ["HTT", null, "HTXS"]),
  months: fc.constantFrom(12, 12, 12, 5),
  pending: fc.constantFrom([], [], ["complaint"]),
  triggers: fc.constantFrom([], [], [], ["suy-thoai"]),
});

/** An office of units and people whose conditions differ. */
const anyOffice: fc.Arbitrary<readonly Assessment[]> = fc
  .array(anySubject, { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.map(({ score, subject, late, months, unit: where, head, ...rest }, index) =>
      assessment(subject === "collective" && index < 2 ? `u${index}` : `s${index}`, score, {
        ...(rest as object),
        subject: subject as "individual",
        ...(subject === "collective"
          ? {}
          : { unit: where, head: head && subject === "leader", monthsWorked: months }),
        tasks: { done: "100", late, exceeded: "30" },
      }),
    ),
  );

const year = Period.parse("2026");
const resultsOf = (policy: Policy, settings: Settings, office: readonly Assessment[]) =>
  settle(policy, settings, year, office).map(({ result }) => result);
const peers = ({ kind, group }: SubjectResult) =>
  `${kind === "collective" ? "collective" : "person"} ${group}`;

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))(
  "under %s and every setting",
  (_, policy) => {
    test("the share of the best level is exceeded in no peer group, collectives and people apart", () => {
      fc.assert(
        fc.property(anyOffice, anySettings, (office, settings) => {
          for (const group of groupBy(resultsOf(policy, settings, office), peers).values()) {
            const count = (...levels: readonly string[]) =>
              group.filter(({ level }) => levels.includes(level)).length;
            const base = {
              HTT: count("HTT"),
              HTT_TRO_LEN: count("HTT", "HTXS"),
              TONG_SO: group.length - count("NOT_RATED"),
            }[settings["cap.base"]?.value ?? "HTT"];
            const most = exact(settings["cap.percent"]?.value ?? "20").mul(base);
            expect(exact(count("HTXS") * 100).compare(most)).toBeLessThanOrEqual(0);
          }
        }),
        { numRuns: 150 },
      );
    });

    test("the order in which subjects are given changes no byte of a result or of a receipt", () => {
      const shuffled = anyOffice.chain((office) =>
        fc.tuple(fc.constant(office), fc.shuffledSubarray([...office], { minLength: office.length })),
      );
      fc.assert(
        fc.property(shuffled, anySettings, ([office, other], settings) => {
          const bytes = (input: readonly Assessment[]) =>
            JSON.stringify(settle(policy, settings, year, input));
          expect(bytes(other)).toBe(bytes(office));
        }),
        { numRuns: 30 },
      );
    });

    test("of a tie across the line nobody is chosen, and everybody in it is told so", () => {
      fc.assert(
        fc.property(anyOffice, anySettings, (office, settings) => {
          for (const group of groupBy(resultsOf(policy, settings, office), peers).values()) {
            const tied = group.filter(({ flags }) => flags.includes("TIE_DECISION_NEEDED"));
            expect(tied.length).not.toBe(1);
            expect(tied.filter(({ level }) => level === "HTXS")).toEqual([]);
            expect(new Set(tied.map(({ score }) => exactText(exact(score ?? "0")))).size).toBeLessThan(2);
          }
        }),
        { numRuns: 100 },
      );
    });

    test("who is held or set apart is never proposed in silence: HOLD stands on every pending matter", () => {
      fc.assert(
        fc.property(anyOffice, anySettings, (office, settings) => {
          const pending = new Map(office.map(({ standing }) => [standing.id, standing.pending.length > 0]));
          for (const { subject, flags } of resultsOf(policy, settings, office))
            expect(flags.includes("HOLD")).toBe(pending.get(subject));
        }),
        { numRuns: 40 },
      );
    });

    test("an unexcused absence, in place of any mark or beside none, raises nobody's points, nor the unit's", () => {
      const sessions = ["s1", "s2", "s3"];
      const anyMark = fc.constantFrom("present", "made-up", "excused", "unexcused", undefined);
      fc.assert(
        fc.property(fc.array(anyMark, { minLength: 6, maxLength: 6 }), fc.nat(5), (marks, absent) => {
          const people = ["an", "binh"];
          const score = (all: readonly (string | undefined)[]) =>
            new Map(
              assess(
                policy,
                organisation({
                  [COMMITTEE]: [
                    unit("cb-1"),
                    ...people.flatMap((who) => [person(who), membership(who, "cb-1")]),
                    ...sessions.map((id) => session(id, "2026-03-05")),
                  ],
                  "cb-1": people.flatMap((who, row) =>
                    sessions.flatMap((id, column) => {
                      const value = all[row * sessions.length + column];
                      return value === undefined ? [] : [mark(id, who, value)];
                    }),
                  ),
                }),
              ).map(({ standing }) => [standing.id, exact(standing.score ?? "0")]),
            );
          const before = score(marks);
          const after = score(marks.map((value, index) => (index === absent ? "unexcused" : value)));
          for (const [id, points] of after)
            expect(points.compare(before.get(id) ?? exact(0))).toBeLessThanOrEqual(0);
        }),
        { numRuns: 60 },
      );
    });
  },
);

import { describe, expect, test } from "vitest";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { DELETED, decideRow, type RowPatch, type RowState } from "../../domain/register/merge.ts";
import { patch, place, seen, store } from "./row-pool.ts";

describe("S11 a patch conflicts only in fields that others changed to another value", () => {
  const theirs: RowState = {
    ...seen,
    rev: 2,
    revs: { ...seen.revs, finding: 2 },
    fields: { ...seen.fields, finding: "A" },
  };

  test.each<[string, RowPatch, object]>([
    [
      "another field merges, and theirs is told",
      patch(1, { remedyBy: "2026-06-01" }),
      { status: "merged", others: { finding: "A" } },
    ],
    [
      "the same field conflicts",
      patch(1, { finding: "B" }),
      { status: "conflict", fields: [{ field: "finding", mine: "B", theirs: "A", rev: 2 }] },
    ],
    [
      "clearing it conflicts",
      patch(1, { finding: null }),
      { status: "conflict", fields: [{ mine: null, theirs: "A" }] },
    ],
    ["the same value is no conflict", patch(1, { finding: "A" }), { status: "unchanged", rev: 2 }],
    [
      "the same value beside a new one merges",
      patch(1, { finding: "A", remedyBy: "2026-06-01" }),
      { status: "merged" },
    ],
    [
      "having seen theirs, it is accepted",
      patch(2, { finding: "B" }),
      { status: "accepted", next: { rev: 3 } },
    ],
    [
      "one conflicting field holds back the whole row",
      patch(1, { finding: "B", remedyBy: "2026-06-01" }),
      { status: "conflict" },
    ],
    [
      "deleting what they changed conflicts",
      patch(1, undefined, true),
      { status: "conflict", fields: [{ field: "finding", mine: null, theirs: "A", rev: 2 }] },
    ],
  ])("%s", (_rule, change, expected) => {
    expect(decideRow(theirs, change, place)).toMatchObject(expected);
  });

  test("a row that two clerks enter anew merges where they agree and conflicts where they differ", () => {
    expect(decideRow(seen, patch(0, { ...seen.fields }), place)).toEqual({ status: "unchanged", rev: 1 });
    const same = { ...seen.fields, finding: "B" };
    expect(decideRow(seen, patch(0, same), place)).toMatchObject({ status: "merged", next: { rev: 2 } });
    const other = { ...seen.fields, date: "2026-05-05" };
    expect(decideRow(seen, patch(0, other), place)).toMatchObject({
      status: "conflict",
      fields: [{ field: "date" }],
    });
  });

  test("L9 who sends what is stored already gets no newer base than it has seen", () => {
    const both: RowState = {
      ...theirs,
      rev: 3,
      revs: { ...theirs.revs, remedyBy: 3 },
      fields: { ...theirs.fields, remedyBy: "2026-06-01" },
    };
    expect(decideRow(both, patch(1, { finding: "A" }), place)).toEqual({ status: "unchanged", rev: 1 });
    expect(decideRow(both, patch(2, { remedyBy: "2026-06-01" }), place)).toEqual({
      status: "unchanged",
      rev: 3,
    });
    // With the newest revision as its base, this client would overwrite a value that it never saw.
    expect(decideRow(both, patch(1, { remedyBy: "2026-07-01" }), place)).toMatchObject({
      status: "conflict",
    });
  });
});

test("a commit keeps the revision of every field that it leaves alone, and says what stood in the others", () => {
  expect(decideRow(seen, patch(1, { finding: "A", kind: "kiem-tra" }), place)).toEqual({
    status: "accepted",
    next: {
      rev: 2,
      revs: { date: 1, kind: 2, finding: 2 },
      fields: { date: "2026-05-04", kind: "kiem-tra", finding: "A" },
      deleted: false,
    },
    change: {
      rev: 2,
      set: { finding: "A", kind: "kiem-tra" },
      before: { finding: null, kind: "giam-sat" },
      deleted: false,
      wasDeleted: false,
      periods: ["2026-05", "2026-Q2", "2026"],
    },
  });
});

describe("what can be no row here", () => {
  test.each<[string, RowPatch, object]>([
    ["of no form", { ...patch(0, {}), form: "no-form" }, { field: "row", code: "unknown-form" }],
    ["of another register", { ...patch(0, {}), form: "units" }, { field: "row", code: "wrong-register" }],
    ["on a revision that there never was", patch(2, { finding: "A" }), { field: "row", code: "base-ahead" }],
  ])("%s", (_what, change, issue) => {
    expect(decideRow(seen, change, place)).toEqual({ status: "invalid", issues: [issue] });
  });

  test("a new row with nothing in it lacks what it must have", () => {
    expect(decideRow(undefined, patch(0, {}), place)).toMatchObject({
      status: "invalid",
      issues: [
        { field: "date", code: "required" },
        { field: "kind", code: "required" },
      ],
    });
  });

  test("a decision that does not come by the lane of decisions, even from an administrator", () => {
    const catalogue = { ...place, scope: "catalogue", roles: ["Admin"] } as const;
    const fields = { period: "2026", subject: "p1", matter: "level", outcome: "approved" };
    const decision = { form: "decisions", key: "2026.p1.level", baseRev: 0, fields };
    expect(decideRow(undefined, decision, catalogue)).toEqual({
      status: "forbidden",
      fields: Object.keys(findForm("decisions")?.columns ?? {}),
    });
    expect(decideRow(undefined, decision, { ...catalogue, lane: "decisions" }).status).not.toBe("forbidden");
    const unit = { form: "units", key: "cb-1", baseRev: 0 };
    const named = { ...unit, fields: { name: "Chi bộ 1", kind: "chi-bo", group: "g" } };
    for (const lane of [{}, { lane: "decisions" }] as const)
      expect(decideRow(undefined, named, { ...catalogue, ...lane }).status).toBe("accepted");
  });
});

describe("a deletion is a change like another", () => {
  const gone: RowState = { ...seen, rev: 2, revs: { ...seen.revs, [DELETED]: 2 }, deleted: true };

  test.each<[string, RowState | undefined, RowPatch, object]>([
    [
      "of a row",
      seen,
      patch(1, undefined, true),
      { status: "accepted", next: { deleted: true, fields: seen.fields, revs: { [DELETED]: 2 } } },
    ],
    ["of a deleted row", gone, patch(1, undefined, true), { status: "unchanged", rev: 2 }],
    ["of no row", undefined, patch(0, undefined, true), { status: "unchanged", rev: 0 }],
    [
      "taken back",
      gone,
      patch(2, undefined, false),
      { status: "accepted", next: { deleted: false, rev: 3 } },
    ],
    [
      "met by an edit that had not seen it",
      gone,
      patch(1, { finding: "B" }),
      { status: "conflict", fields: [{ field: DELETED, mine: false, theirs: true, rev: 2 }] },
    ],
    [
      "met by a new row of the same key",
      gone,
      patch(0, { ...seen.fields }),
      { status: "conflict", fields: [{ field: DELETED }] },
    ],
    [
      "met by an edit that has seen it: the row returns",
      gone,
      patch(2, { finding: "B" }),
      { status: "accepted", next: { deleted: false } },
    ],
  ])("%s", (_case, row, change, expected) => {
    expect(decideRow(row, change, place)).toMatchObject(expected);
  });

  test("who sends nothing about a deleted row changes nothing, and is told no newer base than it has seen", () => {
    expect(decideRow(gone, patch(1), place)).toEqual({ status: "unchanged", rev: 1 });
    expect(decideRow(gone, patch(1, undefined, true), place)).toEqual({ status: "unchanged", rev: 2 });
  });

  test("of a row that came back meanwhile an edit knows nothing, and merges", () => {
    const back: RowState = { ...gone, rev: 3, revs: { ...gone.revs, [DELETED]: 3 }, deleted: false };
    const { next } = decideRow(back, patch(1, { finding: "B" }), place) as { next?: RowState };
    expect(next).toMatchObject({ deleted: false, fields: { finding: "B" }, revs: { [DELETED]: 3 } });
  });

  test("of a row that today's rules would not take it is still possible", () => {
    const old: RowState = { ...seen, fields: { date: "2026-05-04" } };
    expect(decideRow(old, patch(1, undefined, true), place).status).toBe("accepted");
    expect(decideRow(old, patch(1, { finding: "A" }), place).status).toBe("invalid");
  });

  test("a deletion with changed cells obeys the same rules: each cell once among the conflicts, and a whole row", () => {
    const theirs: RowState = {
      ...seen,
      rev: 2,
      revs: { ...seen.revs, finding: 2 },
      fields: { ...seen.fields, finding: "A" },
    };
    const conflict = decideRow(theirs, patch(1, { finding: "B" }, true), place);
    expect(conflict).toMatchObject({ status: "conflict", fields: { length: 1 } });
    expect(decideRow(seen, patch(1, { date: "2027-01-01" }, true), place)).toMatchObject({
      status: "invalid",
      issues: [{ field: "date", code: "outside-year" }],
    });
  });
});

describe("columns of another role", () => {
  const points = { form: "evaluations", key: "2026-05.p1.c1" };
  const fields = { period: "2026-05", subject: "p1", criterion: "c1" };
  const scored = store(
    undefined,
    { ...points, baseRev: 0, fields: { ...fields, committee: "7" } },
    { ...place, roles: ["Reviewer"] },
  );
  const plain = store(undefined, { ...points, baseRev: 0, fields });

  test.each<[string, RowState | undefined, Omit<RowPatch, "form" | "key">]>([
    ["changed", plain, { baseRev: 1, fields: { committee: "9" } }],
    ["changed under cover of a deletion", plain, { baseRev: 1, fields: { committee: "9" }, deleted: true }],
    ["deleted with their row", scored, { baseRev: 1, deleted: true }],
    [
      "brought back with their row",
      scored === undefined ? scored : { ...scored, deleted: true },
      { baseRev: 1, deleted: false },
    ],
  ])("cannot be %s", (_how, row, change) => {
    expect(decideRow(row, { ...points, ...change }, place)).toEqual({
      status: "forbidden",
      fields: ["committee"],
    });
  });

  test("do not hinder changes of the others", () => {
    expect(
      decideRow(scored, { ...points, baseRev: 1, fields: { self: "8", committee: "7.0" } }, place).status,
    ).toBe("accepted");
  });
});

describe("S20 what a cell holds", () => {
  test.each<[string, object, object]>([
    ["blanks are an empty cell", { finding: " \u00A0 " }, { status: "unchanged" }],
    [
      "a blank in a needed cell is missing",
      { date: "  " },
      { status: "invalid", issues: [{ field: "date", code: "required" }] },
    ],
    [
      "S21 text is stored in NFC and trimmed",
      { finding: " Ha\u0323n chê\u0301 " },
      { next: { fields: { finding: "Hạn chế" } } },
    ],
    [
      "a cleared cell is no longer stored",
      { kind: null },
      { status: "invalid", issues: [{ field: "kind", code: "required" }] },
    ],
    [
      "a name of the language itself is no column",
      { constructor: "x" },
      { status: "invalid", issues: [{ code: "unknown-field" }] },
    ],
  ])("%s", (_rule, fields, expected) => {
    expect(decideRow(seen, { ...patch(1), fields: { ...fields } }, place)).toMatchObject(expected);
  });

  test("0 and false are values, not blanks", () => {
    const task = { form: "task-results", key: "2026-05.p1", baseRev: 0 };
    const fields = { period: "2026-05", subject: "p1", assigned: 0, done: 0, late: 0, exceeded: 0 };
    expect(decideRow(undefined, { ...task, fields }, place)).toMatchObject({
      status: "accepted",
      next: { fields },
    });
  });
});

test("a unit's key must be able to name a register", () => {
  const unit = { form: "units", baseRev: 0, fields: { name: "Chi bộ 1", kind: "chi-bo", group: "g" } };
  const catalogue = { ...place, scope: "catalogue" } as const;
  expect(decideRow(undefined, { ...unit, key: "cb-1" }, catalogue).status).toBe("accepted");
  expect(decideRow(undefined, { ...unit, key: "CB.1" }, catalogue)).toEqual({
    status: "invalid",
    issues: [{ field: "key", code: "bad-key" }],
  });
});

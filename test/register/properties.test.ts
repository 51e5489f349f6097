import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideRow, type RowPatch, type RowState } from "../../domain/register/merge.ts";
import { type Patch, patch, place, seen, store } from "./row-pool.ts";

const day = fc.constantFrom("2026-05-04", "2026-05-05", "2026-12-31");
const columns: Record<string, fc.Arbitrary<string | null>> = {
  date: day,
  kind: fc.constantFrom("kiem-tra", "giam-sat"),
  person: fc.constantFrom("p1", "p2", null),
  finding: fc.constantFrom("A", "B", null),
  remindedOn: fc.option(day),
  remedyBy: fc.option(day),
  remediedOn: fc.option(day),
};

const fieldsOf = (names: readonly string[]): fc.Arbitrary<Patch> =>
  fc
    .subarray([...names])
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, columns[name] ?? fc.constant(null)]))),
    );

const anyFields = fieldsOf(Object.keys(columns));
const anyPatch = fc.record({
  fields: fc.option(anyFields, { nil: undefined }),
  deleted: fc.constantFrom(undefined, true, false),
});

/** A row as any number of writers may have left it: each patch on any earlier revision. */
const anyRow: fc.Arbitrary<RowState> = fc
  .array(fc.tuple(anyPatch, fc.nat()), { maxLength: 6 })
  .map((writes) => {
    let row: RowState = seen;
    for (const [{ fields, deleted }, base] of writes)
      row = store(row, patch(base % (row.rev + 1), fields, deleted)) ?? row;
    return row;
  });

const split = fc
  .subarray(Object.keys(columns))
  .map((mine) => ({ mine, theirs: Object.keys(columns).filter((name) => !mine.includes(name)) }))
  .chain(({ mine, theirs }) => fc.record({ mine: fieldsOf(mine), theirs: fieldsOf(theirs) }));

const values = (row: RowState | undefined) => ({ fields: row?.fields, deleted: row?.deleted });

describe("S11 merge, for any row and any patches", () => {
  test("patches to different fields on the same base give the same row in either order", () => {
    fc.assert(
      fc.property(anyRow, split, (row, { mine, theirs }) => {
        const [left, right]: RowPatch[] = [
          patch(row.rev, mine, row.deleted),
          patch(row.rev, theirs, row.deleted),
        ];
        if (left === undefined || right === undefined) return;
        expect(values(store(store(row, left), right))).toEqual(values(store(store(row, right), left)));
      }),
    );
  });

  test("a patch that was stored changes nothing when it comes again", () => {
    fc.assert(
      fc.property(anyRow, anyPatch, fc.nat(), (row, { fields, deleted }, base) => {
        const change = patch(base % (row.rev + 1), fields, deleted);
        const decision = decideRow(row, change, place);
        if (!("next" in decision)) return;
        expect(decideRow(decision.next, change, place).status).toBe("unchanged");
      }),
    );
  });

  test("only a real change makes a revision, and exactly one", () => {
    fc.assert(
      fc.property(anyRow, anyPatch, (row, { fields, deleted }) => {
        const decision = decideRow(row, patch(row.rev, fields, deleted), place);
        if (!("next" in decision)) return;
        expect(decision.next.rev).toBe(row.rev + 1);
        expect(values(decision.next)).not.toEqual(values(row));
      }),
    );
  });

  test("no value that a writer had not seen is ever overwritten: theirs stays, or mine was the same", () => {
    fc.assert(
      fc.property(anyRow, anyPatch, fc.nat(), (row, { fields, deleted }, nat) => {
        const base = nat % (row.rev + 1);
        const after = store(row, patch(base, fields, deleted)) ?? row;
        for (const [field, rev] of Object.entries(row.revs)) {
          if (rev > base) expect(after.fields[field]).toEqual(row.fields[field]);
          if (rev > base && row.fields[field] !== undefined)
            expect(after.deleted && !row.deleted).toBe(false);
        }
      }),
    );
  });

  test("a client that takes the told revision as its base never overwrites what it was not told", () => {
    fc.assert(
      fc.property(anyRow, anyPatch, anyFields, fc.nat(), (row, first, second, nat) => {
        const base = nat % (row.rev + 1);
        const decision = decideRow(row, patch(base, first.fields, first.deleted), place);
        if (decision.status !== "unchanged" && decision.status !== "merged") return;
        const told =
          decision.status === "merged"
            ? { ...decision.others, ...decision.change.set }
            : (first.fields ?? {});
        const now = decision.status === "merged" ? decision.next : row;
        const rev = decision.status === "merged" ? decision.next.rev : decision.rev;
        const after = store(now, patch(rev, second)) ?? now;
        for (const [field, changed] of Object.entries(now.revs)) {
          if (changed > base && !Object.hasOwn(told, field))
            expect(after.fields[field]).toEqual(now.fields[field]);
        }
      }),
    );
  });
});

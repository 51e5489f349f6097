import fc from "fast-check";
import { expect, test } from "vitest";
import { placeColumns, type TableColumn } from "../../addin/host/table/column-places.ts";
import type { KeptTable } from "../../addin/host/table/layout.ts";

/** Slots s0, s1, ... with the captions C0, C1, ... and the given ids. */
function kept(...ids: readonly number[]): KeptTable {
  const columns = ids.map((id, index) => [`s${index}`, { id, caption: `C${index}` }] as const);
  return {
    form: "essays",
    layout: "whole",
    tableId: "{1}",
    tableName: "QT_essays",
    columns: Object.fromEntries(columns),
    lists: {},
  };
}

const columns = (...named: readonly (readonly [number, string])[]): readonly TableColumn[] =>
  named.map(([id, name]) => ({ id, name }));

/** As LibreOffice saves a table: numbered by place. */
const numbered = (...names: readonly string[]): readonly TableColumn[] =>
  names.map((name, index) => ({ id: index + 1, name }));

test("S1: columns are found by their ids, whatever their order and however they were renamed", () => {
  const places = placeColumns(
    kept(1, 2, 3),
    columns([3, "của tôi"], [7, "điện thoại"], [1, "x"], [2, "Ghi chú"]),
  );
  expect(places).toEqual({
    offsets: new Map([
      ["s0", 2],
      ["s1", 3],
      ["s2", 0],
    ]),
    columnsBy: "ids",
  });
});

test("S1: a column whose id is gone is known by its caption, if nobody else's", () => {
  const gone = placeColumns(kept(1, 2, 3), columns([1, "C0"], [12, "C1"], [3, "C2"]));
  expect(gone).toMatchObject({ columnsBy: "ids" });
  expect(gone.offsets.get("s1")).toBe(1);
  expect(placeColumns(kept(1, 2, 3), columns([1, "C0"], [3, "C2"])).offsets.has("s1")).toBe(false);
});

test.each<readonly [string, KeptTable, readonly TableColumn[], Readonly<Record<string, number>>]>([
  [
    "a session that was added later",
    kept(1, 2, 3, 4, 5, 7),
    numbered("C0", "C1", "C2", "C3", "C5", "C4"),
    { s0: 0, s1: 1, s2: 2, s3: 3, s5: 4, s4: 5 },
  ],
  [
    "a column of the clerk's own among ours",
    kept(1, 2, 3, 4, 5),
    numbered("C0", "C1", "Điện thoại", "C2", "C3", "C4"),
    { s0: 0, s1: 1, s2: 3, s3: 4, s4: 5 },
  ],
  [
    "a column of ours that was deleted before",
    kept(1, 2, 3, 4, 5, 6),
    numbered("C0", "C2", "C3", "C4", "C5"),
    { s0: 0, s2: 1, s3: 2, s4: 3, s5: 4 },
  ],
])(
  "S33: after another program has numbered a table with %s anew, the captions decide for all of it",
  (_what, table, found, at) => {
    const { offsets, columnsBy } = placeColumns(table, found);
    expect([columnsBy, Object.fromEntries(offsets)]).toEqual(["captions", at]);
  },
);

test.each([
  ["have changed places", columns([1, "C0"], [2, "C2"], [3, "C1"], [4, "C3"])],
  ["stand where one more is missing", columns([1, "C0"], [2, "C2"], [3, "Nhận xét"], [4, "C3"])],
])("S33: captions that %s may be the clerk's work or a program's, so it is asked", (_what, found) => {
  expect(placeColumns(kept(1, 2, 3, 4), found).columnsBy).toBe("unclear");
});

test("S33: however columns were moved and the clerk's own inserted, no slot gets another's column unasked", () => {
  const table = kept(1, 2, 3, 4, 5, 6);
  const ours = ["C0", "C1", "C2", "C3", "C4", "C5"];
  const order = fc
    .subarray(["Của tôi", "Của tôi nữa"])
    .chain((own) => fc.shuffledSubarray([...ours, ...own], { minLength: ours.length + own.length }));
  fc.assert(
    fc.property(order, (names) => {
      const { offsets, columnsBy } = placeColumns(table, numbered(...names));
      const wrong = [...offsets].filter(([slot, at]) => names[at] !== slot.replace("s", "C"));
      expect(columnsBy === "unclear" ? [] : wrong).toEqual([]);
    }),
  );
});

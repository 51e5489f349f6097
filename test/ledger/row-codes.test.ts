import { beforeAll, expect, test } from "vitest";
import { newClient } from "../stores/tables.ts";
import type { Register } from "../../domain/values/ids.ts";
import { admin, batch, COMMITTEE, type Office, openOffice, outcomesOf, type Sent, settle } from "./office.ts";

let office: Office;
let year = 2030;
beforeAll(async () => {
  office = await openOffice();
});

/** A catalogue that no other test writes. */
const empty = (): Register => ({ unit: COMMITTEE, year: (year += 1) });
const person = (key: string, fields: Sent = {}, baseRev = 0): Sent => ({
  form: "people",
  key,
  baseRev,
  fields: baseRev > 0 ? fields : { fullName: `Người ${key}`, category: "cong-chuc", ...fields },
});
const unit = (key: string, kind: string, fields: Sent = {}): Sent => ({
  form: "units",
  key,
  baseRev: 0,
  fields: { name: key, kind, group: "g", ...fields },
});
let batches = 0;
const send = (register: Register, ...rows: Sent[]) => {
  batches += 1;
  return settle(office.ledger.push(register, { batchId: batch(`codes-${batches}`), rows }, admin));
};
const codes = async (register: Register, form = "people") =>
  Object.fromEntries(
    (await office.ledger.allRows(register, form)).map(({ key, fields }) => [key, fields["code"] ?? null]),
  );

test("rows that are sent without a code get the next of their kind, and the answer says which", async () => {
  const register = empty();
  const sent = await send(
    register,
    unit("u-1", "chi-bo"),
    unit("u-2", "doan-the"),
    unit("u-3", "chi-bo"),
    unit("u-4", "chi-bo", { code: "CB2" }),
    person("p-1"),
    person("p-2"),
  );
  expect(sent.rows.map((row) => (row.status === "accepted" ? row.filled : row.status))).toEqual([
    { code: "CB3" },
    { code: "ĐT1" },
    { code: "CB4" },
    undefined,
    { code: "NV001" },
    { code: "NV002" },
  ]);
  expect(await codes(register, "units")).toEqual({ "u-1": "CB3", "u-2": "ĐT1", "u-3": "CB4", "u-4": "CB2" });
});

test("a row of older forms gets its code when it is changed, and a cleared code is replaced", async () => {
  const register = empty();
  await send(register, person("p-1", { code: "A1" }));
  const cleared = await send(register, person("p-1", { code: null }, 1));
  expect(cleared.rows).toMatchObject([{ status: "accepted", filled: { code: "NV001" } }]);
  const again = await send(register, person("p-1", { fullName: "Người p-1" }, 2));
  expect(again.rows).toMatchObject([{ status: "unchanged" }]);
});

test("L18: a code that another row has is refused with both cells, however it is spelt", async () => {
  const register = empty();
  await send(register, person("p-1", { code: "CB-1" }), unit("u-1", "chi-bo", { code: "CB-1" }));
  const sent = await send(register, person("p-2", { code: "cb 1" }), person("p-3", { code: "CB1" }));
  expect(outcomesOf(sent.rows, "invalid").map(({ key, issues }) => [key, issues])).toEqual([
    [
      "p-2",
      [
        {
          field: "code",
          code: "code-twice",
          other: { form: "people", key: "p-1", field: "code" },
          values: { code: "cb 1", other: "Người p-1" },
        },
      ],
    ],
  ]);
});

test("two rows of one sending may exchange their codes, and a code that is given up is free", async () => {
  const register = empty();
  await send(register, person("p-1", { code: "A" }), person("p-2", { code: "B" }));
  const swapped = await send(register, person("p-1", { code: "B" }, 1), person("p-2", { code: "A" }, 1));
  expect(swapped.rows.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  expect(await codes(register)).toEqual({ "p-1": "B", "p-2": "A" });
  const moved = await send(
    register,
    { form: "people", key: "p-2", baseRev: 2, deleted: true },
    person("p-3", { code: "A" }),
  );
  expect(moved.rows.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
});

test("of two rows that exchange codes neither changes when one of them is refused", async () => {
  const register = empty();
  await send(register, person("p-1", { code: "A" }), person("p-2", { code: "B" }));
  const sent = await send(
    register,
    person("p-1", { code: "B" }, 1),
    person("p-2", { code: "A", category: "nobody" }, 1),
  );
  expect(sent.rows.map(({ status }) => status)).toEqual(["invalid", "invalid"]);
  expect(await codes(register)).toEqual({ "p-1": "A", "p-2": "B" });
});

test("of two who take one code at the same moment one gets it", async () => {
  for (let round = 0; round < 5; round += 1) {
    const register = empty();
    const rows = (key: string) => ({
      batchId: batch(`race-${round}-${key}`),
      rows: [person(key, { code: "A1" })],
    });
    const both = await Promise.all([
      settle(office.ledger.push(register, rows("p-1"), admin)),
      settle(office.another().push(register, rows("p-2"), admin)),
    ]);
    expect(both.flatMap((one) => one.rows.map(({ status }) => status)).toSorted()).toEqual([
      "accepted",
      "invalid",
    ]);
    expect(Object.values(await codes(register))).toEqual(["A1"]);
  }
});

test("a sending of many chunks gives every row a code of its own", async () => {
  const register = empty();
  const rows = Array.from({ length: 230 }, (_, index) => person(`p-${index}`));
  await send(register, ...rows);
  expect(new Set(Object.values(await codes(register))).size).toBe(230);
});

test("pushes one after another read the codes of a catalogue once; what others wrote between is read again", async () => {
  const register = empty();
  const db = newClient();
  let queries = 0;
  db.middlewareStack.add(
    (next, context) => (args) => {
      if (context["commandName"] === "QueryCommand" && JSON.stringify(args.input).includes("people"))
        queries += 1;
      return next(args);
    },
    { step: "initialize" },
  );
  const ledger = office.another({ db });
  const push = async (name: string, row: Sent) =>
    settle(ledger.push(register, { batchId: batch(`kept-${name}`), rows: [row] }, admin));

  await push("first", person("p-1"));
  const afterFirst = queries;
  await push("second", person("p-2"));
  await push("third", person("p-3"));
  expect([afterFirst > 0, queries]).toEqual([true, afterFirst]);

  await send(register, person("p-4"));
  await push("fourth", person("p-5"));
  expect(queries).toBe(afterFirst * 2);
  // A code that was refused is free for the next row.
  await push("fifth", person("p-6", { code: "NV006", category: "nobody" }));
  await push("sixth", person("p-7"));
  expect(await codes(register)).toEqual({
    "p-1": "NV001",
    "p-2": "NV002",
    "p-3": "NV003",
    "p-4": "NV004",
    "p-5": "NV005",
    "p-7": "NV006",
  });
});

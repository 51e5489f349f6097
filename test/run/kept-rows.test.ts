import { beforeEach, expect, test } from "vitest";
import { keepRowsAt } from "../../lambda/run/facts/kept-rows.ts";
import type { Register } from "../../domain/values/ids.ts";
import { RunRoom } from "./run-room.ts";
import { members, row, UNITS, YEAR } from "./small-office.ts";

const [FIRST, SECOND] = UNITS as [(typeof UNITS)[number], (typeof UNITS)[number]];
let room: RunRoom;
let queries: number;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  queries = 0;
  room.tables.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === "QueryCommand") queries += 1;
        return next(args);
      },
    { step: "initialize" },
  );
});

const readAt = (register: Register, seq: number) => room.ledger.rowsAt(register, seq);
const sequenceOf = async (unit: (typeof UNITS)[number]) => (await room.ledger.head({ unit, year: YEAR })).seq;

test("the rows of a sequence are read once, whatever is entered later", async () => {
  const rowsAt = keepRowsAt(readAt);
  const register = { unit: FIRST, year: YEAR };
  const seq = await sequenceOf(FIRST);
  const first = await rowsAt(register, seq);
  await room.push(FIRST, [row("attendance", { mark: "unexcused" }, `ht-1.${members(FIRST)[0]}`, 1)]);
  queries = 0;
  expect(await rowsAt(register, seq)).toEqual(first);
  expect(queries).toBe(0);
  expect(await rowsAt(register, seq + 1)).not.toEqual(first);
});

test("beyond so many rows the oldest register is given up", async () => {
  const registers = [FIRST, SECOND].map((unit) => ({ unit, year: YEAR }));
  const [one, other] = await Promise.all(
    registers.map(async (each) => ({ ...each, seq: await sequenceOf(each.unit) })),
  );
  if (one === undefined || other === undefined) throw new Error("two registers were filled");
  const both =
    (await room.ledger.rowsAt(one, one.seq)).length + (await room.ledger.rowsAt(other, other.seq)).length;
  const rowsAt = keepRowsAt(readAt, both - 1);
  await rowsAt(one, one.seq);
  await rowsAt(other, other.seq);
  queries = 0;
  await rowsAt(other, other.seq);
  expect(queries).toBe(0);
  await rowsAt(one, one.seq);
  expect(queries).toBeGreaterThan(0);
});

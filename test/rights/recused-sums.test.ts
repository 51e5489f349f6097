import { afterAll, beforeAll, expect, test } from "vitest";
import { DueBoardResponse, DuesResponse } from "../../domain/protocol/dues.ts";
import { ReminderResponse } from "../../domain/protocol/reminders.ts";
import { LockQuestionResponse } from "../../domain/protocol/lock-question.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../api/api-room.ts";
import { openDueOffice } from "../api/due-office.ts";

/** Locks registers and decides; has an interest in one of the two people of `cb-mot`, and in all that is due in `cb-hai`. */
const RECUSED = caller("thu-ky", "Reviewer", "Committee");
const COLLEAGUE = caller("van-phong", "Reviewer", "Committee");
const SUBJECT = "nv-2";

let room: ApiRoom;
beforeAll(async () => {
  room = await openDueOffice();
  for (const user of ["thu-ky", "van-phong"]) await room.grant(user, COMMITTEE, "write");
  const interest = (subject: string) =>
    newRow("interests", `thu-ky.${subject}`, { user: "thu-ky", subject, reason: "Anh em ruột" });
  await room.fill(COMMITTEE, [interest(SUBJECT), interest("cb-hai")]);
});
afterAll(() => room.stop());

const listOf = async (who = RECUSED) =>
  DuesResponse.parse((await room.get(`/v1/registers/cb-mot/${YEAR}/dues?period=2026-03`, who)).body);
const boardOf = async (who = RECUSED) =>
  DueBoardResponse.parse((await room.get(`/v1/dues?year=${YEAR}`, who)).body);
const questionOf = async (who = RECUSED) =>
  LockQuestionResponse.parse((await room.get(`/v1/locks?year=${YEAR}&period=2026-03&unit=cb-mot`, who)).body);
const lock = (unit: string, who: typeof RECUSED) =>
  room.post(`/v1/registers/${unit}/${YEAR}/locks`, { period: "2026-03", action: "lock", reason: "" }, who);
const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);
/** All that is due in the month, as the list of the unit has it. */
const dueIn = ({ kinds }: DuesResponse) => kinds.reduce((total, { counts }) => total + sum(counts), 0);
const theirsIn = ({ items }: DuesResponse) => items.filter(({ subject }) => subject.id === SUBJECT).length;

test("the list of a unit, its cell of the board, the office's line and the question before a lock leave out the same", async () => {
  const [whole, list] = [await listOf(COLLEAGUE), await listOf()];
  const theirs = theirsIn(whole);
  expect(theirs).toBeGreaterThan(1);
  expect(theirsIn(list)).toBe(0);
  expect(dueIn(list)).toBe(dueIn(whole) - theirs);

  const [board, all] = [await boardOf(), await boardOf(COLLEAGUE)];
  const march = ({ units }: DueBoardResponse) => sum(units.find(({ unit }) => unit === "cb-mot")?.months[2]);
  expect(march(all)).toBe(dueIn(whole));
  expect(march(board)).toBe(dueIn(list));
  expect(board.units.map(({ unit }) => unit)).not.toContain("cb-hai");
  const ofHai = sum(all.units.find(({ unit }) => unit === "cb-hai")?.months[2]);
  expect(sum(board.office?.[2])).toBe(sum(all.office?.[2]) - ofHai - theirs);

  const gapsOf = ({ gaps }: LockQuestionResponse) =>
    gaps[0]?.kinds.reduce((total, { missing, begun }) => total + missing + begun, 0);
  const [question, complete] = [await questionOf(), await questionOf(COLLEAGUE)];
  expect(gapsOf(question)).toBe((gapsOf(complete) ?? 0) - theirs);
});

test("each says how many are left out, and nothing to whoever is shown all", async () => {
  expect([(await listOf()).withheld, (await boardOf()).withheld, (await questionOf()).withheld]).toEqual([
    1, 2, 1,
  ]);
  expect([
    (await listOf(COLLEAGUE)).withheld,
    (await boardOf(COLLEAGUE)).withheld,
    (await questionOf(COLLEAGUE)).withheld,
  ]).toEqual([0, 0, 0]);
});

test("a reminder that somebody else gave counts for the reader what it may know of", async () => {
  const path = `/v1/registers/cb-mot/${YEAR}/reminders`;
  const given = await room.post(path, { period: "2026-03", number: 1, way: "paper" }, COLLEAGUE);
  const [whole] = ReminderResponse.parse(given.body).given;
  const read = async (who: typeof RECUSED) =>
    ReminderResponse.parse((await room.get(`${path}?period=2026-03`, who)).body);
  expect((await read(COLLEAGUE)).given[0]?.count).toBe(whole?.count);
  const theirs = await read(RECUSED);
  expect(theirs.given[0]?.count).toBe(theirs.count);
  expect(theirs.count).toBeLessThan(whole?.count ?? 0);
});

test("what is stored for everybody is counted with everybody, whoever asked first", async () => {
  const other = await openDueOffice();
  try {
    for (const user of ["thu-ky", "van-phong"]) await other.grant(user, COMMITTEE, "write");
    const interest = { user: "thu-ky", subject: SUBJECT, reason: "Anh em ruột" };
    await other.fill(COMMITTEE, [newRow("interests", `thu-ky.${SUBJECT}`, interest)]);
    await other.get(`/v1/dues?year=${YEAR}`, RECUSED);
    const stored = DueBoardResponse.parse((await other.get(`/v1/dues?year=${YEAR}`, COLLEAGUE)).body);
    expect(stored.units).toEqual((await boardOf(COLLEAGUE)).units);
  } finally {
    await other.stop();
  }
});

test("a lock over what is not shown needs a reason, whatever is missing there", async () => {
  expect(await lock("cb-hai", RECUSED)).toMatchObject({
    status: 409,
    body: { code: "withheld-need-reason", title: expect.stringContaining("1 đối tượng") },
  });
  const missing = (answer: { readonly body: unknown }) => (answer.body as { title: string }).title;
  const told = await lock("cb-mot", RECUSED);
  expect(told).toMatchObject({ body: { code: "gaps-need-reason" } });
  expect(missing(told)).not.toBe(missing(await lock("cb-mot", COLLEAGUE)));
});

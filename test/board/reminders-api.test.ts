import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DuesResponse } from "../../domain/protocol/dues.ts";
import { ReminderResponse } from "../../domain/protocol/reminders.ts";
import { type ApiRoom, caller, YEAR } from "../api/api-room.ts";
import { newMark, openDueOffice } from "../api/due-office.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openDueOffice();
  await room.grant("loan", "cb-mot", "write");
});
afterAll(() => room.stop());

const PATH = `/v1/registers/cb-mot/${YEAR}/reminders`;
const draft = async () => ReminderResponse.parse((await room.get(`${PATH}?period=2026-03`)).body);
const give = (number: number, period = "2026-03") => room.post(PATH, { period, number, way: "message" });
const attendance = async () => {
  const { body } = await room.get(
    `/v1/registers/cb-mot/${YEAR}/dues?period=2026-03`,
    caller("loan", "Clerk"),
  );
  return DuesResponse.parse(body).items.filter(({ kind }) => kind === "attendance");
};

// One office through one month: each test goes on where the one before it ended.
describe("the reminders of a unit", { shuffle: false }, () => {
  test("speaks to the unit of what it owes, by name and day; nothing is recorded before it is given", async () => {
    const reminder = await draft();
    expect(reminder).toMatchObject({ number: 1, given: [] });
    expect(reminder.text).toContain("Kính gửi: Chi bộ Một");
    expect(reminder.text).toContain(
      "Điểm danh, 10/03/2026 Quán triệt Nghị quyết 57, hạn 10/03/2026: Nguyễn Văn An, Trần Thị Bình.",
    );
    expect((await attendance()).map(({ reminders }) => reminders)).toEqual([[], []]);
  });

  test("a reminder given is kept with who, day and way, and what it spoke of carries it", async () => {
    const { body, status } = await give(1);
    expect(status).toBe(200);
    expect(ReminderResponse.parse(body).given).toMatchObject([
      { number: 1, day: "2026-04-01", way: "message", by: "admin", period: "2026-03" },
    ]);
    const carried = [{ number: 1, day: "2026-04-01", way: "message" }];
    expect((await attendance()).map(({ reminders }) => reminders)).toEqual([carried, carried]);
  });

  test("the next one has the next number; the number of one that was given is refused", async () => {
    await room.fill("cb-mot", [newMark("nv-1", "present")]);
    const reminder = await draft();
    expect(reminder.number).toBe(2);
    expect(reminder.text).toContain("hạn 10/03/2026: Trần Thị Bình.");
    expect(await give(1)).toMatchObject({ status: 409, body: { code: "reminder-number-taken" } });
    expect(await give(9)).toMatchObject({ status: 409, body: { code: "reminder-number-taken" } });
    expect((await give(2)).status).toBe(200);
    expect((await attendance())[0]?.reminders.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("of two that are given at the same moment one is kept", async () => {
    const answers = await Promise.all([give(3), give(3)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test("a unit that owes nothing whose day has come is not reminded", async () => {
    const future = await room.get(`${PATH}?period=2026-12`);
    expect(ReminderResponse.parse(future.body)).toMatchObject({ text: null, count: 0 });
    expect(await give(4, "2026-12")).toMatchObject({ status: 409, body: { code: "nothing-missing" } });
  });

  test("only the office reminds", async () => {
    const clerk = caller("loan", "Clerk");
    expect((await room.get(`${PATH}?period=2026-03`, clerk)).status).toBe(403);
    const asked = await room.post(PATH, { period: "2026-03", number: 4, way: "paper" }, clerk);
    expect(asked.status).toBe(403);
    expect((await room.get(`${PATH}?period=2025-03`)).status).toBe(400);
  });
});

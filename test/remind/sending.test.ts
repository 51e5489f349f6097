import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AUTOMATIC, UserId } from "../../domain/values/ids.ts";
import { Day } from "../../domain/values/day.ts";
import { SendingsResponse } from "../../domain/protocol/outward/sendings.ts";
import type { Letter } from "../../domain/sending/letters.ts";
import { answering } from "../../lambda/http/answering.ts";
import { makeRemindApp } from "../../lambda/remind/remind-app.ts";
import { type RemindDeps, sendReminders } from "../../lambda/remind/send-reminders.ts";
import { makeSendings } from "../../lambda/remind/sendings.ts";
import { NotSent, type Ways } from "../../lambda/remind/ways.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../api/api-room.ts";
import { openDueOffice } from "../api/due-office.ts";
import { invoke } from "../api/gateway-event.ts";

const DAY = Day.parse("2026-04-01");
const ADMIN = { user: "admin", roles: ["Admin"] } as const;

let room: ApiRoom;
let letters: { readonly to: readonly string[]; readonly letter: Letter }[];
let messages: string[];
let logged: string;
/** What the other side answers. */
let refuse: string | undefined;

beforeEach(async () => {
  room = await openDueOffice();
  letters = [];
  messages = [];
  logged = "";
  refuse = undefined;
  await room.fill(COMMITTEE, [
    newRow("users", "u-mot", { signIn: "Thu.Ky@tinh.vn", fullName: "Vũ Thư Ký" }),
    newRow("users", "u-cu", { signIn: "cu@tinh.vn", fullName: "Vũ Cũ", until: "2026-03-01" }),
    newRow("users", "u-doc", { signIn: "doc@tinh.vn", fullName: "Vũ Đọc" }),
  ]);
  await room.grant("u-mot", "cb-mot", "write");
  await room.grant("u-cu", "cb-mot", "write");
  await room.grant("u-doc", "cb-mot", "read");
});
afterEach(() => room.stop());

const WAYS: Ways = {
  mail: async (to, letter) => {
    if (refuse !== undefined) throw new NotSent(refuse);
    letters.push({ to, letter });
  },
  webhook: async (text) => {
    if (refuse !== undefined) throw new NotSent(refuse);
    messages.push(text);
  },
};

function depsOf(ways: Ways = WAYS): RemindDeps & ApiRoom {
  const log = {
    info: (event: string, entry: object = {}) => void (logged += `${event} ${JSON.stringify(entry)}\n`),
    error: (event: string, error: unknown) => {
      throw new Error(event, { cause: error });
    },
  };
  return { ...room, sendings: makeSendings(room.tables.db, room.tables.ledger), ways, log };
}

const remind = (ways?: Ways) => sendReminders(depsOf(ways), { day: DAY, by: AUTOMATIC });
const recorded = async () =>
  (await depsOf().sendings.list(YEAR)).map(({ unit, way, outcome, code }) => [unit, way, outcome, code]);

describe("the reminders of a Monday", () => {
  test("go to those who keep the unit's register and have not left", async () => {
    await remind();
    expect(letters.map(({ to }) => to)).toEqual([["thu.ky@tinh.vn"]]);
  });

  test("say in Vietnamese, then in English, what is missing and by when, without anybody's name", async () => {
    await remind();
    const [{ letter } = { letter: undefined }] = letters;
    expect(letter?.subject).toMatch(/^Nhắc việc: Chi bộ Một còn thiếu \d+ việc$/);
    expect(letter?.text).toContain(
      "Điểm danh, 10/03/2026 Quán triệt Nghị quyết 57, hạn 10/03/2026: 2 người.",
    );
    expect(letter?.text.indexOf("Kính gửi")).toBeLessThan(letter?.text.indexOf("To: Chi bộ Một") ?? 0);
    for (const name of ["Nguyễn Văn An", "Trần Thị Bình", "Vũ"]) expect(letter?.text).not.toContain(name);
  });

  test("tell the office's channel which units owe how much", async () => {
    await remind();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/Việc còn thiếu đến ngày 01\/04\/2026:\n(?:- .+\n)*- Chi bộ Một: \d+ việc/);
    expect(messages[0]).not.toContain("Nguyễn");
  });

  test("are recorded: who was reminded of what, when, by which way, and what became of it", async () => {
    await remind();
    const sent = (await depsOf().sendings.list(YEAR)).find(({ unit }) => unit === "cb-mot");
    expect(sent).toMatchObject({
      day: DAY,
      way: "e-mail",
      by: AUTOMATIC,
      at: room.clock.now,
      outcome: "sent",
    });
    expect(sent?.dues).toHaveLength(sent?.count ?? -1);
    const [given] = await room.reminders.list({ unit: "cb-mot" as never, year: YEAR });
    expect(given).toMatchObject({ number: 1, way: "e-mail", by: AUTOMATIC, day: DAY, dues: sent?.dues });
  });

  test("log ids, ways and counts: no address, no name, no text", async () => {
    await remind();
    expect(logged).toContain("cb-mot");
    expect(logged).not.toMatch(/@|Vũ|Chi bộ|Nghị quyết/);
  });
});

describe("nothing is sent twice", () => {
  test("by a call that is repeated, or by two at the same moment", async () => {
    await Promise.all([remind(), remind()]);
    await remind();
    expect([letters.length, messages.length]).toEqual([1, 1]);
  });

  test("after a call that ended between the record and the outcome: it may have arrived", async () => {
    const dead: Ways = { mail: () => Promise.reject(new Error("the process ended")) };
    const ended = { ...depsOf(dead) };
    const { sendings } = ended;
    // The process that ended never wrote an outcome.
    await sendReminders(
      { ...ended, sendings: { ...sendings, end: async () => undefined } },
      { day: DAY, by: AUTOMATIC },
    );
    await remind({ mail: WAYS.mail ?? dead.mail! });
    expect(letters).toEqual([]);
    expect(await recorded()).toContainEqual(["cb-mot", "e-mail", "sending", null]);
  });

  test("but what failed is tried again, with the reason kept until then", async () => {
    refuse = "MessageRejected";
    await remind();
    expect(await recorded()).toContainEqual(["cb-mot", "e-mail", "failed", "MessageRejected"]);
    expect(await recorded()).toContainEqual([COMMITTEE, "webhook", "failed", "MessageRejected"]);
    expect(logged).toContain('reminder failed {"unit":"cb-mot","step":"e-mail","code":"MessageRejected"');
    expect(await room.reminders.list({ unit: "cb-mot" as never, year: YEAR })).toEqual([]);
    refuse = undefined;
    await remind();
    await remind();
    expect([letters.length, messages.length]).toEqual([1, 1]);
    expect(await recorded()).toContainEqual(["cb-mot", "e-mail", "sent", null]);
  });

  test("and a unit of which nobody has an address is told apart, until somebody has one", async () => {
    await remind();
    expect(await recorded()).toContainEqual(["doan", "e-mail", "no-address", null]);
    await room.grant("u-doc", "doan", "write");
    await remind();
    expect(letters.at(-1)?.to).toEqual(["doc@tinh.vn"]);
  });

  test("the next week is another occasion", async () => {
    await remind();
    await sendReminders(depsOf(), { day: Day.parse("2026-04-08"), by: AUTOMATIC });
    expect(letters.map(({ letter }) => /Nhắc lần \d+/.exec(letter.text)?.[0])).toEqual([
      "Nhắc lần 1",
      "Nhắc lần 2",
    ]);
  });
});

describe("the office's button", () => {
  const ask = (
    method: "GET" | "POST",
    who: Parameters<typeof invoke>[1]["caller"],
    ways?: Ways,
    year = YEAR,
  ) => {
    const deps = depsOf(ways);
    return invoke(answering(makeRemindApp(deps), deps.log), {
      method,
      path: method === "GET" ? `/v1/reminders?year=${year}` : "/v1/reminders",
      caller: who,
      ...(method === "POST" && { body: { year } }),
    });
  };

  test("sends at once, records who asked, and answers with the day's reminders", async () => {
    const { status, body } = await ask("POST", ADMIN);
    expect(status).toBe(200);
    const { ways, sendings } = SendingsResponse.parse(body);
    expect(ways).toEqual(["e-mail", "webhook"]);
    expect(sendings.find(({ unit }) => unit === "cb-mot")).toMatchObject({
      outcome: "sent",
      by: UserId.parse("admin"),
    });
    expect((await ask("POST", ADMIN)).status).toBe(200);
    expect(letters).toHaveLength(1);
    expect(SendingsResponse.parse((await ask("GET", ADMIN)).body).sendings).toEqual(sendings);
  });

  test("is refused in one sentence where no way is set up, and for another year", async () => {
    expect(await ask("POST", ADMIN, {})).toMatchObject({ status: 409, body: { code: "nothing-to-send-by" } });
    expect(await ask("POST", ADMIN, WAYS, 2025)).toMatchObject({ status: 400 });
  });

  test("is the office's alone", async () => {
    for (const method of ["GET", "POST"] as const)
      expect((await ask(method, caller("u-mot", "Clerk"))).status).toBe(403);
    expect(letters).toEqual([]);
  });
});

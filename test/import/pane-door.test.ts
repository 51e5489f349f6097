import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { makeSheetImportActions } from "../../addin/ui/actions/import/sheet-import-actions.ts";
import { importState } from "../../addin/ui/state/import-state.ts";
import { newPaneState, type PaneState } from "../../addin/ui/state/pane-state.ts";
import { makeStore, type Store } from "../../addin/ui/state/store.ts";
import { makeAuthorizer } from "../../infra/local/cloud/front/authorizer.ts";
import { startAuthority, type Authority, CLIENT } from "../commands/entra-authority.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "./import-room.ts";
import { writeSheets } from "./sheet.ts";

let room: Awaited<ReturnType<typeof openImportRoom>>;
let authority: Authority;
let url: string;
let store: Store<PaneState>;
let bearer: string;

/** The import function behind the gateway's authorizer, as the pane of a deployment reaches it. */
const server = createServer((request, response) => {
  const serve = async (): Promise<void> => {
    const body = await json(request);
    const access = await makeAuthorizer(authority.issuer).check(request.headers.authorization, {
      audience: [CLIENT],
      scopes: ["access_as_user"],
    });
    const answer =
      access.kind === "authorized"
        ? await room.post(request.url ?? "", body)
        : { status: 401, body: { message: "Unauthorized" } };
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
  };
  void serve();
});

beforeAll(async () => {
  authority = await startAuthority();
  room = await openImportRoom();
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
  ]);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  bearer = await authority.accessToken();
  const state = newPaneState("vi", YEAR);
  store = makeStore<PaneState>({
    ...state,
    register: { ...state.register, bound: { unit: UNIT, year: YEAR } },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([authority.stop(), room.stop()]);
});

function actions() {
  const api = makeApi({ baseUrl: url, language: () => "vi", token: async () => bearer });
  return makeSheetImportActions({ store, api });
}
const sheets = () => importState(store.get()).sheets;

async function attendanceFile(name: string, mark: string): Promise<File> {
  const rows = [
    ["Họ và tên", "Ngày 12/02/2026"],
    [name, mark],
  ];
  return new File([new Uint8Array(await writeSheets({ name: "Một", rows }))], "diem-danh.xlsx");
}

describe("an attendance sheet through the pane", () => {
  test("is read without storing anything, then stored once it is confirmed, with its new people", async () => {
    const { choose, read, addPeople, confirm } = actions();
    const before = await room.attendance();
    choose(await attendanceFile("Lê Văn An", "x"));
    await read();
    expect(sheets().report?.sheets).toMatchObject([{ sheet: "Một", people: 1, counts: { present: 1 } }]);
    expect(sheets().report?.newPeople.map(({ fullName }) => fullName)).toEqual(["Lê Văn An"]);
    expect([sheets().isStored, await room.attendance()]).toEqual([false, before]);

    addPeople(true);
    await confirm();
    expect(sheets().isStored).toBe(true);
    expect((await room.attendance()).length).toBe(before.length + 1);
    await confirm();
    expect((await room.attendance()).length).toBe(before.length + 1);
  });

  test("an unclear mark is told with its cell and what to do, and is not guessed", async () => {
    const { choose, read } = actions();
    choose(await attendanceFile("Trần Thị Bình", "v"));
    await read();
    const [problem] = sheets().report?.sheets[0]?.problems ?? [];
    expect(problem).toMatchObject({ cell: "B2", code: "unknown-mark" });
    expect(problem?.message).toMatch(/x, P, K, HB/);
  });

  test("what the file leaves open is answered by one click, shown in the next reading, and stored so", async () => {
    const { choose, read, answer, addPeople, confirm } = actions();
    choose(await attendanceFile("Đỗ Văn Hỏi", "0"));
    await read();
    const [question] = sheets().report?.sheets[0]?.questions ?? [];
    if (question === undefined) throw new Error("“0” is asked about");
    await answer(question, "unexcused");
    expect(sheets().report?.sheets[0]).toMatchObject({
      counts: { unexcused: 1 },
      problems: expect.not.arrayContaining([expect.objectContaining({ code: "unknown-mark" })]),
      questions: [{ text: "0", answer: "unexcused" }],
    });
    await answer(question, null);
    expect(sheets().report?.sheets[0]?.counts.unexcused).toBe(0);
    await answer(question, "excused");
    addPeople(true);
    await confirm();
    expect((await room.attendance()).join()).toMatch(/do-van-hoi\S* excused/);
  });

  test("another file forgets what was read of the one before", async () => {
    const { choose, read } = actions();
    choose(await attendanceFile("Trần Thị Bình", "x"));
    await read();
    choose(await attendanceFile("Ngô Đức", "x"));
    expect([sheets().report, sheets().answers, sheets().isStored, sheets().file?.name]).toEqual([
      undefined,
      { marks: [] },
      false,
      "diem-danh.xlsx",
    ]);
  });

  test("a file that cannot be read is refused by name, and the pane goes on", async () => {
    const { choose, read } = actions();
    choose(new File(["not a workbook"], "thu.xlsx"));
    await read();
    expect([sheets().report, store.get().busy]).toEqual([undefined, undefined]);
    expect(store.get().notice).toMatchObject({
      intent: "error",
      text: expect.stringMatching(/Không đọc tệp này/),
    });
  });

  test("a file that is too large is told before anything is asked or sent", async () => {
    const { choose, read } = actions();
    choose(new File([new Uint8Array(10 * 1024 * 1024 + 1)], "lon.xlsx"));
    bearer = "none";
    await read();
    expect(store.get().notice).toMatchObject({
      intent: "error",
      text: expect.stringMatching(/lớn hơn 10 MB/),
    });
  });

  test("with a token of a foreign issuer nothing is read and nothing stored", async () => {
    const foreign = await startAuthority();
    bearer = await foreign.accessToken();
    const before = await room.attendance();
    const { choose, read } = actions();
    choose(await attendanceFile("Võ Văn Lạ", "x"));
    await read();
    await foreign.stop();
    expect([sheets().report, await room.attendance()]).toEqual([undefined, before]);
    expect(store.get().notice).toMatchObject({ intent: "error", text: expect.stringMatching(/đăng nhập/i) });
  });
});

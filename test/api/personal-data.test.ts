import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeLog } from "../../lambda/aws/log.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, YEAR } from "./api-room.ts";
import type { Answer } from "./gateway-event.ts";

/** Put in every place where a client can put text. It is nobody's name. */
const MARK = "Zxqvwk";
const NAME = `Nguyễn Thị ${MARK}`;

let room: ApiRoom;
const printed: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
  }
  room = await openOffice(makeLog("api"));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await room.stop();
});

test("marked personal data that is sent everywhere is found in no log line and in no problem", async () => {
  const admin = { user: "admin", roles: ["Admin"], name: NAME } as const;
  const register = (rest: string) => `/v1/registers/${COMMITTEE}/${YEAR}${rest}`;
  const person = newRow("people", "nv-1", { fullName: NAME, category: "cong-chuc", position: MARK });
  const get = (path: string) => room.get(path, admin, { "x-note": MARK, authorization: `Bearer ${MARK}` });
  const post = (path: string, body: unknown) =>
    room.post(path, body, admin, { authorization: `Bearer ${MARK}` });
  const batch = (rows: unknown[], extra: object = {}) => ({
    batchId: "marked-batch-1",
    clientId: NAME,
    rows,
    ...extra,
  });

  const good = [
    await post(
      register("/batches"),
      batch([person, { ...person, fields: { fullName: NAME, [MARK]: NAME } }]),
    ),
    await get(register("")),
    await get(register("/history?form=people&key=nv-1")),
    await post(register("/locks"), { period: "2026-03", action: "lock", reason: NAME }),
    await post("/v1/corrections", {
      requestId: "marked-request",
      unit: COMMITTEE,
      year: YEAR,
      reason: NAME,
      rows: [{ ...person, baseRev: 1 }],
    }),
    await get("/v1/me"),
  ];
  const refused = [
    await post(register("/batches"), batch([person], { [MARK]: NAME })),
    await post(register("/batches"), `{"batchId": "${NAME}`),
    await post(register("/batches"), batch([person], { batchId: NAME })),
    await post("/v1/runs", { year: YEAR, period: NAME, policy: "none" }),
    await post("/v1/runs", { year: YEAR, period: "2026", policy: NAME }),
    await get(`/v1/registers/${encodeURIComponent(NAME)}/${YEAR}`),
    await get(register(`/history?form=people&key=${encodeURIComponent(NAME)}`)),
    await get(register(`?page=${encodeURIComponent(NAME)}`)),
    await get(`/v1/runs/run-unknown-1/receipts/${MARK}`),
    await post("/v1/runs/run-unknown-1/decisions", {
      batchId: "marked-decisions",
      clientId: NAME,
      decisions: [{ subject: MARK, matter: "level", outcome: "refused", reason: NAME }],
    }),
    await post(`/v1/corrections/${YEAR}.marked-${MARK}/decision`, { outcome: "refuse", reason: NAME }),
    await post("/v1/corrections", { requestId: NAME, reason: MARK }),
    await get(`/v1/${MARK}`),
  ];

  const broken = vi.spyOn(room.ledger, "head").mockRejectedValue(new Error(`${NAME} is broken`));
  refused.push(await get(register("?since=1")));
  broken.mockRestore();

  expect(good.map(({ status }) => status)).toEqual([200, 200, 200, 200, 201, 200]);
  expect(refused.map(({ status }) => status)).toEqual([
    400, 400, 400, 400, 400, 400, 400, 400, 404, 404, 404, 400, 404, 500,
  ]);
  const shown = (answers: Answer[]) => answers.map(({ text }) => text).join("\n");
  expect(shown(refused)).not.toMatch(new RegExp(MARK, "i"));
  expect(shown(good)).toContain(MARK);

  const log = printed.join("");
  const requests = printed.filter((line) => line.includes('"message":"request"'));
  expect(requests).toHaveLength(good.length + refused.length);
  expect(log).toContain('"message":"unexpected"');
  expect(log).not.toMatch(new RegExp(MARK, "i"));
});

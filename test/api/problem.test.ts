import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "../../domain/protocol/problem.ts";
import { type ProblemCode, PROBLEM_STATUS } from "../../domain/vocabulary/faults/problem-code.ts";
import { makeApp } from "../../lambda/http/app.ts";
import { type ApiRoom, openOffice, YEAR } from "./api-room.ts";
import { REQUEST_ID } from "./gateway-event.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
});
afterAll(() => room.stop());

const REFUSALS: [string, () => ReturnType<ApiRoom["call"]>, ProblemCode][] = [
  ["no token", () => room.call({ method: "GET", path: "/v1/me" }), "unauthorized"],
  ["no token on an unknown route", () => room.call({ method: "GET", path: "/v1/nothing" }), "unauthorized"],
  ["an unknown route", () => room.get("/v1/nothing"), "not-found"],
  ["another method of a known route", () => room.get("/v1/workbooks"), "not-found"],
  [
    "a foreign unit",
    () => room.get(`/v1/registers/cb-mot/${YEAR}`, { user: "u", roles: ["Clerk"] }),
    "forbidden",
  ],
  ["a year out of range", () => room.get("/v1/registers/cb-mot/1999"), "invalid-request"],
  ["a unit that is no id", () => room.get(`/v1/registers/CB%23MOT/${YEAR}`), "invalid-request"],
  ["a missing parameter", () => room.get("/v1/board?year=2026"), "invalid-request"],
  [
    "a GET with a body",
    () =>
      room.call({ method: "GET", path: "/v1/me", caller: { user: "a", roles: ["Admin"] }, body: { a: 1 } }),
    "invalid-request",
  ],
  ["a header that is none", () => room.get("/v1/me", undefined, { "không dấu": "x" }), "invalid-request"],
  ["a body that is no JSON", () => room.post("/v1/runs", "{"), "invalid-request"],
  [
    "no body at all",
    () => room.call({ method: "POST", path: "/v1/runs", caller: { user: "a", roles: ["Admin"] } }),
    "invalid-request",
  ],
];

test.each(REFUSALS)("%s is answered as an RFC 9457 problem that no cache keeps", async (_, ask, code) => {
  const { status, headers, body } = await ask();
  expect(headers).toMatchObject({ "content-type": "application/problem+json", "cache-control": "no-store" });
  expect(status).toBe(PROBLEM_STATUS[code]);
  expect(Problem.strict().parse(body)).toMatchObject({
    type: `urn:quan-triet:problem:${code}`,
    status,
    code,
    traceId: REQUEST_ID,
  });
});

test("a problem is said in Vietnamese unless English is preferred", async () => {
  const title = async (language: string) =>
    ((await room.get("/v1/nothing", undefined, { "accept-language": language })).body as Problem).title;
  expect(await title("")).toBe("Không tìm thấy.");
  expect(await title("en-US,en;q=0.9,vi;q=0.5")).toBe("Not found.");
});

test("an answer that is no problem is not kept either", async () => {
  expect((await room.get("/v1/me")).headers).toMatchObject({ "cache-control": "no-store" });
  const document = await room.call({ method: "GET", path: "/v1/openapi.json" });
  expect(document).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
});

test("a failure of the service shows its reference and nothing of its cause", async () => {
  const app = makeApp({ ...room, log: { info: () => undefined, error: () => undefined } });
  app.get("/v1/openapi.json", () => {
    throw new Error("secret: Nguyễn Văn Bí Mật");
  });
  const answer = await app.request("/v1/openapi.json");
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toContain("secret");
  const { traceId, title } = Problem.parse(JSON.parse(text));
  expect(title).toContain(traceId);
});

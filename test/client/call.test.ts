import { afterEach, expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { PushRequest } from "../../domain/protocol/push.ts";
import { type Step, startStubServer, type StubServer } from "./stub-server.ts";

const UNIT = UnitId.parse("cb-tong-hop");
const REQUEST = {
  batchId: "batch-0001",
  clientId: "test",
  rows: [{ form: "settings" }],
} as unknown as PushRequest;
const RECEIPT: Step = { status: 200, body: { batchId: "batch-0001", seq: 3, replayed: false, rows: [] } };
const BUSY: Step = {
  status: 503,
  body: { type: "about:blank", title: "Sổ đang bận.", status: 503, code: "register-busy", traceId: "t-1" },
};

let server: StubServer | undefined;
afterEach(async () => {
  await server?.stop();
});

async function apiOver(
  script: readonly Step[],
  given: { readonly user?: () => string; readonly tokens?: readonly [string, string] } = {},
) {
  server = await startStubServer(script);
  const waits: number[] = [];
  const tokens: boolean[] = [];
  const api = makeApi({
    baseUrl: server.url,
    language: () => "vi",
    token: async (renew) => {
      tokens.push(renew);
      return (given.tokens ?? ["first", "second"])[renew ? 1 : 0];
    },
    ...(given.user !== undefined && { user: given.user }),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    random: () => 0.5,
  });
  return { api, waits, tokens, seen: server.seen };
}

test("a push is repeated with the same batch id after 429, 503, a lost answer and a dead service, ever later", async () => {
  const dead: Step = { status: 500, body: { message: "Internal Server Error" } };
  const { api, waits, seen } = await apiOver([
    BUSY,
    { status: 429, body: "" },
    "lose the answer",
    dead,
    RECEIPT,
  ]);
  const answer = await api.push(UNIT, 2026, REQUEST);
  expect(answer).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(seen.map((request) => request.body)).toEqual([REQUEST, REQUEST, REQUEST, REQUEST, REQUEST]);
  expect(waits).toEqual([100, 200, 400, 800]);
});

test("a service that stays busy ends as its own problem after six calls", async () => {
  const { api, waits, seen } = await apiOver([BUSY]);
  const answer = await api.push(UNIT, 2026, REQUEST);
  expect(answer).toEqual({
    ok: false,
    problem: { code: "register-busy", status: 503, title: "Sổ đang bận.", traceId: "t-1" },
  });
  expect(seen).toHaveLength(6);
  expect(waits).toHaveLength(5);
});

test("a 401 renews the token once", async () => {
  const { api, tokens, seen } = await apiOver([{ status: 401, body: { message: "Unauthorized" } }, RECEIPT]);
  expect(await api.push(UNIT, 2026, REQUEST)).toMatchObject({ ok: true });
  expect(tokens).toEqual([false, true]);
  expect(seen.map((request) => request.authorization)).toEqual(["Bearer first", "Bearer second"]);
});

const tokenOf = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
const EXPIRED: Step = { status: 401, body: { message: "Unauthorized" } };

test.each([
  ["renewed", [tokenOf({ sub: "lan" }), tokenOf({ sub: "minh" })], 1],
  ["given", [tokenOf({ oid: "minh", sub: "lan" }), tokenOf({ sub: "minh" })], 0],
] as const)("S12: a token that is %s for another user is not used", async (_how, tokens, sent) => {
  const { api, seen } = await apiOver([EXPIRED, RECEIPT], { user: () => "lan", tokens });
  expect(await api.push(UNIT, 2026, REQUEST)).toMatchObject({
    ok: false,
    problem: { code: "another-user", status: 401 },
  });
  expect(seen).toHaveLength(sent);
});

test("S12: a renewed token of the same user is used, whatever letters their name has", async () => {
  const tokens = [tokenOf({ oid: "lan" }), tokenOf({ oid: "lan", name: "Lê Thị Lan" })] as const;
  const { api, seen } = await apiOver([EXPIRED, RECEIPT], { user: () => "lan", tokens });
  expect(await api.push(UNIT, 2026, REQUEST)).toMatchObject({ ok: true });
  expect(seen).toHaveLength(2);
});

test("a second 401 is the end, in words", async () => {
  const { api, seen } = await apiOver([{ status: 401, body: { message: "Unauthorized" } }]);
  expect(await api.me()).toMatchObject({ ok: false, problem: { code: "unauthorized", status: 401 } });
  expect(seen).toHaveLength(2);
});

test.each([
  ["lose the answer" as const, { code: "no-answer", status: 0 }],
  [
    { status: 500, body: { message: "Internal Server Error" } },
    { code: "overloaded", status: 500 },
  ],
])(
  "a lost answer to starting a run is not asked for again: it might start a second one",
  async (step, problem) => {
    const { api, seen } = await apiOver([step]);
    const answer = await api.startRun({ year: 2026, period: Period.parse("2026"), policy: "dang-366-2025" });
    expect(answer).toMatchObject({ ok: false, problem });
    expect(seen).toHaveLength(1);
  },
);

test.each([
  ["an answer of another shape", { status: 200, body: { seq: "three" } }],
  ["an answer that is no JSON", { status: 200, body: "<html>" }],
  ["a refusal in nobody's words", { status: 418, body: "<html>" }],
] as const)("%s is a problem, never a value", async (_, step) => {
  const { api } = await apiOver([step]);
  expect(await api.push(UNIT, 2026, REQUEST)).toMatchObject({
    ok: false,
    problem: { code: "strange-answer" },
  });
});

test("a refusal of the service keeps its code and its sentence", async () => {
  const body = {
    type: "about:blank",
    title: "Kỳ 2026 đã khóa.",
    status: 409,
    code: "already-locked",
    traceId: "t",
  };
  const { api } = await apiOver([{ status: 409, body }]);
  const answer = await api.lock(UNIT, 2026, { period: Period.parse("2026"), action: "lock" });
  expect(answer).toMatchObject({ ok: false, problem: { code: "already-locked", title: "Kỳ 2026 đã khóa." } });
});

test.each(["too-many-requests", "too-many-tasks"])(
  "who is told %s is shown when to try again, and is not called for",
  async (code) => {
    const title = "Hãy thử lại sau 42 giây.";
    const { api, waits, seen } = await apiOver([
      { status: 429, body: { type: "about:blank", title, status: 429, code, traceId: "t-1" } },
    ]);
    expect(await api.push(UNIT, 2026, REQUEST)).toMatchObject({ ok: false, problem: { code, title } });
    expect([seen.length, waits]).toEqual([1, []]);
  },
);

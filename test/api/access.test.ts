import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BatchId, RunId, UnitId, UserId } from "../../domain/values/ids.ts";
import { requestCorrection } from "../../lambda/correction/corrections.ts";
import { ROUTES } from "../../lambda/http/routes.ts";
import { committeeOrder } from "../../lambda/workbook/order/workbook-order.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "./api-room.ts";
import type { Call, Caller } from "./gateway-event.ts";

let room: ApiRoom;

const PUBLISHED = "run-published-1";
const DRY = "run-dry-00001";
const RUNNING = "run-running-01";

beforeAll(async () => {
  room = await openOffice();
  await room.grant("unit-writer", "cb-mot", "write");
  await room.grant("unit-reader", "cb-mot", "read");
  await room.grant("all-writer", COMMITTEE, "write");
  await room.grant("all-reader", COMMITTEE, "read");
  await storeRun(room, PUBLISHED, "published");
  await storeRun(room, DRY, "finished");
  await storeRun(room, RUNNING, "running");
  for (const unit of ["cb-mot", "cb-hai"].map((id) => UnitId.parse(id))) {
    const requestId = BatchId.parse(`of-${unit}`);
    const asked = { requestId, unit, year: YEAR, reason: "x", rows: [] };
    await requestCorrection(room, asked, { user: UserId.parse("asker"), roles: ["Clerk"] });
  }
  await room.workbooks.create(`${PUBLISHED}-committee`, committeeOrder(RunId.parse(PUBLISHED), ""));
});
afterAll(() => room.stop());

const register = (unit: string, rest = "") => `/v1/registers/${unit}/${YEAR}${rest}`;
const UNITS = ["cb-mot", "cb-hai", COMMITTEE, "cb-la"];
const perUnit = (call: (unit: string) => Call): Call[] => UNITS.map(call);

/**
 * One request for each route that changes no register even when it is allowed: a malformed row, an unlock of what is not
 * locked, an unknown batch or policy, reports. Per-unit routes are called for each of `UNITS`: the caller's own, another, the
 * committee's, and one that does not exist.
 */
const CALLS: Record<string, { route: string; calls: Call[] }> = {
  me: { route: "GET /v1/me", calls: [{ method: "GET", path: "/v1/me" }] },
  names: {
    route: "GET /v1/names",
    calls: [{ method: "GET", path: `/v1/names?year=${YEAR}&users=unit-writer` }],
  },
  users: { route: "GET /v1/users", calls: [{ method: "GET", path: `/v1/users?year=${YEAR}` }] },
  rightsBook: {
    route: "GET /v1/users/workbook",
    calls: [{ method: "GET", path: `/v1/users/workbook?year=${YEAR}` }],
  },
  // No year has a catalogue from which this one could be opened.
  openingPreview: {
    route: "GET /v1/years/{year}/opening",
    calls: [{ method: "GET", path: "/v1/years/2150/opening" }],
  },
  opening: {
    route: "POST /v1/years/{year}/opening",
    calls: [{ method: "POST", path: "/v1/years/2150/opening" }],
  },
  criteria: { route: "GET /v1/criteria", calls: [{ method: "GET", path: `/v1/criteria?year=${YEAR}` }] },
  pull: {
    route: "GET /v1/registers/{unit}/{year}",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit) })),
  },
  history: {
    route: "GET /v1/registers/{unit}/{year}/history",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit, "/history?form=units&key=cb-mot") })),
  },
  push: {
    route: "POST /v1/registers/{unit}/{year}/batches",
    calls: perUnit((unit) => ({
      method: "POST",
      path: register(unit, "/batches"),
      body: { batchId: "malformed-rows", clientId: "test", rows: [{}] },
    })),
  },
  batch: {
    route: "GET /v1/registers/{unit}/{year}/batches/{batchId}",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit, "/batches/never-sent") })),
  },
  undo: {
    route: "POST /v1/registers/{unit}/{year}/undo",
    calls: perUnit((unit) => ({
      method: "POST",
      path: register(unit, "/undo"),
      body: { batchId: "never-sent" },
    })),
  },
  plan: {
    route: "GET /v1/registers/{unit}/{year}/plans/{directive}",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit, "/plans/nq-01") })),
  },
  givePlan: {
    route: "POST /v1/registers/{unit}/{year}/plans/{directive}",
    // A directive that does not exist: "not found" for a caller who may write there.
    calls: perUnit((unit) => ({ method: "POST", path: register(unit, "/plans/nq-01"), body: { text: "x" } })),
  },
  lock: {
    route: "POST /v1/registers/{unit}/{year}/locks",
    calls: perUnit((unit) => ({
      method: "POST",
      path: register(unit, "/locks"),
      body: { period: "2026-09", action: "unlock", reason: "Bổ sung" },
    })),
  },
  board: {
    route: "GET /v1/board",
    calls: [{ method: "GET", path: `/v1/board?year=${YEAR}&period=2026-03` }],
  },
  lockQuestion: {
    route: "GET /v1/locks",
    calls: perUnit((unit) => ({ method: "GET", path: `/v1/locks?year=${YEAR}&period=2026-09&unit=${unit}` })),
  },
  dueBoard: {
    route: "GET /v1/dues",
    calls: [{ method: "GET", path: `/v1/dues?year=${YEAR}` }],
  },
  dues: {
    route: "GET /v1/registers/{unit}/{year}/dues",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit, "/dues?period=2026-03") })),
  },
  draftReminder: {
    route: "GET /v1/registers/{unit}/{year}/reminders",
    calls: perUnit((unit) => ({ method: "GET", path: register(unit, "/reminders?period=2026-03") })),
  },
  remind: {
    route: "POST /v1/registers/{unit}/{year}/reminders",
    calls: perUnit((unit) => ({
      method: "POST",
      path: register(unit, "/reminders"),
      body: { period: "2026-03", number: 99, way: "paper" },
    })),
  },
  start: {
    route: "POST /v1/runs",
    calls: [{ method: "POST", path: "/v1/runs", body: { year: YEAR, period: "2026-03", policy: "none" } }],
  },
  runs: {
    route: "GET /v1/runs",
    calls: [{ method: "GET", path: `/v1/runs?year=${YEAR}` }],
  },
  run: {
    route: "GET /v1/runs/{id}",
    calls: [PUBLISHED, DRY, RUNNING].map((id) => ({ method: "GET", path: `/v1/runs/${id}` })),
  },
  results: {
    route: "GET /v1/runs/{id}/results",
    calls: [
      `${PUBLISHED}/results`,
      `${DRY}/results`,
      ...UNITS.map((unit) => `${PUBLISHED}/results?unit=${unit}`),
    ].map((path) => ({ method: "GET", path: `/v1/runs/${path}` })),
  },
  receipt: {
    route: "GET /v1/runs/{id}/receipts/{subject}",
    calls: [
      `${PUBLISHED}/receipts/cb-mot-01`,
      `${PUBLISHED}/receipts/cb-hai-01`,
      `${DRY}/receipts/cb-mot-01`,
    ].map((path) => ({ method: "GET", path: `/v1/runs/${path}` })),
  },
  papers: {
    route: "GET /v1/runs/{id}/papers",
    calls: [PUBLISHED, DRY].map((id) => ({ method: "GET", path: `/v1/runs/${id}/papers` })),
  },
  // A paper that the run does not have.
  numberPaper: {
    route: "POST /v1/runs/{id}/papers/{name}/number",
    calls: [
      {
        method: "POST",
        path: `/v1/runs/${PUBLISHED}/papers/nothing/number`,
        body: { number: "1", day: `${YEAR}-04-01` },
      },
    ],
  },
  paperTemplates: {
    route: "GET /v1/paper-templates",
    calls: [{ method: "GET", path: `/v1/paper-templates?year=${YEAR}` }],
  },
  // No Word file, which is told to whoever may bring one.
  bringTemplate: {
    route: "POST /v1/paper-templates/{kind}",
    calls: [{ method: "POST", path: "/v1/paper-templates/ballot", body: { year: YEAR, content: "" } }],
  },
  // No Word file, which is told to whoever may check minutes.
  checkCount: {
    route: "POST /v1/paper-counts",
    calls: [{ method: "POST", path: "/v1/paper-counts", body: { year: YEAR, content: "" } }],
  },
  term: {
    route: "GET /v1/terms",
    calls: [{ method: "GET", path: `/v1/terms?from=${YEAR - 4}&to=${YEAR}` }],
  },
  // Reads what it would write; the year has no such unit.
  movement: {
    route: "POST /v1/years/{year}/movements",
    calls: [
      {
        method: "POST",
        path: `/v1/years/${YEAR}/movements`,
        body: {
          id: "0123456789ab",
          movement: {
            kind: "leave",
            person: "nobody",
            day: `${YEAR}-03-31`,
            reason: "Nghỉ hưu",
          },
        },
      },
    ],
  },
  corrections: {
    route: "GET /v1/corrections",
    calls: [{ method: "GET", path: `/v1/corrections?year=${YEAR}` }],
  },
  correct: {
    route: "POST /v1/corrections",
    calls: perUnit((unit) => ({
      method: "POST",
      path: "/v1/corrections",
      body: { requestId: "first-one", unit, year: YEAR, reason: "x", rows: [newRow("units", "nobody", {})] },
    })),
  },
  decideCorrection: {
    route: "POST /v1/corrections/{id}/decision",
    calls: ["cb-mot", "cb-hai"].map((unit) => ({
      method: "POST",
      path: `/v1/corrections/${YEAR}.of-${unit}/decision`,
      body: { outcome: "refuse", reason: "x" },
    })),
  },
  decisions: {
    route: "GET /v1/runs/{id}/decisions",
    calls: [PUBLISHED, DRY].map((id) => ({ method: "GET", path: `/v1/runs/${id}/decisions` })),
  },
  decide: {
    route: "POST /v1/runs/{id}/decisions",
    calls: [
      {
        method: "POST",
        path: `/v1/runs/${PUBLISHED}/decisions`,
        body: {
          batchId: "unknown-subject",
          clientId: "test",
          decisions: [{ subject: "nobody", matter: "level", outcome: "approved" }],
        },
      },
    ],
  },
  interest: {
    route: "POST /v1/interests",
    // No such person or unit, which is told to whoever reads the catalogue.
    calls: [
      {
        method: "POST",
        path: "/v1/interests",
        body: { year: YEAR, batchId: "own-interest", clientId: "test", subject: "nobody", reason: "x" },
      },
    ],
  },
  impact: {
    route: "GET /v1/runs/{id}/impact",
    calls: [
      `${PUBLISHED}/impact?against=${DRY}`,
      `${PUBLISHED}/impact?against=${PUBLISHED}`,
      `${DRY}/impact`,
    ].map((path) => ({
      method: "GET",
      path: `/v1/runs/${path}`,
    })),
  },
  whatIf: {
    route: "POST /v1/runs/{id}/what-if",
    calls: [PUBLISHED, DRY].map((id) => ({
      method: "POST",
      path: `/v1/runs/${id}/what-if`,
      body: { subject: "cb-mot-01", changes: "essays.none=2026-03-30" },
    })),
  },
  assumed: {
    route: "GET /v1/runs/{id}/assumptions",
    calls: [PUBLISHED, DRY].map((id) => ({ method: "GET", path: `/v1/runs/${id}/assumptions` })),
  },
  policies: { route: "GET /v1/policies", calls: [{ method: "GET", path: "/v1/policies" }] },
  policy: {
    route: "GET /v1/policies/{name}",
    calls: [{ method: "GET", path: "/v1/policies/dang-366-2025" }],
  },
  publish: {
    route: "POST /v1/policies",
    calls: [{ method: "POST", path: "/v1/policies", body: { document: {} } }],
  },
  export: {
    route: "POST /v1/workbooks",
    calls: [
      { run: RUNNING },
      { run: PUBLISHED },
      ...UNITS.map((unit) => ({ report: "register", unit, year: YEAR })),
      { report: "receipt", run: PUBLISHED, subject: "cb-mot-01" },
      { report: "receipt", run: PUBLISHED, subject: "cb-hai-01" },
      { report: "receipt", run: DRY, subject: "cb-mot-01" },
      { report: "term", from: YEAR - 4, to: YEAR },
      { report: "csv", run: PUBLISHED, table: "people" },
      { report: "dossier", run: PUBLISHED },
      { report: "template", year: YEAR, kind: "ballot" },
    ].map((body) => ({ method: "POST", path: "/v1/workbooks", body })),
  },
  workbook: {
    route: "GET /v1/workbooks/{id}",
    calls: [{ method: "GET", path: `/v1/workbooks/${PUBLISHED}-committee` }],
  },
  feeds: { route: "GET /v1/feeds", calls: [{ method: "GET", path: `/v1/feeds?year=${YEAR}` }] },
  makeFeed: {
    route: "POST /v1/feeds",
    calls: [
      {
        method: "POST",
        path: "/v1/feeds",
        body: { title: "x", unit: null, period: "2026", table: "people", until: `${YEAR}-12-31` },
      },
    ],
  },
  // A key that does not exist.
  revokeFeed: {
    route: "POST /v1/feeds/{id}/revocation",
    calls: [{ method: "POST", path: "/v1/feeds/aaaaaaaaaaaa/revocation", body: {} }],
  },
};

type Expected = Record<keyof typeof CALLS, string>;

/** y: may; n: forbidden; ?: not found. In the order of the calls above. */
const NOTHING: Expected = {
  me: "y",
  users: "n",
  rightsBook: "n",
  openingPreview: "n",
  opening: "n",
  names: "n",
  criteria: "n",
  pull: "nnnn",
  history: "nnnn",
  push: "nnnn",
  batch: "nnnn",
  undo: "nnnn",
  plan: "nnnn",
  givePlan: "nnnn",
  lock: "nnnn",
  lockQuestion: "nnnn",
  draftReminder: "nnnn",
  remind: "nnnn",
  board: "n",
  dueBoard: "n",
  dues: "nnnn",
  start: "n",
  runs: "n",
  run: "nnn",
  results: "nnnnnn",
  receipt: "nnn",
  decisions: "nn",
  decide: "n",
  interest: "n",
  impact: "nnn",
  whatIf: "nn",
  assumed: "nn",
  policies: "n",
  policy: "n",
  publish: "n",
  term: "n",
  movement: "n",
  corrections: "n",
  correct: "nnnn",
  decideCorrection: "nn",
  papers: "nn",
  numberPaper: "n",
  paperTemplates: "n",
  checkCount: "n",
  bringTemplate: "n",
  export: "nnnnnnnnnnnnn",
  workbook: "n",
  feeds: "n",
  makeFeed: "n",
  revokeFeed: "n",
};
const ONE_UNIT: Expected = {
  ...NOTHING,
  names: "y",
  criteria: "y",
  pull: "ynyn",
  history: "ynyn",
  plan: "ynyn",
  board: "y",
  dueBoard: "y",
  dues: "ynnn",
  runs: "y",
  run: "ynn",
  results: "ynynnn",
  receipt: "ynn",
  decisions: "yn",
  interest: "?",
  policies: "y",
  policy: "y",
  corrections: "y",
  /** The export of a published run is an extract, which is another workbook than the whole one. */
  export: "nyynynynnnynn",
};
const WHOLE: Expected = {
  ...NOTHING,
  users: "y",
  rightsBook: "y",
  names: "y",
  criteria: "y",
  pull: "yyyn",
  history: "yyyn",
  plan: "yyyn",
  board: "y",
  dueBoard: "y",
  dues: "yyyn",
  runs: "y",
  run: "yyy",
  results: "yyyyyn",
  receipt: "yyy",
  decisions: "yy",
  interest: "?",
  term: "y",
  impact: "yyy",
  whatIf: "yy",
  assumed: "yy",
  policies: "y",
  policy: "y",
  corrections: "y",
  export: "nnyyynyyynnnn",
};
const EXPORT = {
  export: "yyyyynyyyyyyy",
  papers: "yy",
  paperTemplates: "y",
  checkCount: "y",
  workbook: "y",
  feeds: "y",
  makeFeed: "y",
  revokeFeed: "?",
};

const ACTORS: [string, Caller, Expected][] = [
  ["someone without a role or grant", caller("stranger"), NOTHING],
  ["someone without a role, whatever is granted", caller("all-writer"), NOTHING],
  ["a clerk without a grant", caller("stranger", "Clerk"), NOTHING],
  [
    "a clerk with a write grant",
    caller("unit-writer", "Clerk"),
    { ...ONE_UNIT, push: "ynnn", batch: "ynnn", undo: "ynnn", givePlan: "ynnn", correct: "ynnn" },
  ],
  ["a clerk with a read grant", caller("unit-reader", "Clerk"), ONE_UNIT],
  [
    "a clerk with a grant on the committee, which names no unit to a clerk",
    caller("all-writer", "Clerk"),
    {
      ...NOTHING,
      names: "y",
      criteria: "y",
      pull: "nnyn",
      history: "nnyn",
      plan: "nnyn",
      interest: "?",
      export: "nnnnynnnnnnnn",
    },
  ],
  ["a reviewer without a grant", caller("stranger", "Reviewer"), NOTHING],
  [
    "a reviewer with a write grant on one unit",
    caller("unit-writer", "Reviewer"),
    {
      ...ONE_UNIT,
      push: "ynnn",
      batch: "ynnn",
      undo: "ynnn",
      givePlan: "ynnn",
      lock: "ynnn",
      lockQuestion: "ynnn",
      draftReminder: "ynnn",
      remind: "ynnn",
      correct: "ynnn",
      decideCorrection: "yn",
    },
  ],
  [
    "a reviewer with a read grant on the committee",
    caller("all-reader", "Reviewer"),
    { ...WHOLE, ...EXPORT },
  ],
  [
    "a reviewer with a write grant on the committee",
    caller("all-writer", "Reviewer"),
    {
      ...WHOLE,
      ...EXPORT,
      push: "yyyn",
      batch: "yyyn",
      undo: "yyyn",
      givePlan: "yy?n",
      lock: "yyyn",
      lockQuestion: "yyyn",
      draftReminder: "yyyn",
      remind: "yyyn",
      start: "y",
      movement: "y",
      publish: "y",
      numberPaper: "?",
      bringTemplate: "y",
      correct: "yyyn",
      decideCorrection: "yy",
    },
  ],
  ["a committee member without a grant", caller("stranger", "Committee"), NOTHING],
  [
    "a committee member with a read grant on the committee",
    caller("all-reader", "Committee"),
    { ...WHOLE, ...EXPORT },
  ],
  [
    "a committee member with a write grant on the committee",
    caller("all-writer", "Committee"),
    { ...WHOLE, ...EXPORT, decide: "y", decideCorrection: "yy" },
  ],
  ["an auditor without a grant", caller("stranger", "Auditor"), NOTHING],
  ["an auditor with any grant on the committee", caller("all-writer", "Auditor"), WHOLE],
  [
    "a clerk of one unit who is auditor too reads by either role and writes as a clerk",
    caller("unit-writer", "Clerk", "Auditor"),
    { ...ONE_UNIT, push: "ynnn", batch: "ynnn", undo: "ynnn", givePlan: "ynnn", run: "ynn", correct: "ynnn" },
  ],
  [
    "an administrator, who needs no grant and is told what does not exist",
    caller("stranger", "Admin"),
    {
      ...WHOLE,
      ...EXPORT,
      openingPreview: "y",
      opening: "y",
      pull: "yyy?",
      history: "yyy?",
      push: "yyy?",
      batch: "yyy?",
      undo: "yyy?",
      plan: "yyy?",
      givePlan: "yy??",
      dues: "yyy?",
      lock: "yyy?",
      lockQuestion: "yyy?",
      draftReminder: "yyy?",
      remind: "yyy?",
      start: "y",
      publish: "y",
      decide: "y",
      movement: "y",
      numberPaper: "?",
      bringTemplate: "y",
      correct: "yyy?",
      decideCorrection: "yy",
      results: "yyyyy?",
      export: "yyyyy?yyyyyyy",
    },
  ],
];

const SIGNS: Record<string, string> = { forbidden: "n", "not-found": "?", unauthorized: "0" };

async function signs(calls: readonly Call[], who: Caller | undefined): Promise<string> {
  const answers = await Promise.all(calls.map((request) => room.call({ ...request, caller: who })));
  return answers
    .map(({ status, body }) => {
      expect(status).toBeLessThan(500);
      return SIGNS[(body as { code?: string }).code ?? ""] ?? "y";
    })
    .join("");
}

test.each(ACTORS)("%s", async (_, who, expected) => {
  const found: Record<string, string> = {};
  for (const [name, { calls }] of Object.entries(CALLS)) found[name] = await signs(calls, who);
  expect(found).toEqual(expected);
});

describe("the table", () => {
  test("asks for every authorized route of the function", () => {
    const served = ROUTES.filter((route) => route.function === "api" && route.authorized);
    const asked = Object.values(CALLS).map(({ route }) => route);
    expect(asked.toSorted()).toEqual(served.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  test("without a verified token every one of them answers 401 and nothing else", async () => {
    for (const { calls } of Object.values(CALLS)) {
      expect(await signs(calls, undefined)).toBe("0".repeat(calls.length));
    }
  });

  test("a grant that is taken back ends with the next request", async () => {
    await room.grant("leaver", "cb-mot", "write");
    const leaver = caller("leaver", "Clerk");
    expect((await room.get(register("cb-mot"), leaver)).status).toBe(200);
    await room.push(COMMITTEE, [{ form: "grants", key: "leaver.cb-mot", baseRev: 1, deleted: true }]);
    expect((await room.get(register("cb-mot"), leaver)).status).toBe(403);
  });

  test("a grant on a unit that the catalogue has lost reaches nothing", async () => {
    await room.fill(COMMITTEE, [
      { form: "units", key: "cb-ba", baseRev: 0, fields: { name: "Chi bộ Ba", kind: "chi-bo", group: "x" } },
    ]);
    await room.grant("third", "cb-ba", "write");
    const third = caller("third", "Clerk");
    expect((await room.get(register("cb-ba"), third)).status).toBe(200);
    await room.push(COMMITTEE, [{ form: "units", key: "cb-ba", baseRev: 1, deleted: true }]);
    expect((await room.get(register("cb-ba"), third)).status).toBe(403);
    expect((await room.get(register(COMMITTEE), third)).status).toBe(403);
  });
});

describe("what a clerk is shown", () => {
  const clerk = caller("unit-writer", "Clerk");

  test("of the catalogue everything but who may do what and why grounds were set aside", async () => {
    const forms = async (who: Caller) => {
      const { body } = await room.get(register(COMMITTEE), who);
      return new Set((body as { rows: { form: string }[] }).rows.map((row) => row.form));
    };
    expect([...(await forms(clerk))]).toEqual(["units"]);
    expect([...(await forms(caller("all-reader", "Auditor")))]).toEqual(["grants", "units"]);
    const { seq } = await room.ledger.head({ unit: COMMITTEE, year: YEAR });
    await room.fill(COMMITTEE, [newRow("units", "cb-tu", { name: "Chi bộ Tư", kind: "chi-bo", group: "x" })]);
    await room.grant("fourth", "cb-mot", "read");
    const changes = await room.get(register(COMMITTEE, `?since=${seq}`), clerk);
    expect(changes.status).toBe(200);
    expect(changes.text).not.toContain("grants");
    expect(changes.text).toContain("cb-tu");
    const history = await room.get(register(COMMITTEE, "/history?form=grants&key=unit-writer.cb-mot"), clerk);
    expect(history.body).toMatchObject({ status: 403, code: "forbidden" });
  });

  test("of a published run the results of their own unit alone", async () => {
    const { body } = await room.get(`/v1/runs/${PUBLISHED}/results`, clerk);
    expect((body as { results: { unit: string }[] }).results.map(({ unit }) => unit)).toEqual(["cb-mot"]);
  });

  test("the runs that are published, while who sees the whole is told of the others too", async () => {
    const told = async (who: Caller) => {
      const { body } = await room.get(`/v1/runs?year=${YEAR}`, who);
      return (body as { runs: { id: string }[] }).runs.map(({ id }) => id).toSorted();
    };
    expect(await told(clerk)).toEqual([PUBLISHED]);
    expect(await told(caller("all-reader", "Auditor"))).toEqual([DRY, PUBLISHED, RUNNING].toSorted());
  });

  test("the late corrections of their own unit alone", async () => {
    const units = async (who: Caller) => {
      const { body } = await room.get(`/v1/corrections?year=${YEAR}`, who);
      return new Set((body as { corrections: { unit: string }[] }).corrections.map(({ unit }) => unit));
    };
    expect(await units(clerk)).toEqual(new Set(["cb-mot"]));
    // Actors of the table may have asked for others before.
    expect([...(await units(caller("all-reader", "Auditor")))]).toEqual(
      expect.arrayContaining(["cb-mot", "cb-hai"]),
    );
  });

  test("that somebody who was not rated exists is told only to who sees the whole", async () => {
    const path = `/v1/runs/${PUBLISHED}/receipts/nobody`;
    expect((await room.get(path, clerk)).body).toMatchObject({ code: "forbidden" });
    expect((await room.get(path, caller("all-reader", "Auditor"))).body).toMatchObject({ code: "not-found" });
  });

  test("rows of the catalogue that are pushed to a unit's register are refused one by one", async () => {
    const grant = { user: "unit-writer", unit: "cb-hai", access: "write" };
    const { body } = await room.push(
      "cb-mot",
      [{ form: "grants", key: "unit-writer.cb-hai", baseRev: 0, fields: grant }],
      clerk,
    );
    expect(body).toMatchObject({
      rows: [{ status: "invalid", issues: [{ field: "row", code: "wrong-register" }] }],
    });
  });

  test("a reviewer who may write the catalogue still cannot grant", async () => {
    const grant = { user: "all-writer", unit: "cb-hai", access: "write" };
    const { body } = await room.push(
      COMMITTEE,
      [{ form: "grants", key: "all-writer.cb-hai", baseRev: 0, fields: grant }],
      caller("all-writer", "Reviewer"),
    );
    expect(body).toMatchObject({ rows: [{ status: "forbidden" }] });
  });
});

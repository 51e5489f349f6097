import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import { RunId, UnitId } from "../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "../api/api-room.ts";
import type { Answer, Caller } from "../api/gateway-event.ts";

/** The subject of the stored run in `cb-mot`, in whom `cap-uy` has an interest. */
const SUBJECT = "cb-mot-01";
const OTHER = "cb-hai-01";
const RECUSED = caller("cap-uy", "Committee");
const COLLEAGUE = caller("cap-uy-2", "Committee");
const ADMIN: Caller = { user: "admin", roles: ["Admin"], name: "Quản trị" };
const OFFICE = caller("van-phong", "Reviewer");
const RUN = RunId.parse("run-published-1");
const AGAINST = RunId.parse("run-finished-01");
const KEY = `cap-uy.${SUBJECT}`;

let room: ApiRoom;

beforeAll(async () => {
  room = await openOffice();
  await room.fill(
    COMMITTEE,
    [SUBJECT, OTHER].map((id) => newRow("people", id, { fullName: `Người ${id}`, category: "cong-chuc" })),
  );
  const earlier = { subject: SUBJECT, decisionYear: YEAR - 1, level: "HTXS" };
  await room.fill(COMMITTEE, [newRow("past-decisions", `${SUBJECT}.${YEAR - 1}`, earlier)]);
  for (const user of ["cap-uy", "cap-uy-2", "van-phong"]) await room.grant(user, COMMITTEE, "write");
  await storeRun(room, RUN, "published");
  await storeRun(room, AGAINST, "finished");
  for (const run of [RUN, AGAINST]) await room.runs.keepPolicy(run, standardPolicy());
  await room.get("/v1/me", ADMIN);
});
afterAll(() => room.stop());

function declare(who: Caller, subject = SUBJECT, batchId = `interest-${who.user}-${subject}`) {
  const body = { year: YEAR, batchId, clientId: "test", subject, reason: "Anh em ruột" };
  return room.post("/v1/interests", body, who);
}

async function told(row: object, who: Caller): Promise<string> {
  const answer = await room.push(COMMITTEE, [row], who);
  const [outcome] = (
    answer.body as { rows: { status: string; issues?: { field: string; code: string }[] }[] }
  ).rows;
  return [outcome?.status, ...(outcome?.issues ?? []).map(({ field, code }) => `${field} ${code}`)].join(" ");
}

function names(answer: Answer): boolean {
  return JSON.stringify(answer.body).includes(SUBJECT);
}

// Each test goes on where the one before it ended.
describe("of one council through its months", { shuffle: false }, () => {
  describe("an interest is declared by the user too", () => {
    test("by whoever reads the catalogue, once, of a person or unit that there is", async () => {
      expect(await declare(RECUSED)).toMatchObject({ status: 200, body: { declared: true } });
      expect(await declare(RECUSED)).toMatchObject({ status: 200, body: { declared: false } });
      expect(await declare(RECUSED, "nobody")).toMatchObject({ status: 404 });
      expect(await declare(caller("cap-uy"))).toMatchObject({ status: 403 });
      expect(await declare(RECUSED, SUBJECT, "x")).toMatchObject({ status: 400 });
    });

    test("the office declares it of users whom somebody knows", async () => {
      const of = (user: string) =>
        newRow("interests", `${user}.${OTHER}`, { user, subject: OTHER, reason: "Cùng đơn vị" });
      expect(await told(of("cap-uyy"), OFFICE)).toBe("invalid user unknown-user");
      expect(await told(of("cap-uy-2"), OFFICE)).toBe("accepted");
      // Somebody who has signed in and holds no grant.
      expect(await told(of("admin"), OFFICE)).toBe("accepted");
    });
  });

  describe("a user does not withdraw their own declaration", () => {
    const change = (baseRev: number, more: object) => ({ form: "interests", key: KEY, baseRev, ...more });

    test("neither by deleting nor by withdrawing it, and not by undo", async () => {
      const admin = { ...ADMIN, user: "cap-uy" };
      expect(await told(change(1, { deleted: true }), admin)).toBe("invalid withdrawal interest-kept");
      expect(await told(change(1, { fields: { withdrawal: "Hết" } }), admin)).toBe(
        "invalid withdrawal own-interest",
      );
      const undone = await room.post(
        `/v1/registers/${COMMITTEE}/${YEAR}/undo`,
        { batchId: `interest-cap-uy-${SUBJECT}` },
        admin,
      );
      expect(undone.body).toMatchObject({
        rows: [{ status: "invalid", issues: [{ code: "interest-kept" }] }],
      });
    });

    test("nor does an administrator say of themselves which person they are", async () => {
      const own = newRow("grants", `admin.${COMMITTEE}`, {
        user: "admin",
        unit: COMMITTEE,
        access: "write",
        person: OTHER,
      });
      expect(await told(own, ADMIN)).toBe("invalid person own-grant");
      const second = caller("admin-2", "Admin");
      expect(await told(own, second)).toBe("accepted");
      const gone = { form: "grants", key: `admin.${COMMITTEE}`, baseRev: 1, deleted: true };
      expect(await told(gone, ADMIN)).toBe("invalid person own-grant");
      expect(await told(gone, second)).toBe("accepted");
    });

    test("nobody deletes one; somebody else withdraws it with a reason, and both stay in the history", async () => {
      expect(await told(change(1, { deleted: true }), OFFICE)).toBe("invalid withdrawal interest-kept");
      expect(await told(change(1, { fields: { withdrawal: "Khai nhầm" } }), OFFICE)).toBe("accepted");
      expect(names(await room.get(`/v1/runs/${RUN}/results`, RECUSED))).toBe(true);
      expect(await declare(RECUSED, SUBJECT, "declared-anew")).toMatchObject({ body: { declared: true } });
      const { body } = await room.get(
        `/v1/registers/${COMMITTEE}/${YEAR}/history?form=interests&key=${KEY}`,
        OFFICE,
      );
      const { entries } = body as { entries: { set: Record<string, unknown>; by: string }[] };
      expect(entries.map(({ set, by }) => [by, set["withdrawal"] ?? null])).toEqual([
        ["cap-uy", null],
        ["van-phong", "Khai nhầm"],
        ["cap-uy", null],
      ]);
    });
  });

  describe("a recused reader is shown nothing of the subject", () => {
    const RESULTS = `/v1/runs/${RUN}/results`;

    test.each([
      ["results", RESULTS],
      ["results of the unit", `${RESULTS}?unit=cb-mot`],
      ["decisions", `/v1/runs/${RUN}/decisions`],
      ["a term", `/v1/terms?from=${YEAR - 4}&to=${YEAR}`],
    ])("in %s", async (_, path) => {
      const answer = await room.get(path, RECUSED);
      expect(answer.status).toBe(200);
      expect(names(await room.get(path, COLLEAGUE))).toBe(true);
      expect(names(answer)).toBe(false);
    });

    test("in what is due", async () => {
      const post = { unit: "cb-mot", from: `${YEAR}-01-01`, role: "member", group: "x", rated: true };
      const key = `${SUBJECT}.cb-mot.${YEAR}-01-01`;
      const issued = {
        number: "57-NQ/TW",
        kind: "nghi-quyet",
        title: "NQ 57",
        issuer: "TW",
        issuedOn: `${YEAR}-01-05`,
      };
      const held = { date: `${YEAR}-03-10`, title: "Quán triệt", channel: "direct", directives: ["nq-57"] };
      await room.fill(COMMITTEE, [
        newRow("memberships", key, { person: SUBJECT, ...post }),
        newRow("directives", "nq-57", issued),
        newRow("sessions", "ht-1", held),
      ]);
      const path = `/v1/registers/cb-mot/${YEAR}/dues?period=${YEAR}-03`;
      const answer = await room.get(path, RECUSED);
      expect(answer.status).toBe(200);
      expect(names(await room.get(path, COLLEAGUE))).toBe(true);
      expect(names(answer)).toBe(false);
    });

    test("in the rows and the history of the catalogue, where decisions and set-aside grounds stand", async () => {
      const setAside = { subject: SUBJECT, trigger: "suy-thoai", reason: "Bất khả kháng" };
      const key = `${SUBJECT}.suy-thoai`;
      await room.fill(COMMITTEE, [newRow("overrides", key, setAside)]);
      const register = `/v1/registers/${COMMITTEE}/${YEAR}`;
      const forms = async (who: Caller) => {
        const { rows } = (await room.get(`${register}?since=0`, who)).body as { rows: { form: string }[] };
        return rows.map(({ form }) => form);
      };
      expect(await forms(RECUSED)).not.toContain("overrides");
      expect(await forms(COLLEAGUE)).toContain("overrides");
      const history = `${register}/history?form=overrides&key=${key}`;
      expect((await room.get(history, RECUSED)).status).toBe(403);
      expect((await room.get(history, COLLEAGUE)).status).toBe(200);
    });

    test("and is told how many are left out, which others see", async () => {
      expect((await room.get(RESULTS, RECUSED)).body).toMatchObject({ withheld: 1 });
      const whole = await room.get(RESULTS, COLLEAGUE);
      // The colleague's own interest is in the other subject.
      expect(whole.body).toMatchObject({ withheld: 1, results: [{ subject: SUBJECT }] });
      expect((await room.get(RESULTS, OFFICE)).body).toMatchObject({ withheld: 0 });
    });

    test("neither on a score sheet nor in the file of one, as other members are", async () => {
      const sheet = `/v1/runs/${RUN}/receipts/${SUBJECT}`;
      expect(await room.get(sheet, RECUSED)).toMatchObject({ status: 403, body: { code: "recused" } });
      expect((await room.get(sheet, COLLEAGUE)).status).toBe(200);
      const order = { report: "receipt", run: RUN, subject: SUBJECT };
      expect(await room.post("/v1/workbooks", order, RECUSED)).toMatchObject({ body: { code: "recused" } });
      const ordered = await room.post("/v1/workbooks", order, COLLEAGUE);
      const { id } = ordered.body as { id: string };
      expect(ordered.status).toBe(202);
      expect(await room.get(`/v1/workbooks/${id}`, RECUSED)).toMatchObject({ status: 403 });
    });

    test.each([
      { report: "committee", run: RUN },
      { report: "csv", run: RUN, table: "people" },
      { report: "receipt", run: RUN, subject: OTHER },
      { report: "term", from: YEAR - 4, to: YEAR },
    ])("in an extract of $report that others cannot take for the whole", async (order) => {
      const made = await room.post("/v1/workbooks", order, RECUSED);
      const { id } = made.body as { id: string };
      expect((await room.workbooks.read(id))?.order.redaction.recused).toContain(SUBJECT);
      const whole = await room.post("/v1/workbooks", order, OFFICE);
      if (whole.status === 202) expect((whole.body as { id: string }).id).not.toBe(id);
    });

    test("and neither sees nor decides a correction about them", async () => {
      const rows = [newRow("task-results", `2026-01.${SUBJECT}`, { period: "2026-01", subject: SUBJECT })];
      const asked = await room.post(
        "/v1/corrections",
        { requestId: "about-subject", unit: "cb-mot", year: YEAR, reason: "Bổ sung", rows },
        ADMIN,
      );
      const { id } = asked.body as { id: string };
      const list = `/v1/corrections?year=${YEAR}`;
      expect(names(await room.get(list, COLLEAGUE))).toBe(true);
      expect((await room.get(list, RECUSED)).body).toEqual({ corrections: [], withheld: 1 });
      const decision = { outcome: "refuse", reason: "x" };
      const path = `/v1/corrections/${id}/decision`;
      expect(await room.post(path, decision, RECUSED)).toMatchObject({
        status: 403,
        body: { code: "recused" },
      });
      expect((await room.post(path, decision, COLLEAGUE)).status).toBe(200);
    });

    test("nor in the comparison of two runs", async () => {
      const [result] = await room.runs.results(RUN, UnitId.parse("cb-mot"));
      if (result === undefined) throw new Error("no result in cb-mot");
      await room.runs.putResults(AGAINST, UnitId.parse("cb-mot"), [{ ...result, level: "HTNV" }]);
      const path = `/v1/runs/${RUN}/impact?against=${AGAINST}`;
      expect(names(await room.get(path, COLLEAGUE))).toBe(true);
      expect(names(await room.get(path, RECUSED))).toBe(false);
    });
  });
});

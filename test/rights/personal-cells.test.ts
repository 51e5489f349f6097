import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Api } from "../../addin/client/api.ts";
import { readRemoteRows } from "../../addin/sync/exchange/remote-rows.ts";
import type { Baseline } from "../../addin/sync/kept/baseline.ts";
import { entriesOf, inStep } from "../../addin/sync/kept/baseline.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../domain/forms/form.ts";
import { PullResponse } from "../../domain/protocol/pull.ts";
import { readRegister } from "../../lambda/workbook/register/read-register.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

const CLERK = caller("lan", "Clerk");
const OFFICE = caller("van-phong", "Reviewer");
const OWN = "nv-001";
const OTHER = "nv-002";

let room: ApiRoom;

function personOf(key: string) {
  const born = { birthYear: 1980, birthDate: "1980-02-03" };
  const exempt = { exempt: true, exemptFrom: "2026-02-01", suspended: false };
  return newRow("people", key, { fullName: `Người ${key}`, category: "cong-chuc", ...born, ...exempt });
}

function belonging(person: string, unit: string, from = "2026-01-01", more: object = {}) {
  const fields = { person, unit, from, role: "member", group: "cm", rated: true, ...more };
  return newRow("memberships", `${person}.${unit}.${from}`, fields);
}

const about = (person: string) => [
  newRow("absences", `${person}.2026-01-05`, { person, kind: "sick", from: "2026-01-05" }),
  newRow("past-decisions", `${person}.2025`, { subject: person, decisionYear: 2025, level: "KHTNV" }),
  newRow("due-changes", `gh-${person}`, {
    kind: "essay",
    subject: person,
    change: "waived",
    reason: `Ốm nặng ${person}`,
    paper: "01-TB",
    decidedOn: "2026-02-01",
  }),
];

beforeAll(async () => {
  room = await openOffice();
  await room.fill(COMMITTEE, [OWN, OTHER].map(personOf));
  await room.fill(COMMITTEE, [
    belonging(OWN, "cb-mot"),
    belonging(OTHER, "cb-hai", "2026-01-01", { until: "2026-05-31", reason: "Nghỉ việc" }),
    ...about(OWN),
    ...about(OTHER),
    newRow("past-decisions", "cb-hai.2025", { subject: "cb-hai", decisionYear: 2025, level: "HTNV" }),
  ]);
  await room.grant("lan", "cb-mot", "write");
  await room.grant("van-phong", COMMITTEE, "write");
});
afterAll(() => room.stop());

async function pull(who: Caller, since = 0): Promise<PullResponse> {
  return PullResponse.parse((await room.get(`/v1/registers/${COMMITTEE}/${YEAR}?since=${since}`, who)).body);
}

async function seq(): Promise<number> {
  return (await room.ledger.head({ unit: COMMITTEE, year: YEAR })).seq;
}

/** The personal cells of a person in the rows of an answer. */
function personalCells({ rows }: PullResponse, person: string): readonly string[] {
  return rows.flatMap(({ form, key, fields }) => {
    const { personal } = FORMS.find(({ id }) => id === form) as Form;
    const isAbout = [key, ...Object.values(fields)].includes(person) || key.startsWith(`${person}.`);
    if (personal === undefined || !isAbout) return [];
    const columns = personal.columns === "all" ? Object.keys(fields) : personal.columns;
    return columns.filter((column) => column in fields).map((column) => `${form}.${column}`);
  });
}

// Each test goes on where the one before it ended.
describe("of one office through a transfer", { shuffle: false }, () => {
  describe("a clerk sees the personal cells of people of their own unit alone", () => {
    test("in the rows of the catalogue, which names everybody", async () => {
      const answer = await pull(CLERK);
      expect(
        answer.rows.filter(({ form }) => form === "people").map(({ fields }) => fields["fullName"]),
      ).toEqual([`Người ${OWN}`, `Người ${OTHER}`]);
      expect(personalCells(answer, OTHER)).toEqual([]);
      expect(personalCells(answer, "cb-hai")).toEqual([]);
      expect(personalCells(answer, OWN)).toEqual(
        expect.arrayContaining([
          "people.birthDate",
          "people.exempt",
          "past-decisions.level",
          "absences.kind",
        ]),
      );
      expect(JSON.stringify(answer)).not.toContain(`Ốm nặng ${OTHER}`);
      expect(JSON.stringify(answer)).not.toContain("Nghỉ việc");
    });

    test("who sees every unit sees them all", async () => {
      expect(personalCells(await pull(OFFICE), OTHER)).toEqual(
        expect.arrayContaining(["people.birthDate", "memberships.reason", "past-decisions.level"]),
      );
    });

    test("in the commits after a cursor, whichever cells they name", async () => {
      const since = await seq();
      const change = (form: string, key: string, fields: object) => ({ form, key, baseRev: 1, fields });
      await room.push(COMMITTEE, [
        change("people", OTHER, { birthYear: 1981, position: "Chuyên viên" }),
        change("past-decisions", `${OTHER}.2025`, { level: "HTT" }),
        change("due-changes", `gh-${OTHER}`, { reason: "Đi học" }),
        change("people", OWN, { birthYear: 1982 }),
      ]);
      const sets = (await pull(CLERK, since)).changes;
      const seen = sets.flatMap((set) => (set.kind === "batch" ? set.changes : []));
      expect(seen.map(({ key, set, before }) => [key, Object.keys(set), Object.keys(before)])).toEqual([
        [OTHER, ["position"], ["position"]],
        [OWN, ["birthYear"], ["birthYear"]],
        [`gh-${OTHER}`, [], []],
      ]);
    });

    test("in the history of a row", async () => {
      const history = (form: string, key: string, who: Caller) =>
        room.get(`/v1/registers/${COMMITTEE}/${YEAR}/history?form=${form}&key=${key}`, who);
      const shown = await history("people", OTHER, CLERK);
      expect(shown.status).toBe(200);
      expect(JSON.stringify(shown.body)).toContain("Chuyên viên");
      expect(JSON.stringify(shown.body)).not.toMatch(/birth|exempt/);
      expect(JSON.stringify((await history("people", OWN, CLERK)).body)).toMatch(/birthYear/);
      expect((await history("past-decisions", `${OTHER}.2025`, CLERK)).status).toBe(403);
      expect((await history("past-decisions", `${OTHER}.2025`, OFFICE)).status).toBe(200);
    });

    test("in the file of the catalogue", async () => {
      const order = { report: "register", unit: COMMITTEE, year: YEAR };
      const idOf = async (who: Caller) =>
        ((await room.post("/v1/workbooks", order, who)).body as { id: string }).id;
      const [clerks, office] = [await idOf(CLERK), await idOf(OFFICE)];
      expect(clerks).not.toBe(office);
      const copyOf = async (id: string) => {
        const stored = await room.workbooks.read(id);
        if (stored === undefined) throw new Error(`no order ${id}`);
        const copy = await readRegister(room, { unit: COMMITTEE, year: YEAR, blank: false }, stored.order);
        return JSON.stringify(copy.forms.map(({ form, rows }) => [form.id, rows]));
      };
      const [part, whole] = [await copyOf(clerks), await copyOf(office)];
      expect(whole).toContain("Nghỉ việc");
      expect(part).not.toContain("Nghỉ việc");
      expect(part).not.toContain(`${OTHER}.2025`);
      expect(part).toContain(`${OWN}.2025`);
    });
  });

  describe("somebody who comes into the clerk's unit is seen whole from then on", () => {
    test("S2: hidden cells are filled in, and no older answer is taken for a change of the clerk's", async () => {
      const known: Baseline = new Map();
      const first = await pull(CLERK);
      for (const { form, key, rev, fields } of first.rows)
        entriesOf(known, form).set(key, inStep(rev, fields));
      expect(entriesOf(known, "people").get(OTHER)?.fields).not.toHaveProperty("birthYear");

      await room.push(COMMITTEE, [belonging(OTHER, "cb-mot", "2026-06-01")]);
      const api: Pick<Api, "pull"> = {
        pull: async (_unit, _year, since) => ({ ok: true, value: await pull(CLERK, since) }),
      };
      const remote = await readRemoteRows(api, COMMITTEE, YEAR, first.cursor, known);
      if (remote.kind !== "rows") throw new Error("no rows");
      const news = new Map(remote.rows.map((row) => [`${row.form} ${row.key}`, row]));
      expect(news.get(`people ${OTHER}`)?.fields).toMatchObject({ birthYear: 1981, exempt: true });
      expect(news.get(`past-decisions ${OTHER}.2025`)?.fields).toMatchObject({ level: "HTT" });
      expect(news.get(`memberships ${OTHER}.cb-hai.2026-01-01`)?.fields).toHaveProperty("reason");
      // The person who was seen whole before is no news.
      expect(news.has(`people ${OWN}`)).toBe(false);
    });

    test("and a reader who is granted another unit sees its people", async () => {
      await room.fill(COMMITTEE, [personOf("nv-003")]);
      await room.fill(COMMITTEE, [belonging("nv-003", "cb-hai"), ...about("nv-003")]);
      const since = await seq();
      await room.grant("lan", "cb-hai", "read");
      const { rows } = await pull(CLERK, since);
      const shown = rows.map(({ form, key }) => `${form} ${key}`);
      expect(shown).toContain("people nv-003");
      expect(shown).toContain("past-decisions cb-hai.2025");
    });
  });
});

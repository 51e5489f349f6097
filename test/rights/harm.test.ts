import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

/**
 * The victim belongs to `cb-mot` and worked there until June; from July in `cb-ba`. The attacker is the clerk of
 * `cb-hai`, to which the victim never belonged.
 */
const VICTIM = "nv-001";
/** Somebody whose membership is found to have ended earlier. */
const LEAVER = "nv-005";
const ATTACKER = caller("lan", "Clerk");
const OWN_CLERK = caller("minh", "Clerk");
const LATER_CLERK = caller("thu", "Clerk");
const OFFICE = caller("van-phong", "Reviewer");

let room: ApiRoom;

beforeAll(async () => {
  room = await openOffice();
  await room.fill(COMMITTEE, [
    newRow("units", "cb-ba", { name: "Chi bộ Ba", kind: "chi-bo", group: "chi-bo", order: 3 }),
    newRow("people", VICTIM, { fullName: "Nguyễn Văn An", category: "cong-chuc" }),
    newRow("people", "nv-002", { fullName: "Trần Thị Bình", category: "cong-chuc" }),
    newRow("people", "nv-003", { fullName: "Phạm Văn Cường", category: "cong-chuc" }),
    newRow("people", LEAVER, { fullName: "Đỗ Thị Em", category: "cong-chuc" }),
    newRow("people", "nv-004", { fullName: "Lê Văn Dũng", category: "cong-chuc" }),
    newRow("directives", "nq-57", {
      kind: "nghi-quyet",
      number: "57-NQ/TW",
      title: "57",
      issuer: "BCT",
      issuedOn: "2025-12-22",
    }),
    newRow("sessions", "h1", { date: "2026-03-05", title: "Một", channel: "direct", directives: ["nq-57"] }),
  ]);
  await room.fill(COMMITTEE, [
    membership(VICTIM, "cb-mot", "2026-01-01", "2026-06-30"),
    membership(VICTIM, "cb-ba", "2026-07-01"),
    membership(LEAVER, "cb-mot", "2026-01-01", "2026-06-30"),
    membership("nv-002", "cb-hai", "2026-01-01"),
    membership("nv-004", "cb-ba", "2026-01-01"),
  ]);
  await room.grant("lan", "cb-hai", "write");
  await room.grant("minh", "cb-mot", "write");
  await room.grant("thu", "cb-ba", "write");
  await room.grant("van-phong", COMMITTEE, "write");
});
afterAll(() => room.stop());

function membership(person: string, unit: string, from: string, until?: string) {
  const fields = { person, unit, from, role: "member", group: "cm", rated: true };
  return newRow("memberships", `${person}.${unit}.${from}`, { ...fields, ...(until && { until }) });
}

interface Told {
  readonly status: string;
  readonly issues?: readonly { field: string; code: string; message: string }[];
}

async function send(unit: string, row: object, who: Caller): Promise<Told> {
  const answer = await room.push(unit, [row], who);
  const [told] = (answer.body as { rows: readonly Told[] }).rows;
  if (told === undefined) throw new Error(`no outcome: ${JSON.stringify(answer)}`);
  return told;
}

function codes({ status, issues = [] }: Told): string {
  return [status, ...issues.map(({ field, code }) => `${field} ${code}`)].join(" ");
}

const CASE = { subject: VICTIM, kind: "discipline", pending: false, form: "canh-cao", dutyRelated: true };
const PLAN = { directive: "nq-57", due: "2026-04-30" };
const tagged = (key: string, fields: object) => newRow("discipline", key, { ...CASE, ...fields });

const ROWS: readonly (readonly [string, object, string])[] = [
  [
    "a mark",
    newRow("attendance", `h1.${VICTIM}`, {
      session: "h1",
      person: VICTIM,
      day: "2026-03-05",
      mark: "unexcused",
    }),
    "invalid person not-of-unit",
  ],
  [
    "an essay",
    newRow("essays", `nq-57.${VICTIM}`, { directive: "nq-57", person: VICTIM, due: "2026-03-31" }),
    "invalid person not-of-unit",
  ],
  [
    "an inspection",
    newRow("inspections", "kt-1", { date: "2026-03-05", kind: "kiem-tra", person: VICTIM, finding: "x" }),
    "invalid person not-of-unit",
  ],
  [
    "an earlier shortcoming",
    newRow("shortcomings", "hc-1", { subject: VICTIM, reviewYear: 2025, content: "x" }),
    "invalid subject not-of-unit",
  ],
  [
    "an earlier shortcoming of another unit",
    newRow("shortcomings", "hc-2", { subject: "cb-mot", reviewYear: 2025, content: "x" }),
    "invalid subject not-of-unit",
  ],
  ["a case of discipline", tagged("kl-1", { actedOn: "2026-05-01" }), "invalid subject not-unit-of-act"],
  ["a case without a day", tagged("kl-2", {}), "invalid subject not-unit-of-act"],
  [
    "a concluded ground",
    newRow("discipline", "kl-3", {
      subject: VICTIM,
      kind: "conclusion",
      pending: false,
      trigger: "suy-thoai",
      decidedOn: "2026-05-02",
    }),
    "invalid subject not-unit-of-act",
  ],
  [
    "a case of another unit's collective",
    tagged("kl-4", { subject: "cb-mot" }),
    "invalid subject not-unit-of-act",
  ],
  [
    "a case of one's own person, charged to another unit",
    tagged("kl-5", { subject: "nv-002", actUnit: "cb-mot" }),
    "invalid subject not-unit-of-act",
  ],
];

describe("L15 a clerk of another unit cannot harm a stranger", () => {
  test.each(ROWS)("by %s", async (_, row, expected) => {
    expect(codes(await send("cb-hai", row, ATTACKER))).toBe(expected);
  });

  test("and is told what is wrong, in which cell and what to do", async () => {
    const told = await send("cb-hai", tagged("kl-6", { actedOn: "2026-05-01" }), ATTACKER);
    expect(told.issues?.[0]).toMatchObject({ field: "subject", code: "not-unit-of-act" });
    expect(told.issues?.[0]?.message).toContain("văn phòng cấp ủy");
  });

  test("nor by a row about an own person that is turned to the stranger", async () => {
    const own = tagged("kl-7", { subject: "nv-002", actedOn: "2026-05-01" });
    expect(codes(await send("cb-hai", own, ATTACKER))).toBe("accepted");
    const turned = { form: "discipline", key: "kl-7", baseRev: 1, fields: { subject: VICTIM } };
    expect(codes(await send("cb-hai", turned, ATTACKER))).toBe("invalid subject not-unit-of-act");
    const finding = newRow("inspections", "kt-2", { date: "2026-03-05", kind: "kiem-tra", finding: "x" });
    expect(codes(await send("cb-hai", finding, ATTACKER))).toBe("accepted");
    const named = { form: "inspections", key: "kt-2", baseRev: 1, fields: { person: VICTIM } };
    expect(codes(await send("cb-hai", named, ATTACKER))).toBe("invalid person not-of-unit");
  });

  test("nor by making the stranger a member of the own unit, or by a decision on what is due", async () => {
    const joined = membership(VICTIM, "cb-hai", "2026-02-01");
    const change = newRow("due-changes", "gh-1", {
      kind: "essay",
      subject: VICTIM,
      change: "cancelled",
      reason: "x",
      paper: "1-CV",
      decidedOn: "2026-02-01",
    });
    for (const row of [joined, change]) {
      expect((await room.push(COMMITTEE, [row], ATTACKER)).status).toBe(403);
      expect((await send("cb-hai", row, ATTACKER)).status).toBe("invalid");
    }
  });

  test("nor the clerk of the unit that the person has left, by an act or a session of a later day", async () => {
    const act = tagged("kl-9", { actedOn: "2026-08-01" });
    expect(codes(await send("cb-mot", act, OWN_CLERK))).toBe("invalid subject not-unit-of-act");
    const task = newRow("plan-tasks", "nv-2", {
      plan: "nq-57",
      content: "x",
      due: "2026-08-01",
      person: VICTIM,
    });
    await send("cb-mot", newRow("action-plans", "nq-57", PLAN), OWN_CLERK);
    expect(codes(await send("cb-mot", task, OWN_CLERK))).toBe("invalid person not-of-unit");
  });

  test("nor by a task in the own plan that is late already", async () => {
    const task = newRow("plan-tasks", "nv-1", {
      plan: "nq-57",
      content: "x",
      due: "2026-03-01",
      person: VICTIM,
    });
    await send("cb-hai", newRow("action-plans", "nq-57", PLAN), ATTACKER);
    expect(codes(await send("cb-hai", task, ATTACKER))).toBe("invalid person not-of-unit");
  });

  test("nor by an approved correction, which is applied with the asker's rights", async () => {
    const asked = await room.post(
      "/v1/corrections",
      {
        requestId: "kl-correction",
        unit: "cb-hai",
        year: YEAR,
        reason: "Bổ sung",
        rows: [tagged("kl-8", { actedOn: "2026-05-01" })],
      },
      ATTACKER,
    );
    const { id } = asked.body as { id: string };
    const decided = await room.post(`/v1/corrections/${id}/decision`, { outcome: "approve", reason: "x" });
    const { outcomes } = decided.body as { outcomes: readonly Told[] };
    expect(outcomes.map(codes)).toEqual(["invalid subject not-unit-of-act"]);
  });
});

describe("the unit of the act and the office may", () => {
  test("enter a case, which the later unit may not touch", async () => {
    const row = tagged("kl-19", { actedOn: "2026-05-01", decidedOn: "2026-08-01" });
    expect(codes(await send("cb-ba", row, LATER_CLERK))).toBe("invalid subject not-unit-of-act");
    expect(codes(await send("cb-mot", row, OWN_CLERK))).toBe("accepted");
    const moved = tagged("kl-10", { actedOn: "2026-05-01", actUnit: "cb-mot" });
    expect(codes(await send("cb-ba", moved, OFFICE))).toBe("accepted");
    const change = (more: object) => ({ form: "discipline", key: "kl-10", baseRev: 1, ...more });
    for (const edit of [
      { fields: { form: "khai-tru" } },
      { fields: { subject: "nv-002" } },
      // Of somebody for whom the unit does answer: the case of the other would be gone.
      { fields: { subject: "nv-004", actUnit: null } },
      { deleted: true },
    ])
      expect(codes(await send("cb-ba", change(edit), LATER_CLERK))).toBe("invalid subject not-unit-of-act");
    expect(codes(await send("cb-ba", change({ deleted: true }), OFFICE))).toBe("accepted");
  });

  test("but not even the office in the register of a unit that is a stranger to the person", async () => {
    const row = tagged("kl-11", { actedOn: "2026-05-01" });
    expect(codes(await send("cb-hai", row, OFFICE))).toBe("invalid subject not-unit-of-act");
  });

  test("enter study rows of the days in the unit, before and after a transfer", async () => {
    const essay = (due: string) =>
      newRow("essays", `nq-57.${VICTIM}`, { directive: "nq-57", person: VICTIM, due });
    expect(codes(await send("cb-mot", essay("2026-07-15"), OWN_CLERK))).toBe("invalid person not-of-unit");
    expect(codes(await send("cb-ba", essay("2026-07-15"), LATER_CLERK))).toBe("accepted");
    expect(codes(await send("cb-mot", essay("2026-06-15"), OWN_CLERK))).toBe("accepted");
  });
});

describe("what was entered before the memberships changed", () => {
  test("stays editable where the cell is not about whom or when", async () => {
    const row = newRow("inspections", "kt-9", {
      date: "2026-06-15",
      kind: "giam-sat",
      person: LEAVER,
      finding: "x",
    });
    expect(codes(await send("cb-mot", row, OWN_CLERK))).toBe("accepted");
    const left = { form: "memberships", key: `${LEAVER}.cb-mot.2026-01-01`, baseRev: 1 };
    await room.push(COMMITTEE, [{ ...left, fields: { until: "2026-05-31" } }]);
    const change = (baseRev: number, fields: object) => ({
      form: "inspections",
      key: "kt-9",
      baseRev,
      fields,
    });
    expect(codes(await send("cb-mot", change(1, { remediedOn: "2026-06-20" }), OWN_CLERK))).toBe("accepted");
    expect(codes(await send("cb-mot", change(2, { date: "2026-06-16" }), OWN_CLERK))).toBe(
      "invalid person not-of-unit",
    );
  });

  test("and a person whom the catalogue places nowhere yet can be entered", async () => {
    const row = newRow("essays", "nq-57.nv-003", {
      directive: "nq-57",
      person: "nv-003",
      due: "2026-03-31",
    });
    expect(codes(await send("cb-hai", row, ATTACKER))).toBe("accepted");
  });
});

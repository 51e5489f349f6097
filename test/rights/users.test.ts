import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OfficeUser, standingOf } from "../../domain/users/office-users.ts";
import { Day } from "../../domain/values/day.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";
import type { Answer, Caller } from "../api/gateway-event.ts";
import type { Role } from "../../domain/vocabulary/role.ts";

const OID = "0f0f0f0f-1111-4222-8333-444444444444";
const OTHER_OID = "0f0f0f0f-9999-4222-8333-444444444444";
const ADMIN: Caller = { user: "admin", roles: ["Admin"], name: "Quản trị" };

let room: ApiRoom;
let users = 0;

beforeAll(async () => {
  room = await openOffice();
});
afterAll(() => room.stop());

const account = (user: string, signIn: string, ...roles: Role[]): Caller => ({
  user,
  signIn,
  roles,
  name: signIn,
});
const fresh = () => {
  users += 1;
  return { key: `us-${users}`, signIn: `an.${users}@tinh.gov.vn`, oid: `${OID}-${users}` };
};
const enter = (key: string, fields: object, baseRev = 0, who = ADMIN) =>
  room.push(COMMITTEE, [{ form: "users", key, baseRev, fields }], who);
const outcomeOf = ({ body }: Answer) =>
  (body as { rows: { status: string; issues?: { code: string }[] }[] }).rows[0];
const faultOf = (answer: Answer) => {
  const outcome = outcomeOf(answer);
  return outcome?.issues?.map(({ code }) => code) ?? outcome?.status;
};
const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string }).code];
const row = async (key: string) =>
  (await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "users")).find((user) => user.key === key);
const register = `/v1/registers/cb-mot/${YEAR}?since=0`;

/** A clerk of cb-mot who is known by the sign-in name alone. */
async function clerkByName() {
  const user = fresh();
  await room.fill(COMMITTEE, [
    newRow("users", user.key, { signIn: user.signIn, fullName: "Nguyễn Văn An" }),
    newRow("grants", `${user.key}.cb-mot`, { user: user.key, unit: "cb-mot", access: "write" }),
  ]);
  return user;
}

describe("a user is entered by the sign-in name", () => {
  test("and reaches the granted unit from the first sign-in on, which binds the account once, in the journal", async () => {
    const { key, signIn, oid } = await clerkByName();
    const first = account(oid, signIn.toUpperCase(), "Clerk");
    expect((await room.get(register, first)).status).toBe(200);
    const bound = await row(key);
    expect([bound?.fields["directoryId"], bound?.by, bound?.rev]).toEqual([oid, oid, 2]);
    await room.get(register, first);
    expect((await row(key))?.rev).toBe(2);

    const entries = await room.ledger.history({ unit: COMMITTEE, year: YEAR }, "users", key);
    expect(entries.map(({ by, set }) => [by, set["directoryId"]])).toContainEqual([oid, oid]);
  });

  test("another account under the same name later is refused with the remedy, and the first one keeps its rights", async () => {
    const { key, signIn, oid } = await clerkByName();
    await room.get(register, account(oid, signIn, "Clerk"));
    const refused = await room.get(register, account(fresh().oid, signIn, "Clerk"));
    expect(codeOf(refused)).toEqual([403, "sign-in-name-taken"]);
    expect(JSON.stringify(refused.body)).toMatch(/thêm bạn thành dòng mới/);
    expect((await row(key))?.fields["directoryId"]).toBe(oid);
    expect((await room.get(register, account(oid, "doi-ten@tinh.gov.vn", "Clerk"))).status).toBe(200);
  });

  test("two accounts at the same moment: one is bound, the other refused", async () => {
    const { signIn, oid } = await clerkByName();
    const answers = await Promise.all(
      [oid, fresh().oid].map((user) => room.get(register, account(user, signIn, "Clerk"))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("who is entered anew after leaving begins anew, under the account that signs in then", async () => {
    const { key, signIn, oid } = await clerkByName();
    await room.get(register, account(oid, signIn, "Clerk"));
    expect(faultOf(await enter(key, { until: "2026-04-01" }, 2))).toBe("accepted");
    const again = `${key}-again`;
    await room.fill(COMMITTEE, [
      newRow("users", again, { signIn, fullName: "Nguyễn Văn An" }),
      newRow("grants", `${again}.cb-mot`, { user: again, unit: "cb-mot", access: "read" }),
    ]);
    const other = fresh().oid;
    expect((await room.get(register, account(other, signIn, "Clerk"))).status).toBe(200);
    expect((await row(again))?.fields["directoryId"]).toBe(other);
    expect(codeOf(await room.get(register, account(oid, signIn, "Clerk")))).toEqual([403, "rights-ended"]);
  });

  test("a grant that names an account's id works as it did before there was a list of users", async () => {
    const { oid } = fresh();
    await room.grant(oid, "cb-mot", "read");
    expect((await room.get(register, account(oid, "khong-ghi@tinh.gov.vn", "Clerk"))).status).toBe(200);
  });

  test("the same names stand for the same person in declared interests and in who decides", async () => {
    const { key, signIn, oid } = await clerkByName();
    const subject = "cb-mot";
    const declared = await room.push(COMMITTEE, [
      newRow("interests", `${key}.${subject}`, { user: key, subject, reason: "Cùng đơn vị" }),
    ]);
    expect(faultOf(declared)).toBe("accepted");
    const who = account(oid, signIn, "Admin");
    await room.get("/v1/me", who);
    const withdrawn = await room.push(
      COMMITTEE,
      [{ form: "interests", key: `${key}.${subject}`, baseRev: 1, fields: { withdrawal: "Nhầm" } }],
      who,
    );
    expect(faultOf(withdrawn)).toEqual(["own-interest"]);
  });
});

describe("rights end on a day", () => {
  test.each<[Role]>([["Clerk"], ["Reviewer"], ["Admin"]])(
    "%s: every request after that is refused, whatever the token still says",
    async (role) => {
      const { key, signIn, oid } = await clerkByName();
      const who = account(oid, signIn, role);
      expect((await room.get("/v1/me", who)).status).toBe(200);
      expect(faultOf(await enter(key, { until: "2026-04-01" }, 2))).toBe("accepted");
      for (const path of ["/v1/me", register, `/v1/board?year=${YEAR}&period=2026-03`])
        expect(codeOf(await room.get(path, who))).toEqual([403, "rights-ended"]);
      expect(codeOf(await room.push("cb-mot", [], who))).toEqual([403, "rights-ended"]);
    },
  );

  test("a day that is to come changes nothing until it comes", async () => {
    const { key, signIn, oid } = await clerkByName();
    const who = account(oid, signIn, "Clerk");
    await room.get(register, who);
    await enter(key, { until: "2026-04-02" }, 2);
    expect((await room.get(register, who)).status).toBe(200);
    room.clock.now = "2026-04-01T17:00:00.000Z";
    expect(codeOf(await room.get(register, who))).toEqual([403, "rights-ended"]);
    room.clock.now = "2026-04-01T02:00:00.000Z";
  });

  test("they stay ended in the new year until its list says otherwise", async () => {
    const { key, signIn, oid } = await clerkByName();
    const who = account(oid, signIn, "Admin");
    await room.get("/v1/me", who);
    await enter(key, { until: "2026-04-01" }, 2);
    room.clock.now = "2027-01-02T02:00:00.000Z";
    expect(codeOf(await room.get("/v1/me", who))).toEqual([403, "rights-ended"]);
    room.clock.now = "2026-04-01T02:00:00.000Z";
  });

  test("who left before the first sign-in never begins", async () => {
    const { key, signIn, oid } = await clerkByName();
    await enter(key, { until: "2026-03-01" }, 1);
    expect(codeOf(await room.get("/v1/me", account(oid, signIn, "Admin")))).toEqual([403, "rights-ended"]);
  });

  test("nobody ends or deletes rights of their own, so that the last administrator stays", async () => {
    const { key, signIn, oid } = await clerkByName();
    const who = account(oid, signIn, "Admin");
    await room.get("/v1/me", who);
    expect(faultOf(await enter(key, { until: "2026-12-31" }, 2, who))).toEqual(["own-rights"]);
    const deleting = await room.push(COMMITTEE, [{ form: "users", key, baseRev: 2, deleted: true }], who);
    expect(faultOf(deleting)).toEqual(["own-rights"]);
    expect((await room.get("/v1/me", who)).status).toBe(200);
  });

  test("two administrators who end each other's rights at once leave one", async () => {
    const [left, right] = [await clerkByName(), await clerkByName()];
    const [first, second] = [left, right].map(({ oid, signIn }) => account(oid, signIn, "Admin"));
    await Promise.all([room.get("/v1/me", first), room.get("/v1/me", second)]);
    await Promise.all([
      enter(right.key, { until: "2026-04-01" }, 2, first),
      enter(left.key, { until: "2026-04-01" }, 2, second),
    ]);
    const answers = await Promise.all([room.get("/v1/me", first), room.get("/v1/me", second)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe("a row of the users that cannot be right is refused with its cell", () => {
  const fullName = "Lê Thị Hoa";

  test.each(["hoa", "hoa@", "hoa tinh.gov.vn", "hoa@tinh", OID])("the name %s", async (signIn) => {
    const answer = await enter(fresh().key, { signIn, fullName });
    expect(outcomeOf(answer)).toMatchObject({
      status: "invalid",
      issues: [{ field: "signIn", code: "bad-sign-in" }],
    });
    expect(JSON.stringify(answer.body)).toMatch(/an\.nguyen@tinh\.gov\.vn/);
  });

  test("the same name twice, in whatever letters, with who has it; also in one batch", async () => {
    const { key, signIn } = fresh();
    await enter(key, { signIn, fullName });
    const twice = await enter(`${key}-2`, { signIn: signIn.toUpperCase(), fullName: "Ai khác" });
    expect(faultOf(twice)).toEqual(["sign-in-twice"]);
    expect(JSON.stringify(twice.body)).toContain(fullName);
    const other = fresh();
    const batch = await room.push(COMMITTEE, [
      newRow("users", other.key, { signIn: other.signIn, fullName }),
      newRow("users", `${other.key}-2`, { signIn: other.signIn, fullName }),
    ]);
    expect((batch.body as { rows: { status: string }[] }).rows.map(({ status }) => status)).toEqual([
      "accepted",
      "invalid",
    ]);
  });

  test("a user who has signed in is not deleted; one who has not is", async () => {
    const { key, signIn, oid } = await clerkByName();
    await room.get("/v1/me", account(oid, signIn, "Clerk"));
    const remove = (which: string, baseRev: number) =>
      room.push(COMMITTEE, [{ form: "users", key: which, baseRev, deleted: true }]);
    expect(faultOf(await remove(key, 2))).toEqual(["user-kept"]);
    const never = fresh();
    await enter(never.key, { signIn: never.signIn, fullName });
    expect(faultOf(await remove(never.key, 1))).toBe("accepted");
  });

  test("the account behind a name is written by nobody but the service, and names by administrators alone", async () => {
    const { key, signIn } = fresh();
    expect(faultOf(await enter(key, { signIn, fullName, directoryId: OID }))).toBe("forbidden");
    const reviewer: Caller = { user: "reviewer", roles: ["Reviewer"] };
    await room.grant("reviewer", COMMITTEE, "write");
    expect(faultOf(await enter(key, { signIn, fullName }, 0, reviewer))).toBe("forbidden");
  });

  test("a right of a user whom nobody entered, until the name is on the list; it may be entered with the right", async () => {
    const grant = (user: string) =>
      newRow("grants", `${user}.cb-mot`, { user, unit: "cb-mot", access: "read" });
    const unknown = await room.push(COMMITTEE, [grant("ai-do")]);
    expect(faultOf(unknown)).toEqual(["unknown-user"]);
    expect(JSON.stringify(unknown.body)).toMatch(/biểu Người dùng/);
    const { key, signIn } = fresh();
    const together = await room.push(COMMITTEE, [newRow("users", key, { signIn, fullName }), grant(key)]);
    expect((together.body as { rows: { status: string }[] }).rows.map(({ status }) => status)).toEqual([
      "accepted",
      "accepted",
    ]);
    await room.get("/v1/me", account("seen-before", "seen@tinh.gov.vn", "Clerk"));
    expect(faultOf(await room.push(COMMITTEE, [grant("seen-before")]))).toBe("accepted");
  });

  test("a declared interest of a user whom nobody entered", async () => {
    const interest = { user: "ai-do", subject: "cb-mot", reason: "Anh em" };
    const answer = await room.push(COMMITTEE, [newRow("interests", "ai-do.cb-mot", interest)]);
    expect(faultOf(answer)).toEqual(["unknown-user"]);
    expect(JSON.stringify(answer.body)).toMatch(/biểu Người dùng/);
  });
});

test("an account is known by the directory's id before its name, and a bound name is nobody else's", () => {
  const user = (key: string, more: Partial<OfficeUser>): OfficeUser => ({
    key,
    signIn: "an@tinh.gov.vn",
    fullName: "An",
    until: null,
    directoryId: null,
    ...more,
  });
  const kindOf = (list: readonly OfficeUser[], signIn?: string) =>
    standingOf(list, { user: OID, signIn }).kind;
  const mine = user("us-1", { directoryId: OID, signIn: "ten-cu@tinh.gov.vn" });
  expect(kindOf([mine, user("us-2", {})], "an@tinh.gov.vn")).toBe("own");
  expect(kindOf([user("us-2", {})], "an@tinh.gov.vn")).toBe("first");
  expect(kindOf([user("us-2", { directoryId: OTHER_OID })], "an@tinh.gov.vn")).toBe("taken");
  expect(
    kindOf([user("us-2", { directoryId: OTHER_OID, until: Day.parse("2026-01-01") })], "an@tinh.gov.vn"),
  ).toBe("unlisted");
  expect(kindOf([user("us-2", {})])).toBe("unlisted");
  expect(kindOf([user(OID, {})], "khac@tinh.gov.vn")).toBe("own");
});

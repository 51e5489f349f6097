import { randomBytes } from "node:crypto";
import { GetCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FEED_CALLS_PER_HOUR } from "../../domain/feed/feed-verdict.ts";
import { FeedId, FeedKey } from "../../domain/protocol/outward/feeds.ts";
import { UserId } from "../../domain/values/ids.ts";
import type { LogEntry } from "../../lambda/aws/log.ts";
import { makeFeedApp } from "../../lambda/feed/feed-app.ts";
import { type FeedKeys, makeFeedKeys } from "../../lambda/feed/feed-keys.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, row, UNITS } from "../run/small-office.ts";
import { workbooksOf } from "../workbook/run-workbooks.ts";

/** The middle of 2026 in Vietnam, except where a test sets the clock. */
const NOON = "2026-06-15T05:00:00.000Z";
const MAKER = UserId.parse("maker");

let room: RunRoom;
let feedKeys: FeedKeys;
let app: ReturnType<typeof makeFeedApp>;
const clock = { now: NOON };
const lines: [string, LogEntry | undefined][] = [];

beforeAll(async () => {
  room = await RunRoom.open();
  await room.fill();
  await room.push(COMMITTEE, [
    row("people", { fullName: '=HYPERLINK("http://x")', category: "cong-chuc" }, "evil"),
    row("memberships", {
      person: "evil",
      unit: UNITS[0] ?? "",
      from: "2020-01-01",
      role: "member",
      group: "member",
      rated: true,
    }),
    row("users", { signIn: "maker@tinh.vn", fullName: "Lê Lập", until: null }, "u-maker"),
  ]);
  await room.lock("2026");
  await room.drive(await room.create());
  feedKeys = makeFeedKeys(room.tables.db, room.tables.ledger);
  const log = {
    info: (event: string, entry?: LogEntry) => void lines.push([event, entry]),
    error: (event: string, error: unknown) => {
      throw new Error(event, { cause: error });
    },
  };
  app = makeFeedApp({ ...workbooksOf(room), feedKeys, log, now: () => clock.now });
}, 60_000);
beforeEach(() => {
  clock.now = NOON;
  lines.length = 0;
});

async function makeKey(more: Partial<FeedKey> = {}) {
  const id = FeedId.parse(randomBytes(6).toString("hex"));
  const secret = randomBytes(32).toString("base64url");
  const key = FeedKey.parse({
    id,
    title: "Power BI",
    unit: null,
    period: "2026",
    table: "people",
    until: "2026-12-31",
    madeBy: MAKER,
    madeAt: NOON,
    lastUsedAt: null,
    revokedAt: null,
    revokedBy: null,
    ...more,
  });
  await feedKeys.keep(key, secret);
  return { id, secret };
}

async function read(id: string, secret: string, name = id, language = "vi") {
  const authorization = `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;
  const answer = await app.request(`/v1/feeds/${id}`, {
    headers: { authorization, "accept-language": language },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, code: codeOf(text) };
}

function codeOf(text: string): unknown {
  return text.startsWith("{") ? (JSON.parse(text) as { readonly code: unknown }).code : undefined;
}

describe("a feed's key", () => {
  test("opens its table of the published run, without a token", async () => {
    const { id, secret } = await makeKey();
    const { status, headers, text } = await read(id, secret);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/csv; charset=utf-8",
      "no-store",
    ]);
    const records = text.trimEnd().split("\r\n");
    expect(records[0]).toMatch(/^Mã đối tượng,Tên,/);
    expect(records).toHaveLength(1 + 9);
    for (const unit of UNITS) expect(text).toContain(`,${unit},`);
  });

  test("of one unit opens that unit alone, and each line says that it is an extract", async () => {
    const [own = "", other = ""] = UNITS;
    const { id, secret } = await makeKey({ unit: UNITS[0] ?? null });
    const { text } = await read(id, secret);
    expect(text).toContain(`,${own},`);
    expect(text).not.toContain(other);
  });

  test("a name that begins like a formula stays a text", async () => {
    const { id, secret } = await makeKey();
    expect((await read(id, secret)).text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test("shows when it was last used, and each use is logged by the key's id without a name", async () => {
    const { id, secret } = await makeKey();
    const keyOf = async () => (await feedKeys.find(id)).key;
    expect((await keyOf())?.lastUsedAt).toBeNull();
    await read(id, secret);
    expect((await keyOf())?.lastUsedAt).toBe(NOON);
    expect(lines.find(([event]) => event === "feed read")?.[1]).toMatchObject({ user: id, rows: 9 });
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(JSON.stringify(lines)).not.toContain("Nguyễn");
  });

  test("is stored as a hash: the table of the ledger never holds the secret", async () => {
    const { id, secret } = await makeKey();
    const { Items = [] } = await room.tables.db.send(new ScanCommand({ TableName: room.tables.ledger }));
    const stored = JSON.stringify(Items);
    expect(stored).toContain(id);
    expect(stored).not.toContain(secret);
  });
});

describe("a request that is refused gets one sentence, asks for a key, and no table", () => {
  test("revoked while it is used: the very next request", async () => {
    const { id, secret } = await makeKey();
    expect((await read(id, secret)).status).toBe(200);
    expect(await feedKeys.revoke(id, MAKER, NOON)).toBe(true);
    const refused = await read(id, secret);
    expect([refused.status, refused.code]).toEqual([401, "feed-key-revoked"]);
    expect(refused.text).toContain("Khóa lấy số liệu này đã bị thu hồi");
    expect(refused.headers.get("www-authenticate")).toBe('Basic realm="Quan Triet", charset="UTF-8"');
    expect(await feedKeys.revoke(id, UserId.parse("somebody"), NOON)).toBe(false);
    expect((await feedKeys.find(id)).key?.revokedBy).toBe(MAKER);
  });

  test("after its last day, which is a day in Vietnam", async () => {
    const { id, secret } = await makeKey({ until: FeedKey.shape.until.parse("2026-06-15") });
    clock.now = "2026-06-15T16:59:59.000Z";
    expect((await read(id, secret)).status).toBe(200);
    clock.now = "2026-06-15T17:00:00.000Z";
    expect((await read(id, secret)).code).toBe("feed-key-expired");
  });

  test.each<[string, (key: { id: string; secret: string }) => Promise<{ code: unknown; status: number }>]>([
    ["a wrong secret", ({ id }) => read(id, randomBytes(32).toString("base64url"))],
    ["an empty secret", ({ id }) => read(id, "")],
    ["another key's name", ({ id, secret }) => read(id, secret, "aaaaaaaaaaaa")],
    ["a key that is not there", ({ secret }) => read("aaaaaaaaaaaa", secret)],
    [
      "the hash in the place of the secret",
      async ({ id }) => {
        const { Item } = await room.tables.db.send(
          new GetCommand({ TableName: room.tables.ledger, Key: { pk: "FEEDS", sk: id } }),
        );
        return read(id, String(Item?.["hash"]));
      },
    ],
  ])("%s is told nothing of the key, not even that it was revoked", async (_what, attempt) => {
    const key = await makeKey({ revokedAt: NOON, revokedBy: MAKER });
    const refused = await attempt(key);
    expect([refused.status, refused.code]).toEqual([401, "feed-key-unknown"]);
    expect((await feedKeys.find(key.id)).key?.lastUsedAt).toBeNull();
  });

  test.each(["", "Bearer x", "Basic", "Basic !!!", `Basic ${Buffer.from("no colon").toString("base64")}`])(
    "the header %j is no key",
    async (authorization) => {
      const { id } = await makeKey();
      const answer = await app.request(`/v1/feeds/${id}`, { headers: { authorization } });
      expect([answer.status, codeOf(await answer.text())]).toEqual([401, "feed-key-unknown"]);
    },
  );

  test("a secret in the address opens nothing", async () => {
    const { id, secret } = await makeKey();
    expect((await app.request(`/v1/feeds/${id}?password=${secret}`)).status).toBe(401);
  });

  test("of a period without published results", async () => {
    const { id, secret } = await makeKey({ period: FeedKey.shape.period.parse("2026-Q1") });
    expect(await read(id, secret)).toMatchObject({ status: 404, code: "feed-not-published" });
  });

  test("more often than an hour allows, until the next hour; another key is not touched", async () => {
    const { id, secret } = await makeKey();
    const other = await makeKey();
    for (let use = 0; use < FEED_CALLS_PER_HOUR; use += 1) expect(await feedKeys.use(id, NOON)).toBe(true);
    const refused = await read(id, secret, id, "en");
    expect([refused.status, refused.code, refused.headers.get("retry-after")]).toEqual([
      429,
      "feed-too-often",
      "3600",
    ]);
    expect((await read(other.id, other.secret)).status).toBe(200);
    clock.now = "2026-06-15T06:00:00.000Z";
    expect((await read(id, secret)).status).toBe(200);
  });

  test("whose maker has left the office", async () => {
    const { id, secret } = await makeKey({ madeBy: UserId.parse("u-leaver") });
    expect((await read(id, secret)).status).toBe(200);
    await room.push(COMMITTEE, [
      row("users", { signIn: "leaver@tinh.vn", fullName: "Lê Thôi", until: "2026-06-15" }, "u-leaver"),
    ]);
    expect((await read(id, secret)).code).toBe("feed-key-revoked");
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { command } from "../../infra/commands/import.ts";
import { makeAuthorizer } from "../../infra/local/cloud/front/authorizer.ts";
import { newRow, openImportRoom, UNIT } from "../import/import-room.ts";
import { writeSheets } from "../import/sheet.ts";
import { COMMITTEE } from "../ledger/office.ts";
import { callCommand } from "./call-command.ts";
import { type Authority, CLIENT, OID, startAuthority, TENANT } from "./entra-authority.ts";

const folder = mkdtempSync(path.join(tmpdir(), "deployment-"));
const FILE = path.join(folder, "diem-danh.xlsx");
const CONFIG = path.join(folder, "config.json");
const signIn = { kind: "entra", clientId: CLIENT, tenantId: TENANT };

let authority: Authority;
let room: Awaited<ReturnType<typeof openImportRoom>>;
let endReroute: () => void;
let url: string;
/** What the pane's web server has as its `config.json`. */
let served: object;
/** The callers that the gateway has admitted. */
const callers: unknown[] = [];

/** A deployment: the pane's `config.json`, and the import function behind the gateway's authorizer. */
const server = createServer((request, response) => {
  const serve = async (): Promise<void> => {
    const { status, body } = await answer(request);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  void serve();
});
async function answer(
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const body = await text(request);
  if (request.url === "/config.json") return { status: 200, body: served };
  const access = await makeAuthorizer(authority.issuer).check(request.headers.authorization, {
    audience: [CLIENT],
    scopes: ["access_as_user"],
  });
  if (access.kind !== "authorized") return { status: 401, body: { message: "Unauthorized" } };
  const { oid = "" } = access.jwt.claims;
  callers.push(oid);
  return room.post(request.url ?? "", JSON.parse(body), { user: oid, roles: ["Admin"] });
}

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
  const rows = [
    ["Họ và tên", "Ngày 12/02/2026"],
    ["Lê Văn An", "x"],
  ];
  writeFileSync(FILE, await writeSheets({ name: "Một", rows }));
});
beforeEach(() => {
  endReroute = authority.reroute();
  callers.length = 0;
  served = { signIn };
});
afterEach(() => endReroute());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([authority.stop(), room.stop()]);
  rmSync(folder, { recursive: true });
});

function run(...typed: readonly string[]) {
  const all = [FILE, "--unit", "cb-mot", "--year", "2026", "--add-people", ...typed];
  return callCommand(command, all, { folder, openBrowser: (address) => void authority.consent(address) });
}

describe("a command finds its deployment", () => {
  test("by single options, signs in there, and stores what the file holds", async () => {
    const done = await run("--url", url, "--tenant", TENANT, "--client-id", CLIENT);
    expect([done.code, done.stderr]).toEqual([0, ""]);
    // Another test may have sent the same file before.
    expect(done.stdout).toMatch(/"(accepted|unchanged)":[1-9]/);
    expect(new Set(callers)).toEqual(new Set([OID]));
    expect(await room.attendance()).toHaveLength(1);
  });

  test.each<[string, () => readonly string[]]>([
    ["the address of its pane, which serves config.json", () => ["--deployment", url]],
    [
      "a config.json, and the service's address",
      () => {
        writeFileSync(CONFIG, JSON.stringify({ signIn }));
        return ["--deployment", CONFIG, "--url", url];
      },
    ],
  ])("by %s", async (_, options) => {
    const done = await run(...options());
    expect([done.code, done.stderr]).toEqual([0, ""]);
    expect(new Set(callers)).toEqual(new Set([OID]));
  });

  test.each<[string, () => readonly string[], RegExp]>([
    ["an address alone", () => ["--url", "https://api.example.vn"], /còn thiếu --tenant, --client-id:/],
    ["a tenant alone", () => ["--tenant", TENANT], /còn thiếu --url, --client-id:/],
    ["a wish about the sign-in alone", () => ["--device-code"], /còn thiếu --url, --tenant, --client-id:/],
    [
      "a config.json alone",
      () => {
        writeFileSync(CONFIG, JSON.stringify({ signIn }));
        return ["--deployment", CONFIG];
      },
      /còn thiếu --url:/,
    ],
    [
      "a service that others on the way can read",
      () => ["--url", "http://api.example.vn", "--tenant", TENANT, "--client-id", CLIENT],
      /http:\/\/api\.example\.vn không phải địa chỉ https/,
    ],
    [
      "a pane that others on the way can alter",
      () => ["--deployment", "http://excel.example.vn"],
      /không phải địa chỉ https/,
    ],
  ])("%s is asked about in one sentence, and nothing is sent", async (_, options, said) => {
    const { code, stdout, stderr } = await run(...options());
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n")).toEqual([expect.stringMatching(said), expect.stringContaining("Cách dùng")]);
    expect(callers).toEqual([]);
  });

  test.each<[string, () => readonly string[]]>([
    ["no file", () => ["--deployment", "none.json"]],
    ["a file of something else", () => ["--deployment", FILE]],
    [
      "the config.json of npm start",
      () => {
        writeFileSync(CONFIG, JSON.stringify({ signIn: { kind: "local", issuerUrl: url } }));
        return ["--deployment", CONFIG];
      },
    ],
    [
      "a pane whose config.json is none",
      () => {
        served = {};
        return ["--deployment", url];
      },
    ],
  ])("%s as config.json ends in one sentence", async (_, options) => {
    const { code, stdout, stderr } = await run(...options());
    expect([code, stdout, stderr.split("\n").length]).toEqual([1, "", 1]);
    expect(stderr).toMatch(/không đọc được config\.json/);
  });

  test("a person who declines leaves everything as it was", async () => {
    const typed = [FILE, "--unit", "cb-mot", "--year", "2026", "--deployment", url];
    const { code, stdout, stderr } = await callCommand(command, typed, {
      folder,
      openBrowser: (address) => void authority.decline(address),
    });
    expect([code, stdout, stderr.split("\n").length, callers]).toEqual([1, "", 1, []]);
    expect(stderr).toMatch(/bị từ chối/);
  });
});

test("a token of a foreign issuer is refused, and the import stores nothing", async () => {
  const foreign = await startAuthority();
  endReroute();
  endReroute = foreign.reroute();
  const typed = [FILE, "--unit", "cb-mot", "--year", "2026", "--deployment", url];
  const refused = await callCommand(command, typed, {
    folder,
    openBrowser: (address) => void foreign.consent(address),
  });
  await foreign.stop();
  expect([refused.code, refused.stdout, callers]).toEqual([1, "", []]);
  expect(refused.stderr).toMatch(/\(unauthorized\)/);
});

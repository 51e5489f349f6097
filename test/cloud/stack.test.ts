import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DynamoDBClient, ListTablesCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { JOURNAL_ALTERED } from "../../lambda/aws/log-events.ts";
import { type LocalCloud, startCloud } from "../../infra/local/cloud/cloud.ts";
import { LocalUser } from "../../infra/local/cloud/front/local-user.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";

const users = [
  LocalUser.parse({ id: "quan-tri", name: "Trịnh Quốc Việt", roles: ["Admin"], description: "" }),
  LocalUser.parse({
    id: "7d1f-van-phong",
    name: "Mai Thị Nhung",
    signIn: "nhung@tinh.gov.vn",
    roles: ["Reviewer"],
    description: "",
  }),
];
const dataFolder = mkdtempSync(path.join(tmpdir(), "cloud-"));
const staticFolder = mkdtempSync(path.join(tmpdir(), "page-"));
const soon = { timeout: 20_000, interval: 50 };
let assembly = "";
let cloud: LocalCloud;
let token = "";
let before = 0;

async function start(): Promise<void> {
  cloud = await startCloud({
    assembly,
    data: openDataFolder(dataFolder),
    staticFolder,
    users,
    log: () => undefined,
  });
  token = await cloud.tokenFor("quan-tri");
}

const get = (route: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${route}`, { headers: { authorization: `Bearer ${token}`, ...headers } });

/**
 * The number of child processes that this process waits for. Tools of other files, such as esbuild, wait for this process and
 * are not counted.
 */
function children(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "ProcessWrap").length;
}

beforeAll(async () => {
  writeFileSync(path.join(staticFolder, "index.html"), "<!doctype html>Sổ");
  assembly = await synthesize(() => undefined);
  before = children();
  await start();
}, 300_000);

afterAll(async () => {
  await cloud.stop();
  for (const folder of [dataFolder, staticFolder]) rmSync(folder, { recursive: true });
});

describe("the whole synthesized stack on one machine", { shuffle: false }, () => {
  it("answers who I am with a token, and 401 with no detail without one or with a wrong one", async () => {
    const me = await get("/v1/me");
    expect(me.status).toBe(200);
    expect(await me.json()).toMatchObject({ user: "quan-tri", roles: ["Admin"] });
    for (const authorization of ["", "Bearer x", `Bearer ${token.slice(0, -4)}AAAA`]) {
      const refused = await get("/v1/me", { authorization });
      expect([refused.status, await refused.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    }
  });

  it("describes itself to everybody, and has no other route", async () => {
    const description = await fetch(`${cloud.url}/v1/openapi.json`);
    expect(await description.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
    expect((await get("/v1/nothing")).status).toBe(404);
    expect((await fetch(`${cloud.url}/v1/me`, { method: "DELETE" })).status).toBe(404);
  });

  it("takes nothing of a user whose rights have ended, though the token is good for an hour yet", async () => {
    const year = new Date().getUTCFullYear();
    const push = async (batchId: string, rows: readonly object[]) => {
      const answer = await fetch(`${cloud.url}/v1/registers/dang-uy/${year}/batches`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ batchId, clientId: "test", rows }),
      });
      return (await answer.json()) as { rows: { status: string }[] };
    };
    const user = { form: "users", key: "us-nhung" };
    const grant = { form: "grants", key: "us-nhung.dang-uy", baseRev: 0 };
    const committee = { name: "Đảng ủy", kind: "committee", group: "committee" };
    await push("users-batch-1", [
      { form: "units", key: "dang-uy", baseRev: 0, fields: committee },
      { ...user, baseRev: 0, fields: { signIn: "nhung@tinh.gov.vn", fullName: "Mai Thị Nhung" } },
      { ...grant, fields: { user: "us-nhung", unit: "dang-uy", access: "write" } },
    ]);
    const authorization = `Bearer ${await cloud.tokenFor("7d1f-van-phong")}`;
    const register = `/v1/registers/dang-uy/${year}?since=0`;
    expect((await get(register, { authorization })).status).toBe(200);
    const ended = await push("users-batch-2", [{ ...user, baseRev: 2, fields: { until: `${year}-01-01` } }]);
    expect(ended.rows.map(({ status }) => status)).toEqual(["accepted"]);
    const refused = await get(register, { authorization });
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: "rights-ended" }]);
    expect((await get(register)).status).toBe(200);
  });

  it("runs a schedule when it is asked to, and only when no page of another origin could be asking", async () => {
    const schedules = `${cloud.url}/local/schedules`;
    const listed = (await (await fetch(schedules)).json()) as { work: string }[];
    expect(listed.map(({ work }) => work)).toEqual(["verify", "start-due", "rehearse", "rehearse", "remind"]);
    const ask = (work: string, type = "application/json") =>
      fetch(`${schedules}/${work}`, { method: "POST", headers: { "content-type": type } });
    expect((await ask("rehearse", "text/plain")).status).toBe(405);
    expect((await ask("nothing")).status).toBe(404);
    const night = await ask("verify");
    expect(await night.json()).toMatchObject({ verified: { differing: [], left: 0 } });
    const answer = await ask("rehearse");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ runs: [], refused: "no-catalogue" });
    expect(await (await ask("remind")).json()).toEqual({ code: "no-catalogue" });
  });

  it("asks a program for a feed's key, and opens one that was made a moment before only by its secret", async () => {
    const year = new Date().getUTCFullYear();
    const made = await fetch(`${cloud.url}/v1/feeds`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        title: "Power BI",
        unit: null,
        period: String(year),
        table: "people",
        until: `${year}-12-31`,
      }),
    });
    const {
      path: feed,
      secret,
      feed: key,
    } = (await made.json()) as {
      readonly path: string;
      readonly secret: string;
      readonly feed: { readonly id: string };
    };
    const read = async (password: string) => {
      const authorization = `Basic ${Buffer.from(`${key.id}:${password}`).toString("base64")}`;
      const { status, headers } = await fetch(`${cloud.url}${feed}`, { headers: { authorization } });
      return [status, headers.get("www-authenticate")?.split(" ")[0]];
    };
    expect(await read("wrong")).toEqual([401, "Basic"]);
    // Nothing is published yet.
    expect(await read(secret)).toEqual([404, undefined]);
    expect((await fetch(`${cloud.url}${feed}`)).status).toBe(401);
  });

  it("serves the page at the API's origin, and no file outside its folder", async () => {
    expect(await (await fetch(`${cloud.url}/`)).text()).toContain("Sổ");
    for (const file of ["/..%2f..%2fetc%2fpasswd", "/nothing.js", "/%00"]) {
      expect((await fetch(`${cloud.url}${file}`)).status).toBe(404);
    }
  });

  it("allows no page of another origin to call", async () => {
    for (const method of ["OPTIONS", "GET"]) {
      const headers = { origin: "https://evil.example", "access-control-request-method": "GET" };
      const answer = await fetch(`${cloud.url}/v1/openapi.json`, { method, headers });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("refuses a request above 10 MB, and one whose event would be above 6 MB", async () => {
    for (const megabytes of [11, 7]) {
      const response = await fetch(`${cloud.url}/v1/registers/dang-uy/2026/batches`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: "x".repeat(megabytes * 1024 * 1024),
      });
      expect(response.status).toBe(413);
    }
  });

  it("keeps a change over a restart, archives it once, and leaves no process behind", async () => {
    const lock = await fetch(`${cloud.url}/v1/registers/dang-uy/2030/locks`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ period: "2030-01", action: "lock", reason: "Kết thúc tháng" }),
    });
    expect(lock.status).toBe(200);
    const archived = await vi.waitFor(async () => {
      const names = await archive("R#dang-uy#2030");
      expect(names).toEqual([expect.stringMatching(/^R#dang-uy#2030\/0+1\.json$/)]);
      return names;
    }, soon);
    expect(children()).toBeGreaterThan(before);
    await cloud.stop();
    await vi.waitFor(() => expect(children()).toBeLessThanOrEqual(before), soon);

    await start();
    const { head } = z
      .object({ head: z.object({ seq: z.int(), locks: z.record(z.string(), z.unknown()) }) })
      .parse(await (await get("/v1/registers/dang-uy/2030?since=0")).json());
    expect([head.seq, Object.keys(head.locks)]).toEqual([1, ["2030-01"]]);
    expect(await archive("R#dang-uy#2030")).toEqual(archived);
  }, 60_000);

  it("tells in the log that a change set of the journal was altered, and keeps it in the archive as it was", async () => {
    const journal = new DynamoDBClient({
      region: cloud.environment["AWS_REGION"] ?? "",
      endpoint: cloud.environment["AWS_ENDPOINT_URL_DYNAMODB"] ?? "",
      credentials: { accessKeyId: "LOCAL", secretAccessKey: "x" },
    });
    const { TableNames = [] } = await journal.send(new ListTablesCommand());
    const TableName = TableNames.find((name) => name.startsWith("TablesJournal"));
    const { Items = [] } = await journal.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: "R#dang-uy#2030" } },
      }),
    );
    const [{ pk, sk } = {}] = Items;
    if (pk === undefined || sk === undefined) throw new Error("the register was never written");
    await journal.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk, sk },
        UpdateExpression: "SET reason = :other",
        ExpressionAttributeValues: { ":other": { S: "khác" } },
      }),
    );
    await vi.waitFor(() => expect(readFileSync(cloud.logFile, "utf8")).toContain(JOURNAL_ALTERED), soon);
    expect(await archive("R#dang-uy#2030")).toHaveLength(1);
    journal.destroy();
  }, 60_000);
});

describe("a stack that dies", () => {
  it("takes the processes of its functions with it, even by kill -9", async () => {
    const script = fileURLToPath(new URL("doomed-parent.ts", import.meta.url));
    const parent = spawn(process.execPath, ["--import", "tsx", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) => {
      parent.stdout.setEncoding("utf8").once("data", resolve);
    });
    const { pid } = z.object({ payload: z.object({ pid: z.int() }) }).parse(JSON.parse(line)).payload;
    expect(alive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(alive(pid)).toBe(false), soon);
  });
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The names of a register's archived change sets, after checking that each is DynamoDB's own JSON. */
async function archive(register: string): Promise<readonly string[]> {
  const { environment } = cloud;
  const s3 = new S3Client({
    region: environment["AWS_REGION"] ?? "",
    endpoint: environment["AWS_ENDPOINT_URL_S3"] ?? "",
    credentials: {
      accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
    },
  });
  const Bucket = cloud.buckets.find((name) => name.startsWith("bucketsarchive"));
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const names = Contents.map((object) => object.Key ?? "").filter((name) => name.startsWith(`${register}/`));
  for (const Key of names) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const text = (await Body?.transformToString()) ?? "";
    z.object({ Item: z.looseObject({ pk: z.strictObject({ S: z.string() }) }) }).parse(JSON.parse(text));
  }
  s3.destroy();
  return names;
}

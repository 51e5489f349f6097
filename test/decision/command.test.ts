import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RunId } from "../../domain/values/ids.ts";
import { command } from "../../infra/commands/decide.ts";
import { callCommand } from "../commands/call-command.ts";
import { COLUMN, edit, openDecisionRoom, TERM_COLUMN, TERM_PLACE } from "../import/decision-room.ts";
import { date } from "../import/sheet.ts";

const folder = mkdtempSync(path.join(tmpdir(), "decide-"));
const FILE = path.join(folder, "to-trinh.xlsx");
const RUNNING = path.join(folder, ".local", "running.json");

let room: Awaited<ReturnType<typeof openDecisionRoom>>;
let run: RunId;
let blank: Buffer;

/** The service and its token issuer on one port. */
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
  const body = await json(request);
  if (request.url !== "/token") return room.post(request.url ?? "", body);
  const { user } = body as { user: string };
  return user === "quan-tri" ? { status: 200, body: { access_token: "x" } } : { status: 404, body: {} };
}

beforeAll(async () => {
  room = await openDecisionRoom();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(path.dirname(RUNNING));
  writeFileSync(RUNNING, JSON.stringify({ url, issuerUrl: url }));
});
beforeEach(async () => {
  run = await room.publish(run);
  blank = await room.exported(run);
});
afterAll(async () => {
  server.close();
  await room.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the command in a folder in which `npm start` was run. */
async function decide(...typed: readonly string[]) {
  const { code, stdout, stderr } = await callCommand(command, typed, { folder });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status: code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), stderr };
}

async function fillIn(...decided: readonly (readonly [row: number, number: string])[]): Promise<void> {
  const file = await edit(blank, (sheet, rowOf) => {
    for (const [index, number] of decided) {
      sheet.getCell(`${COLUMN.decision}${rowOf(index)}`).value = "Đồng ý";
      sheet.getCell(`${COLUMN.number}${rowOf(index)}`).value = number;
      sheet.getCell(`${COLUMN.day}${rowOf(index)}`).value = date("2026-12-20");
    }
  });
  writeFileSync(FILE, file);
}

describe("a returned sheet by the command line", () => {
  test("is only read with --check, recorded without it, and neither line nor exit code finds fault", async () => {
    const before = await room.decided();
    await fillIn([2, "12-QĐ/ĐU"]);
    const checked = await decide(FILE, "--run", run, "--check");
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
    expect(checked.lines.at(-1)).toMatchObject({
      file: "to-trinh.xlsx",
      run,
      counts: { ready: 1, refused: 0, conflict: 0 },
    });
    expect(await room.decided()).toEqual(before);

    const recorded = await decide(FILE, "--run", run);
    expect(recorded.status).toBe(0);
    expect(recorded.lines.at(-1)).toMatchObject({
      counts: { recorded: 1, refused: 0, conflict: 0 },
      problems: [],
    });
    expect((await room.decided()).filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/^2026\.nv-\d\.giay-khen-nam approved 12-QĐ\/ĐU r1$/),
    ]);
  });

  test("with another decision than is recorded is a conflict and fails, unless it is to replace", async () => {
    await fillIn([3, "13-QĐ/ĐU"]);
    expect((await decide(FILE, "--run", run)).status).toBe(0);
    await fillIn([3, "14-QĐ/ĐU"]);
    const again = await decide(FILE, "--run", run, "--lang", "en");
    expect([again.status, again.lines.at(-1)]).toMatchObject([1, { counts: { conflict: 1 } }]);
    const replaced = await decide(FILE, "--run", run, "--replace");
    expect([replaced.status, replaced.lines.at(-1)]).toMatchObject([0, { counts: { recorded: 1 } }]);
  });

  test("fails for a line that breaks a rule, and says which in words", async () => {
    const file = await edit(blank, (sheet, rowOf) => {
      sheet.getCell(`${COLUMN.decision}${rowOf(1)}`).value = "Không đồng ý";
    });
    writeFileSync(FILE, file);
    const { status, lines } = await decide(FILE, "--run", run, "--check");
    const refused = lines.filter((line) => line["status"] === "refused");
    expect([status, refused.length]).toEqual([1, 1]);
    expect(JSON.stringify(refused[0]?.["problems"])).toMatch(/[ạảấầậếềệộớợụứừự]/);
  });
});

test("a term's workbook is brought back with --term, and its decisions are recorded", async () => {
  const term = { from: 2022, to: 2026 };
  await room.honour(term, ["nv-5"]);
  const file = await edit(
    await room.exportedTerm(term),
    (sheet, rowOf) => {
      sheet.getCell(`${TERM_COLUMN.decision}${rowOf(0)}`).value = "Không đồng ý";
      sheet.getCell(`${TERM_COLUMN.remark}${rowOf(0)}`).value = "Đang xem xét đơn";
    },
    TERM_PLACE,
  );
  writeFileSync(FILE, file);
  const { status, lines } = await decide(FILE, "--term", "2022-2026");
  expect([status, lines.at(-1)]).toMatchObject([0, { term, counts: { recorded: 1 }, problems: [] }]);
  expect(await room.decided()).toContain("2026.nv-5.tuyen-duong-nhiem-ky refused - r1");
});

describe("a command that cannot be done says why in one line", () => {
  test.each<[string, () => Promise<readonly string[]>, RegExp]>([
    [
      "a run that there is not",
      async () => [FILE, "--run", "run-khong-co-1"],
      /Không tìm thấy\. \(not-found\)/,
    ],
    [
      "a run that a later one has superseded",
      async () => {
        const old = run;
        run = await room.publish(run);
        return [FILE, "--run", old];
      },
      /\(run-not-current\)/,
    ],
    [
      "a file that is no workbook",
      async () => [path.resolve("package.json"), "--run", run],
      /Không đọc tệp này: .*Excel.*\(import-refused\)/,
    ],
    [
      "a file that is not there",
      async () => [path.join(folder, "none.xlsx"), "--run", run],
      /không mở được tệp/,
    ],
    [
      "nobody of that name",
      async () => [FILE, "--run", run, "--user", "ai-do"],
      /Không có người dùng “ai-do”/,
    ],
  ])("%s", async (_, args, said) => {
    writeFileSync(FILE, blank);
    const { status, lines, stderr } = await decide(...(await args()));
    expect([status, lines, stderr.split("\n").length]).toEqual([1, [], 1]);
    expect(stderr).toMatch(said);
  });

  test.each<[string, () => readonly string[], RegExp]>([
    ["a run and a term", () => [FILE, "--run", run, "--term", "2022-2026"], /--run LẦN_CHẤM hoặc --term/],
    ["no run", () => [FILE], /--run LẦN_CHẤM hoặc --term/],
    ["a term that is none", () => [FILE, "--term", "2022"], /--term “2022”/],
    ["two files", () => [FILE, FILE, "--run", run], /Thừa/],
    ["an option that there is not", () => [FILE, "--run", run, "--chek"], /hãy dùng --check/],
  ])("wrong use: %s", async (_, typed, said) => {
    const { status, lines, stderr } = await decide(...typed());
    expect([status, lines, stderr.split("\n").length]).toEqual([2, [], 2]);
    expect(stderr).toMatch(said);
  });

  test("no start that is alive, which --check needs too", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const url = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
    closed.close();
    await once(closed, "close");
    const alive = JSON.stringify({ url, issuerUrl: url });
    const elsewhere = path.join(folder, "elsewhere", ".local");
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(path.join(elsewhere, "running.json"), alive);
    const typed = [FILE, "--run", run, "--check"];
    const { code, stderr } = await callCommand(command, typed, { folder: path.dirname(elsewhere) });
    expect(code).toBe(1);
    expect(stderr).not.toContain("--check");
    expect(stderr).toContain("npm start");
  });
});

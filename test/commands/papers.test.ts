import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, expect, test } from "vitest";
import { command } from "../../infra/commands/papers.ts";
import { type StubServer, startStubServer } from "../client/stub-server.ts";
import { wordFile } from "../../lambda/workbook/paper/write-dossier.ts";
import { result } from "../decision/results.ts";
import { paperOf, papersOf } from "../paper/office.ts";
import { callCommand } from "./call-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "papers-command-"));
let server: StubServer | undefined;
afterEach(async () => {
  rmSync(path.join(folder, "ho-so"), { recursive: true, force: true });
  await server?.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(answers: readonly object[], ...typed: readonly string[]) {
  server = await startStubServer([
    { status: 200, body: { access_token: "x" } },
    ...answers.map((body) => ({ status: 200, body })),
  ]);
  mkdirSync(path.join(folder, ".local"), { recursive: true });
  const running = { url: server.url, issuerUrl: server.url };
  writeFileSync(path.join(folder, ".local", "running.json"), JSON.stringify(running));
  const done = await callCommand(command, typed, { folder });
  return { ...done, sent: server.seen.at(-1) };
}

test("a template is replaced by a file of this machine, and each fault of it is a line", async () => {
  writeFileSync(path.join(folder, "mau.docx"), "x");
  const taken = await call([{ faults: [] }], "mau.docx", "--template", "ballot", "--year", "2026");
  expect([taken.code, taken.stdout]).toEqual([0, "ballot: đã dùng mẫu mau.docx"]);
  expect(taken.sent).toMatchObject({
    path: "/v1/paper-templates/ballot",
    body: { year: 2026, fileName: "mau.docx", content: Buffer.from("x").toString("base64") },
  });
  await server?.stop();
  const faults = [{ code: "unknown-tag", message: "Văn bản loại này không có thẻ “so_la”." }];
  const refused = await call([{ faults }], "mau.docx", "--template", "ballot");
  expect([refused.code, refused.stdout]).toEqual([1, "Văn bản loại này không có thẻ “so_la”."]);
});

test("goes back to the product's own", async () => {
  const { code, sent } = await call([{ faults: [] }], "--template", "ballot", "--back");
  expect([code, sent?.body]).toMatchObject([0, { content: null }]);
});

test("needs a run or a kind of template, and a file that is there", async () => {
  expect((await call([])).code).toBe(2);
  expect((await call([], "--run", "run-0001-aaaa", "--template", "ballot")).code).toBe(2);
  expect((await call([], "khong-co.docx", "--template", "ballot")).code).toBe(1);
  expect(existsSync(path.join(folder, "ho-so"))).toBe(false);
});

const ready = (bytes: Uint8Array) => ({
  id: "dossier-1",
  status: "ready",
  url: `data:application/zip;base64,${Buffer.from(bytes).toString("base64")}`,
  rows: 1,
});
const kept = (name: string) => readFileSync(path.join(folder, "ho-so", name), "utf8");

test("keeps all papers of a run in the folder, or one by its name", async () => {
  const all = zipSync({ "00-muc-luc.docx": strToU8("mục lục"), "../01-ngoai.docx": strToU8("một") });
  const { code, stdout } = await call([ready(all)], "--run", "run-0001-aaaa");
  expect([code, stdout]).toEqual([0, "ho-so/00-muc-luc.docx\nho-so/01-ngoai.docx"]);
  expect([kept("00-muc-luc.docx"), kept("01-ngoai.docx")]).toEqual(["mục lục", "một"]);
  await server?.stop();
  const one = await call([ready(strToU8("báo cáo"))], "--run", "run-0001-aaaa", "--paper", "bao-cao");
  expect([one.code, kept("bao-cao.docx")]).toEqual([0, "báo cáo"]);
  expect(one.sent).toMatchObject({ body: { report: "dossier", paper: "bao-cao" } });
});

test("makes PDF beside the Word file with LibreOffice", { tags: ["libreoffice"] }, async () => {
  const paper = paperOf(papersOf([result("an")]), "ratings-report");
  const file = await wordFile(paper, new Map());
  const typed = ["--run", "run-0001-aaaa", "--paper", "bao-cao", "--pdf"];
  const { code, stdout } = await call([ready(file)], ...typed);
  expect([code, stdout]).toEqual([0, "ho-so/bao-cao.docx\nho-so/bao-cao.pdf"]);
  expect(kept("bao-cao.pdf").slice(0, 5)).toBe("%PDF-");
});

test("checks filled minutes of this machine without a server, and names what does not add up", async () => {
  const minutes = paperOf(papersOf([result("an")]), "count-minutes");
  writeFileSync(path.join(folder, "bien-ban.docx"), await wordFile(minutes, new Map()));
  const { code, stdout } = await callCommand(command, ["bien-ban.docx", "--count"], { folder });
  expect(code).toBe(1);
  expect(stdout).toContain("Chưa ghi số phiếu phát ra.");
  expect(stdout).toContain("an: chưa ghi số phiếu.");
});

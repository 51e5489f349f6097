import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLetterBox } from "../../infra/local/cloud/letters/letter-box.ts";
import type { Listener } from "../../infra/local/listener.ts";
import { makeMail } from "../../lambda/remind/mail.ts";

const folder = mkdtempSync(path.join(tmpdir(), "letters-"));
const LETTER = { subject: "Nhắc việc: Chi bộ Một", text: "Kính gửi: Chi bộ Một\n\n---\n\nTo: Chi bộ Một" };
const FROM = "nhac-viec@tinh.vn";
const kept: Record<string, string | undefined> = {};
let box: Listener;

beforeAll(async () => {
  box = await startLetterBox(folder);
  const ours = {
    AWS_REGION: "ap-southeast-1",
    AWS_ACCESS_KEY_ID: "LOCAL",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL_SESV2: box.url,
  };
  for (const [name, value] of Object.entries(ours)) {
    kept[name] = process.env[name];
    process.env[name] = value;
  }
});
afterAll(async () => {
  for (const [name, value] of Object.entries(kept)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await box.close();
  rmSync(folder, { recursive: true });
});

test("a letter of SES becomes a file of this machine, with sender, recipients, subject and text", async () => {
  await makeMail(FROM)(["an@tinh.vn", "binh@tinh.vn"], LETTER);
  const [file = "", ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(readFileSync(path.join(folder, file), "utf8")).toBe(
    `From: ${FROM}\nTo: an@tinh.vn, binh@tinh.vn\nSubject: ${LETTER.subject}\n\n${LETTER.text}\n`,
  );
});

test("a letter that SES refuses is told by its code alone", async () => {
  const refused = makeMail(FROM)(["no address"], LETTER);
  await expect(refused).rejects.toMatchObject({ name: "NotSent", code: expect.stringMatching(/^\w+$/) });
  await expect(refused).rejects.not.toThrow("no address");
});

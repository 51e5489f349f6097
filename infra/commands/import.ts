/**
 * `npm run import -- FILE... --unit U --year Y`: the second door. Prints one JSON object a sheet, one a line; without
 * `--check` also one a file that says what was stored. Exits 1 for a file that is not read and for rows that were refused.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Api, makeApi } from "../../addin/sync/api.ts";
import type { Receipt } from "../../domain/protocol/push.ts";
import { PROBLEM_TEXTS } from "../../domain/texts/service/problems.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { LIMITS } from "../../lambda/office-file/limits.ts";
import { describeRefusal, readWorkbook, reportSheet } from "../../lambda/import/read-workbook.ts";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { required } from "./terminal/demonstration.ts";
import { failCommand } from "./terminal/fail.ts";
import { IMPORT_HELP, type ImportOptions, readImportOptions } from "./terminal/import-options.ts";
import { localToken } from "./terminal/local-token.ts";
import { readRunning } from "./terminal/running.ts";

async function importFiles(): Promise<void> {
  const options = readImportOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(IMPORT_HELP);
    return;
  }
  const api = options.check ? undefined : await connect(options);
  for (const file of options.files) {
    try {
      if (api === undefined) check(file, options);
      else await commit(api, file, options);
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error;
      // The other files may be fine, and their clerks are waiting.
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

function check(file: string, { year, language }: ImportOptions): void {
  const name = path.basename(file);
  const read = readWorkbook(readFile(file, name, language), year);
  if (read.kind === "refused") throw refusal(name, read, language);
  for (const sheet of read.sheets) print(reportSheet(name, sheet, language));
}

async function commit(api: Api, file: string, options: ImportOptions): Promise<void> {
  const { unit, year, addPeople, language } = options;
  const name = path.basename(file);
  const content = readFile(file, name, language);
  const slot = required(name, await api.openImport({ unit, year, fileName: name }));
  const upload = await fetch(slot.upload.url, { method: slot.upload.method, body: new Uint8Array(content) });
  if (!upload.ok) throw new StartFailure(`${name}: HTTP ${upload.status}`);
  const { sheets, newPeople, receipts } = required(name, await api.commitImport(slot.id, { addPeople }));
  for (const sheet of sheets) print(sheet);
  const counts = countOutcomes(receipts);
  print({ file: name, receipt: counts, newPeople });
  if (counts.conflict + counts.locked + counts.invalid + counts.forbidden > 0) process.exitCode = 1;
}

function countOutcomes(receipts: readonly Receipt[]): Record<Receipt["rows"][number]["status"], number> {
  const counts = { accepted: 0, merged: 0, unchanged: 0, conflict: 0, locked: 0, invalid: 0, forbidden: 0 };
  for (const { status } of receipts.flatMap(({ rows }) => rows)) counts[status] += 1;
  return counts;
}

async function connect({ url, user, language }: ImportOptions): Promise<Api> {
  const running = readRunning();
  // Asked for at once: a person who is not there is told so before any file is sent.
  let token = await localToken(running?.issuerUrl, user);
  return makeApi({
    baseUrl: url ?? running?.url ?? "",
    language: () => language,
    token: async (renew) => {
      if (renew) token = await localToken(running?.issuerUrl, user);
      return token;
    },
  });
}

function readFile(file: string, name: string, language: Language): Buffer {
  try {
    if (statSync(file).size > LIMITS.fileBytes)
      throw refusal(name, { code: "too-large", values: {} }, language);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`${file}: không mở được tệp / the file cannot be opened`, { cause: error });
  }
}

function refusal(
  name: string,
  refused: Parameters<typeof describeRefusal>[0],
  language: Language,
): StartFailure {
  const reason = describeRefusal(refused, language);
  return new StartFailure(`${name}: ${render(PROBLEM_TEXTS["import-refused"], language, { reason })}`);
}

function print(value: unknown): void {
  console.log(JSON.stringify(value));
}

await importFiles().catch(failCommand);

/**
 * `node --import tsx infra/commands/decide.ts FILE --run RUN`, or `--term FROM-TO` for a term's workbook: brings back the
 * sheet of proposals on which a committee has entered its decisions. Prints one JSON object a line of the sheet, then one
 * with the problems of the whole; with `--check` nothing is recorded. Exits 1 when a line is refused, in conflict, or none of its own.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { call } from "../../addin/sync/call.ts";
import { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import { ImportSlot } from "../../domain/protocol/imports.ts";
import { StartFailure } from "../local/cloud/start-failure.ts";
import { required } from "./terminal/demonstration.ts";
import { failCommand } from "./terminal/fail.ts";
import { localToken } from "./terminal/local-token.ts";
import { readRunning } from "./terminal/running.ts";

const HELP =
  "node --import tsx infra/commands/decide.ts TỆP --run LẦN_CHẤM | --term TỪ-ĐẾN [--check] [--replace] [--url URL] [--user MÃ] [--lang vi|en]";

async function decide(): Promise<void> {
  const { file, on, check, replace, url, user, lang } = readOptions();
  const running = readRunning();
  let token = await localToken(running?.issuerUrl, user);
  const connection = {
    baseUrl: url ?? running?.url ?? "",
    language: () => lang,
    token: async (renew: boolean) => {
      if (renew) token = await localToken(running?.issuerUrl, user);
      return token;
    },
  };
  const fileName = path.basename(file);
  const post = { method: "POST", repeatable: true } as const;
  const content = readContent(file);
  const body = { ...on, fileName };
  const slot = required(
    fileName,
    await call(connection, { ...post, path: "/v1/imports", body, answer: ImportSlot }),
  );
  const sent = await fetch(slot.upload.url, { method: slot.upload.method, body: new Uint8Array(content) });
  if (!sent.ok) throw new StartFailure(`${fileName}: HTTP ${sent.status}`);
  const step = `/v1/imports/${slot.id}/${check ? "check" : "commit"}`;
  const answer = DecisionSheetReport;
  const { lines, problems, counts } = required(
    fileName,
    await call(connection, { ...post, path: step, body: { replace }, answer }),
  );
  for (const line of lines) console.log(JSON.stringify(line));
  console.log(JSON.stringify({ file: fileName, ...on, counts, problems }));
  if (counts.refused + counts.conflict + problems.length > 0) process.exitCode = 1;
}

function readOptions() {
  const { values, positionals } = parse();
  const { run, term, url, user = "quan-tri", lang = "vi", check = false, replace = false } = values;
  const [file] = positionals;
  const on = readDecidedOn(run, term);
  if (file === undefined || positionals.length > 1 || on === undefined || (lang !== "vi" && lang !== "en"))
    throw new StartFailure(HELP);
  return { file, on, check, replace, url: url?.replace(/\/+$/, ""), user, lang } as const;
}

/** One of the two. */
function readDecidedOn(run: string | undefined, term: string | undefined) {
  if (run !== undefined) return term === undefined ? { run } : undefined;
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(term ?? "") ?? [];
  return from === undefined ? undefined : { term: { from: Number(from), to: Number(to) } };
}

function parse() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    const options = { run: text, term: text, url: text, user: text, lang: text, check: flag, replace: flag };
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new StartFailure(HELP, { cause: error });
  }
}

function readContent(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartFailure(`${file}: không mở được tệp / the file cannot be opened`, { cause: error });
  }
}

await decide().catch(failCommand);

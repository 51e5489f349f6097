import type { Api } from "../../../addin/client/api.ts";
import type { ListLine, ListReport } from "../../../domain/protocol/lists.ts";
import type { ImportAnswers } from "../../../domain/protocol/import/question.ts";
import { matchLists } from "../../../domain/roster/match-lists.ts";
import { LINE_STATUS_TEXTS, LIST_KIND_TEXTS } from "../../../domain/texts/import/lists.ts";
import { PROBLEM_TEXTS } from "../../../domain/texts/service/problems.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { formatPartialDay } from "../../../domain/wording/partial-day-text.ts";
import { LINE_STATUSES } from "../../../domain/vocabulary/list/list-kind.ts";
import { listsOf, parseLists } from "../../../lambda/import/list-import/parse-lists.ts";
import { countLines, reportLists } from "../../../lambda/import/list-import/report-lists.ts";
import { describeRefusal } from "../../../lambda/import/upload/uploaded-workbook.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { CONNECTION_TEXTS } from "../texts/connection.ts";
import { IMPORT_COMMAND_TEXTS } from "../texts/import.ts";
import type { CommandDeps } from "./command.ts";
import { questionLines } from "./import-answers.ts";
import { bringFile } from "./bring-file.ts";
import { required } from "./required.ts";

interface ListSettings {
  readonly check: boolean;
  readonly year: number;
  readonly unit: UnitId | undefined;
  readonly otherYear: boolean;
  readonly answers: ImportAnswers;
  readonly lang: Language;
  readonly asJson: boolean;
}

interface ListFile {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * Reads a file of lists and prints what becomes of each line; without `check` it stores the clear ones.
 * @returns whether nothing was refused: lines that are unclear fail a command that stores, and no check
 */
export async function bringLists(
  api: Api | undefined,
  file: ListFile,
  settings: ListSettings,
  deps: CommandDeps,
): Promise<boolean> {
  if (api === undefined) {
    printReport(readAlone(file, settings), settings, deps);
    return true;
  }
  const { otherYear, answers } = settings;
  const id = await upload(api, file, settings, deps);
  const report = required(file.name, await api.checkLists(id, { otherYear, answers }));
  printReport(report, settings, deps);
  return settings.check || store(api, file.name, report, settings, deps);
}

/** Against an empty catalogue every clear line is new. */
function readAlone(
  { name, content }: ListFile,
  { year, unit, otherYear, answers, lang }: ListSettings,
): ListReport {
  const parsed = parseLists(content, year, answers);
  if (parsed.kind === "refused") {
    const reason = describeRefusal(parsed, lang);
    throw new StartFailure(`${name}: ${render(PROBLEM_TEXTS["import-refused"], lang, { reason })}`);
  }
  const matched = matchLists(listsOf(parsed.sheets), [], { year, unit, otherYear, knowsUnits: false });
  const { sheets } = parsed;
  return reportLists(
    { id: "", fileName: name, year, seq: 0, sheets, matched, absent: [], catalogue: [] },
    lang,
  );
}

async function upload(
  api: Api,
  { name, content }: ListFile,
  { year, unit }: ListSettings,
  deps: CommandDeps,
): Promise<string> {
  deps.doing(CONNECTION_TEXTS.uploading, { file: name });
  const request = { kind: "lists", year, ...(unit === undefined ? {} : { unit }) } as const;
  return bringFile(name, content, (about) => api.openLists({ ...request, ...about }));
}

/** A long list takes several requests, each of which stores what the one before left. */
async function store(
  api: Api,
  name: string,
  report: ListReport,
  { otherYear, answers, lang, asJson }: ListSettings,
  deps: CommandDeps,
): Promise<boolean> {
  deps.doing(IMPORT_COMMAND_TEXTS.storing, { file: name });
  let stored = 0;
  for (;;) {
    const done = required(name, await api.commitLists(report.id, { otherYear, answers, seq: report.seq }));
    stored += done.stored;
    if (done.left > 0 && done.stored > 0) continue;
    const { unclear } = done.counts;
    const values = { file: name, stored: String(stored), unclear: String(unclear) };
    deps.out(
      asJson
        ? JSON.stringify({ file: name, stored, unclear })
        : render(IMPORT_COMMAND_TEXTS["stored-lines"], lang, values),
    );
    return unclear === 0 && done.left === 0;
  }
}

function printReport(report: ListReport, { lang, asJson }: ListSettings, { out }: CommandDeps): void {
  for (const { file, sheet, list, unread, problems, questions } of report.sheets) {
    const lines = report.lines.filter((line) => line.sheet === sheet);
    if (asJson) {
      out(
        JSON.stringify({ file, sheet, list, unread, counts: countLines(lines), problems, questions, lines }),
      );
      continue;
    }
    const counts = Object.fromEntries(
      Object.entries(countLines(lines)).map(([status, n]) => [status, String(n)]),
    );
    const values = { file, sheet, ...counts, list: list === null ? "" : LIST_KIND_TEXTS[list][lang] };
    out(render(IMPORT_COMMAND_TEXTS[list === null ? "no-list" : "list"], lang, values));
    if (unread.length > 0)
      out(`  ${render(IMPORT_COMMAND_TEXTS.unread, lang, { columns: unread.join("; ") })}`);
    for (const { cell, message } of problems) out(`  ${cell.padEnd(6)} ${message}`);
    for (const line of questionLines([{ sheet, questions }], lang)) out(line);
    for (const status of LINE_STATUSES)
      for (const line of lines.filter((candidate) => candidate.status === status)) printLine(line, lang, out);
  }
}

function printLine(
  { cell, name, birth, status, changes, problems }: ListLine,
  lang: Language,
  out: CommandDeps["out"],
): void {
  const told = changes.map(({ column, from, to }) => `${column}: ${from === null ? "" : `${from} → `}${to}`);
  const who = birth === null ? name : `${name} (${formatPartialDay(birth)})`;
  const detail = status === "changed" ? `: ${told.join("; ")}` : "";
  out(`  ${cell.padEnd(6)} ${LINE_STATUS_TEXTS[status][lang]}: ${who}${detail}`);
  for (const problem of problems) out(`    ${problem.cell.padEnd(6)} ${problem.message}`);
}

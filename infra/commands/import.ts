/**
 * `npm run import -- FILE... --unit U --year Y`, or `--list --year Y` for lists of people, units and directives: imports files without the add-in. Into a pipe it prints a JSON
 * object for each sheet, one a line; without `--check` also one for each file with the stored rows. Fails for a file
 * that cannot be read and for refused rows.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { UnitId, Year } from "../../domain/values/ids.ts";
import type { ImportAnswers } from "../../domain/protocol/import/question.ts";
import type { SheetReport } from "../../domain/protocol/imports.ts";
import type { Receipt } from "../../domain/protocol/push.ts";
import { PROBLEM_TEXTS } from "../../domain/texts/service/problems.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { LIMITS } from "../../lambda/office-file/limits.ts";
import type { Refusal } from "../../lambda/office-file/refused-workbook.ts";
import {
  describeRefusal,
  type ParsedSheet,
  parseWorkbook,
  reportSheet,
} from "../../lambda/import/upload/uploaded-workbook.ts";
import { NOT_LOOKED_UP } from "../../lambda/import/own-form/named-rows.ts";
import { StartFailure } from "../local/start-failure.ts";
import { type CommandDeps, defineCommand, type ExitCode, WrongUse } from "./terminal/command.ts";
import { ANSWERS, answersOf, questionLines } from "./terminal/import-answers.ts";
import { bringLists } from "./terminal/bring-lists.ts";
import { CONNECTION, connect, type ConnectionOptions } from "./sign-in/connection.ts";
import { bringFile } from "./terminal/bring-file.ts";
import { required } from "./terminal/required.ts";
import { Files, flag, manyArguments, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { NotRunning } from "./sign-in/local-token.ts";
import { CONNECTION_TEXTS } from "./texts/connection.ts";
import { IMPORT_COMMAND_TEXTS } from "./texts/import.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

const { parameters } = IMPORT_COMMAND_TEXTS;

interface ImportSettings {
  readonly unit: UnitId | undefined;
  readonly year: number;
  readonly list: boolean;
  readonly otherYear: boolean;
  readonly addPeople: boolean;
  readonly answers: ImportAnswers;
  readonly lang: Language;
  readonly asJson: boolean;
}

export const command = defineCommand({
  name: "npm run import",
  texts: IMPORT_COMMAND_TEXTS,
  parameters: {
    files: manyArguments(Files, parameters.files),
    unit: option(UnitId.optional(), parameters.unit),
    year: option(
      z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number)
        .pipe(Year),
      parameters.year,
    ),
    check: flag(parameters.check),
    list: flag(parameters.list),
    otherYear: flag(parameters.otherYear),
    addPeople: flag(parameters.addPeople),
    ...ANSWERS,
    json: flag(parameters.json),
    ...CONNECTION,
  },
  run: async ({ files, check, json, marks, letters, ...settings }, deps) => {
    const answers = answersOf({ marks, letters });
    const options: ImportSettings = { ...settings, answers, asJson: json || !deps.isScreen };
    const { unit } = options;
    if (!options.list && unit === undefined) throw new WrongUse(IMPORT_COMMAND_TEXTS["unit-missing"]);
    const api = await apiOf(check, options, settings, deps);
    let code: ExitCode = 0;
    for (const file of files) {
      try {
        const isStored = options.list
          ? await bringLists(api, fileOf(file, options, deps), { ...options, check }, deps)
          : api === undefined || unit === undefined
            ? checkFile(file, options, deps)
            : await commit(api, unit, file, options, deps);
        if (!isStored) code = 1;
      } catch (error) {
        if (!(error instanceof StartFailure)) throw error;
        // One bad file does not stop the others.
        deps.err(error.message);
        code = 1;
      }
    }
    return code;
  },
});

/** A check of lists compares them with what is stored where the service runs; without it they are only read. */
async function apiOf(
  check: boolean,
  { list }: ImportSettings,
  connection: ConnectionOptions,
  deps: CommandDeps,
): Promise<Api | undefined> {
  if (check && !list) return undefined;
  try {
    return makeApi(await signIn(connection, deps));
  } catch (error) {
    if (!check || !(error instanceof StartFailure && error.cause instanceof NotRunning)) throw error;
    deps.progress(formatBilingual(IMPORT_COMMAND_TEXTS["read-only"]));
    return undefined;
  }
}

async function signIn(options: ConnectionOptions, deps: CommandDeps) {
  try {
    return await connect(options, deps);
  } catch (error) {
    if (!(error instanceof NotRunning)) throw error;
    throw new StartFailure(formatBilingual(IMPORT_COMMAND_TEXTS["not-running"]), { cause: error });
  }
}

function fileOf(file: string, { lang }: ImportSettings, deps: CommandDeps) {
  const name = path.basename(file);
  deps.doing(IMPORT_COMMAND_TEXTS.reading, { file: name });
  return { name, content: readFile(file, name, lang, deps) };
}

function checkFile(
  file: string,
  { year, lang, asJson, answers }: ImportSettings,
  deps: CommandDeps,
): boolean {
  const name = path.basename(file);
  deps.doing(IMPORT_COMMAND_TEXTS.reading, { file: name });
  const workbook = parseWorkbook(readFile(file, name, lang, deps), year, NOT_LOOKED_UP, answers);
  if (workbook.kind === "refused") throw refusal(name, workbook, lang);
  for (const sheet of workbook.sheets) {
    const report = { ...reportSheet(name, sheet, lang), names: namesOf(sheet) };
    printSheet(report, asJson, lang, deps);
  }
  return true;
}

interface SheetName {
  readonly cell: string;
  readonly name: string;
  /** YYYY-MM-DD, or the year alone where the sheet has no more. */
  readonly birth: string | null;
}

/** The people of a handmade sheet as they are read, for a program that compares them. */
function namesOf({ content }: ParsedSheet): readonly SheetName[] {
  if (content.kind !== "clerk") return [];
  return content.people.map(({ cell, fullName, birthDate, birthYear }) => ({
    cell,
    name: fullName,
    birth: birthDate ?? birthYear?.toString() ?? null,
  }));
}

/** @returns whether every row of the file is stored */
async function commit(
  api: Api,
  unit: UnitId,
  file: string,
  settings: ImportSettings,
  deps: CommandDeps,
): Promise<boolean> {
  const { year, addPeople, answers, lang, asJson } = settings;
  const name = path.basename(file);
  const content = readFile(file, name, lang, deps);
  deps.doing(CONNECTION_TEXTS.uploading, { file: name });
  const id = await bringFile(name, content, (about) => api.openImport({ unit, year, ...about }));
  deps.doing(IMPORT_COMMAND_TEXTS.storing, { file: name });
  const { sheets, newPeople, receipts } = required(name, await api.commitImport(id, { addPeople, answers }));
  for (const sheet of sheets) printSheet(sheet, asJson, lang, deps);
  const counts = countOutcomes(receipts);
  const refused = counts.conflict + counts.locked + counts.invalid + counts.forbidden;
  const numbers = {
    accepted: String(counts.accepted + counts.merged),
    unchanged: String(counts.unchanged),
    refused: String(refused),
    people: String(newPeople.length),
  };
  deps.out(
    asJson
      ? JSON.stringify({ file: name, receipt: counts, newPeople })
      : render(IMPORT_COMMAND_TEXTS.stored, lang, { file: name, ...numbers }),
  );
  return refused === 0;
}

/** Prints JSON for a program; for a person a summary, and a line for each unclear cell. */
function printSheet(report: SheetReport, asJson: boolean, lang: Language, { out }: CommandDeps): void {
  if (asJson) {
    out(JSON.stringify(report));
    return;
  }
  const { file, sheet, people, sessions, problems } = report;
  const numbers = {
    people: String(people),
    sessions: String(sessions.length),
    problems: String(problems.length),
  };
  out(render(IMPORT_COMMAND_TEXTS.sheet, lang, { file, sheet, ...numbers }));
  for (const { cell, message } of problems) out(`  ${cell.padEnd(6)} ${message}`);
  for (const line of questionLines([report], lang)) out(line);
}

function countOutcomes(receipts: readonly Receipt[]): Record<Receipt["rows"][number]["status"], number> {
  const counts = { accepted: 0, merged: 0, unchanged: 0, conflict: 0, locked: 0, invalid: 0, forbidden: 0 };
  for (const { status } of receipts.flatMap(({ rows }) => rows)) counts[status] += 1;
  return counts;
}

function readFile(file: string, name: string, language: Language, { folder }: CommandDeps): Buffer {
  const place = path.resolve(folder, file);
  try {
    if (statSync(place).size > LIMITS.fileBytes)
      throw refusal(name, { code: "too-large", values: {} }, language);
    return readFileSync(place);
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(formatBilingual(CONNECTION_TEXTS["unreadable-file"], { file }), { cause: error });
  }
}

function refusal(name: string, refused: Refusal, language: Language): StartFailure {
  const reason = describeRefusal(refused, language);
  return new StartFailure(`${name}: ${render(PROBLEM_TEXTS["import-refused"], language, { reason })}`);
}

await runIfStarted(import.meta.url, command);

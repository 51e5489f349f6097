/**
 * `npm run decide -- FILE --run RUN`, or `--term FROM-TO` for a term's workbook: records the decisions that a
 * committee has entered on the sheet of proposals. Into a pipe it prints a JSON object for each line of the sheet,
 * then one with the problems of the file; with `--check` nothing is recorded. Fails when a line is refused or in
 * conflict, or when the file has problems.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { call } from "../../addin/client/call.ts";
import { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import { ImportSlot } from "../../domain/protocol/imports.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { StartFailure } from "../local/start-failure.ts";
import { type CommandDeps, defineCommand, WrongUse } from "./terminal/command.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { bringFile } from "./terminal/bring-file.ts";
import { required } from "./terminal/required.ts";
import { argument, flag, option } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CONNECTION_TEXTS } from "./texts/connection.ts";
import { DECIDE_COMMAND_TEXTS } from "./texts/decide.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

const { parameters, statuses } = DECIDE_COMMAND_TEXTS;

const Term = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .transform((years) => ({ from: Number(years.slice(0, 4)), to: Number(years.slice(5)) }))
  .optional();

export const command = defineCommand({
  name: "npm run decide",
  texts: DECIDE_COMMAND_TEXTS,
  parameters: {
    file: argument(parameters.file),
    run: option(z.string().min(1).optional(), parameters.run),
    term: option(Term, parameters.term),
    check: flag(parameters.check),
    replace: flag(parameters.replace),
    json: flag(parameters.json),
    ...CONNECTION,
  },
  run: async ({ file, run, term, check, replace, json, ...connectionOptions }, deps) => {
    if ((run === undefined) === (term === undefined)) throw new WrongUse(DECIDE_COMMAND_TEXTS["run-or-term"]);
    const on = run === undefined ? { term } : { run };
    const fileName = path.basename(file);
    const connection = await connect(connectionOptions, deps);
    const content = readContent(file, deps);
    const post = { method: "POST", repeatable: true } as const;
    deps.doing(CONNECTION_TEXTS.uploading, { file: fileName });
    const id = await bringFile(fileName, content, (about) =>
      call(connection, { ...post, path: "/v1/imports", body: { ...on, ...about }, answer: ImportSlot }),
    );
    deps.doing(DECIDE_COMMAND_TEXTS.sending, { file: fileName });
    const step = `/v1/imports/${id}/${check ? "check" : "commit"}`;
    const answer = DecisionSheetReport;
    const report = required(
      fileName,
      await call(connection, { ...post, path: step, body: { replace }, answer }),
    );
    const { lines, problems, counts } = report;
    if (json || !deps.isScreen) {
      for (const line of lines) deps.out(JSON.stringify(line));
      deps.out(JSON.stringify({ file: fileName, ...on, counts, problems }));
    } else printReport(report, connectionOptions.lang, deps);
    return counts.refused + counts.conflict + problems.length > 0 ? 1 : 0;
  },
});

/** Prints the decided lines with their problems, then the number of lines by status. */
function printReport(report: DecisionSheetReport, lang: Language, { out }: CommandDeps): void {
  const { lines, problems, counts } = report;
  for (const { cell, name, award, status, problems: lineProblems } of lines.filter(
    (line) => line.status !== "open",
  )) {
    out(`${cell.padEnd(6)} ${name} – ${award}: ${render(statuses[status], lang)}`);
    for (const problem of lineProblems) out(`  ${problem.cell.padEnd(6)} ${problem.message}`);
  }
  for (const problem of problems) out(`${problem.sheet} ${problem.cell} ${problem.message}`);
  out(
    Object.entries(statuses)
      .map(([status, text]) => `${render(text, lang)}: ${counts[status as keyof typeof statuses]}`)
      .join("; "),
  );
}

function readContent(file: string, { folder }: CommandDeps): Buffer {
  try {
    return readFileSync(path.resolve(folder, file));
  } catch (error) {
    throw new StartFailure(formatBilingual(CONNECTION_TEXTS["unreadable-file"], { file }), { cause: error });
  }
}

await runIfStarted(import.meta.url, command);

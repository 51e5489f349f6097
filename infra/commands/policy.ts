/**
 * `npm run policy -- check FILE` names the faults of a rule book, each with its place, and what it leaves open, without a
 * server; `npm run policy -- publish FILE` signs in and publishes a version of the office's own. Fails when there are faults.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { makeApi } from "../../addin/client/api.ts";
import { jsonOf } from "../../domain/values/json-of.ts";
import { findingsOf } from "../../domain/policy/reading/check-policy.ts";
import { findingText } from "../../domain/policy/reading/finding.ts";
import { parsePolicy } from "../../domain/policy/parse-policy.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { POLICY_ISSUE_TEXTS } from "../../domain/texts/document/policies.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { type CommandDeps, defineCommand, type ExitCode } from "./terminal/command.ts";
import { argument, optionalArgument } from "./terminal/parameter.ts";
import { required } from "./terminal/required.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CONNECTION_TEXTS } from "./texts/connection.ts";
import { POLICY_COMMAND_TEXTS } from "./texts/policy.ts";

const { parameters } = POLICY_COMMAND_TEXTS;
const Document = z.record(z.string(), z.unknown());

export const command = defineCommand({
  name: "npm run policy",
  texts: POLICY_COMMAND_TEXTS,
  parameters: {
    action: optionalArgument(z.enum(["check", "publish"]), parameters.action),
    file: argument(parameters.file),
    ...CONNECTION,
  },
  run: async ({ action, file, ...connectionOptions }, deps) => {
    const name = path.basename(file);
    switch (action) {
      case "check":
        return check(file, connectionOptions.lang, deps);
      case "publish": {
        const document = readDocument(file, deps);
        const api = makeApi(await connect(connectionOptions, deps));
        deps.doing(POLICY_COMMAND_TEXTS.sending, { file: name });
        const answer = required(name, await api.publishPolicy({ document, publish: true }));
        for (const { path: place, message } of answer.issues) deps.out(`${place}: ${message}`);
        if (answer.issues.length > 0 || answer.name === null) return 1;
        for (const { place, message } of answer.findings) deps.out(findingLine(place, message));
        deps.out(render(POLICY_COMMAND_TEXTS.published, connectionOptions.lang, { name: answer.name }));
        return 0;
      }
    }
  },
});

/** What is wrong fails; what is left open is told, and a person decides whether it is meant. */
function check(file: string, language: Language, deps: CommandDeps): ExitCode {
  const parsed = parsePolicy(readDocument(file, deps));
  if (!parsed.ok) {
    for (const { path: place, code, detail } of parsed.issues) {
      const message = render(POLICY_ISSUE_TEXTS[code], language, { detail: detail?.[language] ?? "" });
      deps.out(`${place}: ${message}`);
    }
    return 1;
  }
  const { policy } = parsed;
  for (const finding of findingsOf(policy, vietnamDay(new Date().toISOString())))
    deps.out(findingLine(finding.place, findingText(finding, language)));
  deps.out(render(POLICY_COMMAND_TEXTS.sound, language, { name: nameOf(policy) }));
  return 0;
}

function findingLine(place: string, message: string): string {
  return place === "" ? message : `${place}: ${message}`;
}

function readDocument(file: string, { folder }: CommandDeps): z.infer<typeof Document> {
  let text: string;
  try {
    text = readFileSync(path.resolve(folder, file), "utf8");
  } catch (error) {
    throw new StartFailure(formatBilingual(CONNECTION_TEXTS["unreadable-file"], { file }), { cause: error });
  }
  const document = Document.safeParse(jsonOf(text));
  if (document.success) return document.data;
  throw new StartFailure(formatBilingual(POLICY_COMMAND_TEXTS["no-object"], { file }));
}

await runIfStarted(import.meta.url, command);

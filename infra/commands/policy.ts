/**
 * `npm run policy -- FILE`: publishes a version of the office's own rule book; with `--check` it only names the faults, one
 * a line with its place in the file. Fails when there are faults.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { makeApi } from "../../addin/client/api.ts";
import { jsonOf } from "../../domain/values/json-of.ts";
import { render } from "../../domain/values/bilingual.ts";
import { StartFailure } from "../local/start-failure.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";
import { CONNECTION, connect } from "./sign-in/connection.ts";
import { type CommandDeps, defineCommand } from "./terminal/command.ts";
import { argument, flag } from "./terminal/parameter.ts";
import { required } from "./terminal/required.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { CONNECTION_TEXTS } from "./texts/connection.ts";
import { POLICY_COMMAND_TEXTS } from "./texts/policy.ts";

const { parameters } = POLICY_COMMAND_TEXTS;
const Document = z.record(z.string(), z.unknown());

export const command = defineCommand({
  name: "npm run policy",
  texts: POLICY_COMMAND_TEXTS,
  parameters: { file: argument(parameters.file), check: flag(parameters.check), ...CONNECTION },
  run: async ({ file, check, ...connectionOptions }, deps) => {
    const document = readDocument(file, deps);
    const api = makeApi(await connect(connectionOptions, deps));
    const name = path.basename(file);
    deps.doing(POLICY_COMMAND_TEXTS.sending, { file: name });
    const answer = required(name, await api.publishPolicy({ document, publish: !check }));
    for (const { path: place, message } of answer.issues) deps.out(`${place}: ${message}`);
    if (answer.issues.length > 0 || answer.name === null) return 1;
    const done = answer.published ? POLICY_COMMAND_TEXTS.published : POLICY_COMMAND_TEXTS.sound;
    deps.out(render(done, connectionOptions.lang, { name: answer.name }));
    return 0;
  },
});

/** The whole document is checked by the service, which names every fault. */
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

import { CommanderError } from "commander";
import { type Bilingual, fill, type Language } from "../../../domain/values/bilingual.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { COMMAND_LINE_TEXTS } from "../texts/command-line.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { type Command, type CommandDeps, type ExitCode, type Terminal, WrongUse } from "./command.ts";
import { flagOf, type Parameter } from "./parameter.ts";
import { startProgress } from "./progress.ts";
import { makeParser, usageOf } from "./usage.ts";

/** Parses the arguments, runs the command, and reports every failure; it never throws. */
export async function runCommand(
  command: Command,
  typed: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const progress = startProgress(terminal.progress);
  try {
    const values = parseValues(command, typed, terminal);
    if (values === undefined) return 0;
    const doing: CommandDeps["doing"] = (what, filled) => progress.doing(formatBilingual(what, filled));
    return await command.run(values as never, { ...terminal, doing });
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.err(formatBilingual(error.text));
      terminal.err(`${formatBilingual(COMMAND_LINE_TEXTS.usage)}: ${usageOf(command)}`);
      return 2;
    }
    // A bug shows its stack.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(error instanceof StartFailure ? error.message : stack);
    return 1;
  } finally {
    progress.end();
  }
}

/** A parameter's value from the parser. */
type Typed = string | readonly string[] | boolean | undefined;

/** @returns undefined after printing the help @throws WrongUse */
function parseValues(
  command: Command,
  typed: readonly string[],
  terminal: Terminal,
): Readonly<Record<string, unknown>> | undefined {
  const parser = makeParser(command).configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()) });
  try {
    parser.parse(typed, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return undefined;
    throw refusedBy(error, command, parser.args);
  }
  const options = parser.opts<Readonly<Record<string, Typed>>>();
  for (const [key, { kind, texts }] of Object.entries(command.parameters)) {
    const typedValue = options[key];
    // The parser has taken the next option for this one's value.
    if (kind === "option" && typeof typedValue === "string" && typedValue.startsWith("--"))
      throw wrong(COMMAND_LINE_TEXTS["missing-value"], { name: flagOf(key) }, texts.about);
  }
  let place = 0;
  const values = Object.entries(command.parameters).map(([key, parameter]) => {
    const typedValue: Typed = isWord(parameter) ? parser.processedArgs[place++] : options[key];
    return [key, valueOf(key, parameter, typedValue)] as const;
  });
  return Object.fromEntries(values);
}

function valueOf(key: string, parameter: Parameter, typedValue: Typed): unknown {
  const { about } = parameter.texts;
  const name = isWord(parameter) ? parameter.texts.value : flagOf(key);
  const parsed = parameter.schema.safeParse(typedValue);
  if (parsed.success) return parsed.data;
  if (typedValue === undefined || (Array.isArray(typedValue) && typedValue.length === 0))
    throw wrong(COMMAND_LINE_TEXTS["missing-argument"], { name }, about);
  const value = [typedValue].flat().join(" ");
  throw wrong(COMMAND_LINE_TEXTS["wrong-value"], { name, value }, about);
}

function refusedBy({ code, message }: CommanderError, command: Command, words: readonly string[]): WrongUse {
  const { parameters } = command;
  const [, quoted = ""] = /'([^']*)'/.exec(message) ?? [];
  switch (code) {
    case "commander.unknownOption": {
      const [, nearest] = /\(Did you mean (?:one of )?([^?)]+)\?\)/.exec(message) ?? [];
      const flags = Object.entries(parameters).flatMap(([key, parameter]) =>
        isWord(parameter) ? [] : [flagOf(key)],
      );
      const instead = nearest ?? [...flags, "--help"].join(", ");
      return wrong(COMMAND_LINE_TEXTS["unknown-option"], { option: quoted, instead });
    }
    case "commander.optionMissingArgument": {
      const [name = ""] = quoted.split(" ");
      const [, parameter] = Object.entries(parameters).find(([key]) => flagOf(key) === name) ?? [];
      return wrong(COMMAND_LINE_TEXTS["missing-value"], { name }, parameter?.texts.about);
    }
    case "commander.excessArguments": {
      const accepted = Object.values(parameters).filter(isWord).length;
      return wrong(COMMAND_LINE_TEXTS["not-taken"], { value: words[accepted] ?? "" });
    }
    default:
      throw new Error(`${code}: ${message}`);
  }
}

function isWord({ kind }: Parameter): boolean {
  return kind === "argument" || kind === "arguments";
}

function wrong(text: Bilingual, values: Readonly<Record<string, string>>, about?: Bilingual): WrongUse {
  const filled = (language: Language) => fill(text[language], { ...values, about: about?.[language] ?? "" });
  return new WrongUse({ vi: filled("vi"), en: filled("en") });
}

import { Command as Parser, Option } from "commander";
import { COMMAND_LINE_TEXTS } from "../texts/command-line.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import type { Command } from "./command.ts";
import { flagOf, isNeeded } from "./parameter.ts";

/** The usage as typed: "npm run import -- TỆP... --unit ĐƠN_VỊ --year NĂM [--check]". */
export function usageOf({ name, parameters }: Command): string {
  const parts = Object.entries(parameters).map(([key, parameter]) => {
    const { value } = parameter.texts;
    switch (parameter.kind) {
      case "argument":
        return isNeeded(parameter) ? value : `[${value}]`;
      case "arguments":
        return isNeeded(parameter) ? `${value}...` : `[${value}...]`;
      case "option":
        return isNeeded(parameter) ? `${flagOf(key)} ${value}` : `[${flagOf(key)} ${value}]`;
      case "flag":
        return `[${flagOf(key)}]`;
    }
  });
  return parts.length === 0 ? name : `${name} -- ${parts.join(" ")}`;
}

/** The parser of a command; its help has Vietnamese first, each line with its English. */
export function makeParser(command: Command): Parser {
  const { about, example } = command.texts;
  const parser = new Parser(command.name)
    .description(`${about.vi}\n${about.en}`)
    .usage(usageOf(command).slice(command.name.length + 1))
    .helpOption("-h, --help", formatBilingual(COMMAND_LINE_TEXTS.help))
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .configureHelp({ styleTitle });
  for (const [key, parameter] of Object.entries(command.parameters)) {
    const { value, about: description } = parameter.texts;
    switch (parameter.kind) {
      case "argument":
        parser.argument(`[${value}]`, formatBilingual(description));
        break;
      case "arguments":
        parser.argument(`[${value}...]`, formatBilingual(description));
        break;
      case "option":
        parser.addOption(new Option(`${flagOf(key)} <${value}>`, formatBilingual(description)));
        break;
      case "flag":
        parser.addOption(new Option(flagOf(key), formatBilingual(description)));
    }
  }
  const tail = example === undefined ? [] : [`${formatBilingual(COMMAND_LINE_TEXTS.example)}:\n  ${example}`];
  return parser.addHelpText("after", `\n${[...tail, formatBilingual(COMMAND_LINE_TEXTS.exit)].join("\n\n")}`);
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": `${formatBilingual(COMMAND_LINE_TEXTS.usage)}:`,
  "Arguments:": `${formatBilingual(COMMAND_LINE_TEXTS.arguments)}:`,
  "Options:": `${formatBilingual(COMMAND_LINE_TEXTS.options)}:`,
};

function styleTitle(title: string): string {
  return TITLES[title] ?? title;
}

import type * as z from "zod";
import { type Bilingual, fill } from "../../../domain/values/bilingual.ts";
import type { Parameter } from "./parameter.ts";

/** 0: success. 1: failure, or faults in the input. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The folder and the output streams of a command. */
export interface Terminal {
  /** The folder that file names are relative to. */
  readonly folder: string;
  /** Whether the result goes to a screen; a pipe or a file gets machine-readable output. */
  readonly isScreen: boolean;
  /** A line of the result, on stdout. */
  readonly out: (line: string) => void;
  /** A line about what went wrong, on stderr. */
  readonly err: (line: string) => void;
  /** A line about the work under way, on stderr too. */
  readonly progress: (line: string) => void;
  /** Asks the person at the keyboard, and returns the typed line; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Opens an address in the user's browser; where there is none nothing happens. */
  readonly openBrowser: (url: string) => void;
}

/** Dependencies of a command. */
export interface CommandDeps extends Terminal {
  /** Reports the work under way, where it takes longer than two seconds. */
  readonly doing: (what: Bilingual, values?: Readonly<Record<string, string>>) => void;
}

export interface CommandTexts {
  readonly about: Bilingual;
  readonly example?: string;
}

type Parameters = Readonly<Record<string, Parameter>>;

type Values<P extends Parameters> = { readonly [K in keyof P]: z.output<P[K]["schema"]> };

/** An npm script with its parameters. */
export interface Command {
  /** The name as typed: "npm run import". */
  readonly name: string;
  readonly texts: CommandTexts;
  readonly parameters: Parameters;
  /**
   * @throws WrongUse for parameters that do not go together
   * @throws StartFailure for an expected obstacle that stops the command
   */
  readonly run: (values: never, deps: CommandDeps) => Promise<ExitCode>;
}

export function defineCommand<const P extends Parameters>(command: {
  readonly name: string;
  readonly texts: CommandTexts;
  readonly parameters: P;
  readonly run: (values: Values<P>, deps: CommandDeps) => Promise<ExitCode>;
}): Command {
  return command;
}

/** Wrong usage; the message shows the right one. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
  readonly text: Bilingual;
  constructor(text: Bilingual, values: Readonly<Record<string, string>> = {}) {
    super(text.en);
    this.text = { vi: fill(text.vi, values), en: fill(text.en, values) };
  }
}

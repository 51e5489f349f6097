import type * as z from "zod";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { Parameter } from "./parameter.ts";

/** 0: done. 1: it failed, or what it looked at has faults. 2: asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Where a command runs and what it writes on. */
export interface Terminal {
  /** The folder that file names are relative to. */
  readonly folder: string;
  /** Whether somebody reads the result on a screen: a pipe or a file gets what a program reads. */
  readonly isScreen: boolean;
  /** A line of the result, on stdout. */
  readonly out: (line: string) => void;
  /** A line about what went wrong, on stderr. */
  readonly err: (line: string) => void;
  /** A line about the work under way, on stderr too. */
  readonly progress: (line: string) => void;
}

/** What a command works with. */
export interface CommandDeps extends Terminal {
  /** Says what is being done, where it takes longer than two seconds. */
  readonly doing: (what: Bilingual, values?: Readonly<Record<string, string>>) => void;
}

export interface CommandTexts {
  readonly about: Bilingual;
  readonly example?: string;
}

type Parameters = Readonly<Record<string, Parameter>>;

type Values<P extends Parameters> = { readonly [K in keyof P]: z.output<P[K]["schema"]> };

/** An npm script: what it takes, and what it does with it. */
export interface Command {
  /** As it is typed: "npm run import". */
  readonly name: string;
  readonly texts: CommandTexts;
  readonly parameters: Parameters;
  /**
   * @throws WrongUse for parameters that do not go together
   * @throws StartFailure for what was foreseen and stops the command
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

/** What was typed cannot be meant; says what to write instead. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

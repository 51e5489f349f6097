import * as z from "zod";
import type { Bilingual } from "../../../domain/values/bilingual.ts";

export interface ParameterTexts {
  /** The placeholder of the value in the usage: "TỆP". */
  readonly value: string;
  /** The meaning and the allowed values; it is also the answer to a wrong value. */
  readonly about: Bilingual;
}

/** A parameter of a command: a positional argument, or `--an-option` with or without a value. */
export interface Parameter<S extends z.ZodType = z.ZodType> {
  readonly kind: "argument" | "arguments" | "option" | "flag";
  readonly texts: ParameterTexts;
  /** The schema of the typed value; the parameter is required if it refuses undefined. */
  readonly schema: S;
}

export function argument(texts: ParameterTexts): Parameter<z.ZodString> {
  return { kind: "argument", texts, schema: z.string().min(1) };
}

/** An optional argument. */
export function optionalArgument<S extends z.ZodType>(schema: S, texts: ParameterTexts): Parameter<S> {
  return { kind: "argument", texts, schema };
}

/** Any number of arguments, as a list. */
export function manyArguments<S extends z.ZodType>(schema: S, texts: ParameterTexts): Parameter<S> {
  return { kind: "arguments", texts, schema };
}

/** At least one file or folder. */
export const Files = z.array(z.string().min(1)).min(1);

export function option<S extends z.ZodType>(schema: S, texts: ParameterTexts): Parameter<S> {
  return { kind: "option", texts, schema };
}

export function flag(about: Bilingual): Parameter<z.ZodDefault<z.ZodBoolean>> {
  return { kind: "flag", texts: { value: "", about }, schema: z.boolean().default(false) };
}

export function isNeeded({ schema }: Parameter): boolean {
  return !schema.safeParse(undefined).success;
}

/** `--add-people` of addPeople. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

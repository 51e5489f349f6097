import * as z from "zod";
import type { Bilingual } from "../../../domain/values/bilingual.ts";

export interface ParameterTexts {
  /** What stands for the value in the usage: "TỆP". */
  readonly value: string;
  /** What it is, and which values it has: a wrong one is answered with this. */
  readonly about: Bilingual;
}

/** Something that a command is told: words in their place, or `--an-option` with or without a value. */
export interface Parameter<S extends z.ZodType = z.ZodType> {
  readonly kind: "argument" | "arguments" | "option" | "flag";
  readonly texts: ParameterTexts;
  /** Of what was typed; it is needed where nothing is refused. */
  readonly schema: S;
}

export function argument(texts: ParameterTexts): Parameter<z.ZodString> {
  return { kind: "argument", texts, schema: z.string().min(1) };
}

/** An argument that may be left out. */
export function optionalArgument<S extends z.ZodType>(schema: S, texts: ParameterTexts): Parameter<S> {
  return { kind: "argument", texts, schema };
}

/** Any number of arguments; none give an empty list. */
export function manyArguments<S extends z.ZodType>(schema: S, texts: ParameterTexts): Parameter<S> {
  return { kind: "arguments", texts, schema };
}

/** One file or folder at least. */
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

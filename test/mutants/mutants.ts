/**
 * Plants faults in the code that matters most, one at a time, and runs the tests that cover it. It ends with 1 when a fault is
 * noticed by no test and not explained in `survivors.json`. Stryker plants and runs.
 */
import * as z from "zod";
import { defineCommand } from "../../infra/commands/terminal/command.ts";
import { manyArguments, option } from "../../infra/commands/terminal/parameter.ts";
import { runIfStarted } from "../../infra/commands/terminal/run-here.ts";
import { formatBilingual } from "../../infra/local/texts/format-bilingual.ts";
import { MUTANTS_TEXTS, roomTexts } from "../../infra/commands/texts/mutants.ts";
import { StartFailure } from "../../infra/local/start-failure.ts";
import { draw } from "./draw.ts";
import { type FileResult, resultOf } from "./file-result.ts";
import { openKeptResults } from "./kept-results.ts";
import { plant } from "./plant.ts";
import { codeOf, ROOMS, type RoomName } from "./rooms.ts";
import { isListed, type Listed, readListed } from "./survivors.ts";

interface Choice {
  readonly only: string | undefined;
  readonly draw: number | undefined;
  readonly seed: string;
}

const rooms = Object.keys(ROOMS) as RoomName[];
const { parameters } = MUTANTS_TEXTS;
const Count = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

export const command = defineCommand({
  name: "npm run mutants",
  texts: MUTANTS_TEXTS,
  parameters: {
    rooms: manyArguments(z.array(z.enum(rooms)).default([]), roomTexts(rooms)),
    only: option(z.string().min(1).optional(), parameters.only),
    draw: option(Count.optional(), parameters.draw),
    seed: option(z.string().min(1).default("1"), parameters.seed),
  },
  run: async ({ rooms: asked, ...choice }, { out, doing }) => {
    const listed = readListed();
    const inRooms = new Set(rooms.flatMap(codeOf));
    const lost = Object.keys(listed).filter((file) => !inRooms.has(file));
    if (lost.length > 0)
      throw new StartFailure(formatBilingual(MUTANTS_TEXTS.lost, { files: lost.join(", ") }));
    const chosen = (asked.length === 0 ? rooms : asked).flatMap((room) => {
      const files = choose(codeOf(room), listed, choice);
      if (files.length === 0) out(formatBilingual(MUTANTS_TEXTS["none-yet"], { room }));
      return files.map((file) => ({ room, file }));
    });
    const kept = openKeptResults();
    const results: FileResult[] = [];
    for (const [index, { room, file }] of chosen.entries()) {
      const place = { file, number: String(index + 1), files: String(chosen.length) };
      doing(MUTANTS_TEXTS.planting, place);
      let result = kept.find(file);
      if (result === undefined) {
        result = resultOf(file, await plant(room, file));
        kept.keep(result);
      }
      results.push(result);
      for (const line of linesOf(result, listed)) out(line);
    }
    const total = totalOf(results, listed);
    if (results.length > 1) out(summary(`${results.length} files`, total));
    return total.unlisted === 0 ? 0 : 1;
  },
});

function choose(files: readonly string[], listed: Listed, { only, draw: count, seed }: Choice) {
  if (only !== undefined) return files.filter((file) => file.includes(only));
  const isKnown = (file: string): boolean => Object.hasOwn(listed, file);
  if (count === undefined) return files.filter(isKnown);
  const fresh = files.filter((file) => !isKnown(file));
  return draw(fresh, count, seed);
}

interface Total {
  readonly planted: number;
  readonly noticed: number;
  readonly survived: number;
  readonly unlisted: number;
}

function totalOf(results: readonly FileResult[], listed: Listed): Total {
  const sum = (of: (result: FileResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    planted: sum(({ planted }) => planted),
    noticed: sum(({ noticed }) => noticed),
    survived: sum(({ survivors }) => survivors.length),
    unlisted: sum(({ survivors }) => survivors.filter((survivor) => !isListed(listed, survivor)).length),
  };
}

function summary(what: string, { planted, noticed, survived, unlisted }: Total): string {
  return `${what}: ${planted} planted, ${noticed} noticed, ${survived} survived, ${unlisted} of them not listed`;
}

/** Survivors that are not listed come as `survivors.json` wants them, without the reason. */
function linesOf(result: FileResult, listed: Listed): readonly string[] {
  const unlisted = result.survivors.filter((survivor) => !isListed(listed, survivor));
  return [
    summary(result.file, totalOf([result], listed)),
    ...unlisted.map(({ file, at, ...mutant }) => `${file}:${at}\n  ${JSON.stringify(mutant)}`),
  ];
}

await runIfStarted(import.meta.url, command);

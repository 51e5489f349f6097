import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import { jsonOf } from "../../../domain/values/json-of.ts";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { RestoredTables, StackSettings } from "../../stack/stack-settings.ts";
import type { Terminal } from "../terminal/command.ts";
import { option } from "../terminal/parameter.ts";
import { STAGE_TEXTS } from "../texts/stage/stage.ts";

export const Stage = StackSettings.shape.stage;
export type Stage = z.infer<typeof Stage>;

/** The parameter of every command that works on one stage. */
export const STAGE = option(Stage, STAGE_TEXTS.stage);

const {
  committee,
  domain,
  region,
  monthlyBudget,
  alarmEmail,
  contentPolicy,
  concurrency,
  reminderFrom,
  reminderWebhook,
} = StackSettings.shape;

/** What an office decides about a stage; `stages/<stage>.json` keeps it. It holds no secret. */
export const StageSettings = z.object({
  committee,
  /** The directory of the committee's users in Microsoft Entra ID. */
  tenant: z.guid(),
  /** The app registration of this stage. */
  clientId: z.guid(),
  domain,
  region,
  monthlyBudget,
  alarmEmail,
  contentPolicy,
  concurrency,
  reminderFrom,
  reminderWebhook,
  /** The page on which users find help; Excel shows a link to it. */
  supportUrl: z.url({ protocol: /^https$/ }),
  /** Written by `npm run restore`; without it the stack has tables of its own. */
  restored: RestoredTables.optional(),
});
export type StageSettings = z.infer<typeof StageSettings>;
type Asked = Exclude<keyof StageSettings, "restored">;

const KEYS = Object.keys(StageSettings.shape) as readonly (keyof StageSettings)[];

/** What is offered where it is asked; of the others every office has its own. */
const OFFERED: Readonly<Partial<Record<Asked, string>>> = {
  committee: "dang-uy",
  region: "ap-southeast-1",
  monthlyBudget: "50",
  alarmEmail: "",
  contentPolicy: "report",
  concurrency: "shared",
  reminderFrom: "",
  reminderWebhook: "off",
};

/** "stages/test.json" */
function stageFile(stage: Stage): string {
  return path.join("stages", `${stage}.json`);
}

/**
 * The settings of a stage. What its file lacks or has wrong is asked for and kept there.
 * @throws StartFailure naming the values in question, where nobody can answer
 */
export async function readStage(
  stage: Stage,
  { folder, ask, err }: Pick<Terminal, "folder" | "ask" | "err">,
): Promise<StageSettings> {
  const file = stageFile(stage);
  const known = parseFile(path.join(folder, file), file);
  const open = KEYS.filter((key) => !StageSettings.shape[key].safeParse(known[key]).success);
  if (open.length === 0) return StageSettings.parse(known);
  const asked = open.filter((key) => key !== "restored");
  if (ask === undefined || asked.length < open.length)
    throw new StartFailure(formatBilingual(STAGE_TEXTS["not-complete"], { file, keys: open.join(", ") }));
  const answers: Record<string, unknown> = {};
  for (const key of asked) answers[key] = await askFor(key, ask, err);
  const settings = StageSettings.parse({ ...known, ...answers });
  writeStage(folder, stage, settings);
  return settings;
}

/** Keeps the tables that a restore made, which the next deployment takes over. */
export function keepRestored(folder: string, stage: Stage, restored: RestoredTables): void {
  const file = stageFile(stage);
  const known = StageSettings.parse(parseFile(path.join(folder, file), file));
  writeStage(folder, stage, { ...known, restored });
}

function writeStage(folder: string, stage: Stage, settings: StageSettings): void {
  mkdirSync(path.join(folder, "stages"), { recursive: true });
  writeFileSync(path.join(folder, stageFile(stage)), `${JSON.stringify(settings, null, 2)}\n`);
}

function parseFile(place: string, name: string): Readonly<Record<string, unknown>> {
  if (!existsSync(place)) return {};
  const parsed = z.record(z.string(), z.unknown()).safeParse(jsonOf(readFileSync(place, "utf8")));
  if (!parsed.success) throw new StartFailure(formatBilingual(STAGE_TEXTS["no-settings"], { file: name }));
  return parsed.data;
}

async function askFor(key: Asked, ask: NonNullable<Terminal["ask"]>, err: Terminal["err"]): Promise<unknown> {
  const question: Bilingual = STAGE_TEXTS.questions[key];
  const offered = OFFERED[key];
  const end = offered === undefined ? "" : ` [${offered}]`;
  for (;;) {
    const typed = (await ask(`${formatBilingual(question)}${end}: `)).trim();
    const parsed = StageSettings.shape[key].safeParse(typed === "" ? offered : typed);
    if (parsed.success) return parsed.data;
    err(formatBilingual(STAGE_TEXTS["not-taken"], { key, value: typed }));
  }
}

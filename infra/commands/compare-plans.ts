/**
 * `npm run compare-plans -- PLAN SUPERIOR [WORDS]`: the share of a plan (.docx, .rtf or .txt) that stands in the
 * superior's, with the passages. Nothing is stored: only the service writes the column "Tỷ lệ sao chép (%)", from
 * texts given in the pane. A file that cannot be read is named, with exit code 2.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { copiedShare, DEFAULT_RUN } from "../../domain/plan-text/copied-share.ts";
import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/document/evaluate.ts";
import { PLAN_REFUSAL_TEXTS, PLAN_TEXTS } from "../../domain/texts/import/plan-texts.ts";
import { render, type Bilingual } from "../../domain/values/bilingual.ts";
import { parseDocument } from "../../lambda/office-file/document-text.ts";
import { type CommandDeps, defineCommand } from "./terminal/command.ts";
import { argument, flag, optionalArgument } from "./terminal/parameter.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { JSON_OUTPUT } from "./texts/command-line.ts";
import { COMPARE_PLANS_TEXTS } from "./texts/compare-plans.ts";

const Words = z
  .string()
  .regex(/^[1-9]\d?$/)
  .default(String(DEFAULT_RUN))
  .transform(Number);

const { parameters } = COMPARE_PLANS_TEXTS;

export const command = defineCommand({
  name: "npm run compare-plans",
  texts: COMPARE_PLANS_TEXTS,
  parameters: {
    plan: argument(parameters.plan),
    superior: argument(parameters.superior),
    words: optionalArgument(Words, parameters.words),
    json: flag(JSON_OUTPUT),
  },
  run: async ({ plan, superior, words: run, json }, deps) => {
    const [planText, superiorText] = [readPlan(plan, deps), readPlan(superior, deps)];
    if (planText === undefined || superiorText === undefined) return 2;
    deps.doing(COMPARE_PLANS_TEXTS.comparing);
    const compared = copiedShare(planText, superiorText, run);
    if (json) {
      deps.out(JSON.stringify(compared));
      return 0;
    }
    const { share, copied, words, passages } = compared;
    const values = { share: share ?? "-", copied: String(copied), words: String(words), run: String(run) };
    deps.out(render(PLAN_TEXTS.share, "vi", values));
    for (const passage of passages) deps.out(`[${passage.words}] ${passage.text}`);
    return 0;
  },
});

function readPlan(file: string, deps: CommandDeps): string | undefined {
  const refuse = (reason: Bilingual): undefined => {
    deps.err(`${file}: ${render(reason, "vi")}`);
  };
  const content = readContent(path.resolve(deps.folder, file));
  if (content === undefined) return refuse(EVALUATE_TEXTS.unreadable);
  const parsed = parseDocument(content);
  return parsed.kind === "read"
    ? parsed.text
    : refuse({ ...REFUSAL_TEXTS, ...PLAN_REFUSAL_TEXTS }[parsed.code]);
}

function readContent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

await runIfStarted(import.meta.url, command);

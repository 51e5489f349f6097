/**
 * `node --import tsx infra/commands/compare-plans.ts PLAN SUPERIOR [WORDS]`: how much of a plan (.txt or .docx) stands in the
 * superior's. Prints the share and the passages and stores nothing: the column "Tỷ lệ sao chép (%)" is written by the
 * service alone, from texts given in the pane. Exits 1 on a file that is not read.
 */
import { readFileSync } from "node:fs";
import type { Bilingual } from "../../domain/forms/column.ts";
import { copiedShare, DEFAULT_RUN } from "../../domain/plan-text/copied-share.ts";
import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/document/evaluate.ts";
import { PLAN_REFUSAL_TEXTS, PLAN_TEXTS } from "../../domain/texts/import/plan-texts.ts";
import { render } from "../../domain/values/bilingual.ts";
import { readDocx } from "../../lambda/office-file/read-docx.ts";

const [plan, superior, run = String(DEFAULT_RUN)] = process.argv.slice(2);
if (plan === undefined || superior === undefined || !/^[1-9]\d?$/.test(run)) {
  console.error(render(PLAN_TEXTS.usage, "vi"));
  process.exitCode = 2;
} else {
  const [own, above] = [readPlan(plan), readPlan(superior)];
  if (own !== undefined && above !== undefined) {
    const found = copiedShare(own, above, Number(run));
    const values = {
      share: found.share ?? "-",
      copied: String(found.copied),
      words: String(found.words),
      run,
    };
    console.log(render(PLAN_TEXTS.share, "vi", values));
    for (const { text, words } of found.passages) console.log(`[${words}] ${text}`);
  }
}

function readPlan(file: string): string | undefined {
  const content = readContent(file);
  if (content === undefined) return refuse(file, EVALUATE_TEXTS.unreadable);
  if (!file.toLowerCase().endsWith(".docx")) return content.toString("utf8");
  const read = readDocx(content);
  return read.kind === "read"
    ? read.text
    : refuse(file, { ...REFUSAL_TEXTS, ...PLAN_REFUSAL_TEXTS }[read.code]);
}

function readContent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function refuse(file: string, why: Bilingual): undefined {
  console.error(`${file}: ${render(why, "vi")}`);
  process.exitCode = 1;
}

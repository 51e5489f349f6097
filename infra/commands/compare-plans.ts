/**
 * `node --import tsx infra/commands/compare-plans.ts PLAN SUPERIOR [WORDS]`: how much of a plan (.txt or .docx) stands in the
 * superior's. Prints the share for the column "Tỷ lệ sao chép (%)" and the passages; exits 1 on a file that is not read.
 */
import { readFileSync } from "node:fs";
import { copiedShare, DEFAULT_RUN } from "../../domain/plan-text/copied-share.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/evaluate.ts";
import { PLAN_TEXTS } from "../../domain/texts/plan-texts.ts";
import { render } from "../../domain/texts/render.ts";
import { RefusedWorkbook } from "../../lambda/import/refused-workbook.ts";
import { readDocx } from "../../lambda/plan-text/read-docx.ts";

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
  try {
    const content = readFileSync(file);
    return file.toLowerCase().endsWith(".docx") ? readDocx(content) : content.toString("utf8");
  } catch (error) {
    if (!(error instanceof RefusedWorkbook) && !(error instanceof Error && "code" in error)) throw error;
    console.error(`${file}: ${render(EVALUATE_TEXTS.unreadable, "vi")}`);
    process.exitCode = 1;
    return undefined;
  }
}

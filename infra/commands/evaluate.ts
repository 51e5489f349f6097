/**
 * `npm run evaluate -- FACTS.json --policy P [--against P2] [--out FILE] [--receipts vi|en]`: scores a file of facts without a server. Exits 0
 * with results, 1 when the facts or a policy are refused (each fault named with file and field), 2 when asked wrongly.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { periodEnd } from "../../domain/values/period.ts";
import { inForce } from "../../domain/policy/dated.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { OrganisationFacts } from "../../domain/score/facts/facts.ts";
import { type Evaluation, evaluate } from "../../domain/case/evaluate.ts";
import { impactOf } from "../../domain/score/impact.ts";
import { readSettings } from "../../domain/score/facts/settings.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/document/evaluate.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { loadFacts, loadPolicy, Refused, said } from "./terminal/evaluate-input.ts";
import { impactTable } from "./terminal/impact-table.ts";
import { levelsTable } from "./terminal/outcome-tables.ts";
import { receiptsText } from "./terminal/receipts.ts";

const HELP = `npm run evaluate -- DỮ_LIỆU.json --policy BỘ_QUY_TẮC [--against BỘ_KHÁC] [--out TỆP] [--receipts vi|en]

  --policy   mã bộ quy tắc hoặc tệp .json / the id of a policy or its .json file
  --against  so với một bộ khác trên cùng dữ liệu / compare with another on the same facts
  --out      ghi kết quả và diễn giải ra tệp thay vì màn hình / write results and traces to a file
  --receipts in phiếu điểm bằng lời thay vì JSON / print the receipts in words instead of JSON`;

const LANGUAGES = ["vi", "en"] as const;

process.exitCode = main();

function main(): number {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(HELP);
    return 2;
  }
  try {
    const facts = loadFacts(asked.facts);
    const policies = [asked.policy, ...(asked.against === undefined ? [] : [asked.against])];
    const [before, after] = policies.map((name) => score(loadPolicy(name, facts), facts, asked.receipts));
    if (before === undefined) return 2;
    if (asked.receipts !== undefined) console.log(receiptsText(before.evaluation, asked.receipts));
    if (asked.receipts === undefined || asked.out !== undefined) report(before, after, asked.out);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const line of error.lines) console.error(line);
    return 1;
  }
}

function readArguments() {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { policy: text, against: text, out: text, receipts: text },
    });
    const [facts] = positionals;
    const { policy, against, out, receipts } = values;
    if (facts === undefined || positionals.length > 1 || policy === undefined) return undefined;
    const language = LANGUAGES.find((one) => one === receipts);
    if (receipts !== undefined && language === undefined) return undefined;
    return { facts, policy, against, out, receipts: language };
  } catch {
    return undefined;
  }
}

interface Scored {
  readonly policy: Policy;
  readonly facts: OrganisationFacts;
  readonly evaluation: Evaluation;
}

function score(policy: Policy, facts: OrganisationFacts, language?: Language): Scored {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const read = readSettings(policy, catalogue);
  if (!read.ok) {
    const most = inForce(policy.cap.percentMax, periodEnd(facts.period)).value;
    throw new Refused([said(EVALUATE_TEXTS["bad-setting"], { setting: read.setting, most })]);
  }
  return { policy, facts, evaluation: evaluate(policy, read.settings, facts, language) };
}

function report(before: Scored, after: Scored | undefined, out: string | undefined): void {
  const day = periodEnd(before.facts.period);
  const sideOf = ({ policy, evaluation }: Scored) => ({
    policy,
    results: evaluation.subjects.map(({ result }) => result),
  });
  const impact = after === undefined ? undefined : impactOf(sideOf(before), sideOf(after), day);
  const document = JSON.stringify(
    { ...before.evaluation, ...(impact === undefined ? {} : { against: after?.evaluation, impact }) },
    undefined,
    2,
  );
  if (out === undefined) {
    console.log(document);
    return;
  }
  writeFileSync(out, `${document}\n`);
  for (const one of [before, ...(after === undefined ? [] : [after])]) {
    const { policy, facts } = one;
    const count = String(one.evaluation.subjects.length);
    console.log(said(EVALUATE_TEXTS.rated, { policy: policy.id, period: facts.period, count }));
    console.log(levelsTable(sideOf(one).results));
  }
  if (impact !== undefined && after !== undefined) {
    const { changed, compared, raised, lowered, crossedUp, crossedDown } = impact;
    const numbers = { compared, raised, lowered, crossedUp, crossedDown, changed: changed.length };
    const texts = Object.entries(numbers).map(([name, number]) => [name, String(number)]);
    const values = { ...Object.fromEntries(texts), before: before.policy.id, after: after.policy.id };
    console.log(said(EVALUATE_TEXTS.impact, values));
    if (changed.length > 0) console.log(impactTable(changed));
  }
  console.log(said(EVALUATE_TEXTS.written, { file: out }));
}

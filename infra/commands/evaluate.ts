/**
 * `npm run evaluate -- FACTS.json --policy P [--against P2] [--out FILE] [--receipts vi|en]`: scores a file of facts without a server. Exits 0
 * with results, as JSON unless somebody reads them on a screen; 1 when the facts or a policy are refused (each fault named with
 * file and field).
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { listContradictions } from "../../domain/contradiction/list-contradictions.ts";
import { periodEnd } from "../../domain/values/period.ts";
import { inForce } from "../../domain/policy/dated.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import { type Evaluation, evaluate } from "../../domain/case/evaluate.ts";
import { impactOf } from "../../domain/score/impact.ts";
import { assumptionsOf } from "../../domain/facts/assumptions.ts";
import { parseSettings } from "../../domain/facts/settings.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/document/evaluate.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { defineCommand } from "./terminal/command.ts";
import { loadFacts, loadPolicy, Refused, formatWithEnglish } from "./terminal/evaluate-input.ts";
import { assumptionLines } from "./tables/assumption-lines.ts";
import { contradictionLines } from "./tables/contradiction-lines.ts";
import { impactTable } from "./tables/impact-table.ts";
import { levelsTable } from "./tables/outcome-tables.ts";
import { assumedLines, whatIfLines } from "./tables/trial-lines.ts";
import { argument, flag, option } from "./terminal/parameter.ts";
import { scoreSheetsText } from "./terminal/score-sheets.ts";
import { runIfStarted } from "./terminal/run-here.ts";
import { requireWritable } from "./terminal/writable.ts";
import { EVALUATE_COMMAND_TEXTS } from "./texts/evaluate.ts";
import { formatBilingual } from "../local/texts/format-bilingual.ts";

const { parameters } = EVALUATE_COMMAND_TEXTS;

export const command = defineCommand({
  name: "npm run evaluate",
  texts: EVALUATE_COMMAND_TEXTS,
  parameters: {
    facts: argument(parameters.facts),
    policy: option(z.string().min(1), parameters.policy),
    against: option(z.string().min(1).optional(), parameters.against),
    out: option(z.string().min(1).optional(), parameters.out),
    whatIf: option(z.string().min(1).optional(), parameters.whatIf),
    of: option(z.string().min(1).optional(), parameters.of),
    assumptions: flag(parameters.assumptions),
    receipts: option(z.enum(["vi", "en"]).optional(), parameters.receipts),
    json: flag(parameters.json),
  },
  run: async (values, deps) => {
    const file = values.out === undefined ? undefined : path.resolve(deps.folder, values.out);
    if (file !== undefined) await requireWritable(file);
    try {
      deps.doing(EVALUATE_COMMAND_TEXTS.reading, { file: values.facts });
      const facts = loadFacts(deps.folder, values.facts);
      const scoreBy = (name: string): Scored => {
        deps.doing(EVALUATE_COMMAND_TEXTS.scoring, { policy: name });
        return score(loadPolicy(deps.folder, name, facts), facts, values.receipts);
      };
      if (values.whatIf !== undefined) {
        const policy = loadPolicy(deps.folder, values.policy, facts);
        const said = { text: values.whatIf, subject: values.of };
        for (const line of whatIfLines(policy, facts, said, values.json)) deps.out(line);
        return 0;
      }
      if (values.assumptions) {
        const policy = loadPolicy(deps.folder, values.policy, facts);
        for (const line of assumedLines(policy, facts, values.json)) deps.out(line);
        return 0;
      }
      const before = scoreBy(values.policy);
      // Points can be compared with the rule book only once it is read.
      loadFacts(deps.folder, values.facts, before.policy);
      const report = compare(before, values.against === undefined ? undefined : scoreBy(values.against));
      if (file !== undefined) writeFileSync(file, `${report.json}\n`);
      const isJson = values.json || !deps.isScreen;
      if (values.receipts !== undefined) deps.out(scoreSheetsText(before.evaluation, values.receipts));
      else if (values.out === undefined && isJson) deps.out(report.json);
      else if (values.out === undefined)
        deps.out([...report.summary, formatBilingual(EVALUATE_COMMAND_TEXTS["see-more"])].join("\n"));
      if (values.out !== undefined)
        deps.out(
          [...report.summary, formatWithEnglish(EVALUATE_TEXTS.written, { file: values.out })].join("\n"),
        );
      return 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const line of error.lines) deps.err(line);
      return 1;
    }
  },
});

interface Scored {
  readonly policy: Policy;
  readonly facts: OrganisationFacts;
  readonly evaluation: Evaluation;
}

function score(policy: Policy, facts: OrganisationFacts, language?: Language): Scored {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const parsed = parseSettings(policy, catalogue);
  if (!parsed.ok) {
    const most = inForce(policy.cap.percentMax, periodEnd(facts.period)).value;
    throw new Refused([formatWithEnglish(EVALUATE_TEXTS["bad-setting"], { setting: parsed.setting, most })]);
  }
  return { policy, facts, evaluation: evaluate(policy, parsed.settings, facts, language) };
}

interface Report {
  readonly json: string;
  /** The number of subjects at each level, and the subjects that the other policy moves. */
  readonly summary: readonly string[];
}

function compare(before: Scored, after: Scored | undefined): Report {
  const day = periodEnd(before.facts.period);
  const sideOf = ({ policy, evaluation }: Scored) => ({
    policy,
    results: evaluation.subjects.map(({ result }) => result),
  });
  const impact = after === undefined ? undefined : impactOf(sideOf(before), sideOf(after), day);
  const contradictions = listContradictions(before.facts);
  const assumed = assumptionsOf(before.facts);
  const json = JSON.stringify(
    {
      ...before.evaluation,
      contradictions,
      assumed,
      ...(impact === undefined ? {} : { against: after?.evaluation, impact }),
    },
    undefined,
    2,
  );
  const levels = [before, ...(after === undefined ? [] : [after])].flatMap((scored) => {
    const count = String(scored.evaluation.subjects.length);
    const values = { policy: scored.policy.id, period: scored.facts.period, count };
    return [formatWithEnglish(EVALUATE_TEXTS.rated, values), levelsTable(sideOf(scored).results)];
  });
  const lines = contradictionLines(contradictions);
  const heading = formatWithEnglish(EVALUATE_TEXTS.contradictions, { count: String(lines.length) });
  const summary = [
    ...levels,
    ...assumptionLines(assumed),
    ...(lines.length === 0 ? [] : [[heading, ...lines].join("\n")]),
  ];
  if (impact === undefined || after === undefined) return { json, summary };
  const { changed, compared, raised, lowered, crossedUp, crossedDown } = impact;
  const numbers = { compared, raised, lowered, crossedUp, crossedDown, changed: changed.length };
  const texts = Object.entries(numbers).map(([name, number]) => [name, String(number)]);
  const values = { ...Object.fromEntries(texts), before: before.policy.id, after: after.policy.id };
  const table = changed.length === 0 ? [] : [impactTable(changed)];
  return { json, summary: [...summary, formatWithEnglish(EVALUATE_TEXTS.impact, values), ...table] };
}

await runIfStarted(import.meta.url, command);

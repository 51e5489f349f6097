/**
 * `npm run evaluate -- FACTS.json --policy P [--against P2] [--out FILE]`: scores a file of facts without a server. Exits 0
 * with results, 1 when the facts or a policy are refused (each fault named with file and field), 2 when asked wrongly.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { displayDay } from "../../domain/day.ts";
import { parseJson } from "../../domain/document-issue.ts";
import { periodEnd } from "../../domain/period.ts";
import { findPolicy, POLICIES } from "../../domain/policy/library.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { readPolicy } from "../../domain/policy/read-policy.ts";
import type { OrganisationFacts } from "../../domain/score/facts.ts";
import { type Evaluation, evaluate } from "../../domain/score/evaluate.ts";
import { impactOf } from "../../domain/score/impact.ts";
import { readFacts } from "../../domain/score/read-facts.ts";
import { readSettings } from "../../domain/score/settings.ts";
import { EVALUATE_TEXTS } from "../../domain/texts/evaluate.ts";
import { FACTS_ISSUE_TEXTS } from "../../domain/texts/facts.ts";
import { POLICY_ISSUE_TEXTS } from "../../domain/texts/policies.ts";
import { render } from "../../domain/texts/render.ts";
import { impactTable } from "./terminal/impact-table.ts";
import { levelsTable } from "./terminal/outcome-tables.ts";

const HELP = `npm run evaluate -- DỮ_LIỆU.json --policy BỘ_QUY_TẮC [--against BỘ_KHÁC] [--out TỆP]

  --policy   mã bộ quy tắc hoặc tệp .json / the id of a policy or its .json file
  --against  so với một bộ khác trên cùng dữ liệu / compare with another on the same facts
  --out      ghi kết quả và diễn giải ra tệp thay vì màn hình / write results and traces to a file`;

/** Faults of the input, one line each. */
class Refused extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

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
    const [before, after] = policies.map((name) => score(loadPolicy(name, facts), facts));
    if (before !== undefined) report(before, after, asked.out);
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
      options: { policy: text, against: text, out: text },
    });
    const [facts] = positionals;
    const { policy, against, out } = values;
    if (facts === undefined || positionals.length > 1 || policy === undefined) return undefined;
    return { facts, policy, against, out };
  } catch {
    return undefined;
  }
}

interface Scored {
  readonly policy: Policy;
  readonly facts: OrganisationFacts;
  readonly evaluation: Evaluation;
}

function score(policy: Policy, facts: OrganisationFacts): Scored {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const read = readSettings(policy, catalogue);
  if (!read.ok) throw new Refused([said(EVALUATE_TEXTS["bad-setting"], { setting: read.setting })]);
  return { policy, facts, evaluation: evaluate(policy, read.settings, facts) };
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

function loadFacts(file: string): OrganisationFacts {
  const read = parseJson(readText(file));
  if (read === undefined) throw new Refused([`${file}: ${said(FACTS_ISSUE_TEXTS["not-json"])}`]);
  const facts = readFacts(read.json);
  if (facts.ok) return facts.facts;
  throw new Refused(
    facts.issues.map(({ field, code, detail }) => {
      const place = field === "" ? file : `${file}: ${field}`;
      return `${place}: ${said(FACTS_ISSUE_TEXTS[code], { detail: detail ?? "" })}`;
    }),
  );
}

/** A policy of the library by its id, or one in a file; it must be in force at the end of the facts' period. */
function loadPolicy(name: string, { period }: OrganisationFacts): Policy {
  const policy = name.endsWith(".json") ? policyFile(name) : findPolicy(name);
  if (policy === undefined) {
    const known = POLICIES.map(({ id }) => id).join(", ");
    throw new Refused([`${name}: ${said(EVALUATE_TEXTS["unknown-policy"], { known })}`]);
  }
  if (policy.effective > periodEnd(period)) {
    const values = { effective: displayDay(policy.effective), period };
    throw new Refused([`${name}: ${said(EVALUATE_TEXTS["not-in-force"], values)}`]);
  }
  return policy;
}

function policyFile(file: string): Policy {
  const json = parseJson(readText(file));
  if (json === undefined) throw new Refused([`${file}: ${said(POLICY_ISSUE_TEXTS["not-json"])}`]);
  const read = readPolicy(json.json);
  if (read.ok) return read.policy;
  throw new Refused(
    read.issues.map(
      ({ path, code, detail }) =>
        `${file}: ${path}: ${said(POLICY_ISSUE_TEXTS[code], { detail: detail ?? "" })}`,
    ),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Refused([`${file}: ${said(EVALUATE_TEXTS.unreadable)}`]);
  }
}

/** Vietnamese with English behind. */
function said(
  text: { readonly vi: string; readonly en: string },
  values: Readonly<Record<string, string>> = {},
) {
  return `${render(text, "vi", values)} (${render(text, "en", values)})`;
}

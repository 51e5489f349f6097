import { moneyOn } from "../../policy/award.ts";
import { AWARD_WORDS } from "../../texts/paper/awards.ts";
import { AWARD_PAPER_TEXTS as TEXTS, LONG_BLANK } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import type { Proposal } from "../../vocabulary/proposal.ts";
import { formatCount } from "../../wording/count-format.ts";
import type { Award } from "./awards.ts";
import type { DossierFacts } from "../part/dossier-facts.ts";

/** What goes with an award, in đồng: what is given, and what the rules give on the day; undefined where nothing is known. */
interface Money {
  readonly given: number;
  readonly due: number | undefined;
}

/** The sum that was decided, or that the rules give on the day of the decision, or today before it. */
function moneyOf(facts: DossierFacts, subject: string, id: Proposal): Money | undefined {
  const rule = facts.policy.proposals.find((one) => one.id === id);
  const decided = facts.decisionsOf(subject).find(({ award, matter }) => (award ?? matter) === id);
  const due = decided?.moneyDue ?? (rule && moneyOn(rule, decided?.decidedOn ?? facts.today)?.amount);
  const given = decided?.money ?? due;
  return given === undefined ? undefined : { given, due };
}

/** A sum in the list; in brackets that of the rules where it is another. */
export function moneyCell(facts: DossierFacts, subject: string, id: Proposal): string {
  const money = moneyOf(facts, subject, id);
  if (money === undefined) return "";
  const sum = formatCount(money.given, "vi");
  const { due = money.given } = money;
  return due === money.given ? sum : fill(TEXTS.moneyOther, { sum, due: formatCount(due, "vi") });
}

/** The money in a decision's article: for each and together; a blank where it is not known of everybody. */
export function moneyText(facts: DossierFacts, { id, subjects }: Award): string {
  const sums = subjects.flatMap(({ subject }) => moneyOf(facts, subject, id)?.given ?? []);
  const [first] = sums;
  if (first === undefined || sums.length < subjects.length) return LONG_BLANK;
  const total = formatCount(
    sums.reduce((sum, one) => sum + one, 0),
    "vi",
  );
  const isSame = sums.every((one) => one === first);
  const { called } = AWARD_WORDS[id];
  return isSame
    ? fill(TEXTS.moneyEach, { sum: formatCount(first, "vi"), called, total })
    : fill(TEXTS.moneyListed, { total });
}

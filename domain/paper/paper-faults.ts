import type { SubjectResult } from "../score/result.ts";
import type { Flag } from "../vocabulary/flag.ts";
import type { PaperFault } from "../vocabulary/paper/paper-fault.ts";
import { awardDecisionName } from "./award/award-papers.ts";
import { awardsOf } from "./award/awards.ts";
import { WITH_CERTIFICATE } from "./award/certificates.ts";
import { type DossierFacts, levelOf } from "./part/dossier-facts.ts";
import { namedIn } from "./part/name-rows.ts";
import { numberOf } from "./book/numbered-paper.ts";
import type { Paper } from "./part/paper.ts";
import { bookOf } from "./book/paper-book.ts";

/** A fault with the values of its text. */
export interface FoundPaperFault {
  readonly code: PaperFault;
  readonly values: Readonly<Record<string, string>>;
}

/** What to look at in a paper before it is signed. Only other counts keep it from being written. */
export function paperFaults(facts: DossierFacts, paper: Paper): readonly FoundPaperFault[] {
  return [
    ...countFaults(paper),
    ...changedSince(facts, paper),
    ...headFaults(facts, paper),
    ...levelFaults(facts, paper),
    ...awardFaults(facts, paper),
  ];
}

/** The number in the sentence, in the contents, and of the names in the list: they are one (dossier, checks before printing). */
export function countFaults({ count, filled }: Paper): readonly FoundPaperFault[] {
  const { so_luong: sentence, danh_sach: list } = filled;
  if (count === null) return [];
  const said = sentence?.kind === "words" ? Number(sentence.text) : count;
  const listed = list?.kind === "table" ? namedIn(list.table) : count;
  if (said === count && listed === count) return [];
  const other = said === count ? count : said;
  return [{ code: "counts-differ", values: { said: String(other), listed: String(listed) } }];
}

function changedSince({ numbered }: DossierFacts, paper: Paper): readonly FoundPaperFault[] {
  const own = numberOf(numbered, paper);
  if (own === undefined || own.count === null || own.count === paper.count) return [];
  const now = String(paper.count ?? 0);
  return [{ code: "changed-since", values: { kept: String(own.count), now } }];
}

function headFaults({ letterhead, numbered }: DossierFacts, paper: Paper): readonly FoundPaperFault[] {
  const book = bookOf(paper.kind);
  if (book === null || numberOf(numbered, paper) !== undefined) return [];
  const isState = book.branch === "state";
  const missing: readonly (readonly [PaperFault, boolean])[] = [
    ["signer-missing", (isState ? letterhead.agencySigner : letterhead.signer) === null],
    ["place-missing", letterhead.place === null],
    ["agency-missing", isState && (letterhead.agency === null || letterhead.agencySymbol === null)],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([code]) => ({ code, values: {} }));
}

/** More names at the best level than the limit leaves places, unless an exception is recorded. */
function levelFaults(facts: DossierFacts, { kind, filled }: Paper): readonly FoundPaperFault[] {
  const { danh_sach: list } = filled;
  if ((kind !== "ratings-decision" && kind !== "state-ratings-decision") || list?.kind !== "table") return [];
  const named = new Set(list.table.rows.map(([, name]) => name));
  const flagged = (flag: Flag) =>
    facts.results.filter(({ flags, name }) => flags.includes(flag) && named.has(name));
  const levelDecision = ({ subject }: SubjectResult) =>
    facts.decisionsOf(subject).find(({ matter }) => matter === "level");
  const beyond = [...flagged("OVER_CAP"), ...flagged("TIE_DECISION_NEEDED")].filter(
    (result) => levelOf(facts, result) === facts.policy.cap.level && levelDecision(result)?.exception == null,
  );
  const open = flagged("TIE_DECISION_NEEDED").filter((result) => levelDecision(result) === undefined);
  return [...naming("over-limit", beyond), ...naming("tie-open", open)];
}

function awardFaults(facts: DossierFacts, paper: Paper): readonly FoundPaperFault[] {
  const award = awardsOf(facts).find(({ id }) => awardDecisionName(id) === paper.name);
  if (award === undefined) return [];
  const own = numberOf(facts.numbered, paper);
  const recorded = award.subjects.flatMap(({ subject, name }) =>
    facts
      .decisionsOf(subject)
      .filter((one) => (one.outcome === "changed" ? one.award : one.matter) === award.id)
      .flatMap(({ number }) => (number === null ? [] : [{ name, number }])),
  );
  if (own === undefined)
    return WITH_CERTIFICATE.has(award.id) && recorded.length === 0
      ? [{ code: "certificates-wait", values: {} }]
      : [];
  const others = recorded.filter(({ number }) => number !== own.reference);
  const [first] = others;
  if (first === undefined) return [];
  const names = others.map(({ name }) => name).join(", ");
  return [{ code: "number-differs", values: { recorded: first.number, reference: own.reference, names } }];
}

function naming(code: PaperFault, results: readonly SubjectResult[]): readonly FoundPaperFault[] {
  const names = results.map(({ name }) => name).join(", ");
  return results.length === 0 ? [] : [{ code, values: { names } }];
}

import type { FieldsOf } from "../../forms/form.ts";
import type { decisions } from "../../forms/catalogue/decisions.ts";
import type { NumberedPaper } from "../book/numbered-paper.ts";
import type { LetterheadTexts } from "../../forms/letterhead.ts";
import { PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { fill } from "../../values/bilingual.ts";
import type { Policy } from "../../policy/policy.ts";
import type { TermResponse } from "../../protocol/terms.ts";
import type { SubjectResult } from "../../score/result.ts";
import type { ListedShortfall } from "../../study/defects.ts";
import type { RemindersOf } from "../../study/subject-shortfalls.ts";
import type { Day } from "../../values/day.ts";
import type { Period } from "../../values/period.ts";
import type { Level, Outcome } from "../../vocabulary/level.ts";
import type { PaperKind } from "../../vocabulary/paper/paper-kind.ts";

export interface PaperPerson {
  readonly position: string | null;
  /** As papers write it: the day, or the year alone; empty where neither is known. */
  readonly born: string;
  /** The day of admission to the Party; empty for whoever is no member. */
  readonly admitted: string;
  readonly isMember: boolean;
}

/** The document of an earlier level or award, as far as it is known. */
export interface PastPaper {
  readonly year: number;
  readonly number: string | null;
  readonly decidedOn: Day | null;
  readonly decidedBy: string | null;
}

/** What was recognised in earlier years, recorded or typed in, the latest year first. */
export interface PastMerits {
  readonly levels: readonly (PastPaper & { readonly level: Level; readonly isTypical: boolean })[];
  readonly awards: readonly (PastPaper & { readonly award: string })[];
}

/** A term with what was proposed and decided for the whole of it. */
type WholeTerm = TermResponse & {
  readonly commendations: NonNullable<TermResponse["commendations"]>;
  readonly decisions: NonNullable<TermResponse["decisions"]>;
};

/** What the papers of a run say, read and cut to nothing: a paper names everybody or is not made. */
export interface DossierFacts {
  readonly period: Period;
  readonly policy: Policy;
  /** The issuing organisation, by its letterhead where that names it. */
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** Names of units by id. */
  readonly unitName: (unit: string) => string;
  /** Every subject of the run in the committee's order. */
  readonly results: readonly SubjectResult[];
  readonly personOf: (subject: string) => PaperPerson | undefined;
  readonly pastOf: (subject: string) => PastMerits;
  /** The points that were published for a month of the period, as they are shown; empty without any. */
  readonly monthOf: (subject: string, month: Period) => string;
  /** What was decided on a subject by now. */
  readonly decisionsOf: (subject: string) => readonly FieldsOf<typeof decisions>[];
  readonly shortfalls: readonly ListedShortfall[];
  readonly remindersOf: RemindersOf;
  /** The term that ends with this year, or of which awards were recorded in it; null in the middle of one. */
  readonly term: WholeTerm | null;
  /** The papers of this run that have their number and day, each as it was numbered last. */
  readonly numbered: readonly NumberedPaper[];
  /** The day on which the papers are made. */
  readonly today: Day;
}

/** The level as it stands: what the authority decided, else what the run proposes. */
export function levelOf({ decisionsOf }: DossierFacts, { subject, level }: SubjectResult): Outcome {
  const decided = decisionsOf(subject).find(({ matter }) => matter === "level");
  return decided?.level ?? level;
}

/** Whether the rule book rates Party organisations and members. */
export function isPartyBook({ policy }: Pick<DossierFacts, "policy">): boolean {
  return policy.proposals.some(({ branch }) => branch === "party");
}

/** The kind of a paper of every file: by a rule book that rates work for the state in the state's form (30/2020/NĐ-CP). */
export function kindIn({ policy }: DossierFacts, kind: CommonKind): PaperKind {
  return policy.work === undefined ? kind : `state-${kind}`;
}

type CommonOf<Kind> = Kind extends `state-${infer Common}` ? Common & PaperKind : never;
type CommonKind = CommonOf<PaperKind>;

/** "Bí thư, Chi bộ Một": a person's post and unit; of a unit nothing. */
export function positionOf(facts: DossierFacts, result: SubjectResult): string {
  if (result.kind === "collective") return "";
  const { position = null } = facts.personOf(result.subject) ?? {};
  return [position, facts.unitName(result.unit)].filter((part) => part !== null).join(", ");
}

/** The article and the reason by which a decision exceeds a limit, in brackets after what it gave; empty without one. */
export function exceptionOf(
  { decisionsOf }: DossierFacts,
  subject: string,
  isAbout: (decision: FieldsOf<typeof decisions>) => boolean,
): string {
  const decided = decisionsOf(subject).find((one) => isAbout(one) && one.outcome !== "refused");
  if (decided?.exception == null) return "";
  const { exception: article, reason } = decided;
  return ` ${fill(PAPER_TEXTS.exception, { article, reason: reason ?? "" })}`;
}

import type { Day } from "../../../domain/values/day.ts";
import { isLevel, type Outcome, OUTCOMES } from "../../../domain/vocabulary/level.ts";
import type { Proposal } from "../../../domain/vocabulary/proposal.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import type {
  Decision,
  DecisionInput,
  DecisionOutcome,
  DecisionsResponse,
} from "../../../domain/protocol/decisions.ts";

export type Matter = DecisionInput["matter"];
type Subject = DecisionsResponse["subjects"][number];

/** The inputs that apply to all chosen subjects; numbers and the day are text until they are sent. */
export interface DecisionForm {
  readonly outcome: DecisionInput["outcome"];
  /** With `changed`: the level or the award, "" while it is not chosen. */
  readonly value: string;
  readonly typical: boolean;
  readonly number: string;
  readonly day: string;
  readonly votesFor: string;
  readonly councilMembers: string;
  readonly reason: string;
  readonly note: string;
  /** The article by which a limit of the rules is exceeded. */
  readonly exception: string;
  /** In đồng, where it is another sum than the rules'. */
  readonly money: string;
}

export const NEW_DECISION: DecisionForm = {
  outcome: "approved",
  value: "",
  typical: false,
  number: "",
  day: "",
  votesFor: "",
  councilMembers: "",
  reason: "",
  note: "",
  exception: "",
  money: "",
};

export interface DecisionState {
  readonly response: DecisionsResponse;
  /** Matters for which the run's policy asks a council's vote. */
  readonly voted: ReadonlySet<string>;
  readonly matter: Matter;
  /** Subjects. */
  readonly chosen: ReadonlySet<string>;
  readonly form: DecisionForm;
  /** Outcomes of the last recording. */
  readonly outcomes: readonly DecisionOutcome[];
}

/** The proposal and the decision of one subject in a matter. */
export interface DecisionItem {
  readonly subject: Subject;
  /** Undefined for an award that is decided without having been proposed. */
  readonly proposed: Outcome | Proposal | undefined;
  readonly decision: Decision | undefined;
}

/** The level, and every commendation that is proposed or decided for anybody. */
export function mattersOf({ subjects }: DecisionsResponse): readonly Matter[] {
  const awards = subjects.flatMap(({ proposals, decisions }) => [
    ...proposals,
    ...decisions.map(({ matter }) => matter),
  ]);
  return [...new Set<Matter>(["level", ...awards])];
}

export function itemsOf({ subjects }: DecisionsResponse, matter: Matter): readonly DecisionItem[] {
  return subjects.flatMap((subject) => {
    const decision = subject.decisions.find((recorded) => recorded.matter === matter);
    const proposed =
      matter === "level" ? subject.level : subject.proposals.find((proposal) => proposal === matter);
    return proposed === undefined && decision === undefined ? [] : [{ subject, proposed, decision }];
  });
}

export function withMatter(state: DecisionState, matter: Matter): DecisionState {
  return { ...state, matter, chosen: new Set(), form: { ...state.form, value: "" }, outcomes: [] };
}

/** The subjects with a proposal in the matter and no decision yet. */
export function undecidedIn({ response, matter }: DecisionState): readonly string[] {
  return itemsOf(response, matter)
    .filter(({ proposed, decision }) => decision === undefined && isProposal(proposed))
    .map(({ subject }) => subject.subject);
}

export function withUndecided(state: DecisionState, chosen: boolean): DecisionState {
  return { ...state, chosen: new Set(chosen ? undecidedIn(state) : []) };
}

function isProposal(proposed: string | undefined): boolean {
  return proposed !== undefined && (isLevel(proposed) || !OUTCOMES.some((outcome) => outcome === proposed));
}

export function withChosen(state: DecisionState, subject: string, isChosen: boolean): DecisionState {
  const chosen = new Set(state.chosen);
  if (isChosen) chosen.add(subject);
  else chosen.delete(subject);
  return { ...state, chosen };
}

export type FormFault = "badDay" | "badCount" | "badMoney";

/** The first unreadable input. The service reports missing inputs, per subject. */
export function faultOf({ day, votesFor, councilMembers, money }: DecisionForm): FormFault | undefined {
  if (day.trim() !== "" && dayIn(day) === undefined) return "badDay";
  if (money.trim() !== "" && moneyIn(money) === null) return "badMoney";
  return [votesFor, councilMembers].every((text) => /^\s*\d{0,3}\s*$/.test(text)) ? undefined : "badCount";
}

/** One decision for each chosen subject, on the revision that is shown. */
export function decisionInputs({ response, matter, chosen, form }: DecisionState): readonly DecisionInput[] {
  const isChange = form.outcome === "changed" && form.value !== "";
  return itemsOf(response, matter)
    .filter(({ subject }) => chosen.has(subject.subject))
    .map(({ subject, decision }) => ({
      subject: subject.subject as DecisionInput["subject"],
      matter,
      outcome: form.outcome,
      level: isChange && matter === "level" ? (form.value as DecisionInput["level"]) : null,
      award: isChange && matter !== "level" ? (form.value as DecisionInput["award"]) : null,
      typical: form.typical || null,
      number: textOrNull(form.number),
      decidedOn: dayIn(form.day) ?? null,
      votesFor: numberOrNull(form.votesFor),
      councilMembers: numberOrNull(form.councilMembers),
      reason: textOrNull(form.reason),
      note: textOrNull(form.note),
      exception: textOrNull(form.exception),
      money: matter === "level" ? null : moneyIn(form.money),
      baseRev: decision?.rev ?? 0,
    }));
}

function dayIn(text: string): Day | undefined {
  const parsed = parseDayText(text);
  return parsed.kind === "day" ? parsed.day : undefined;
}

function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

function numberOrNull(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** "759.000", "759 000" and "759000 đồng" are one sum. */
function moneyIn(text: string): number | null {
  const digits = text.replace(/đồng|đ$/iu, "").replaceAll(/[\s.]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

import type { sessions } from "../../forms/catalogue/sessions.ts";
import { invites } from "../../facts/invitations.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import type { Fact } from "../../facts/fact.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Span, within } from "../../facts/span.ts";
import { type Tally, tallyOf } from "./tally.ts";

type Session = Fact<typeof sessions>;

/** Sessions of the period to which the unit was invited. */
export function sessionsOf(index: FactIndex, unit: string, span: Span): readonly Session[] {
  return index.sessions.filter((session) => within(span, session.fields.date) && invites(session, unit));
}

export function isMixed({ fields }: Session): boolean {
  return fields.mixed === true;
}

/**
 * Whether the session was shorter than planned, or than the minimum that a study plan sets for one of its directives.
 * Missing minutes prove nothing.
 */
export function isCutShort(index: FactIndex, { fields }: Session): boolean {
  const { actualMinutes, plannedMinutes, directives } = fields;
  if (actualMinutes == null) return false;
  const plans = directives.flatMap((directive) => index.studyPlans.get(directive) ?? []);
  const minimums = plans.map((plan) => plan.fields.minMinutes ?? 0);
  return actualMinutes < Math.max(plannedMinutes ?? 0, ...minimums);
}

/** Sessions led by the unit itself, unmixed and of full length / all sessions led by it. A person leads none. */
export function soundSessionsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const led =
    subject.kind === "collective"
      ? sessionsOf(index, subject.unit, span).filter(({ fields }) => fields.channel === "cell")
      : [];
  const sound = led.filter((session) => !isMixed(session) && !isCutShort(index, session));
  return tallyOf({ done: "sessions-sound-done", base: "sessions-sound-base" }, led, sound);
}

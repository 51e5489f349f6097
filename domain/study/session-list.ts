import { directives } from "../forms/catalogue/directives.ts";
import type { sessions } from "../forms/catalogue/sessions.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { compareText } from "../values/compare-text.ts";
import { Day, daysBetween } from "../values/day.ts";
import { periodHasDay } from "../values/period.ts";

/** A session of the period as the committee looks at it: who held it, how soon after its documents, and how well. */
export interface ListedSession {
  readonly session: Fact<typeof sessions>["fields"];
  /** Numbers of the documents. */
  readonly directives: readonly string[];
  /** The name of who led the study in person. */
  readonly ledBy: string | null;
  /** Days from the issue of the first of its documents; null where no day of issue is known. */
  readonly daysAfter: number | null;
}

/** Sessions of the period by day. */
export function listSessions(facts: OrganisationFacts): readonly ListedSession[] {
  const index = indexFacts(facts);
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const documents = new Map(
    catalogue.filter(({ form }) => form === directives.id).map(({ key, fields }) => [key, fields]),
  );
  return index.sessions
    .filter(({ fields }) => periodHasDay(facts.period, fields.date))
    .toSorted((a, b) => compareText(`${a.fields.date} ${a.ref.key}`, `${b.fields.date} ${b.ref.key}`))
    .map(({ fields: session }): ListedSession => {
      const [issued] = session.directives
        .flatMap((key) => Day.safeParse(documents.get(key)?.["issuedOn"]).data ?? [])
        .toSorted(compareText);
      const { ledBy = null } = session;
      return {
        session,
        directives: session.directives.map((key) => String(documents.get(key)?.["number"] ?? key)),
        ledBy: ledBy === null ? null : (index.personById.get(ledBy)?.fields.fullName ?? ledBy),
        daysAfter: issued === undefined ? null : daysBetween(issued, session.date),
      };
    });
}

import { isCutShort, isMixed } from "../score/measure/session-conduct.ts";
import { invites } from "../facts/invitations.ts";
import { within } from "../facts/span.ts";
import type { Defect, DefectScope } from "./defect.ts";

/** A session falls short on whoever held it: on the units that led it themselves, and else on the committee. */
export function sessionDefects(scope: DefectScope): readonly Defect[] {
  const { index, span, facts } = scope;
  const held = index.sessions.filter(({ fields }) => within(span, fields.date));
  return held.flatMap((session) => {
    const { date, directives, channel, actualMinutes, plannedMinutes } = session.fields;
    const holders =
      channel === "cell"
        ? index.units
            .map(({ ref }) => ref.key)
            .filter((unit) => unit !== facts.committee && invites(session, unit))
        : [facts.committee];
    const common = {
      person: null,
      about: directives.map(scope.number).join(", "),
      period: null,
      day: date,
      doneOn: null,
      row: session.ref,
      source: null,
    };
    const minutes = [String(actualMinutes ?? ""), String(plannedMinutes ?? "")];
    return holders.flatMap((unit): Defect[] => [
      ...(isMixed(session)
        ? [{ ...common, unit, kind: "session-mixed" as const, column: "mixed", figures: null }]
        : []),
      ...(isCutShort(index, session)
        ? [{ ...common, unit, kind: "session-short" as const, column: "actualMinutes", figures: minutes }]
        : []),
    ]);
  });
}

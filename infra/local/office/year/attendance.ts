import type { AttendanceMark } from "../../../../domain/vocabulary/attendance-mark.ts";
import { addDays, Day, dayParts } from "../../../../domain/values/day.ts";
import { attendance } from "../../../../domain/forms/catalogue/attendance.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { membersOn, type OfficePerson, type Standing } from "../people/person.ts";
import { type Random, streamOf } from "../generator/random.ts";
import { SESSIONS, sessionId } from "./sessions.ts";
import { type OfficeUnit, UNITS_WITH_SHEETS } from "../people/units.ts";

/** Probabilities of a made-up, an excused and an unexcused absence; otherwise the person is present. */
const ABSENCES: Readonly<Record<Standing, readonly [madeUp: number, excused: number, unexcused: number]>> = {
  excellent: [0.02, 0, 0],
  good: [0.04, 0.05, 0.005],
  fair: [0.08, 0.16, 0.06],
  late: [0.05, 0.08, 0.02],
  careless: [0.1, 0.15, 0.08],
  disciplined: [0.05, 0.1, 0.15],
};

/** The attendance of a unit whose clerk enters it; none for units that hand in sheets. */
export function attendanceRows(seed: number, unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  if (UNITS_WITH_SHEETS.includes(unit.id)) return [];
  const random = streamOf(seed, `attendance ${unit.id}`);
  return SESSIONS.filter((session) => session.units.includes(unit)).flatMap((session) =>
    membersOn(people, unit, session.date).map((person) => {
      const mark = draw(random, person.standing);
      return officeRow(attendance, {
        session: sessionId(session),
        person: person.id,
        day: session.date,
        mark,
        madeUpOn: mark === "made-up" ? madeUpDay(session.date, random.integer(5, 21)) : null,
        note:
          mark === "excused"
            ? random.pick(["Đi công tác", "Nghỉ ốm", "Phục vụ kỳ họp", "Nghỉ phép năm"])
            : null,
      });
    }),
  );
}

function draw(random: Random, standing: Standing): AttendanceMark {
  const [madeUp, excused, unexcused] = ABSENCES[standing];
  const chance = random.next();
  if (chance < madeUp) return "made-up";
  if (chance < madeUp + excused) return "excused";
  return chance < madeUp + excused + unexcused ? "unexcused" : "present";
}

/** Some days later in the same year, since a make-up counts for the year of its session. */
function madeUpDay(date: string, later: number): string {
  const session = Day.parse(date);
  const day = addDays(session, later);
  return dayParts(day).year === dayParts(session).year ? day : session;
}

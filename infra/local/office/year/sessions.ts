import { sessions } from "../../../../domain/forms/catalogue/sessions.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { leadersOn, type OfficePerson } from "../people/person.ts";
import {
  CAC_BAN,
  CELLS,
  DAN_NGUYEN,
  HOI_DONG,
  type OfficeUnit,
  ORGANISATIONS,
  PHU_NU,
  QUOC_HOI,
  THANH_NIEN,
  CUU_CHIEN_BINH,
} from "../people/units.ts";

export interface OfficeSession {
  readonly date: string;
  readonly title: string;
  readonly channel: "online" | "direct" | "cell";
  readonly directives: readonly string[];
  readonly units: readonly OfficeUnit[];
  readonly planned: number;
  readonly actual: number;
  readonly mixed?: true;
}

/** The units whose own clerk enters attendance; the other two attend only the sessions of their hand-made sheets. */
const OTHER_CELLS = [QUOC_HOI, HOI_DONG, CAC_BAN, DAN_NGUYEN];
const OTHER_ORGANISATIONS = [THANH_NIEN, CUU_CHIEN_BINH, PHU_NU];

/**
 * Every session names its units, because an empty list would invite the two units to sessions that their sheets do
 * not have.
 */
export const SESSIONS: readonly OfficeSession[] = [
  sessionOf(
    "2026-01-15",
    "online",
    CELLS,
    ["nq-02-tu", "qd-05-tu"],
    [240, 240],
    "Hội nghị trực tuyến của Tỉnh ủy quán triệt Nghị quyết 02 và Quy định 05",
  ),
  sessionOf(
    "2026-02-12",
    "direct",
    ORGANISATIONS,
    ["nq-02-tu", "ct-03-tu"],
    [180, 180],
    "Đảng ủy phổ biến Nghị quyết 02, Chỉ thị 03 cho các đoàn thể",
  ),
  sessionOf(
    "2026-02-13",
    "direct",
    OTHER_CELLS,
    ["ct-03-tu"],
    [120, 120],
    "Báo cáo viên quán triệt Chỉ thị 03 về tiếp công dân",
  ),
  sessionOf(
    "2026-03-20",
    "direct",
    CELLS,
    ["nq-04-du", "kl-07-tu"],
    [180, 180],
    "Đảng ủy quán triệt Nghị quyết 04 và Kết luận 07",
  ),
  {
    ...sessionOf(
      "2026-04-10",
      "online",
      OTHER_CELLS,
      ["nq-09-tu"],
      [240, 230],
      "Hội nghị trực tuyến về khoa học, công nghệ, chuyển đổi số; kết hợp giao ban quý",
    ),
    mixed: true,
  },
  sessionOf(
    "2026-04-24",
    "cell",
    [QUOC_HOI, HOI_DONG],
    ["nq-09-tu"],
    [120, 120],
    "Liên chi bộ thảo luận chuyên đề chuyển đổi số",
  ),
  sessionOf(
    "2026-05-07",
    "direct",
    ORGANISATIONS,
    ["nq-04-du", "nq-09-tu"],
    [150, 150],
    "Phổ biến Nghị quyết 04, Nghị quyết 09 cho các đoàn thể",
  ),
  sessionOf(
    "2026-05-22",
    "cell",
    OTHER_CELLS,
    ["ct-06-du"],
    [90, 90],
    "Chi bộ quán triệt Chỉ thị 06 về kỷ luật, kỷ cương",
  ),
  sessionOf(
    "2026-06-05",
    "direct",
    CELLS,
    ["nq-11-tu", "ct-06-du"],
    [180, 180],
    "Báo cáo viên quán triệt Nghị quyết 11 và Chỉ thị 06",
  ),
  sessionOf(
    "2026-07-17",
    "online",
    OTHER_CELLS,
    ["kl-12-tu"],
    [180, 95],
    "Hội nghị trực tuyến về Kết luận 12; rút ngắn để phục vụ kỳ họp",
  ),
  sessionOf(
    "2026-07-24",
    "direct",
    OTHER_ORGANISATIONS,
    ["kl-12-tu"],
    [90, 90],
    "Phổ biến Kết luận 12 cho đoàn viên, hội viên",
  ),
  sessionOf(
    "2026-08-14",
    "cell",
    OTHER_CELLS,
    ["qd-14-du"],
    [90, 100],
    "Chi bộ nghiên cứu Quy định 14 về kiểm tra, giám sát",
  ),
  sessionOf(
    "2026-09-18",
    "online",
    CELLS,
    ["nq-15-tu", "qd-14-du"],
    [240, 240],
    "Hội nghị trực tuyến của Tỉnh ủy quán triệt Nghị quyết 15",
  ),
  sessionOf(
    "2026-10-09",
    "direct",
    OTHER_CELLS,
    ["ct-10-tu"],
    [120, 120],
    "Báo cáo viên quán triệt Chỉ thị 10 về tiết kiệm, chống lãng phí",
  ),
  sessionOf(
    "2026-10-22",
    "direct",
    ORGANISATIONS,
    ["nq-15-tu", "ct-10-tu"],
    [150, 150],
    "Phổ biến Nghị quyết 15, Chỉ thị 10 cho các đoàn thể",
  ),
  sessionOf(
    "2026-11-13",
    "cell",
    OTHER_CELLS,
    ["ct-10-tu"],
    [90, 90],
    "Chi bộ thảo luận kế hoạch thực hiện Chỉ thị 10",
  ),
];

export function sessionId(session: OfficeSession): string {
  return `hn-${session.date}`;
}

const ORGANISERS = {
  online: "Ban Tuyên giáo và Dân vận Tỉnh ủy",
  direct: "Đảng ủy Văn phòng",
  cell: "Chi bộ",
} as const;

/** A rapporteur speaks where the committee invites one; a cell is led by its secretary. */
export function sessionRows(people: readonly OfficePerson[]): WireRow[] {
  return SESSIONS.map((session) =>
    officeRow(
      sessions,
      {
        date: session.date,
        title: session.title,
        channel: session.channel,
        directives: [...session.directives],
        units: session.units.map((unit) => unit.id),
        ledBy: session.channel === "cell" ? leaderOf(session, people) : null,
        rapporteur: session.channel === "direct" ? "Nguyễn Thanh Bình, báo cáo viên Tỉnh ủy" : null,
        organiser: ORGANISERS[session.channel],
        opinion: session.channel === "direct" ? "good" : session.mixed === true ? "poor" : "fair",
        plannedMinutes: session.planned,
        actualMinutes: session.actual,
        mixed: session.mixed ?? false,
      },
      sessionId(session),
    ),
  );
}

function leaderOf({ units: [unit], date }: OfficeSession, people: readonly OfficePerson[]): string | null {
  return unit === undefined ? null : (leadersOn(people, unit, date)[0]?.id ?? null);
}

/** The first session in which a unit studied a directive. */
export function firstSessionOn(directive: string, unit: OfficeUnit): OfficeSession | undefined {
  return SESSIONS.find((session) => session.directives.includes(directive) && session.units.includes(unit));
}

function sessionOf(
  date: string,
  channel: OfficeSession["channel"],
  units: readonly OfficeUnit[],
  directives: readonly string[],
  [planned, actual]: readonly [number, number],
  title: string,
): OfficeSession {
  return { date, channel, units, directives, planned, actual, title };
}

import { discipline } from "../../../../domain/forms/catalogue/discipline.ts";
import { inspections } from "../../../../domain/forms/catalogue/inspections.ts";
import { overrides } from "../../../../domain/forms/catalogue/overrides.ts";
import { shortcomings } from "../../../../domain/forms/catalogue/shortcomings.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";
import { type OfficePerson, ratedOn, type Story } from "../people/person.ts";
import { CAC_BAN, CELLS, CHU_THAP_DO, DAN_NGUYEN, type OfficeUnit, PHU_NU } from "../people/units.ts";

/** Inspections, shortcomings of earlier reviews, discipline and complaints, at which the upper level looks first. */
export function conductRows(unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  return [...inspectionRows(unit, people), ...shortcomingRows(unit), ...caseRows(unit, people)];
}

function inspectionRows(unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  const rows = [
    // One unit was not inspected in the first half of the year.
    ...(unit === PHU_NU ? [] : firstHalf(unit)),
    officeRow(inspections, { date: "2026-10-14", kind: "kiem-tra" }, "kt-2026-10"),
  ];
  if (unit !== DAN_NGUYEN) return rows;
  const concerned = people.find(
    (person) => person.standing === "fair" && ratedOn(person, "2026-08-20")?.unit === unit,
  );
  return [
    ...rows,
    officeRow(
      inspections,
      {
        date: "2026-08-20",
        kind: "kiem-tra",
        directive: "nq-09-tu",
        person: concerned?.id ?? null,
        finding: "Chậm xây dựng kế hoạch thực hiện Nghị quyết 09; nội dung còn sao chép của cấp trên",
        // The reminder came after the day by which the finding was to be remedied.
        remindedOn: "2026-09-22",
        remedyBy: "2026-09-15",
        remediedOn: "2026-10-12",
      },
      "kt-2026-08",
    ),
  ];
}

/** In one unit nobody was reminded of what was found. */
function firstHalf(unit: OfficeUnit): WireRow[] {
  return [
    officeRow(inspections, { date: "2026-04-02", kind: "giam-sat" }, "gs-2026-04"),
    officeRow(
      inspections,
      {
        date: "2026-06-24",
        kind: "kiem-tra",
        directive: "nq-04-du",
        finding: "Sổ ghi chép học tập nghị quyết chưa đầy đủ",
        remindedOn: unit === CAC_BAN ? null : "2026-06-26",
        remedyBy: "2026-07-15",
        remediedOn: "2026-07-10",
      },
      "kt-2026-06",
    ),
  ];
}

function shortcomingRows(unit: OfficeUnit): WireRow[] {
  if (!CELLS.some((cell) => cell === unit) && unit !== CHU_THAP_DO) return [];
  return [
    officeRow(
      shortcomings,
      {
        subject: unit.id,
        reviewYear: 2025,
        content: "Sinh hoạt chuyên đề chưa thường xuyên, ý kiến thảo luận còn ít",
        remedyBy: "2026-06-30",
        remediedOn: unit === DAN_NGUYEN ? null : "2026-06-12",
      },
      "hc-2025-1",
    ),
  ];
}

function caseRows(unit: OfficeUnit, people: readonly OfficePerson[]): WireRow[] {
  const personOf = (story: Story): OfficePerson | undefined =>
    people.find((person) => person.story === story && ratedOn(person, "2026-12-31")?.unit === unit);
  const disciplined = personOf("disciplined");
  const complained = personOf("complaint");
  const setAside = personOf("set-aside");
  return [
    ...(disciplined === undefined
      ? []
      : [
          officeRow(
            discipline,
            {
              subject: disciplined.id,
              kind: "discipline",
              pending: false,
              form: "khien-trach",
              dutyRelated: true,
              actedOn: "2026-05-11",
              decidedOn: "2026-06-30",
              note: "Để quá hạn nhiều văn bản được giao tham mưu",
            },
            "kl-2026-1",
          ),
        ]),
    ...(complained === undefined
      ? []
      : [
          officeRow(
            discipline,
            {
              subject: complained.id,
              kind: "complaint",
              pending: true,
              actedOn: "2026-10-05",
              note: "Đơn phản ánh về thời hạn trả lời; đang xác minh",
            },
            "kn-2026-1",
          ),
        ]),
    ...(setAside === undefined
      ? []
      : [
          officeRow(
            discipline,
            {
              subject: setAside.id,
              kind: "conclusion",
              pending: false,
              trigger: "vi-pham-neu-guong",
              actedOn: "2026-03-16",
              decidedOn: "2026-04-28",
              note: "Vi phạm quy định nêu gương, mức độ ít nghiêm trọng",
            },
            "kt-2026-1",
          ),
        ]),
  ];
}

/** Grounds that the competent authority has set aside, with the reason. */
export function overrideRows(people: readonly OfficePerson[]): WireRow[] {
  return people
    .filter((person) => person.story === "set-aside")
    .map((person) =>
      officeRow(overrides, {
        subject: person.id,
        trigger: "vi-pham-neu-guong",
        reason: "Tự phát hiện, báo cáo và khắc phục xong trước khi có kết luận kiểm tra",
        number: "27-TB/ĐU",
      }),
    );
}

import { directives } from "../../../../domain/forms/catalogue/directives.ts";
import { studyPlans } from "../../../../domain/forms/catalogue/study-plans.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";

export interface OfficeDirective {
  readonly id: string;
  readonly number: string;
  readonly kind: "chi-thi" | "nghi-quyet" | "ket-luan" | "quy-dinh";
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** Absent where the study plan requires no essay. */
  readonly essayDue?: string;
  readonly planDue?: string;
  /** Absent where not every unit studies the document. */
  readonly studyBy?: string;
}

const PROVINCE = "Tỉnh ủy";
const UPPER = "Đảng ủy các cơ quan Đảng tỉnh";
const OFFICE = "Đảng ủy Văn phòng Đoàn ĐBQH và HĐND tỉnh";

/** Invented documents in the manner of real ones. */
export const DIRECTIVES: readonly OfficeDirective[] = [
  {
    id: "nq-02-tu",
    number: "02-NQ/TU",
    kind: "nghi-quyet",
    title: "về nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng trong giai đoạn mới",
    issuer: PROVINCE,
    issuedOn: "2025-12-18",
    studyBy: "2026-02-28",
    essayDue: "2026-02-10",
    planDue: "2026-02-27",
  },
  {
    id: "qd-05-tu",
    number: "05-QĐ/TU",
    kind: "quy-dinh",
    title: "về trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là người đứng đầu",
    issuer: PROVINCE,
    issuedOn: "2025-12-29",
    planDue: "2026-03-06",
  },
  {
    id: "ct-03-tu",
    number: "03-CT/TU",
    kind: "chi-thi",
    title:
      "về tăng cường lãnh đạo công tác tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo, kiến nghị của cử tri",
    issuer: PROVINCE,
    issuedOn: "2026-01-22",
    essayDue: "2026-03-10",
    planDue: "2026-03-31",
  },
  {
    id: "nq-04-du",
    number: "04-NQ/ĐU",
    kind: "nghi-quyet",
    title: "về nâng cao chất lượng sinh hoạt chi bộ và học tập, quán triệt nghị quyết năm 2026",
    issuer: OFFICE,
    issuedOn: "2026-02-25",
    studyBy: "2026-04-30",
    essayDue: "2026-04-15",
    planDue: "2026-04-30",
  },
  {
    id: "kl-07-tu",
    number: "07-KL/TU",
    kind: "ket-luan",
    title: "về tiếp tục sắp xếp tổ chức bộ máy, tinh giản biên chế, cơ cấu lại đội ngũ cán bộ",
    issuer: PROVINCE,
    issuedOn: "2026-03-12",
  },
  {
    id: "nq-09-tu",
    number: "09-NQ/TU",
    kind: "nghi-quyet",
    title:
      "về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trong cơ quan đảng, nhà nước",
    issuer: PROVINCE,
    issuedOn: "2026-03-27",
    essayDue: "2026-05-29",
    planDue: "2026-06-12",
  },
  {
    id: "ct-06-du",
    number: "06-CT/ĐU",
    kind: "chi-thi",
    title: "về siết chặt kỷ luật, kỷ cương hành chính và văn hóa công sở",
    issuer: UPPER,
    issuedOn: "2026-04-20",
    planDue: "2026-06-26",
  },
  {
    id: "nq-11-tu",
    number: "11-NQ/TU",
    kind: "nghi-quyet",
    title: "về đổi mới hoạt động giám sát, phản biện xã hội và nâng cao chất lượng kỳ họp Hội đồng nhân dân",
    issuer: PROVINCE,
    issuedOn: "2026-05-14",
    essayDue: "2026-07-10",
    planDue: "2026-07-31",
  },
  {
    id: "kl-12-tu",
    number: "12-KL/TU",
    kind: "ket-luan",
    title: "về công tác bảo vệ nền tảng tư tưởng của Đảng trên không gian mạng",
    issuer: PROVINCE,
    issuedOn: "2026-06-18",
    essayDue: "2026-08-28",
  },
  {
    id: "qd-14-du",
    number: "14-QĐ/ĐU",
    kind: "quy-dinh",
    title: "về kiểm tra, giám sát việc học tập và thực hiện nghị quyết của chi bộ, đảng viên",
    issuer: UPPER,
    issuedOn: "2026-07-24",
    planDue: "2026-10-15",
  },
  {
    id: "nq-15-tu",
    number: "15-NQ/TU",
    kind: "nghi-quyet",
    title: "về phát triển nguồn nhân lực chất lượng cao của tỉnh đến năm 2030, tầm nhìn đến năm 2045",
    issuer: PROVINCE,
    issuedOn: "2026-08-27",
    studyBy: "2026-10-31",
    essayDue: "2026-10-20",
    planDue: "2026-10-30",
  },
  {
    id: "ct-10-tu",
    number: "10-CT/TU",
    kind: "chi-thi",
    title: "về thực hành tiết kiệm, phòng, chống lãng phí trong quản lý tài sản công",
    issuer: PROVINCE,
    issuedOn: "2026-09-30",
    essayDue: "2026-12-04",
    planDue: "2026-12-11",
  },
];

export function directiveRows(): WireRow[] {
  return DIRECTIVES.flatMap((directive, index) => [
    officeRow(
      directives,
      {
        number: directive.number,
        kind: directive.kind,
        title: directive.title,
        issuer: directive.issuer,
        issuedOn: directive.issuedOn,
      },
      directive.id,
    ),
    officeRow(studyPlans, {
      directive: directive.id,
      number: `${String(index + 12).padStart(2, "0")}-KH/ĐU`,
      studyBy: directive.studyBy ?? null,
      essayDue: directive.essayDue ?? null,
      planDue: directive.planDue ?? null,
      targetRate: "95",
      minMinutes: 90,
    }),
  ]);
}

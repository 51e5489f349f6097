import type { LetterheadName } from "../../../../domain/vocabulary/setting.ts";
import { settings } from "../../../../domain/forms/catalogue/settings.ts";
import type { WireRow } from "../../../../domain/protocol/push.ts";
import { officeRow } from "../generator/office-row.ts";

/** The letterhead and foot of this organisation's documents. */
const LETTERHEAD = {
  upper: "Đảng bộ các cơ quan Đảng tỉnh",
  office: "Đảng ủy Văn phòng Đoàn ĐBQH và HĐND tỉnh",
  place: "Bình An",
  number: "05",
  symbol: "TTr/ĐU",
  addressee: "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh",
  onBehalf: "T/M Đảng ủy",
  post: "Bí thư",
  signer: "Lương Đình Trung",
  preparer: "Mai Thị Hồng Nhung",
  agencyUpper: "Hội đồng nhân dân tỉnh Bình An",
  agency: "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
  agencySymbol: "VP",
  agencyPost: "Chánh Văn phòng",
  agencySigner: "Trịnh Quốc Khánh",
  termFrom: "15/07/2025",
  fund: "quỹ khen thưởng của Đảng ủy Văn phòng",
  agencyFund: "quỹ thi đua, khen thưởng của Văn phòng",
  recipients: "Ban Tổ chức Đảng ủy các cơ quan Đảng tỉnh; Các chi bộ, đoàn thể trực thuộc; Lưu Đảng ủy",
} as const satisfies Partial<Record<LetterheadName, string>>;

const REPORTS = "Công văn 12-CV/ĐU: báo cáo hoàn thành từng quý trong 5 ngày";

/** The organisation's decisions where the regulations leave a choice. */
export function settingRows(): WireRow[] {
  return [
    officeRow(settings, {
      name: "cap.percent",
      value: "25",
      source: "Thông báo 41-TB/TU: Đảng bộ có thành tích nổi trội, áp dụng tỷ lệ 25%",
    }),
    officeRow(settings, { name: "dues.reports", value: "quarterly", source: REPORTS }),
    officeRow(settings, { name: "dues.reportDays", value: "5", source: REPORTS }),
    officeRow(settings, { name: "cap.base", value: "HTT", source: "366-QĐ/TW Điều 11.1.5" }),
    ...Object.entries(LETTERHEAD).map(([name, value]) =>
      officeRow(settings, { name: `letterhead.${name}`, value }),
    ),
  ];
}

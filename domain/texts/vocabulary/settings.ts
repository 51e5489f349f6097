import type { Bilingual } from "../../values/bilingual.ts";
import {
  RULE_SETTINGS,
  SECOND_SETTING,
  type SecondSetting,
  type RuleSetting,
  type SettingCode,
  type SettingValue,
} from "../../vocabulary/setting.ts";

/** What the settings of an office are called. */
export const SETTING_TEXTS = {
  "letterhead.upper": { vi: "Cơ quan cấp trên", en: "Superior body" },
  "letterhead.office": { vi: "Cơ quan ban hành", en: "Issuing body" },
  "letterhead.place": { vi: "Địa danh", en: "Place" },
  "letterhead.number": { vi: "Số văn bản", en: "Document number" },
  "letterhead.symbol": { vi: "Ký hiệu văn bản", en: "Document symbol" },
  "letterhead.addressee": { vi: "Kính gửi", en: "Addressee" },
  "letterhead.onBehalf": { vi: "Ký thay mặt", en: "Signed on behalf of" },
  "letterhead.post": { vi: "Chức vụ người ký", en: "Signatory's post" },
  "letterhead.signer": { vi: "Họ tên người ký", en: "Signatory" },
  "letterhead.preparer": { vi: "Người lập biểu", en: "Prepared by" },
  "letterhead.recipients": { vi: "Nơi nhận", en: "Recipients" },
  "letterhead.agencyUpper": { vi: "Cơ quan nhà nước cấp trên", en: "The agency above (state papers)" },
  "letterhead.agency": { vi: "Cơ quan nhà nước ban hành", en: "The agency (state papers)" },
  "letterhead.agencySymbol": { vi: "Ký hiệu cơ quan nhà nước", en: "The agency's symbol" },
  "letterhead.agencyPost": { vi: "Chức vụ thủ trưởng", en: "Post of the agency's head" },
  "letterhead.agencySigner": { vi: "Họ tên thủ trưởng", en: "The agency's head" },
  "letterhead.termFrom": { vi: "Nhiệm kỳ bắt đầu từ ngày", en: "First day of the term" },
  "letterhead.fund": { vi: "Nguồn chi tiền thưởng của Đảng", en: "Fund that pays the Party's awards" },
  "letterhead.agencyFund": {
    vi: "Nguồn chi tiền thưởng của cơ quan",
    en: "Fund that pays titles of the state",
  },
  "letterhead.listColumns": { vi: "Các cột của danh sách trích ngang", en: "Columns of lists of names" },
  policy: { vi: "Bộ quy tắc của năm", en: "Rule book of the year" },
  "second.policy": { vi: "Bộ quy tắc thứ hai của năm", en: "Second rule book of the year" },
  "cap.base": { vi: "Số làm gốc tính giới hạn xuất sắc", en: "Base of the limit on the best level" },
  "cap.percent": { vi: "Giới hạn xuất sắc (%)", en: "Limit on the best level (%)" },
  "cap.drop": { vi: "Cách loại người ngoài giới hạn", en: "How those beyond the limit are left out" },
  "cap.rounding": { vi: "Cách làm tròn giới hạn xuất sắc", en: "Rounding of the limit" },
  "cap.heads": {
    vi: "Người đứng đầu khi tính giới hạn xuất sắc",
    en: "Heads when the limit is counted",
  },
  "quality.errors": {
    vi: "Nhiệm vụ có lỗi nghiêm trọng, nhiều nhất (%)",
    en: "Tasks with a serious error, at most (%)",
  },
  "leaders.ownTasks": {
    vi: "Nhiệm vụ riêng của lãnh đạo cũng xét điều kiện",
    en: "A leader's own tasks are conditions too",
  },
  rhythm: { vi: "Nhịp chấm điểm, kết quả nhiệm vụ", en: "Rhythm of points and results of tasks" },
  "dues.inspections": { vi: "Đơn vị kiểm tra, giám sát", en: "Units inspect" },
  "dues.reports": { vi: "Đơn vị báo cáo hoàn thành kỳ", en: "Units report a period as complete" },
  "dues.reportDays": {
    vi: "Số ngày sau kỳ để báo cáo hoàn thành",
    en: "Days after the period for that report",
  },
  headAtMostUnit: {
    vi: "Người đứng đầu không xếp cao hơn đơn vị",
    en: "A head is rated no higher than the unit",
  },
  quarterKhtnvBlocksHtxs: {
    vi: "Có quý không hoàn thành thì năm không xuất sắc",
    en: "A quarter not completed rules out the best level",
  },
} as const satisfies Record<SettingCode, Bilingual>;

/** The choices about the second rule book. */
export const SECOND_SETTING_TEXTS: Readonly<Record<SecondSetting, Bilingual>> = Object.fromEntries(
  (Object.keys(RULE_SETTINGS) as RuleSetting[]).map((name) => [
    `${SECOND_SETTING}${name}`,
    {
      vi: `${SETTING_TEXTS[name].vi}, bộ quy tắc thứ hai`,
      en: `${SETTING_TEXTS[name].en}, second rule book`,
    },
  ]),
) as Readonly<Record<SecondSetting, Bilingual>>;

/** Before the id of an assumption that the committee has confirmed. */
export const CONFIRMED_ASSUMPTION_TEXT: Bilingual = {
  vi: "Điều tạm áp dụng đã xác nhận, số",
  en: "Confirmed assumption no.",
};

/** The product's own rule books by their names, as their titles are. */
export const RULE_BOOK_TEXTS = {
  "dang-366-2025": {
    vi: "Kiểm điểm, đánh giá, xếp loại theo Quy định 366-QĐ/TW",
    en: "Review and rating under Regulation 366-QĐ/TW",
  },
  "cong-chuc-335-2025": {
    vi: "Đánh giá, xếp loại công chức theo Nghị định 335/2025/NĐ-CP",
    en: "Rating of civil servants under Decree 335/2025/NĐ-CP",
  },
  "hoc-tap-noi-bo-2026": {
    vi: "Đánh giá nội bộ việc học tập, quán triệt (mẫu để cơ quan tự điều chỉnh)",
    en: "The office's own rating of study (an example to adapt)",
  },
} as const satisfies Record<string, Bilingual>;

/** What the values of the rules' settings say. */
export const SETTING_VALUE_TEXTS = {
  HTT: { vi: "số hoàn thành tốt", en: "those who completed well" },
  HTT_TRO_LEN: { vi: "số hoàn thành tốt trở lên", en: "those who completed well or better" },
  TONG_SO: { vi: "tổng số được xếp loại", en: "all who are rated" },
  simple: {
    vi: "tính trên số hoàn thành tốt trước khi loại",
    en: "counted before anybody is left out",
  },
  "fixed-point": {
    vi: "người bị loại được tính vào số hoàn thành tốt",
    en: "those left out count among the base",
  },
  floor: { vi: "lấy phần nguyên", en: "the whole part" },
  "half-up": { vi: "từ 0,5 trở lên làm tròn thành 1", en: "0.5 and more becomes 1" },
  inside: { vi: "tính trong tỷ lệ", en: "within the limit" },
  outside: { vi: "tính ngoài tỷ lệ", en: "outside the limit" },
  monthly: { vi: "hằng tháng", en: "every month" },
  quarterly: { vi: "hằng quý", en: "every quarter" },
  yearly: { vi: "hằng năm", en: "every year" },
  none: { vi: "không đặt hạn", en: "no day set" },
  on: { vi: "áp dụng", en: "applied" },
  off: { vi: "không áp dụng", en: "not applied" },
} as const satisfies Record<SettingValue, Bilingual>;

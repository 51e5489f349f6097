import type { Bilingual } from "../../values/bilingual.ts";
import type { SettingCode } from "../../vocabulary/setting.ts";

/** The page of an office's settings, and their fields wherever they stand. */
export const OFFICE_SETTINGS_TEXTS = {
  title: { vi: "Thiết lập của văn phòng", en: "Office settings" },
  section: { vi: "Văn phòng", en: "Office" },
  hint: {
    vi: "Thiết lập của năm {year}. Sửa ở đây thì báo cáo và lần chấm sau dùng giá trị mới; kết quả đã công bố không đổi.",
    en: "Settings of {year}. Reports and later runs use the new values; published results stay.",
  },
  letterhead: { vi: "Tiêu đề, chân văn bản", en: "Head and foot of documents" },
  rules: { vi: "Quy tắc chấm", en: "Rating rules" },
  secondRules: { vi: "Quy tắc chấm của bộ thứ hai", en: "Rating rules of the second book" },
  value: { vi: "Giá trị", en: "Value" },
  source: { vi: "Căn cứ (số, ngày văn bản của cấp ủy)", en: "Source (number and day of the decision)" },
  standard: { vi: "Theo bộ quy tắc: {value}", en: "By the rule book: {value}" },
  notChosen: { vi: "Chưa chọn", en: "Not chosen" },
  lawSource: { vi: "Theo quy định: {source}", en: "By law: {source}" },
  localSource: { vi: "Theo văn bản của địa phương: {source}", en: "By a local decision: {source}" },
  assumedSource: { vi: "Tạm áp dụng, chưa có văn bản: {source}", en: "Assumed; no text fixes it: {source}" },
  ownSource: { vi: "Cấp ủy quyết định: {source}", en: "The committee's decision: {source}" },
  noSource: { vi: "chưa ghi căn cứ", en: "no source given" },
  changedBy: { vi: "{name} sửa lúc {at}", en: "Changed by {name}, {at}" },
  absent: {
    vi: "Bộ quy tắc của năm không có phần này, nên thiết lập không có tác dụng.",
    en: "The rule book of the year has no such part, so the setting changes nothing.",
  },
  save: { vi: "Lưu thiết lập", en: "Save settings" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  unsaved: {
    vi: "{count} mục đã sửa, chưa lưu.",
    en: "{count} {count:field is|fields are} changed and not saved.",
  },
  noUnsaved: { vi: "Chưa có gì để lưu.", en: "Nothing to save." },
  mayNotWrite: { vi: "Bạn xem được, không sửa được.", en: "You may read but not change them." },
  required: { vi: "Mục này phải ghi.", en: "This must be filled in." },
  sourceRequired: {
    vi: "Ghi số, ngày văn bản quyết định giá trị này.",
    en: "Give the number and day of the decision on this value.",
  },
  badPercent: {
    vi: "Ghi một số từ 0 đến 100, ví dụ 20 hoặc 12,5.",
    en: "A number from 0 to 100, like 20 or 12.5.",
  },
  badDays: {
    vi: "Ghi số ngày, từ 0 đến 366, ví dụ 5.",
    en: "A number of days from 0 to 366, like 5.",
  },
  badColumns: {
    vi: "Có cột không rõ. Ghi đúng tên các cột nêu ở trên, cách nhau bằng dấu chấm phẩy.",
    en: "A column is not known. Write the captions that are listed above, separated by semicolons.",
  },
  badDay: { vi: "Ghi ngày, ví dụ 15/07/2025.", en: "A day, like 15/07/2025." },
  tooLong: { vi: "Dài quá {max} chữ.", en: "Longer than {max} {max:letter|letters}." },
  conflict: {
    vi: "Người khác vừa sửa mục này thành “{value}”. Xem lại rồi lưu lần nữa nếu vẫn muốn đổi.",
    en: "Somebody has just changed this to “{value}”. Look again, and save again if you still want to.",
  },
  locked: { vi: "Năm này đã khóa, không sửa được.", en: "The year is locked and cannot be changed." },
  forbidden: { vi: "Bạn không có quyền sửa mục này.", en: "You may not change this." },
} as const satisfies Record<string, Bilingual>;

/** What each setting is for, and what holds without it. */
export const SETTING_HELP = {
  "letterhead.upper": {
    vi: "Tên cấp ủy cấp trên trực tiếp, in ở góc trái. Bỏ trống thì không in.",
    en: "The superior committee, at the top left. Left empty, it is not printed.",
  },
  "letterhead.office": {
    vi: "Tên in ở góc trái, khi khác tên đảng ủy trong danh sách đơn vị.",
    en: "The name at the top left, where it differs from the committee's name among the units.",
  },
  "letterhead.place": {
    vi: "Nơi ghi trước ngày tháng, ví dụ “Bình An”. Bỏ trống thì in dấu chấm để viết tay.",
    en: "Stands before the date. Left empty, dots are printed.",
  },
  "letterhead.number": {
    vi: "Số của tờ trình, ví dụ 05. Thường bỏ trống đến khi phát hành.",
    en: "The submission's number, such as 05; usually left empty until it is issued.",
  },
  "letterhead.symbol": {
    vi: "Ví dụ TTr/ĐU. Bỏ trống thì in TTr/ĐU.",
    en: "For example TTr/ĐU, which is printed when it is left empty.",
  },
  "letterhead.addressee": {
    vi: "Nơi nhận tờ trình, ví dụ “Ban Thường vụ Đảng ủy …”.",
    en: "To whom the submission goes.",
  },
  "letterhead.onBehalf": {
    vi: "Ví dụ “T/M Đảng ủy”, “T/M Ban Thường vụ”. Bỏ trống thì in “T/M Đảng ủy”.",
    en: "For example “T/M Đảng ủy”, which is printed when it is left empty.",
  },
  "letterhead.post": {
    vi: "Ví dụ “Bí thư”, “Phó Bí thư”. Bỏ trống thì in “Bí thư”.",
    en: "For example “Bí thư”, which is printed when it is left empty.",
  },
  "letterhead.signer": {
    vi: "In dưới chữ ký. Bỏ trống thì in dấu chấm.",
    en: "Printed below the signature. Left empty, dots are printed.",
  },
  "letterhead.preparer": {
    vi: "In dưới “Người lập biểu” của các bảng. Bỏ trống thì in dấu chấm.",
    en: "Printed below the tables. Left empty, dots are printed.",
  },
  "letterhead.recipients": {
    vi: "Cách nhau bằng dấu chấm phẩy, lưu trữ ghi cuối: “Như trên; Các chi bộ; Lưu Đảng ủy”.",
    en: "Separated by semicolons, the archive last.",
  },
  "letterhead.agencyUpper": {
    vi: "In ở góc trái của văn bản nhà nước, như quyết định tặng danh hiệu. Bỏ trống thì in dấu chấm.",
    en: "At the top left of state papers, such as decisions on titles. Left empty, dots are printed.",
  },
  "letterhead.agency": {
    vi: "Tên cơ quan nhà nước tặng danh hiệu, ví dụ “Văn phòng Đoàn ĐBQH và HĐND tỉnh”.",
    en: "The agency that gives titles of the state.",
  },
  "letterhead.agencySymbol": {
    vi: "Phần sau gạch nối của số văn bản nhà nước, ví dụ “VP” trong “05/QĐ-VP”.",
    en: "The end of the numbers of state papers, such as “VP” of “05/QĐ-VP”.",
  },
  "letterhead.agencyPost": {
    vi: "Ví dụ “Chánh Văn phòng”. Bỏ trống thì in “Thủ trưởng cơ quan”.",
    en: "For example “Chánh Văn phòng”; “Thủ trưởng cơ quan” is printed when it is left empty.",
  },
  "letterhead.agencySigner": {
    vi: "In dưới chữ ký của văn bản nhà nước. Bỏ trống thì in dấu chấm.",
    en: "Printed below the signature of state papers. Left empty, dots are printed.",
  },
  "letterhead.termFrom": {
    vi: "Ngày đại hội, ví dụ 15/07/2025: số văn bản của Đảng đánh lại từ 01 theo nhiệm kỳ. Bỏ trống thì số nối tiếp mãi.",
    en: "The day of the congress, such as 15/07/2025: the Party's numbers begin at 01 with each term. Left empty, they run on.",
  },
  "letterhead.fund": {
    vi: "In ở điều về tiền thưởng của quyết định, ví dụ “quỹ khen thưởng của Đảng ủy”. Bỏ trống thì in dấu chấm.",
    en: "Printed in the article on money of a decision. Left empty, dots are printed.",
  },
  "letterhead.agencyFund": {
    vi: "In ở quyết định tặng danh hiệu, ví dụ “quỹ thi đua, khen thưởng của Văn phòng”. Bỏ trống thì in dấu chấm.",
    en: "Printed in decisions on titles of the state. Left empty, dots are printed.",
  },
  "letterhead.listColumns": {
    vi: "Cách nhau bằng dấu chấm phẩy, trong số: Ngày sinh; Ngày vào Đảng; Chức vụ, đơn vị; Tóm tắt thành tích; Xếp loại các năm; Đã được khen thưởng; Số phiếu đồng ý; Hình thức đề nghị; Tiền thưởng (đồng). Bỏ trống thì có năm cột: ngày sinh, chức vụ, thành tích, hình thức, tiền thưởng.",
    en: "Separated by semicolons, out of the captions that the Vietnamese text lists. Left empty: birth, post, merit, form, money.",
  },
  policy: {
    vi: "Quy định mà năm này chấm theo. Đã có kết quả công bố thì năm giữ bộ quy tắc đã dùng.",
    en: "The rules by which the year is rated. Once results are published, the year keeps the book they were made by.",
  },
  "second.policy": {
    vi: "Chấm song song theo một bộ quy tắc nữa, như Nghị định 335 cho công chức bên cạnh quy định của Đảng: tiêu chí, kết quả và quyết định riêng. Bỏ trống thì năm có một bộ.",
    en: "Rates beside the first by another book, such as Decree 335 for civil servants beside the Party's rules, with criteria, results and decisions of its own. Left empty, the year has one book.",
  },
  "cap.base": {
    vi: "Tỷ lệ hoàn thành xuất sắc nhân với số này, trong từng nhóm tương đồng.",
    en: "The limit is a percentage of this number, in each group of peers.",
  },
  "cap.percent": {
    vi: "Không quá mức mà quy định cho phép cấp có thẩm quyền đặt.",
    en: "No more than the regulation lets the competent authority set.",
  },
  "cap.drop": {
    vi: "Người vượt giới hạn xuống hoàn thành tốt; chọn có tính họ vào số làm gốc hay không.",
    en: "Those beyond the limit get the second level; this says whether they count in its base.",
  },
  "cap.rounding": {
    vi: "Tỷ lệ cho số lẻ thì lấy bao nhiêu người.",
    en: "How many people a fraction gives.",
  },
  "cap.heads": {
    vi: "Nơi hướng dẫn tính người đứng đầu ngoài tỷ lệ thì chọn ngoài.",
    en: "Where guidance counts heads apart from the limit, they are outside.",
  },
  "quality.errors": {
    vi: "Phần nhiệm vụ có lỗi nghiêm trọng mà vẫn được coi là bảo đảm chất lượng.",
    en: "The share of tasks with a serious error up to which quality counts as kept.",
  },
  "leaders.ownTasks": {
    vi: "Lãnh đạo xét theo kết quả đơn vị, lĩnh vực phụ trách; chọn có xét thêm nhiệm vụ của riêng mình không.",
    en: "Leaders answer for what they lead; this says whether their own tasks count too.",
  },
  rhythm: {
    vi: "Điểm và kết quả nhiệm vụ được nhập, nhắc theo nhịp này.",
    en: "How often points and results of tasks are due.",
  },
  "dues.inspections": {
    vi: "Đặt nhịp thì kỳ không có cuộc kiểm tra, giám sát nào là việc còn thiếu của đơn vị; không đặt thì chỉ nêu là chưa thường xuyên.",
    en: "With a rhythm, a period without an inspection is something that the unit owes; without one it is only told as irregular.",
  },
  "dues.reports": {
    vi: "Đặt nhịp thì đơn vị phải ghi ngày báo cáo xong từng kỳ (biểu Báo cáo hoàn thành kỳ); chưa báo cáo là việc còn thiếu.",
    en: "With a rhythm, a unit records the day on which it reported each period as complete; a missing report is something that it owes.",
  },
  "dues.reportDays": {
    vi: "Hạn báo cáo, tính từ ngày cuối kỳ. Chỉ có tác dụng khi đặt nhịp báo cáo.",
    en: "The day for the report, counted from the period's last day. It matters only where reports are asked for.",
  },
  headAtMostUnit: {
    vi: "Mức của người đứng đầu không cao hơn mức của đơn vị mình.",
    en: "A head's level is at most the unit's.",
  },
  quarterKhtnvBlocksHtxs: {
    vi: "Một quý không hoàn thành nhiệm vụ thì cả năm không xếp hoàn thành xuất sắc.",
    en: "One quarter at the lowest level rules out the best level of the year.",
  },
} as const satisfies Record<SettingCode, Bilingual>;

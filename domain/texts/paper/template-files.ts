import type { Bilingual } from "../../values/bilingual.ts";
import type { PaperKind } from "../../vocabulary/paper/paper-kind.ts";
import type { TemplateFault } from "../../vocabulary/paper/template-fault.ts";

/** What the templates are called. */
export const PAPER_KIND_TEXTS = {
  "ratings-report": { vi: "Báo cáo kết quả xếp loại", en: "Report on ratings" },
  "ratings-decision": { vi: "Quyết định công nhận xếp loại", en: "Decision on ratings" },
  "unrated-list": { vi: "Danh sách chưa xếp loại", en: "List of who has no level" },
  "bases-annex": { vi: "Phụ lục căn cứ", en: "Annex of values" },
  "award-submission": { vi: "Tờ trình khen thưởng (Đảng)", en: "Submission on awards (Party)" },
  "state-submission": { vi: "Tờ trình khen thưởng (Nhà nước)", en: "Submission on awards (state)" },
  "award-decision": { vi: "Quyết định khen thưởng (Đảng)", en: "Decision on awards (Party)" },
  "state-decision": { vi: "Quyết định khen thưởng (Nhà nước)", en: "Decision on awards (state)" },
  ballot: { vi: "Phiếu biểu quyết", en: "Ballot" },
  "count-minutes": { vi: "Biên bản kiểm phiếu", en: "Minutes of the count" },
  "late-letter": { vi: "Công văn đôn đốc", en: "Letter on what is late" },
  certificate: { vi: "Giấy khen", en: "Certificate" },
  "certificate-overlay": { vi: "Giấy khen in trên phôi có sẵn", en: "Certificate on a preprinted sheet" },
  "achievement-reports": { vi: "Báo cáo thành tích", en: "Reports on achievements" },
  extract: { vi: "Trích sao quyết định", en: "Extract of a decision" },
  "meeting-minutes": { vi: "Biên bản họp xét (Đảng)", en: "Minutes of the meeting (Party)" },
  "council-minutes": { vi: "Biên bản họp Hội đồng Thi đua", en: "Minutes of the council (state)" },
  "collective-form": {
    vi: "Mẫu 01: kiểm điểm tập thể (43-HD/BTCTW)",
    en: "Form 01: review of a collective (43-HD/BTCTW)",
  },
  "member-form": {
    vi: "Mẫu 02: kiểm điểm cá nhân (43-HD/BTCTW)",
    en: "Form 02: review of a member (43-HD/BTCTW)",
  },
  "civil-servant-form": {
    vi: "Mẫu 02: phiếu đánh giá công chức (NĐ 335)",
    en: "Form 02: rating of a civil servant (Decree 335)",
  },
  contents: { vi: "Mục lục hồ sơ", en: "Contents" },
  "state-ratings-report": { vi: "Báo cáo kết quả xếp loại (Nhà nước)", en: "Report on ratings (state)" },
  "state-ratings-decision": {
    vi: "Quyết định công nhận xếp loại (Nhà nước)",
    en: "Decision on ratings (state)",
  },
  "state-unrated-list": { vi: "Danh sách chưa xếp loại (Nhà nước)", en: "List of who has no level (state)" },
  "state-ballot": { vi: "Phiếu biểu quyết (Nhà nước)", en: "Ballot (state)" },
  "state-count-minutes": { vi: "Biên bản kiểm phiếu (Nhà nước)", en: "Minutes of the count (state)" },
  "state-late-letter": { vi: "Công văn đôn đốc (Nhà nước)", en: "Letter on what is late (state)" },
  "state-bases-annex": { vi: "Phụ lục căn cứ (Nhà nước)", en: "Annex of values (state)" },
  "state-contents": { vi: "Mục lục hồ sơ (Nhà nước)", en: "Contents (state)" },
} as const satisfies Record<PaperKind, Bilingual>;

/** Why a template is not taken, and what to do. */
export const TEMPLATE_FAULT_TEXTS = {
  unreadable: {
    vi: "Không đọc được tệp: {reason}.",
    en: "The file cannot be read: {reason}.",
  },
  "broken-tag": {
    vi: "Ngoặc thẻ bị hở ở “{tag}”. Thẻ viết liền, đủ hai ngoặc mỗi bên, như {{co_quan}}.",
    en: "The braces at “{tag}” are broken. A tag has two braces on each side and no spaces, like {{co_quan}}.",
  },
  "unknown-tag": {
    vi: "Văn bản loại này không có thẻ {{{tag}}}. Xem danh sách thẻ dưới đây rồi sửa trong Word.",
    en: "Papers of this kind have no tag {{{tag}}}. Look at the list of tags below and correct it in Word.",
  },
  "not-alone": {
    vi: "Thẻ {{{tag}}} là một bảng hoặc nhiều đoạn, phải đứng riêng một dòng; chữ cùng dòng sẽ mất.",
    en: "The tag {{{tag}}} stands for a table or paragraphs and must have a line of its own; other words of the line would be lost.",
  },
  "no-tags": {
    vi: "Tệp không có thẻ nào như {{danh_sach}}, nên văn bản nào cũng giống nhau. Hãy sửa từ mẫu tải về.",
    en: "The file has no tag such as {{danh_sach}}, so every paper would be the same. Begin with the template that you downloaded.",
  },
  likely: { vi: "Có phải {{{likely}}}?", en: "Is it {{{likely}}}?" },
} as const satisfies Record<TemplateFault | "likely", Bilingual>;

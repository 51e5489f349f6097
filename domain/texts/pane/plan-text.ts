import type { Bilingual } from "../../values/bilingual.ts";

/** The comparison of an action plan with the superior's, in the pane. */
export const PLAN_TEXT_TEXTS = {
  title: { vi: "Đối chiếu kế hoạch", en: "Compare a plan" },
  hint: {
    vi: "Đo phần kế hoạch của đơn vị trùng nguyên văn với kế hoạch cấp trên (đã bỏ trích dẫn và tên văn bản). Tỷ lệ chỉ để lưu ý, không tự trừ điểm.",
    en: "Measures how much of the unit's plan stands word for word in the superior's (quotations and names of documents left out). The share is a flag and deducts nothing by itself.",
  },
  superiorHint: {
    vi: "Đưa nội dung kế hoạch của cấp ủy để các đơn vị đối chiếu. Các đơn vị đã đối chiếu được đo lại.",
    en: "Give the text of the committee's plan, which the units are compared with. Units that were measured are measured again.",
  },
  directive: { vi: "Văn bản", en: "Directive" },
  noPlans: {
    vi: "Sổ chưa có kế hoạch hành động nào. Hãy nhập dòng kế hoạch, gửi, rồi đối chiếu.",
    en: "The register holds no action plan yet. Enter its row, send it, then compare.",
  },
  plan: { vi: "Kế hoạch của đơn vị", en: "The unit's plan" },
  superior: { vi: "Kế hoạch cấp trên", en: "The superior's plan" },
  given: { vi: "{words} từ; đưa vào bởi {by}, {at}", en: "{words} {words:word|words}; given by {by}, {at}" },
  notGiven: { vi: "chưa có nội dung", en: "no text yet" },
  paste: { vi: "Dán nội dung kế hoạch", en: "Paste the plan's text" },
  chooseFile: { vi: "Hoặc chọn tệp .docx, .rtf, .txt", en: "Or choose a .docx, .rtf or .txt file" },
  chosenFile: { vi: "Sẽ đọc tệp {name}", en: "The file {name} will be read" },
  kept: {
    vi: "Khi bấm, nội dung được lưu và tỷ lệ được ghi vào biểu Kế hoạch hành động.",
    en: "The text is kept and the share written into the form of action plans.",
  },
  compare: { vi: "Đối chiếu và ghi", en: "Compare and record" },
  give: { vi: "Lưu nội dung", en: "Keep the text" },
  done: {
    vi: "Đã đối chiếu. Bấm Lấy số liệu mới ở thẻ Sổ để thấy tỷ lệ trong trang.",
    en: "Compared. Press Fetch in the register to see the share in the sheet.",
  },
  remeasured: {
    vi: "Đã lưu. Tỷ lệ của {count} đơn vị thay đổi.",
    en: "Kept. The {count:share|shares} of {count} {count:unit has|units have} changed.",
  },
  share: { vi: "Trùng {share}%", en: "{share}% copied" },
  counted: {
    vi: "{copied}/{words} từ nằm trong đoạn trùng từ {run} từ liền nhau",
    en: "{copied} of {words} {words:word lies|words lie} in runs of at least {run} equal words",
  },
  noShare: { vi: "Không có chữ nào để đối chiếu.", en: "There are no words to compare." },
  waits: {
    vi: "Đo được khi có cả hai nội dung.",
    en: "It is measured once both texts are there.",
  },
  passages: { vi: "Đoạn trùng ({count})", en: "Passages ({count})" },
  passageWords: { vi: "{words} từ", en: "{words} {words:word|words}" },
  more: { vi: "và {count} đoạn nữa", en: "and {count} more" },
} as const satisfies Record<string, Bilingual>;

import type { Bilingual } from "../../values/bilingual.ts";

/** The papers of a period in the pane. */
export const PAPER_TEXTS = {
  title: { vi: "Hồ sơ của kỳ", en: "Papers of the period" },
  hint: {
    vi: "Tờ trình, dự thảo quyết định, báo cáo, phiếu và biên bản, giấy khen: tệp Word, số và ngày để trống cho đến khi vào sổ.",
    en: "Submissions, draft decisions, reports, ballots and minutes, certificates: Word files, their number and day blank until the book gives them.",
  },
  all: { vi: "Lập cả hồ sơ (.zip)", en: "Make them all (.zip)" },
  one: { vi: "Lập tệp Word", en: "Make the Word file" },
  list: { vi: "Xem từng văn bản", en: "Show them one by one" },
  names: {
    vi: "{title} ({count} tập thể, cá nhân)",
    en: "{title} ({count} {count:name|names})",
  },
  draft: { vi: "Dự thảo", en: "Draft" },
  numbered: {
    vi: "Số {reference}, ngày {day}; {by} ghi {at}",
    en: "No. {reference} of {day}; typed by {by}, {at}",
  },
  waits: {
    vi: "Chờ số và ngày của: {title}",
    en: "Waits for number and day of: {title}",
  },
  number: { vi: "Ghi số, ngày", en: "Type number and day" },
  again: { vi: "Ghi lại số, ngày", en: "Type number and day again" },
  numberField: { vi: "Số theo sổ văn bản", en: "Number from the book" },
  dayField: { vi: "Ngày văn bản (20/12/2026)", en: "Day of the paper (20/12/2026)" },
  keepHint: {
    vi: "Ghi xong, văn bản giữ nguyên từng chữ như lúc này; lần sau lấy lại vẫn là tệp ấy.",
    en: "Once kept, the paper stays word for word as it is now; the same file is given from then on.",
  },
  keep: { vi: "Ghi vào văn bản", en: "Keep" },
  keepAnyway: { vi: "Đúng, vẫn ghi", en: "It is right, keep it" },
  cancel: { vi: "Thôi", en: "Cancel" },
  asks: { vi: "Xem lại trước khi ghi:", en: "Look again before it is kept:" },
  badNumber: {
    vi: "Chỉ ghi phần số, ví dụ 27 hoặc 27a; ký hiệu phần mềm tự thêm.",
    en: "The number alone, such as 27 or 27a; the symbol is added.",
  },
  badDay: { vi: "Ghi ngày, ví dụ 20/12/2026.", en: "A day, like 20/12/2026." },
  templates: { vi: "Mẫu văn bản", en: "Templates" },
  templatesHint: {
    vi: "Tải mẫu về, sửa trong Word rồi đưa lên: từ lần lập sau, văn bản theo mẫu ấy. Thẻ như {{co_quan}} để nguyên, phần mềm điền vào đó.",
    en: "Download a template, change it in Word and bring it back: papers follow it from then on. Tags such as {{co_quan}} stay, and are filled in.",
  },
  showTemplates: { vi: "Xem các mẫu", en: "Show the templates" },
  template: { vi: "Loại văn bản", en: "Kind of paper" },
  ownTemplate: {
    vi: "Đang dùng mẫu của cơ quan: {file}, {by} đưa lên {at}.",
    en: "The office's own template serves: {file}, brought by {by}, {at}.",
  },
  shippedTemplate: { vi: "Đang dùng mẫu có sẵn.", en: "The template that comes with the product serves." },
  takeTemplate: { vi: "Tải mẫu đang dùng", en: "Download the template" },
  takeShipped: { vi: "Tải mẫu có sẵn", en: "Download the product's own" },
  chooseTemplate: { vi: "Chọn tệp .docx", en: "Choose a .docx file" },
  bringTemplate: { vi: "Dùng mẫu này", en: "Use this template" },
  backToShipped: { vi: "Trở lại mẫu có sẵn", en: "Go back to the product's own" },
  templateRefused: { vi: "Mẫu chưa dùng được:", en: "The template cannot be used:" },
  templateTooLarge: {
    vi: "Mẫu quá 1 MB. Hãy giảm cỡ hình trong tệp rồi đưa lại.",
    en: "The template is larger than 1 MB. Make its pictures smaller.",
  },
  templateTaken: { vi: "Đã dùng mẫu mới.", en: "The new template serves." },
  templateBack: { vi: "Đã trở lại mẫu có sẵn.", en: "The product's own template serves again." },
  tags: { vi: "Các thẻ dùng được", en: "Tags that may stand in it" },
  kept: { vi: "Đã ghi số {reference}.", en: "Number {reference} is kept." },
} as const satisfies Record<string, Bilingual>;

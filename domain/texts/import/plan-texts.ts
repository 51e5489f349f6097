import type { Bilingual } from "../../values/bilingual.ts";
import type { RefusalCode } from "../../vocabulary/faults/refusal-code.ts";

/** Texts of the comparison of plans. */
export const PLAN_TEXTS = {
  usage: {
    vi: "Cách dùng: compare-plans.ts KẾ_HOẠCH KẾ_HOẠCH_CẤP_TRÊN [SỐ_TỪ] (tệp .docx, .rtf hoặc .txt)",
    en: "Usage: compare-plans.ts PLAN SUPERIOR [WORDS] (.docx, .rtf or .txt files)",
  },
  share: {
    vi: "Trùng {share}%: {copied}/{words} từ nằm trong đoạn trùng từ {run} từ liền nhau (đã bỏ trích dẫn và tên văn bản)",
    en: "{share}% copied: {copied} of {words} {words:word lies|words lie} in runs of at least {run} equal words (quotations and names of documents left out)",
  },
} as const satisfies Record<string, Bilingual>;

const NO_DOCX = {
  vi: "đây không phải tệp Word .docx, .rtf hay văn bản .txt; hãy lưu lại dạng .docx, hoặc chép nội dung rồi dán vào",
  en: "this is no Word file (.docx, .rtf) and no text (.txt); save it as .docx, or copy the text and paste it",
} as const satisfies Bilingual;
function otherFormat(vi: string, en: string): Bilingual {
  return {
    vi: `đây là ${vi}; hãy lưu lại dạng .docx, hoặc chép nội dung rồi dán vào`,
    en: `this is ${en}; save it as .docx, or copy the text and paste it`,
  };
}
const OPEN_AND_PASTE = {
  vi: "tệp có phần không đọc được (liên kết, mẫu ngoài, macro); hãy chép nội dung rồi dán vào",
  en: "the file has parts that are not read (links, an outside template, macros); copy the text and paste it",
} as const satisfies Bilingual;

/** Refusals whose general texts are about Excel. Each of these says that the text can be pasted instead. */
export const PLAN_REFUSAL_TEXTS: Partial<Record<RefusalCode, Bilingual>> = {
  empty: { vi: "tệp không có chữ nào", en: "the file has no text" },
  "not-a-workbook": NO_DOCX,
  pdf: otherFormat("tệp PDF", "a PDF"),
  "web-page": otherFormat("trang web hoặc tệp XML", "a web page or an XML file"),
  "other-letters": {
    vi: "văn bản không theo bảng mã Unicode (UTF-8) nên chữ tiếng Việt không đọc được; hãy lưu lại dạng .docx hoặc UTF-8",
    en: "the text is not in Unicode (UTF-8), so its Vietnamese letters cannot be read; save it as .docx or in UTF-8",
  },
  "old-format": otherFormat("tệp Word kiểu cũ (.doc)", "an old Word file (.doc)"),
  "binary-format": NO_DOCX,
  "open-document": otherFormat("tệp OpenDocument (.odt)", "an OpenDocument file (.odt)"),
  macros: OPEN_AND_PASTE,
  "external-links": OPEN_AND_PASTE,
  connections: OPEN_AND_PASTE,
  "text-too-long": {
    vi: "văn bản dài quá 200.000 ký tự nên không phải một kế hoạch hành động",
    en: "a text of more than 200,000 letters is no action plan",
  },
};

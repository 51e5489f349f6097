import { fold, tidy, unaccent } from "../../../domain/values/fold.ts";

/*
 * Words of rows without a person. Diacritics are compared where only they distinguish a family name: Tổng is a total and
 * Tống a family, Tổ a group and Tô a family.
 */

const TOTAL =
  /^(tổng( cộng| số| hợp|$|:)|cộng( |$|:)|tỷ lệ|tỉ lệ|số (người|lượt|lượng|đảng viên|đoàn viên|hội viên|đồng chí|đ\/c|có mặt|vắng|buổi)|(đảng viên|đoàn viên|hội viên|đồng chí|người) (có mặt|vắng|dự|tham dự|tham gia|học bù)|đạt( tỷ lệ| tỉ lệ| \d|$|:)|trong đó|sĩ số|có mặt|hiện diện|vắng|học bù|total)/u;
const TOTAL_WITHOUT_DIACRITICS = /^(tong cong|tong so|tong|cong|ty le|ti le|so nguoi|si so|co mat|vang)\b/;

/** Whether the line begins with words that begin no name. */
export function isSurelyTotal(label: string): boolean {
  return TOTAL.test(tidy(label).toLowerCase());
}

export function isTotal(label: string): boolean {
  const lower = tidy(label).toLowerCase();
  return TOTAL.test(lower) || (lower === unaccent(label) && TOTAL_WITHOUT_DIACRITICS.test(lower));
}

const SIGNATURE =
  /^(người (lập|tổng hợp|điểm danh|ghi|báo cáo|theo dõi|kiểm tra|duyệt)|lập (bảng|biểu)|cán bộ (tổng hợp|theo dõi|lập)|thư ký|t\s*[/.]\s*m|tm\b|k\s*[/.]\s*t|kt\b|tl\b|tuq\b|thừa lệnh|bí thư|phó bí thư|chủ tịch|phó chủ tịch|chánh văn phòng|phó chánh văn phòng|thủ trưởng|trưởng (ban|phòng)|chủ tọa|chủ trì|xác nhận|\(?\s*ký|nơi nhận|đã ký)/u;
const SIGNATURE_WITHOUT_DIACRITICS =
  /^(nguoi (lap|tong hop|diem danh|ghi|bao cao)|bi thu|pho bi thu|thu ky|xac nhan)\b/;
/** The gaps hold dots to be filled in by hand; their limit keeps matching linear in long texts. */
const PLACE_AND_DATE = /ngay\b.{0,40}\bthang\b.{0,40}\bnam\b/;

/** Whether the line belongs to the foot of a document: preparer, signatory, place and date. */
export function isSignature(label: string): boolean {
  const lower = tidy(label).toLowerCase();
  const plain = unaccent(label);
  return (
    SIGNATURE.test(lower) ||
    PLACE_AND_DATE.test(plain) ||
    (lower === plain && SIGNATURE_WITHOUT_DIACRITICS.test(plain))
  );
}

const HEADING =
  /^(tổ|phòng|ban|chi bộ|chi ủy|đảng bộ|đảng ủy|văn phòng|bộ phận|khối|đơn vị|công đoàn|chi đoàn|đoàn (thanh niên|tncs)|hội (cựu chiến binh|phụ nữ|đồng nhân dân)|chi hội|nhóm|lãnh đạo|thường trực|cấp ủy|khách mời|đại biểu|thành phần|(đảng|đoàn|hội) viên|cán bộ,|danh sách|trung tâm|thanh tra|tài chính|kế toán|hành chính|tổ chức|cơ quan|trường|trạm|đội|cụm|sở|ubnd|hđnd)(\s|$|:)/u;

/** Whether the line names a group of people. */
export function isHeading(label: string): boolean {
  return HEADING.test(tidy(label).toLowerCase());
}

/** Whether the line is a legend of the marks, "x: có mặt; P: vắng có phép", or a note. */
export function isLegend(label: string): boolean {
  return (
    /[:=;]/.test(label) || /^\s*[(*]/.test(label) || /^(ghi chu|chu thich|luu y|quy uoc)\b/.test(fold(label))
  );
}

/** Whether the text consists of two to six capitalised words, as most names do. */
export function looksLikeName(text: string): boolean {
  const words = tidy(text).split(" ");
  const isCapitalised = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
  return isCapitalised && words.length >= 2 && words.length <= 6 && !isInCapitals(text);
}

export function isInCapitals(text: string): boolean {
  return couldBeName(text) && !/\p{Ll}/u.test(tidy(text));
}

/** Whether the text consists of two to six words in any case. */
export function couldBeName(text: string): boolean {
  return /^\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*){1,5}$/u.test(tidy(text));
}

export function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

import { fold, tidy } from "../../../domain/values/fold.ts";
import { captionRole } from "../clerk-sheet/captions.ts";

/** What a column of an office's list holds. `other` is read and not kept. */
export const ROLES = {
  order: "",
  name: `ten day du, ho ten dang dung, ho va ten dang dung, ten dang dung, ho va ten can bo, ten can bo,
    ho ten can bo, ho chu dem va ten, ho dem va ten, ho va chu dem va ten, ten nguoi, surname and name`,
  "birth-name": `khai sinh, ten khai sinh, ho ten khai sinh, ho va ten khai sinh, ten theo khai sinh, name at birth`,
  "family-name": "",
  "given-name": "",
  birth: `ngay sinh day du, ngay thang nam sinh day du, sinh ngay thang nam, nam sinh ngay sinh, dob, birthday,
    ngay sinh dd mm yyyy`,
  "birth-male": "",
  "birth-female": "",
  gender: "gioi tinh, nam nu, nu, phai, gender, sex, gt",
  card: `so the dang, so the dang vien, the dang, so the, so the dv, the dang vien, ma the dang, so td, so tdv,
    party card, party card no, party card number, card number, so the dang vien moi`,
  "citizen-id": `cccd, so cccd, can cuoc cong dan, so can cuoc cong dan, can cuoc, so can cuoc, cmnd, so cmnd, cmt,
    so dinh danh, so dinh danh ca nhan, ddcn, so cccd cmnd, cccd cmnd, cmnd cccd, so cmnd cccd, citizen id, id number`,
  code: `ma cbcc, ma so cbcc, msvc, mscb, mscc, ma vien chuc, so hieu cbcc, so hieu can bo, ma cong chuc vien chuc,
    ma cbccvc, ma ccvc, employee code, staff code, person code, ma don vi, ma chi bo`,
  admitted: `ngay vao dang, du bi, ngay vao dang du bi, vao dang, ngay ket nap, ngay ket nap dang, ket nap dang, ngay vao dcsvn, ngay vao dang csvn,
    ngay ket nap vao dang, admitted to the party on, party admission date, ngay kn, ket nap, vao dang ngay`,
  official: `ngay chinh thuc, chinh thuc, ngay cong nhan chinh thuc, ngay vao dang chinh thuc, ngay ct,
    cong nhan chinh thuc, official date`,
  "works-from": `lam viec tu ngay, ngay vao co quan, ngay vao lam, ngay tuyen dung, ngay nhan cong tac, works from,
    ngay ve co quan`,
  position: `chuc vu chinh quyen, chinh quyen, chuc vu cq, chuc vu don vi, nghe nghiep chuc vu, chuc vu hien nay,
    chuc vu hien tai, chuc vu cong tac, vtvt, chuc vu vtvt, job title, title of post, chuc vu chuyen mon,
    chuc vu dang chinh quyen, chuc vu dang chinh quyen doan the`,
  "party-position": `chuc vu dang, chuc vu trong dang, chuc vu ve dang, cap uy, chuc vu cap uy, party position,
    chuc vu dang bt pbt cuv dv, dang bt pbt cuv dv`,
  category: `doi tuong, loai can bo, loai hinh, dien can bo, phan loai, category`,
  unit: `chi bo, chi bo sinh hoat, sinh hoat tai, sinh hoat tai chi bo, noi sinh hoat, noi sinh hoat dang, ten chi bo,
    thuoc chi bo, chi bo doan the, don vi, ten don vi, to chuc dang, ten to chuc dang, chi doan, doan the, ten doan the,
    ten to chuc, unit, unit name, party cell, chi bo don vi, don vi sinh hoat, dang bo chi bo, don vi thuc hien,
    sinh hoat tai don vi, tap the, ten tap the`,
  department: `phong, phong ban, don vi cong tac, co quan, noi cong tac, phong chuyen mon, bo phan, department,
    phong ban don vi, co quan don vi, noi lam viec, co quan cong tac`,
  from: `sinh hoat tu ngay, sinh hoat tu, ngay chuyen den, chuyen den, tu ngay, ngay den, chuyen den ngay, from,
    ngay ve chi bo, ngay chuyen sinh hoat den, member from`,
  "moved-on": `ngay chuyen di, chuyen di, chuyen di ngay, den ngay, ngay chuyen sinh hoat di, until, ngay thoi sinh hoat,
    ngay chuyen sinh hoat dang di`,
  "died-on": "tu tran, ngay tu tran, tu tran ngay, ngay mat, chet",
  "left-on": "ra khoi dang, ngay ra khoi dang, ra khoi dang ngay, khai tru xoa ten, xoa ten khai tru",
  "member-role": "vai tro, nguoi dung dau, role",
  status: "trang thai, tinh trang, tinh trang sinh hoat, trang thai sinh hoat, status",
  exempt: "mien sinh hoat, mien cong tac, mien cong tac va sinh hoat, mien sinh hoat dang, exempt",
  group: "nhom, nhom tuong dong, nhom xep loai, peer group, group",
  rated: "xep loai tai day, danh gia tai day, noi xep loai, rated here, xep loai tai don vi",
  "unit-kind": "loai, loai don vi, loai hinh to chuc, loai to chuc, kind, loai hinh don vi",
  "unit-order": "thu tu sap xep, thu tu hien thi, order",
  established: "ngay thanh lap, thanh lap, ngay thanh lap chi bo, established on, thanh lap ngay",
  ended: "ngay ket thuc, ngay giai the, giai the, ngay ket thuc hoat dong, ended on, cham dut hoat dong",
  number: `so ky hieu, so van ban, so ky hieu van ban, so hieu, ky hieu, so hieu van ban, so va ky hieu, van ban so, number,
    so kh van ban, document number`,
  "document-kind":
    "loai van ban, loai vb, hinh thuc van ban, the loai, ten loai, ten loai van ban, document kind",
  title: `trich yeu, trich yeu noi dung, noi dung, ten van ban, noi dung van ban, ten goi, ve viec, trich yeu van ban,
    noi dung trich yeu, ten nghi quyet, ten chi thi, ten van ban trich yeu, title, subject`,
  issuer: `co quan ban hanh, noi ban hanh, don vi ban hanh, cap ban hanh, co quan, cap uy ban hanh, issuer, issued by,
    tac gia, co quan ra van ban`,
  issued: `ngay ban hanh, ngay van ban, ngay ky, ngay thang van ban, ngay ra van ban, ngay thang nam ban hanh,
    ngay thang ban hanh, thoi gian ban hanh, issued on, date of issue, ngay thang nam`,
  "plan-number": `so ke hoach, ke hoach so, ke hoach, so kh, ke hoach hoc tap so, so ke hoach hoc tap, plan number,
    ke hoach hoc tap`,
  "study-by": `han hoc tap, thoi han hoc tap, hoc tap xong truoc, hoan thanh hoc tap, thoi gian hoc tap, study by,
    han quan triet, thoi han quan triet, han hoc tap quan triet, hoc tap xong`,
  "make-up-by": "han hoc bu, thoi han hoc bu, hoc bu xong truoc, hoc bu, make up by",
  "essay-due": `han thu hoach, han nop thu hoach, han viet thu hoach, nop thu hoach truoc, han nop bai thu hoach,
    han bai thu hoach, nop thu hoach, thoi han nop thu hoach, essay due`,
  "plan-due": `han ke hoach, han ke hoach hanh dong, han lap ke hoach, han xay dung ke hoach, han ke hoach thuc hien,
    han nop ke hoach, action plan due, thoi han xay dung ke hoach`,
  "target-rate": "chi tieu, chi tieu tham gia, chi tieu hoc tap, ty le phan dau, target rate",
  year: "nam khen thuong, nam duoc khen, nam danh gia, nam xep loai, nam cong nhan, year, nam",
  level: `muc xep loai, xep loai, ket qua xep loai, muc chat luong, xep loai chat luong, ket qua, muc do, muc danh gia,
    ket qua danh gia, xep loai dang vien, xep loai can bo, xep loai cong chuc, xep loai chi bo, muc hoan thanh,
    ket qua danh gia xep loai, muc xep loai chat luong, danh gia xep loai, level, rating, xep loai chat luong dang vien`,
  typical: "tieu bieu, outstanding, hoan thanh xuat sac tieu bieu, xuat sac tieu bieu",
  award: `khen thuong, hinh thuc khen thuong, danh hieu, danh hieu thi dua, hinh thuc danh hieu, danh hieu hinh thuc,
    danh hieu hinh thuc khen thuong, hinh thuc danh hieu khen thuong, danh hieu khen thuong, ten danh hieu, danh hieu duoc tang,
    khen thuong da nhan, hinh thuc khen, da khen thuong, award, commendation`,
  "decided-on": `ngay quyet dinh, ngay qd, ngay ky quyet dinh, ngay ky qd, ngay ra quyet dinh, ngay khen thuong, ngay cong nhan,
    ngay thang quyet dinh, decided on, decision date`,
  "decided-by": `co quan quyet dinh, cap quyet dinh, co quan ra quyet dinh, co quan khen thuong, cap khen thuong, cap khen,
    cap cong nhan, co quan cong nhan, cap co tham quyen, don vi khen thuong, noi quyet dinh, nguoi ky, decided by`,
  "decision-number": `so quyet dinh, so qd, quyet dinh so, quyet dinh, qd so, so quyet dinh khen thuong, so qd khen thuong, so quyet dinh xep loai, so qd xep loai, so qd cong nhan, decision number, so quyet dinh cong nhan`,
  other: "",
} as const satisfies Record<string, string>;

export type ListRole = keyof typeof ROLES;

/** A role by its caption, normalised. */
const BY_CAPTION: ReadonlyMap<string, ListRole> = new Map(
  Object.entries(ROLES).flatMap(([role, captions]) =>
    captions
      .split(/,\s+/)
      .filter((caption) => caption !== "")
      .map((caption) => [caption, role as ListRole] as const),
  ),
);

/** Facts that lists give beside those that are kept: they keep their place among several facts of one cell. */
const NOT_KEPT =
  /^(dan toc|ton giao|que quan|noi (o|sinh|thuong tru|thuc te cu tru).*|trinh do.*|hoc van|chuyen mon.*|ly luan.*|llct|ngoai ngu|tin hoc|so ly lich|huy hieu.*|tuoi dang|tuoi doi|tuoi|dien thoai|so dien thoai|sdt|email|dia chi|ghi chu.*|nghe nghiep|thanh phan.*|ngach.*|bac luong.*|bo doi.*|huu tri.*|tham nien|he so.*|chu ky|ky ten|so hieu huy hieu|bi danh)$/;

const YEAR_COLUMN =
  /^(?:(?:xep loai|ket qua|muc xep loai|danh gia|ket qua xep loai)\s*)?(?:nam\s*)?((?:19|20)\d\d)$/;

/** The year of a column of results: "2023", "Năm 2023", "Xếp loại năm 2023". */
export function yearOfCaption(caption: string): number | undefined {
  const year = YEAR_COLUMN.exec(fold(caption))?.[1];
  return year === undefined ? undefined : Number(year);
}

const LONGEST_CAPTION = 120;

/** The role of a whole caption that names one fact. */
function strictRole(caption: string): ListRole | undefined {
  const folded = fold(caption.replaceAll(/\(\s*\d{1,2}\s*\)/g, " "));
  const own = BY_CAPTION.get(folded) ?? BY_CAPTION.get(fold(caption.replaceAll(/\([^)]*\)/g, " ")));
  // "Nam" heads a column of men and "Năm" one of years.
  if (own === "year" && folded === "nam" && !/^năm$/iu.test(tidy(caption))) return "other";
  if (own !== undefined) return own;
  if (NOT_KEPT.test(folded)) return "other";
  const known = captionRole(caption);
  return known === "other" || (known === "name" && !NAME_ALONE.test(folded)) ? undefined : known;
}

const NAME_ALONE = /^(ho va ten|ho ten|full name|names?)$/;

/**
 * The facts that a column holds, in the order of its caption: "Số thẻ, số lý lịch, huy hiệu" are three. Empty for text
 * that is no caption.
 */
export function rolesOf(caption: string): readonly ListRole[] {
  if (caption.length > LONGEST_CAPTION || !/\p{L}/u.test(caption)) return [];
  const whole = strictRole(caption);
  if (whole !== undefined) return [whole];
  const several = severalRoles(caption);
  if (several !== undefined) return several;
  return captionRole(caption) === "name" ? ["name"] : [];
}

/** Commas that are part of one fact's name. */
const ONE_FACT: readonly (readonly [RegExp, string])[] = [
  [/nam\s*[,/]\s*nữ/giu, "giới tính"],
  // The whole citation stands in one cell: "12-QĐ/ĐU, 05/01/2025, Đảng ủy".
  [
    /^số\s*(,|và)\s*ngày(\s*,?\s*tháng\s*,?\s*năm)?\s*(ra\s+|của\s+)?(quyết định|qđ)[^;,]*([;,]\s*(cơ quan|cấp|nơi)[^;,]*)?$/giu,
    "số quyết định",
  ],
  [/ngày\s*,\s*tháng\s*(,|và)\s*năm/giu, "ngày tháng năm"],
];

/** A caption of several facts gives each a line of its own, or sets them apart by commas, slashes or "và". */
function severalRoles(caption: string): readonly ListRole[] | undefined {
  const plain = ONE_FACT.reduce((text, [pattern, name]) => text.replaceAll(pattern, name), caption);
  const one = plain === caption ? undefined : strictRole(plain);
  if (one !== undefined) return [one];
  return partsOf(plain, /[,;/\n+&()]|\s-\s/u) ?? partsOf(plain, /\svà\s/u);
}

function partsOf(caption: string, separator: RegExp): readonly ListRole[] | undefined {
  const parts = caption.split(separator).map(tidy);
  const roles = parts.filter((part) => fold(part) !== "").map(strictRole);
  const kept = roles.filter((role) => role !== undefined && role !== "other");
  // "Họ và tên đảng viên" names one fact.
  const isOneName = roles[0] === "family-name";
  return kept.length === 0 || roles.length < 2 || isOneName
    ? undefined
    : roles.map((role) => role ?? "other");
}

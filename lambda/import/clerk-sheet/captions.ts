import { fold } from "../../../domain/values/fold.ts";

/** The role of a column in a handmade sheet, from its caption. */
export type CaptionRole =
  | "name"
  | "family-name"
  | "given-name"
  | "order"
  | "code"
  | "birth"
  | "position"
  | "category"
  | "other";

const LONGEST_CAPTION = 200;

/** Complete captions, normalised. */
const EXACT: Readonly<Record<Exclude<CaptionRole, "name" | "other">, readonly string[]>> = {
  "family-name":
    listed(`ho, ho va, ho dem, ho va dem, ho lot, ho va lot, ho chu dem, ho va chu dem, ho chu lot,
    ho va chu lot, ho ten dem, ho va ten dem, ho ten lot, ho va ten lot, dem, ten dem, ten lot, chu dem, chu lot`),
  "given-name": listed("ten, ten goi"),
  order: listed("tt, stt, so tt, so thu tu, thu tu, no"),
  code: listed(`ma, ma so, ma cb, ma can bo, ma dv, ma dang vien, ma nguoi, ma nv, ma nhan vien, ma cc, ma cong chuc,
    ma so cb, ma so can bo, ma so cong chuc, so hieu, so hieu cong chuc, ma dinh danh, code`),
  birth:
    listed(`nam sinh, ngay sinh, sinh nam, sinh ngay, ns, ngay thang nam sinh, ngay thang sinh, ngay nam sinh,
    year of birth, date of birth, birth year, birth date, born`),
  position: listed("chuc vu, chuc danh, vi tri, vi tri viec lam, chuc vu chuc danh, position"),
  category: listed("doi tuong, category"),
};

function listed(captions: string): readonly string[] {
  return captions.split(/,\s+/);
}

/** The beginning of a caption whose column holds the whole name. */
const NAME = /^(ho va ten|ho ten|full ?name|names?$)/;
/** Words that mean names only as a complete caption, since a title may begin with them. */
const NAME_WORDS =
  /^((ten|ho ten|danh sach) )?(dang vien|doan vien|hoi vien|cong doan vien|can bo|cong chuc|vien chuc|can bo cong chuc|can bo dang vien|thanh vien|dong chi|nguoi hoc|nguoi tham gia|nguoi tham du|nguoi du( hop| hoc)?|nguoi hop|hoc vien|nhan vien|nhan su|nguoi lao dong|can bo nhan vien|dai bieu)( (tham du|du hop|du hoc|tham gia))?$|^(student|employee|staff|member|participant|attendee)s?( names?)?$/;
/** A corner cell such as "Ngày học / Họ và tên". */
const NAME_INSIDE = /^.{0,20}\b(ho va ten|ho ten)$/;

export function captionRole(text: string): CaptionRole {
  if (text.length > LONGEST_CAPTION) return "other";
  const folded = fold(text);
  for (const [role, captions] of Object.entries(EXACT)) {
    if (captions.includes(folded)) return role as CaptionRole;
  }
  return NAME.test(folded) || NAME_WORDS.test(folded) || NAME_INSIDE.test(folded) ? "name" : "other";
}

/** Captions that may contain a date and yet are no sessions: "Tổng số buổi đến 30/6/2026". */
const NO_SESSION =
  /^(tong|cong|tong cong|tong so( .*)?|tong hop( .*)?|so (buoi|lan|luot|hoi nghi)( .*)?|(ty|ti) le( .*)?|ghi chu( .*)?|ky hieu( .*)?|chu thich( .*)?|quy uoc( .*)?|nhan xet( .*)?|xep loai( .*)?|ket qua( (kiem tra|thu hoach)( .*)?)?|diem( (kiem tra|thu hoach|thi)( .*)?)?|danh gia|chu ky( .*)?|ky (ten|nhan)( .*)?|ly do( .*)?|(ngay|han|thoi han) nop( .*)?|(bai )?thu hoach( .*)?|ngay (vao|ket nap|chuyen|cap)( .*)?|gioi tinh|dan toc|trinh do( .*)?|que quan|so the( .*)?|dien thoai|so dien thoai|email|don vi|don vi cong tac|phong|phong ban|to|to dang|to cong doan|noi o|cccd|so cccd|cmnd)$/;

export function isOtherColumn(text: string): boolean {
  const role = captionRole(text);
  return role === "other" ? NO_SESSION.test(fold(text)) : role !== "name";
}

const SESSION_WORDS =
  /^(buoi|hoi nghi|lop|dot|phien|nq|nghi quyet|ct|chi thi|kl|ket luan|qd|quy dinh|chuyen de|lan|thang|hoc)\b/;

/** Whether a caption is about a session, with or without its day. */
export function namesSession(text: string): boolean {
  return SESSION_WORDS.test(fold(text));
}

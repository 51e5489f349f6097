import { editDistance } from "../../values/edit-distance.ts";
import type { TemplateFault } from "../../vocabulary/paper/template-fault.ts";
import type { PaperKind } from "../../vocabulary/paper/paper-kind.ts";
import type { Filling } from "./paper.ts";
import type { PaperTag } from "./paper-tags.ts";

const HEAD = [
  "co_quan_cap_tren",
  "co_quan",
  "ten_co_quan",
  "so",
  "ky_hieu",
  "ngay",
  "noi_ngay",
  "du_thao",
  "trich_yeu",
  "ky",
  "quyen_han",
  "chuc_vu",
  "nguoi_ky",
] as const satisfies readonly PaperTag[];
const AWARD = ["can_cu", "khen", "so_luong", "doi_tuong", "danh_sach", "noi_nhan"] as const;

const FORM = [
  "ho_ten",
  "ngay_sinh",
  "vi_tri",
  "don_vi",
  "diem_chung",
  "diem_ket_qua",
  "tong_diem",
  "muc",
  "ton_tai",
  "bang_diem",
] as const;

/** What papers of each kind fill beside their head and foot. */
const BODY: Readonly<Record<PaperKind, readonly PaperTag[]>> = {
  "ratings-report": ["nhan_xet", "tong_hop", "noi_nhan"],
  "ratings-decision": ["can_cu", "so_luong", "doi_tuong", "danh_sach", "noi_nhan"],
  "unrated-list": ["danh_sach"],
  "bases-annex": ["danh_sach"],
  "award-submission": ["kinh_gui", ...AWARD],
  "state-submission": ["kinh_gui", ...AWARD],
  "award-decision": [...AWARD, "tien_thuong", "nguon_chi"],
  "state-decision": [...AWARD, "tien_thuong", "nguon_chi"],
  ballot: ["so_luong", "danh_sach"],
  "count-minutes": ["so_luong", "danh_sach"],
  "late-letter": ["kinh_gui", "nhan_xet", "danh_sach", "noi_nhan"],
  certificate: ["giay_khen"],
  "certificate-overlay": ["giay_khen"],
  "achievement-reports": ["trang"],
  extract: ["trang"],
  "meeting-minutes": ["so_luong", "danh_sach"],
  "council-minutes": ["so_luong", "danh_sach"],
  "collective-form": FORM,
  "member-form": FORM,
  "civil-servant-form": [...FORM, "bang_thang"],
  contents: ["danh_sach"],
  "state-ratings-report": ["nhan_xet", "tong_hop", "noi_nhan"],
  "state-ratings-decision": ["can_cu", "so_luong", "doi_tuong", "danh_sach", "noi_nhan"],
  "state-unrated-list": ["danh_sach"],
  "state-ballot": ["so_luong", "danh_sach"],
  "state-count-minutes": ["so_luong", "danh_sach"],
  "state-late-letter": ["kinh_gui", "nhan_xet", "danh_sach", "noi_nhan"],
  "state-bases-annex": ["danh_sach"],
  "state-contents": ["danh_sach"],
};

/** The tags that a template of a kind may hold. */
export function tagsOf(kind: PaperKind): readonly PaperTag[] {
  return [...HEAD, ...BODY[kind]];
}

/** Tags in whose place more than words stand. */
export const BLOCK_TAGS: Readonly<Partial<Record<PaperTag, Exclude<Filling["kind"], "words">>>> = {
  can_cu: "paragraphs",
  nhan_xet: "paragraphs",
  noi_nhan: "paragraphs",
  tong_hop: "table",
  danh_sach: "table",
  ton_tai: "paragraphs",
  bang_diem: "table",
  bang_thang: "table",
  giay_khen: "certificates",
  trang: "pages",
};

/** What is wrong with a template, and where: the tag, or the letters around the braces. */
export interface FoundFault {
  readonly code: Exclude<TemplateFault, "unreadable">;
  readonly tag: string;
}

/** @param paragraphs the text of each paragraph, of the body and of headers and footers */
export function templateFaults(kind: PaperKind, paragraphs: readonly string[]): readonly FoundFault[] {
  const allowed: ReadonlySet<string> = new Set(tagsOf(kind));
  const faults = paragraphs.flatMap((text) => [
    ...brokenIn(text),
    ...namesIn(text).flatMap((tag): FoundFault[] => {
      if (!allowed.has(tag)) return [{ code: "unknown-tag", tag }];
      const isAlone = text.trim() === `{{${tag}}}`;
      return Object.hasOwn(BLOCK_TAGS, tag) && !isAlone ? [{ code: "not-alone", tag }] : [];
    }),
  ]);
  const hasTag = paragraphs.some((text) => namesIn(text).length > 0);
  return hasTag || faults.length > 0 ? distinct(faults) : [{ code: "no-tags", tag: "" }];
}

const TAG = /\{\{([a-z_]+)\}\}/g;

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(TAG)].map(([, name = ""]) => name);
}

/** Braces that are left once the tags are taken out, with the letters beside them. */
function brokenIn(text: string): readonly FoundFault[] {
  const rest = text.replaceAll(TAG, "");
  return [...rest.matchAll(/.{0,20}(\{\{?|\}\}?).{0,20}/g)].map(([around]) => ({
    code: "broken-tag",
    tag: around.trim(),
  }));
}

function distinct(faults: readonly FoundFault[]): readonly FoundFault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.tag}`, fault])).values()];
}

/** The known tag nearest to a mistyped one: of the same letters but two at most. */
export function likelyTag(kind: PaperKind, typed: string): PaperTag | undefined {
  return tagsOf(kind).find((tag) => editDistance(tag, typed) <= 2);
}

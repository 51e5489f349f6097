import type { Bilingual } from "../../values/bilingual.ts";
import type { PolicyFindingCode } from "../../vocabulary/faults/policy-finding.ts";

/** What a policy leaves open, each with what it means for a rating. */
export const POLICY_FINDING_TEXTS = {
  gap: {
    vi: "Khoảng trống: {kind}, điểm từ {from} đến {to}, khi {region}: không có mức nào, cấp có thẩm quyền phải quyết định",
    en: "Gap: {kind}, score from {from} to {to}, where {region}: no level fits, the authority has to decide",
  },
  overlap: {
    vi: "Chồng lấn: {kind}, {region}: vừa đạt mức {level}, vừa có căn cứ “{ground}”; căn cứ được xét trước",
    en: "Overlap: {kind}, {region}: level {level} and the ground “{ground}” both hold; the ground comes first",
  },
  "ground-unknown": {
    vi: "Căn cứ “{ground}” không có trong bộ quy tắc đối với: {kind}; ghi trong sổ thì chỉ được nêu, không làm đổi mức",
    en: "The ground “{ground}” is not in the rule book for: {kind}; where it is recorded it is said and moves no level",
  },
  "setting-unknown": {
    vi: "Thiết lập “{setting}” không có tác dụng: bộ quy tắc không có phần ấy",
    en: "The setting “{setting}” has no effect: the rule book has no such part",
  },
  "text-ended": {
    vi: "{text} hết hiệu lực từ {day}, thay bằng {by}",
    en: "{text} ended on {day}, replaced by {by}",
  },
  "text-changed": {
    vi: "{text} được {by} sửa đổi từ {day}; nội dung sửa đổi: {seen}",
    en: "{text} was changed by {by} from {day}; the change: {seen}",
  },
  "text-not-read": { vi: "{text}: {seen}", en: "{text}: {seen}" },
  "text-not-known": {
    vi: "{text}: không có trong danh mục văn bản, chưa biết còn hiệu lực hay không",
    en: "{text}: not among the known texts, so that nobody knows whether it is in force",
  },
  "text-not-cited": {
    vi: "{text}: đang có hiệu lực mà bộ quy tắc không dẫn",
    en: "{text}: in force, and nothing in the rule book rests on it",
  },
} as const satisfies Record<PolicyFindingCode, Bilingual>;

/** A part of a region: a number above, below or between limits. */
export const REGION_TEXTS = {
  above: { vi: "{of} trên {limit}", en: "{of} above {limit}" },
  below: { vi: "{of} dưới {limit}", en: "{of} below {limit}" },
  between: { vi: "{of} từ {from} đến dưới {limit}", en: "{of} from {from} to below {limit}" },
  and: { vi: " và ", en: " and " },
  hundred: { vi: "100", en: "100" },
  under: { vi: "dưới {limit}", en: "below {limit}" },
} as const satisfies Readonly<Record<string, Bilingual>>;

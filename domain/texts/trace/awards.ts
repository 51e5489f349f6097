import type { Bilingual } from "../../values/bilingual.ts";

/** Slots for the best level or an award, and their conditions. */
export const PLACE_TEXTS = {
  "cap-limit": {
    vi: "Số chỉ tiêu xuất sắc của nhóm: {value}",
    en: "Slots for the best level in the group: {value}",
  },
  "cap-floor": {
    vi: 'Lấy phần nguyên, vì "không vượt quá": {value}',
    en: 'Whole part, since the text says "not above": {value}',
  },
  "cap-half": { vi: "Một nửa, để làm tròn: {value}", en: "One half, for rounding: {value}" },
  "cap-share": {
    vi: "Tỷ lệ nhân với cơ sở tính: {firstPercent}% × {second} = {value}",
    en: "Share of the base: {firstPercent}% × {second} = {value}",
  },
  "cap-percent": { vi: "Tỷ lệ khống chế: {value}%", en: "Cap: {value}%" },
  "cap-candidates": {
    vi: "Số đạt mức xuất sắc trước khi khống chế: {value}",
    en: "Candidates before the cap: {value}",
  },
  "cap-next": { vi: "Số xếp mức hoàn thành tốt: {value}", en: "Rated at the level below: {value}" },
  "cap-next-or-better": {
    vi: "Số xếp mức hoàn thành tốt trở lên: {value}",
    en: "Rated at the level below or better: {value}",
  },
  "cap-rated": { vi: "Tổng số được xếp loại: {value}", en: "All rated: {value}" },
  "cap-whole": { vi: "100 cộng tỷ lệ khống chế: {value}", en: "100 plus the cap: {value}" },
  award: { vi: "Đề nghị khen thưởng: {title}", en: "Proposed: {title}" },
  "award-not-offered": {
    vi: "Đủ điều kiện, chưa đề nghị: {title}",
    en: "Meets the conditions, not proposed: {title}",
  },
  "award-conditions": { vi: "Các điều kiện đều đạt: {value}", en: "All conditions hold: {value}" },
  "award-level": { vi: "Điều kiện - mức xếp loại: {title}", en: "Condition - level: {title}" },
  "award-streak": {
    vi: "Điều kiện - số năm liền: {first}, cần {second}: {title}",
    en: "Condition - years running: {first}, {second} needed: {title}",
  },
  "award-typical": {
    vi: "Điều kiện - được công nhận tiêu biểu: {first}, cần {second}",
    en: "Condition - recognised as outstanding: {first}, {second} needed",
  },
  "award-initiative": {
    vi: "Điều kiện - sáng kiến, đề tài được công nhận: {first}, cần {second}",
    en: "Condition - recognised initiatives: {first}, {second} needed",
  },
  "award-discipline": {
    vi: "Điều kiện - số kỷ luật bị xét: {second}, chỉ được {first}",
    en: "Condition - disciplinary measures: {second}, {first} allowed",
  },
  "award-at-least": {
    vi: "Điều kiện - {title}: {first}, cần ít nhất {second}",
    en: "Condition - {title}: {first}, at least {second} needed",
  },
  "award-at-most": {
    vi: "Điều kiện - {title}: {second}, nhiều nhất {first}",
    en: "Condition - {title}: {second}, at most {first}",
  },
  "award-proposed-share": {
    vi: "Điều kiện - tỷ lệ người được đề nghị {title}: {first}%, cần ít nhất {second}%",
    en: "Condition - share proposed for {title}: {first}%, at least {second}% needed",
  },
  "award-some-member": {
    vi: "Điều kiện - số người được đề nghị {title}: {first}, cần ít nhất {second}",
    en: "Condition - people proposed for {title}: {first}, at least {second} needed",
  },
  "award-level-share": {
    vi: "Điều kiện - tỷ lệ đạt từ mức {title} trở lên: {first}, cần ít nhất {second}",
    en: "Condition - share at {title} or better: {first}, at least {second} needed",
  },
  "award-part": { vi: "Tỷ lệ: {first}/{second}", en: "Share: {first}/{second}" },
  "award-counted": { vi: "Số đạt: {value}", en: "Counted: {value}" },
  "award-whole": { vi: "Tổng số: {value}", en: "Of: {value}" },
  "award-reached": { vi: "Đạt được: {value}", en: "Reached: {value}" },
  "award-required": { vi: "Yêu cầu: {value}", en: "Asked: {value}" },
  "award-vote": {
    vi: "Còn phải lấy phiếu hội đồng, cần ít nhất {value}%",
    en: "Still to be voted by the council, at least {value}% needed",
  },
  "award-place": {
    vi: "Thứ tự trong số đủ điều kiện: {second}, có {first} chỉ tiêu",
    en: "Place among those who meet the conditions: {second}, with {first} {first:slot|slots}",
  },
  "award-slots": { vi: "Số chỉ tiêu: {value}", en: "Slots: {value}" },
  "award-slots-share": { vi: "Tỷ lệ nhân với cơ sở tính: {value}", en: "Share of the base: {value}" },
  "award-slots-least": { vi: "Số chỉ tiêu ít nhất: {value}", en: "Slots at least: {value}" },
  "award-slots-beyond": { vi: "Số chỉ tiêu vượt số ít nhất: {value}", en: "Slots beyond the least: {value}" },
  "award-half": { vi: "Cộng một nửa để làm tròn: {value}", en: "A half, to round: {value}" },
  "award-candidates": { vi: "Số đủ điều kiện: {value}", en: "Meet the conditions: {value}" },
  "award-rated": { vi: "Số được xếp loại: {value}", en: "Rated: {value}" },
  "award-tie-break": {
    vi: "Phân định theo {title}: {value}",
    en: "Settled by {title}: {value}",
  },
} as const satisfies Record<string, Bilingual>;

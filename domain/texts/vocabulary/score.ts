import type { Bilingual } from "../../values/bilingual.ts";
import type { Proposal } from "../../vocabulary/proposal.ts";
import type { Flag } from "../../vocabulary/flag.ts";
import type { SubjectKind } from "../../vocabulary/subject-kind.ts";

export const SUBJECT_KIND_TEXTS: Readonly<Record<SubjectKind, Bilingual>> = {
  individual: { vi: "Cá nhân", en: "Individual" },
  leader: { vi: "Cá nhân lãnh đạo, quản lý", en: "Leader" },
  collective: { vi: "Tập thể", en: "Collective" },
};

export const FLAG_TEXTS: Readonly<Record<Flag, Bilingual>> = {
  OVER_CAP: { vi: "Ngoài giới hạn xuất sắc", en: "Beyond the cap" },
  TIE_DECISION_NEEDED: { vi: "Bằng điểm, chờ quyết định", en: "Tie, a decision is needed" },
  NEAR_THRESHOLD: { vi: "Sát ngưỡng", en: "Near the threshold" },
  HOLD: { vi: "Chưa xét khen thưởng", en: "Commendations on hold" },
  HEAD_LIMITED: { vi: "Giới hạn theo mức của đơn vị", en: "Limited by the unit's level" },
  CAP_PROVISIONAL: { vi: "Giới hạn xuất sắc tạm tính", en: "The cap is provisional" },
  QUARTER_LIMITED: { vi: "Giới hạn do kết quả quý", en: "Limited by a quarter" },
  DEPUTY_LIMITED: { vi: "Giới hạn theo kết quả của đơn vị", en: "Limited by the unit's results" },
  UNIT_UNDECIDED: { vi: "Đơn vị chưa có mức xếp loại", en: "The unit has no level yet" },
  AWARD_TIE: {
    vi: "Ngang nhau khi xét khen thưởng, chờ quyết định",
    en: "Tie for an award, a decision is needed",
  },
  STREAK_REWARDED: {
    vi: "Các năm liền đã được khen",
    en: "The years running were rewarded before",
  },
  NO_WORK_RATING: {
    vi: "Danh hiệu nhà nước không có kết quả xếp loại công chức",
    en: "A title of the state without a rating of work",
  },
  OVERRIDDEN: { vi: "Có căn cứ được miễn trừ", en: "A ground was set aside" },
};

export const PROPOSAL_TEXTS: Readonly<Record<Proposal, Bilingual>> = {
  "giay-khen-nam": {
    vi: "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ trong năm",
    en: "Certificate for a member, year",
  },
  "khen-5-nam": {
    vi: "Khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    en: "Commendation of a member, five years running",
  },
  "giay-khen-5-nam": {
    vi: "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    en: "Certificate for a member, five years running",
  },
  "bang-khen-5-nam": {
    vi: "Bằng khen đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    en: "Diploma for a member, five years running",
  },
  "giay-khen-chi-bo-nam": {
    vi: "Giấy khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu trong năm",
    en: "Certificate for an outstanding cell, year",
  },
  "khen-chi-bo-5-nam": {
    vi: "Khen thưởng chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    en: "Commendation of an outstanding cell, five years running",
  },
  "giay-khen-chi-bo-5-nam": {
    vi: "Giấy khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    en: "Certificate for an outstanding cell, five years running",
  },
  "bang-khen-chi-bo-5-nam": {
    vi: "Bằng khen chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    en: "Diploma for an outstanding cell, five years running",
  },
  "giay-khen-co-so-nam": {
    vi: "Giấy khen tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ tiêu biểu trong năm",
    en: "Certificate for an outstanding grassroots Party organisation, year",
  },
  "khen-co-so-5-nam": {
    vi: "Khen thưởng tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    en: "Commendation of an outstanding grassroots Party organisation, five years running",
  },
  ldtt: { vi: "Lao động tiên tiến", en: "Advanced worker" },
  cstdcs: { vi: "Chiến sĩ thi đua cơ sở", en: "Grassroots emulation fighter" },
  "tap-the-ldtt": { vi: "Tập thể Lao động tiên tiến", en: "Advanced collective" },
  "tap-the-ldxs": { vi: "Tập thể Lao động xuất sắc", en: "Excellent collective" },
  "bieu-duong": { vi: "Biểu dương", en: "Public praise" },
  "bieu-duong-tap-the": { vi: "Biểu dương tập thể", en: "Public praise of a collective" },
  "tuyen-duong-doan-the-nam": {
    vi: "Tuyên dương tổ chức đoàn thể trong năm",
    en: "Honour of a mass organisation, year",
  },
  "tuyen-duong-nhiem-ky": { vi: "Tuyên dương cả nhiệm kỳ", en: "Honour for the whole term" },
  "tuyen-duong-nhiem-ky-tap-the": {
    vi: "Tuyên dương tập thể cả nhiệm kỳ",
    en: "Honour of a collective for the whole term",
  },
};

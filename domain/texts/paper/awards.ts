/** Awards as papers name them, by the commendation: what is done, and what those who receive it are called together. */
import type { Proposal } from "../../vocabulary/proposal.ts";

interface AwardWords {
  /** "tặng Giấy khen cho …", as it stands after "về việc" and "xem xét,". */
  readonly act: string;
  /** What they are called after a number: "3 đảng viên". */
  readonly called: string;
  /** Of which the certificate says that it was reached. */
  readonly merit: string;
}

const MEMBER = "đảng viên";
const CELL = "chi bộ";
const BASE = "tổ chức cơ sở đảng";

export const AWARD_WORDS: Readonly<Record<Proposal, AwardWords>> = {
  "giay-khen-nam": {
    act: "tặng Giấy khen cho đảng viên hoàn thành xuất sắc nhiệm vụ",
    called: MEMBER,
    merit: "Hoàn thành xuất sắc nhiệm vụ {period}",
  },
  "khen-5-nam": {
    act: "khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    called: MEMBER,
    merit: "Hoàn thành xuất sắc nhiệm vụ 5 năm liền, tính đến {period}",
  },
  "giay-khen-5-nam": {
    act: "tặng Giấy khen cho đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    called: MEMBER,
    merit: "Hoàn thành xuất sắc nhiệm vụ 5 năm liền, tính đến {period}",
  },
  "bang-khen-5-nam": {
    act: "tặng Bằng khen cho đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền",
    called: MEMBER,
    merit: "Hoàn thành xuất sắc nhiệm vụ 5 năm liền, tính đến {period}",
  },
  "giay-khen-chi-bo-nam": {
    act: "tặng Giấy khen cho chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu",
    called: CELL,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu {period}",
  },
  "khen-chi-bo-5-nam": {
    act: "khen thưởng chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    called: CELL,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền, tính đến {period}",
  },
  "giay-khen-chi-bo-5-nam": {
    act: "tặng Giấy khen cho chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    called: CELL,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền, tính đến {period}",
  },
  "bang-khen-chi-bo-5-nam": {
    act: "tặng Bằng khen cho chi bộ hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    called: CELL,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền, tính đến {period}",
  },
  "giay-khen-co-so-nam": {
    act: "tặng Giấy khen cho tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ tiêu biểu",
    called: BASE,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu {period}",
  },
  "khen-co-so-5-nam": {
    act: "khen thưởng tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền",
    called: BASE,
    merit: "Hoàn thành xuất sắc nhiệm vụ tiêu biểu 5 năm liền, tính đến {period}",
  },
  ldtt: {
    act: "tặng danh hiệu “Lao động tiên tiến”",
    called: "cá nhân",
    merit: "Đạt danh hiệu “Lao động tiên tiến” {period}",
  },
  cstdcs: {
    act: "tặng danh hiệu “Chiến sĩ thi đua cơ sở”",
    called: "cá nhân",
    merit: "Đạt danh hiệu “Chiến sĩ thi đua cơ sở” {period}",
  },
  "tap-the-ldtt": {
    act: "tặng danh hiệu “Tập thể Lao động tiên tiến”",
    called: "tập thể",
    merit: "Đạt danh hiệu “Tập thể Lao động tiên tiến” {period}",
  },
  "tap-the-ldxs": {
    act: "tặng danh hiệu “Tập thể Lao động xuất sắc”",
    called: "tập thể",
    merit: "Đạt danh hiệu “Tập thể Lao động xuất sắc” {period}",
  },
  "bieu-duong": {
    act: "biểu dương cá nhân có thành tích trong học tập, quán triệt và thực hiện nhiệm vụ",
    called: "cá nhân",
    merit: "Có thành tích trong học tập, quán triệt và thực hiện nhiệm vụ {period}",
  },
  "bieu-duong-tap-the": {
    act: "biểu dương tập thể có thành tích trong học tập, quán triệt và thực hiện nhiệm vụ",
    called: "tập thể",
    merit: "Có thành tích trong học tập, quán triệt và thực hiện nhiệm vụ {period}",
  },
  "tuyen-duong-doan-the-nam": {
    act: "tuyên dương tổ chức đoàn thể hoàn thành xuất sắc nhiệm vụ",
    called: "tổ chức đoàn thể",
    merit: "Hoàn thành xuất sắc nhiệm vụ {period}",
  },
  "tuyen-duong-nhiem-ky": {
    act: "tuyên dương cá nhân có thành tích trong cả nhiệm kỳ",
    called: "cá nhân",
    merit: "Có thành tích trong cả nhiệm kỳ",
  },
  "tuyen-duong-nhiem-ky-tap-the": {
    act: "tuyên dương tập thể có thành tích trong cả nhiệm kỳ",
    called: "tập thể",
    merit: "Có thành tích trong cả nhiệm kỳ",
  },
};

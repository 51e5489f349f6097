/** The texts that the policies rest on, each with its own day in force, its end, and how its wording was come by. */
import { Day } from "../../values/day.ts";
import type { LegalText } from "./legal-text.ts";

const day = (text: string) => Day.parse(text);

const PORTAL = "https://thuvienphapluat.vn/phap-luat/";
const HOUSE_PORTAL = "https://thuviennhadat.vn/phap-luat/";

/** Days: 366 Điều 19; 335 and 152 as published; 86/2025 and the guides the day of issue, as no other is known. */
export const LEGAL_TEXTS: readonly LegalText[] = [
  {
    number: "366-QĐ/TW",
    from: day("2025-08-30"),
    seen: "wording",
    address: `${PORTAL}quyet-dinh-cong-nhan-ket-qua-kiem-diem-danh-gia-xep-loai-dang-vien-chi-bo-moi-nhat-la-mau-nao-tai-v-891268-246062.html`,
    passages: [
      {
        article: "Điều 5",
        seen: "wording",
        address: `${HOUSE_PORTAL}dang-vien-moi-ket-nap-co-phai-kiem-diem-cuoi-nam-2025-khong-723956.html`,
      },
      {
        article: "Điều 11.1.5",
        seen: "wording",
        quote: "có vị trí, vai trò, chức năng, nhiệm vụ tương đồng",
        address: `${PORTAL}ty-le-dang-vien-hoan-thanh-xuat-sac-nhiem-vu-2025-khong-vuot-qua-25-so-dang-vien-trong-chi-bo-dung--107431-245920.html`,
      },
      {
        // The sentence on the head's unit stands in Điều 11.4.
        article: "Điều 11.1.2, 11.2, 11.3, 11.4",
        seen: "wording",
        address: "dhtn.ttxvn.org.vn (30/9/2025)",
      },
      {
        article: "Điều 12",
        seen: "wording",
        address: `${HOUSE_PORTAL}chi-tiet-cac-buoc-danh-gia-xep-loai-dang-vien-2025-theo-quy-dinh-366-724329.html`,
      },
    ],
    before: "the same",
  },
  {
    number: "335/2025/NĐ-CP",
    from: day("2026-01-01"),
    seen: "wording",
    address: "https://github.com/sonthkh-alt/hdndthkpi (335.pdf)",
    passages: [{ article: "Điều 20.4.b", seen: "wording", address: "cafef.vn 188251228100335529" }],
    before: "the same",
  },
  {
    number: "06-HD/TW",
    from: day("2025-06-09"),
    seen: "wording",
    address: `${PORTAL}ty-le-dang-vien-hoan-thanh-xuat-sac-nhiem-vu-2025-khong-vuot-qua-25-so-dang-vien-trong-chi-bo-dung--107431-245920.html`,
    before: "the same",
  },
  {
    number: "43-HD/BTCTW",
    from: day("2025-10-31"),
    seen: "wording",
    address: `${HOUSE_PORTAL}huong-dan-viet-kiem-diem-dang-vien-nam-2025-theo-mau-cua-huong-dan-43-723560.html`,
    before: "the same",
  },
  { number: "02-HD/BTCTW", from: day("2026-05-22"), seen: "second-hand", before: "nothing" },
  {
    number: "1053-QĐ/TU",
    from: day("2026-06-05"),
    seen: "draft",
    address: "https://github.com/sonthkh-alt/hdndthkpi (New.pdf)",
    before: "nothing",
  },
  {
    number: "Luật Thi đua, khen thưởng 2022",
    from: day("2024-01-01"),
    seen: "wording",
    address: "https://vi.wikisource.org (Công báo 571+572/2022)",
    passages: [
      {
        article: "Điều 27",
        seen: "second-hand",
        address:
          "https://sbft.hust.edu.vn/hai-vien-thuoc-truong-hoa-va-khoa-hoc-su-song-nhan-danh-hieu-tap-the-lao-dong-xuat-sac.html",
      },
    ],
    amended: { on: day("2026-10-01"), by: "Luật 06/2026/QH16", seen: "unread" },
    before: "the same",
  },
  {
    number: "98/2023/NĐ-CP",
    from: day("2024-01-01"),
    seen: "wording",
    address: `${PORTAL}xet-danh-hieu-chien-si-thi-dua-co-so-phai-co-ty-le-phieu-dong-y-la-bao-nhieu-ho-so-khen-thuong-gom--367655-220979.html`,
    ended: { on: day("2025-07-01"), by: "152/2025/NĐ-CP (Điều 59)" },
    before: "the same",
  },
  {
    number: "152/2025/NĐ-CP",
    from: day("2025-07-01"),
    seen: "wording",
    address: `${PORTAL}ho-tro-phap-luat/tai-mau-to-trinh-de-nghi-khen-thuong-cho-ca-nhan-cuoi-nam-2025-theo-nghi-dinh-152-nam-2025-ra-sao-399462-244157.html`,
    passages: [{ article: "Điều 4.6", seen: "wording", quote: "cùng đủ điều kiện, tiêu chuẩn" }],
    before: "the same",
  },
  {
    number: "86/2025/QĐ-UBND",
    from: day("2025-12-03"),
    seen: "wording",
    address: "https://github.com/tnt305/tai_lieu_noi_bo (45fb7c4784bcce3a.md)",
    before: "the same",
  },
  {
    number: "56-HD/VPTW",
    from: day("2015-10-27"),
    seen: "wording",
    address: `${PORTAL}tai-mau-khen-thuong-dang-vien-khong-theo-dinh-ky-2025-muc-tien-thuong-dang-vien-khong-theo-dinh-ky--366960-246918.html`,
    before: "the same",
  },
  {
    number: "19780-CV/VPTW",
    from: day("2025-12-29"),
    seen: "wording",
    address: "nhansu.vn (687053)",
    before: "nothing",
  },
  { number: "73/2024/NĐ-CP", from: day("2024-07-01"), seen: "second-hand", before: "the same" },
  { number: "161/2026/NĐ-CP", from: day("2026-07-01"), seen: "second-hand", before: "nothing" },
];

export const FEEDS_COMMAND_TEXTS = {
  about: {
    vi: "Khóa để Power Query hay chương trình khác tự lấy một bảng kết quả đã công bố: liệt kê, lập, thu hồi.",
    en: "Keys with which Power Query or another program reads one published table: lists, makes and revokes them.",
  },
  example: "npm run feeds -- --table people --period 2026 --until 2026-12-31 --title 'Power BI'",
  parameters: {
    table: {
      value: "BẢNG",
      about: {
        vi: "lập khóa mở bảng này: study, collectives, people, proposals, receipts, shortfalls, registers",
        en: "make a key that opens this table: study, collectives, people, proposals, receipts, shortfalls, registers",
      },
    },
    period: {
      value: "KỲ",
      about: {
        vi: "kỳ của bảng: 2026, 2026-Q1 hoặc 2026-03; luôn là kết quả đang công bố của kỳ ấy",
        en: "the table's period: 2026, 2026-Q1 or 2026-03; always the results that are published for it",
      },
    },
    unit: {
      value: "ĐƠN_VỊ",
      about: {
        vi: "chỉ một đơn vị (mặc định: cả cơ quan)",
        en: "one unit alone (default: the whole office)",
      },
    },
    until: {
      value: "NGÀY",
      about: {
        vi: "ngày cuối khóa còn mở, trong vòng 400 ngày",
        en: "the last day on which it opens, within 400 days",
      },
    },
    title: {
      value: "TÊN",
      about: { vi: "khóa dùng vào việc gì", en: "what the key is for" },
    },
    revoke: {
      value: "MÃ",
      about: {
        vi: "thu hồi khóa này; lần lấy kế tiếp bị từ chối",
        en: "revoke this key; its next request is refused",
      },
    },
  },
  "make-or-revoke": {
    vi: "Mỗi lần chỉ lập hoặc chỉ thu hồi một khóa.",
    en: "Make a key or revoke one, not both.",
  },
  incomplete: {
    vi: "Lập khóa cần --table, --period và --until.",
    en: "A key needs --table, --period and --until.",
  },
  list: { vi: "Khóa lấy số liệu", en: "Keys of feeds" },
  none: { vi: "Chưa có khóa nào.", en: "There are no keys." },
  made: {
    vi: "Địa chỉ: {url}\nTên người dùng: {id}\nMật khẩu: {secret}\nMật khẩu chỉ hiện một lần này. Trong Excel: Data > From Web > dán địa chỉ > Basic > ghi tên và mật khẩu.",
    en: "Address: {url}\nUser name: {id}\nPassword: {secret}\nThe password is shown this once. In Excel: Data > From Web > paste the address > Basic > name and password.",
  },
  opens: { vi: "đến {day}", en: "until {day}" },
  revoked: { vi: "đã thu hồi {day}", en: "revoked {day}" },
  used: { vi: "dùng gần nhất {day}", en: "last used {day}" },
  "never-used": { vi: "chưa dùng", en: "never used" },
  "whole-office": { vi: "cả cơ quan", en: "whole office" },
} as const;

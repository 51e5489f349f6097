export const COMPARE_PLANS_TEXTS = {
  about: {
    vi: "Đo một kế hoạch trùng bao nhiêu với kế hoạch cấp trên, và in các đoạn trùng. Không lưu gì.",
    en: "How much of a plan stands in the superior's, with the passages. Nothing is stored.",
  },
  example: "npm run compare-plans -- ke-hoach.docx ke-hoach-cap-tren.docx",
  parameters: {
    plan: {
      value: "KẾ_HOẠCH",
      about: {
        vi: "kế hoạch của đơn vị, tệp .docx, .rtf hoặc .txt",
        en: "the unit's plan, a .docx, .rtf or .txt file",
      },
    },
    superior: {
      value: "KẾ_HOẠCH_CẤP_TRÊN",
      about: {
        vi: "kế hoạch của cấp trên, tệp .docx, .rtf hoặc .txt",
        en: "the superior's plan, a .docx, .rtf or .txt file",
      },
    },
    words: {
      value: "SỐ_TỪ",
      about: {
        vi: "ít nhất bao nhiêu từ liền nhau mới là đoạn trùng, từ 1 đến 99; mặc định 5",
        en: "how many equal words in a row count as copied, 1 to 99; 5 unless told",
      },
    },
  },
  comparing: { vi: "Đối chiếu hai kế hoạch", en: "Comparing the plans" },
} as const;

/** Words of the annex's sheet that lists the values of the rule book beside their texts. */
export const VALUES_SHEET_TEXTS = {
  sheet: "Văn bản và giá trị",
  title: "VĂN BẢN VÀ CÁC GIÁ TRỊ CỦA BỘ QUY TẮC",
  name: "Văn bản, giá trị",
  value: "Mức quy định",
  since: "Áp dụng từ",
} as const;

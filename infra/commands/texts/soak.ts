export const SOAK_TEXTS = {
  about: {
    vi: "Chạy các cơn bão đồng bộ nối tiếp nhau, mỗi cơn trên một Excel khác, cho đến khi hết giờ; cơn nào hỏng thì được rút gọn thành danh sách bước.",
    en: "Runs storms of the sync one after another, each on another Excel, until the time is over; one that fails is shortened to a list of steps.",
  },
  example: "npm run soak -- --minutes 30 --seed 7",
  parameters: {
    minutes: {
      value: "PHÚT",
      about: { vi: "chạy chừng ấy phút, mặc định 10", en: "so many minutes, 10 unless told" },
    },
    seed: {
      value: "SỐ",
      about: { vi: "bắt đầu từ số này, mặc định 1", en: "the first seed, 1 unless told" },
    },
    steps: {
      value: "TỆP",
      about: {
        vi: "chạy lại các bước của một cơn đã hỏng, trong .local/soak/",
        en: "the steps of a storm that failed, from .local/soak/",
      },
    },
  },
} as const;

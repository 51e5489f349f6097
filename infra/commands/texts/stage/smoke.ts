export const SMOKE_TEXTS = {
  about: {
    vi: "Thử một bản triển khai, hoặc npm start đang chạy: trang, chính sách, đăng nhập, sổ.",
    en: "Tries a deployment, or the running npm start: page, policy, sign-in, register.",
  },
  example: "npm run smoke -- --deployment https://quantriet.example.vn",
  parameters: {
    write: {
      vi: "ghi một dòng vào danh mục, đọc lại và hoàn tác; nhật ký giữ mãi việc ấy, nên chỉ dùng với bản thử",
      en: "store a row in the catalogue, read it and undo it; the journal keeps that for ever, so only for a test stage",
    },
  },
  works: { vi: "{url} chạy tốt: {count} lời gọi.", en: "{url} works: {count} calls." },
  "without-token": { vi: "không đăng nhập", en: "without a token" },
  "no-page": {
    vi: "không có trang của ngăn (mã {status})",
    en: "the pane's page is not there (status {status})",
  },
  "no-policy": { vi: "trang không có chính sách nội dung", en: "the page has no content security policy" },
  framed: {
    vi: "trang có X-Frame-Options: Excel trên web không mở được",
    en: "the page has X-Frame-Options: Excel on the web cannot show it",
  },
  "no-config": { vi: "không có thiết đặt của ngăn", en: "the pane's settings are not there" },
  "no-service": {
    vi: "dịch vụ không trả lời (mã {status})",
    en: "the service does not answer (status {status})",
  },
  open: {
    vi: "không đăng nhập mà nhận mã {status}, phải là 401",
    en: "without a token the status is {status}, not 401",
  },
  "not-stored": { vi: "dòng vừa ghi không đọc lại được", en: "the stored row was not read again" },
  "not-undone": { vi: "dòng đã hoàn tác vẫn còn", en: "the row that was undone is still there" },
} as const;

const PAGE = {
  value: "TRANG",
  about: {
    vi: "pane là sản phẩm (mặc định), conformance là trang thử từng tính năng của Excel",
    en: "pane is the product (unless told), conformance the page that tries each behaviour of Excel",
  },
};

export const START_EXCEL_TEXTS = {
  about: {
    vi: "Mở bổ trợ trong Excel thật trên máy này, qua https://localhost, với dịch vụ của npm start.",
    en: "The add-in in a real Excel on this machine, through https://localhost, with the service of npm start.",
  },
  example: "npm run start:excel -- --page conformance",
  parameters: {
    page: PAGE,
    document: {
      value: "https://…",
      about: {
        vi: "địa chỉ của một sổ tính trên OneDrive hay SharePoint, để thử trong Excel trên web",
        en: "the address of a workbook on OneDrive or SharePoint, for Excel on the web",
      },
    },
    port: {
      value: "CỔNG",
      about: {
        vi: "cổng của https://localhost, mặc định 3000",
        en: "the port of https://localhost, 3000 unless told",
      },
    },
  },
  "no-excel": {
    vi: "Máy này không có Excel: lệnh chạy trên Windows và Mac, hoặc với --document trong Excel trên web.",
    en: "There is no Excel here: this runs on Windows and Mac, or in Excel on the web with --document.",
  },
  "no-stack": {
    vi: "Chưa có dịch vụ: hãy chạy npm start ở một cửa sổ khác, rồi chạy lại lệnh này.",
    en: "No service runs: start npm start in another terminal, then this again.",
  },
  "no-certificate": {
    vi: "Không tạo được chứng chỉ cho localhost: {reason}",
    en: "No certificate could be made for localhost: {reason}",
  },
  "not-started": {
    vi: "office-addin-debugging không mở được Excel (mã {code}).",
    en: "office-addin-debugging could not start Excel (code {code}).",
  },
  building: { vi: "Dựng trang cho Excel", en: "building the pages for Excel" },
  open: {
    vi: "Bổ trợ ở https://localhost:{port}. Việc cần thử: docs/real-excel.md. Ctrl+C để dừng, rồi npm run stop:excel.",
    en: "The add-in is at https://localhost:{port}. What to try: docs/real-excel.md. Ctrl+C ends it, then npm run stop:excel.",
  },
} as const;

export const STOP_EXCEL_TEXTS = {
  about: {
    vi: "Gỡ bổ trợ đã mở bằng npm run start:excel khỏi Excel.",
    en: "Takes what npm run start:excel has put into Excel out again.",
  },
  parameters: { page: PAGE },
  nothing: { vi: "Chưa có gì được mở trong Excel.", en: "Nothing was put into Excel." },
} as const;

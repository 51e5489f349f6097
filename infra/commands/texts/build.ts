export const BUILD_COMMAND_TEXTS = {
  about: {
    vi: "Dựng ngăn làm việc và tệp kê khai của nó vào dist/addin/, để đặt lên máy chủ web.",
    en: "The task pane and its manifest in dist/addin/, as files for a web server.",
  },
  example: "npm run build -- --origin https://excel.example.vn --client-id ID --tenant ID",
  parameters: {
    origin: {
      value: "https://HOST",
      about: {
        vi: "địa chỉ web đặt các tệp của ngăn, https và không có đường dẫn; không có thì tệp chỉ để xem",
        en: "the files' web origin, https without a path; without it they are only for looking at",
      },
    },
    clientId: {
      value: "ID",
      about: {
        vi: "mã ứng dụng trong Microsoft Entra ID (GUID), đi cùng --tenant",
        en: "the application's id in Microsoft Entra ID (a GUID), together with --tenant",
      },
    },
    tenant: {
      value: "ID",
      about: {
        vi: "mã tổ chức trong Microsoft Entra ID (GUID), đi cùng --client-id",
        en: "the tenant's id in Microsoft Entra ID (a GUID), together with --client-id",
      },
    },
  },
  sizes: {
    initial: { vi: "khi mở", en: "at start" },
    initialSum: { vi: "cộng khi mở", en: "sum at start" },
    onDemand: { vi: "khi cần", en: "on demand" },
    onDemandSum: { vi: "cộng khi cần", en: "sum on demand" },
    head: ["", "script", "bytes", "gzip"],
  },
  "both-ids": {
    vi: "--client-id và --tenant đi cùng nhau: ghi cả hai hoặc bỏ cả hai.",
    en: "--client-id and --tenant go together: give both or neither.",
  },
  bundling: { vi: "Dựng ngăn làm việc", en: "Building the pane" },
  "foreign-hosts": {
    vi: "Trong bản dựng có địa chỉ lạ",
    en: "Foreign hosts in the build",
  },
  "only-to-look-at": {
    vi: "Không có --origin, --client-id và --tenant: các tệp này chỉ để xem; cách dùng: npm run build -- --help",
    en: "Without --origin, --client-id and --tenant these files are only for looking at; how to use it: npm run build -- --help",
  },
} as const;

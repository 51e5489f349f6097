import type { Bilingual } from "../../../../domain/values/bilingual.ts";

/** Texts of the commands that sign in to a deployment. */
export const DEPLOYMENT_TEXTS = {
  deployment: {
    value: "TỆP|URL",
    about: {
      vi: "config.json của bản triển khai (npm run build ghi vào dist/addin/), hoặc địa chỉ web đặt ngăn làm việc",
      en: "the deployment's config.json (npm run build writes it into dist/addin/), or the web address of its pane",
    },
  },
  tenant: {
    value: "ID",
    about: {
      vi: "mã tổ chức trong Microsoft Entra ID (GUID) của bản triển khai",
      en: "the deployment's tenant id in Microsoft Entra ID (a GUID)",
    },
  },
  clientId: {
    value: "ID",
    about: {
      vi: "mã ứng dụng trong Microsoft Entra ID (GUID) của bản triển khai",
      en: "the deployment's application id in Microsoft Entra ID (a GUID)",
    },
  },
  deviceCode: {
    vi: "đăng nhập bằng mã trên máy khác; nhiều tổ chức chặn cách này",
    en: "sign in with a code on another device; many tenants block this",
  },
  keepSignIn: {
    vi: "giữ đăng nhập cho các lệnh sau, không mã hóa, trong .local/sign-in/; không có thì chỉ giữ trong bộ nhớ",
    en: "keep the sign-in for later commands, unencrypted, in .local/sign-in/; otherwise in memory only",
  },
  incomplete: {
    vi: "Để đăng nhập vào bản triển khai còn thiếu {missing}: ghi thêm, hoặc dùng --deployment với config.json.",
    en: "To sign in to a deployment {missing} is missing: add it, or use --deployment with its config.json.",
  },
  "not-https": {
    vi: "{url} không phải địa chỉ https: mã đăng nhập không được gửi tới đó.",
    en: "{url} is no https address: a sign-in is not sent there.",
  },
  "no-config": {
    vi: "{place}: không đọc được config.json của một bản triển khai; lấy tệp này trong dist/addin/ đã đặt lên máy chủ.",
    en: "no config.json of a deployment can be read there; take the one of dist/addin/ that is on the web server.",
  },
  kept: {
    vi: "Đăng nhập được giữ không mã hóa trong {file}; xóa tệp này để thôi giữ.",
    en: "The sign-in is kept unencrypted in that file; delete it to end that.",
  },
  "in-browser": {
    vi: "Hãy đăng nhập trong trình duyệt vừa mở; nếu không thấy, mở địa chỉ này: {url}",
    en: "Sign in in the browser that was opened, or open this address yourself",
  },
  "by-code": {
    vi: "Mở {url} trên máy có trình duyệt và nhập mã {code}",
    en: "Open that address where there is a browser and enter the code",
  },
  failures: {
    "timed-out": {
      vi: "Chưa đăng nhập: đã hết thời gian chờ; hãy chạy lại lệnh và đăng nhập ngay trong trình duyệt.",
      en: "Nobody signed in in time; run the command again and sign in in the browser.",
    },
    denied: {
      vi: "Chưa đăng nhập: yêu cầu bị từ chối trong trình duyệt; hãy chạy lại lệnh và chọn đồng ý, hoặc nhờ quản trị cho phép ứng dụng.",
      en: "The sign-in was declined in the browser; run the command again and consent, or ask the administrator to allow the application.",
    },
    unreachable: {
      vi: "Không tới được dịch vụ đăng nhập login.microsoftonline.com; hãy xem lại mạng rồi chạy lại.",
      en: "The sign-in service cannot be reached; check the network and run the command again.",
    },
    refused: {
      vi: "Microsoft Entra ID không cho đăng nhập ({reason}); hãy đối chiếu mã tổ chức, mã ứng dụng và địa chỉ chuyển hướng http://localhost.",
      en: "Microsoft Entra ID refused the sign-in; check the tenant, the application and its redirect address http://localhost.",
    },
  },
} as const;

const SIGNED_IN: Bilingual = {
  vi: "Đã đăng nhập. Có thể đóng trang này và quay lại cửa sổ dòng lệnh.",
  en: "You are signed in. Close this page and go back to the command line.",
};

/** The page that the browser shows after a sign-in. */
export const SIGNED_IN_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Quán Triệt</title><p>${SIGNED_IN.vi}</p><p lang="en">${SIGNED_IN.en}</p></html>`;

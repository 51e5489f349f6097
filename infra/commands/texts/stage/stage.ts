import type { Bilingual } from "../../../../domain/values/bilingual.ts";

/** Texts about a stage of a deployment and its settings. */
export const STAGE_TEXTS = {
  stage: {
    value: "test|prod",
    about: {
      vi: "test là bản thử, xóa được không để lại gì; prod là bản thật",
      en: "test is for trying and can be deleted without a trace; prod is the real one",
    },
  },
  questions: {
    committee: { vi: "Mã đơn vị của cấp ủy", en: "The committee's unit" },
    tenant: {
      vi: "Mã tổ chức trong Microsoft Entra ID (GUID)",
      en: "Tenant id in Microsoft Entra ID (a GUID)",
    },
    clientId: {
      vi: "Mã ứng dụng trong Microsoft Entra ID (GUID); npm run entra nói cách đăng ký",
      en: "Application id in Microsoft Entra ID (a GUID); npm run entra says how to register it",
    },
    domain: {
      vi: "Tên miền của ngăn làm việc, ví dụ quantriet.example.vn",
      en: "The pane's host name, such as quantriet.example.vn",
    },
    region: { vi: "Vùng AWS lưu số liệu", en: "AWS region of the data" },
    monthlyBudget: { vi: "Ngân sách tháng, USD", en: "Monthly budget, USD" },
    alarmEmail: {
      vi: "Thư điện tử nhận báo động; bỏ trống nếu chưa có",
      en: "E-mail for alarms; leave empty for nobody",
    },
    contentPolicy: {
      vi: "Chính sách nội dung: report chỉ báo, enforce thì chặn (sau khi đã thử trong Excel thật)",
      en: "Content security policy: report only reports, enforce stops (once a real Excel has passed)",
    },
    concurrency: {
      vi: "Năng lực xử lý: shared cho tài khoản mới và một văn phòng, reserved cần hạn mức 170",
      en: "Concurrency: shared for a new account and an office, reserved needs a quota of 170",
    },
    reminderFrom: {
      vi: "Địa chỉ gửi thư nhắc việc, đã xác minh trong Amazon SES; bỏ trống nếu không gửi",
      en: "Sender of reminders by e-mail, verified in Amazon SES; leave empty to send none",
    },
    reminderWebhook: {
      vi: "Nhắc việc vào kênh của văn phòng (webhook): on hoặc off",
      en: "Reminders to the office's channel (webhook): on or off",
    },
    supportUrl: { vi: "Trang trợ giúp cho người dùng, https", en: "The users' help page, https" },
  },
  "not-taken": { vi: "{key}: “{value}” không dùng được.", en: "{key}: “{value}” cannot be used." },
  "not-complete": {
    vi: "{file}: thiếu hoặc sai {keys}; hãy sửa tệp này, hoặc chạy lại ở bàn phím để được hỏi.",
    en: "{file}: missing or wrong: {keys}; correct that file, or run again at a keyboard to be asked.",
  },
  "no-settings": {
    vi: "{file} không phải tệp thiết đặt: hãy xóa tệp này để được hỏi lại từ đầu.",
    en: "{file} holds no settings: delete it to be asked anew.",
  },
  "cdk-failed": {
    vi: "{call} dừng với mã {code}; lỗi ở ngay trên",
    en: "{call} ended with code {code}; its error stands above",
  },
  stopped: {
    vi: "Dừng ở bước {number}/{count} ({call}): {reason}. Các bước trước đã xong; chạy lại đúng lệnh này để làm tiếp.",
    en: "Stopped at step {number} of {count}. What came before is done; run the same command again to go on.",
  },
} as const satisfies Record<string, Bilingual | object>;

export const DEPLOY_TEXTS = {
  about: {
    vi: "Đưa ngăn làm việc và dịch vụ lên AWS, mới hoặc cập nhật; hỏi những gì stages/<bản>.json còn thiếu.",
    en: "Puts the pane and the service into AWS, new or brought up to date; asks what stages/<stage>.json lacks.",
  },
  example: "npm run deploy -- --stage test --dry-run",
  parameters: {
    dryRun: {
      vi: "chỉ dựng ngăn và liệt kê mọi lời gọi, không gọi gì",
      en: "only build the pane and list every call, without making one",
    },
  },
  building: { vi: "Dựng ngăn làm việc", en: "Building the pane" },
  deployed: {
    vi: `Đã đưa lên AWS.
- Quản trị tên miền: đặt bản ghi CNAME {domain} trỏ tới {host}.
- Quản trị Microsoft 365: gửi họ tệp {manifest}; họ mở https://admin.microsoft.com, Settings > Integrated apps > Upload custom apps > Office Add-in, chọn tệp ấy và nhóm người dùng. {package} là cùng bổ trợ ở dạng bản kê thống nhất (unified manifest), để dùng thay tệp trên; chỉ cài một trong hai. Ứng dụng hỏi quyền {scope}.`,
    en: `Deployed.
- The domain's administrator: a CNAME record {domain} that points to {host}.
- The Microsoft 365 administrator: hand over {manifest}; at https://admin.microsoft.com, Settings > Integrated apps > Upload custom apps > Office Add-in, they choose that file and the group of users. {package} is the same add-in with the unified manifest, to be used in its place; install one of the two only. The application asks for {scope}.`,
  },
  smoking: {
    vi: "Thử bản vừa đưa lên; nếu bản ghi CNAME chưa có hiệu lực thì thử sau bằng npm run smoke -- --deployment https://{domain}",
    en: "Trying what was deployed; if the CNAME record does not count yet, try later with npm run smoke -- --deployment https://{domain}",
  },
  works: { vi: "https://{domain} chạy tốt.", en: "https://{domain} works." },
} as const;

export const DIFF_TEXTS = {
  about: {
    vi: "So bản sắp đưa lên với bản đang có trên AWS; không đổi gì.",
    en: "Compares what would be deployed with what is in AWS; changes nothing.",
  },
  example: "npm run diff -- --stage prod",
} as const;

export const DESTROY_TEXTS = {
  about: {
    vi: "Gỡ bản thử khỏi AWS cùng mọi số liệu trong đó.",
    en: "Takes the test stage out of AWS, with all data in it.",
  },
  example: "npm run destroy -- --stage test",
  parameters: {
    stage: {
      value: "test",
      about: {
        vi: "chỉ bản thử gỡ được; số liệu của bản thật luôn được giữ",
        en: "only the test stage can go; the real one's data always stay",
      },
    },
    dryRun: { vi: "chỉ in lời gọi, không gỡ gì", en: "only print the call, remove nothing" },
  },
  sure: {
    vi: "Mọi số liệu của {domain} sẽ mất. Gõ tên miền để gỡ:",
    en: "All data of {domain} will be lost. Type the host name to go on:",
  },
  kept: {
    vi: "Không gỡ gì: cần gõ đúng {domain} ở bàn phím.",
    en: "Nothing was removed: {domain} has to be typed at a keyboard.",
  },
} as const;

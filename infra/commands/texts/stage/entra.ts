import type { Bilingual } from "../../../../domain/values/bilingual.ts";

/** The app registration, as the portal of Microsoft Entra names its pages. */
const STEPS: readonly Bilingual[] = [
  {
    vi: 'https://entra.microsoft.com > App registrations > New registration: tên "Quán Triệt ({stage})", "Accounts in this organizational directory only", chưa nhập Redirect URI.',
    en: 'https://entra.microsoft.com > App registrations > New registration: name "Quan Triet ({stage})", "Accounts in this organizational directory only", no Redirect URI yet.',
  },
  {
    vi: "Authentication > Add a platform > Single-page application: https://{domain}/taskpane.html, rồi thêm brk-multihub://{domain}.",
    en: "Authentication > Add a platform > Single-page application: https://{domain}/taskpane.html, then also brk-multihub://{domain}.",
  },
  {
    vi: "Authentication > Add a platform > Mobile and desktop applications: http://localhost (cho npm run deploy, import, decide và policy). Không bật Implicit grant.",
    en: "Authentication > Add a platform > Mobile and desktop applications: http://localhost (for npm run deploy, import, decide and policy). Leave Implicit grant off.",
  },
  {
    vi: "Manifest: đặt api.requestedAccessTokenVersion là 2. Thiếu bước này mọi lời gọi đều bị từ chối (401).",
    en: "Manifest: set api.requestedAccessTokenVersion to 2. Without it every call is refused (401).",
  },
  {
    vi: "Expose an API: nhận Application ID URI api://<Application ID>, thêm scope access_as_user, Admins and users.",
    en: "Expose an API: accept the Application ID URI api://<Application ID>, add the scope access_as_user, Admins and users.",
  },
  {
    vi: "App roles > Create app role, Allowed member types: Users/Groups, mỗi vai một dòng (tên: Value):{roles}",
    en: "App roles > Create app role, Allowed member types: Users/Groups, one each (name: Value):{roles}",
  },
  {
    vi: "API permissions > My APIs: thêm access_as_user của chính ứng dụng này, rồi Grant admin consent.",
    en: "API permissions > My APIs: add access_as_user of this very application, then Grant admin consent.",
  },
  {
    vi: "Enterprise applications > Quán Triệt > Properties: Assignment required = Yes. Users and groups: gán từng người hoặc nhóm vào một vai. Dùng vai, không dùng nhóm trong token: token chỉ chứa được 200 nhóm.",
    en: "Enterprise applications > Quan Triet > Properties: Assignment required = Yes. Users and groups: assign each person or group a role. Roles, not groups in the token: a token holds 200 groups at most.",
  },
  {
    vi: "Overview: chép Directory (tenant) ID và Application (client) ID; npm run deploy -- --stage {stage} sẽ hỏi hai mã ấy.",
    en: "Overview: copy Directory (tenant) ID and Application (client) ID; npm run deploy -- --stage {stage} asks for both.",
  },
];

export const ENTRA_TEXTS = {
  about: {
    vi: "In từng bước đăng ký ứng dụng trong Microsoft Entra ID cho một bản triển khai; không gọi mạng.",
    en: "Prints the steps of a stage's app registration in Microsoft Entra ID; asks no network.",
  },
  example: "npm run entra -- --stage prod --domain quantriet.example.vn",
  parameters: {
    domain: {
      value: "HOST",
      about: { vi: "tên miền của ngăn làm việc", en: "the pane's host name" },
    },
    lang: {
      value: "vi|en",
      about: { vi: "ngôn ngữ của các bước", en: "the language of the steps" },
    },
  },
  steps: STEPS,
} as const;

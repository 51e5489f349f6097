import * as z from "zod";

/** Grounds for KHTNV (366-QĐ/TW Điều 11.4); each can be set aside with a reason. */
export const TriggerId = z.enum([
  "suy-thoai",
  "sai-pham-can-bo",
  "mat-doan-ket",
  "nhiem-vu-duoi-70",
  "nhiem-vu-khong-xong-qua-50",
  "phieu-tin-nhiem-thap",
  "don-vi-khtnv-qua-50",
  "tham-nhung-trong-pham-vi",
  "vi-pham-neu-guong",
  "ky-luat-nhiem-vu",
]);
export type TriggerId = z.infer<typeof TriggerId>;

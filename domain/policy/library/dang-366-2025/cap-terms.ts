import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { since } from "./sources.ts";

/** What the text leaves open in counting the cap; an organisation may choose otherwise. */
export const capTerms = {
  rounding: since(
    "floor",
    law(
      "366-QĐ/TW Điều 11.1.5: không vượt quá, nên lấy phần nguyên; nơi có hướng dẫn khác thì đặt cap.rounding",
    ),
  ),
  heads: since(
    "inside",
    assumption("366-QĐ/TW không tách người đứng đầu; nơi có hướng dẫn tính ngoài tỷ lệ thì đặt cap.heads"),
  ),
} satisfies Partial<Policy["cap"]>;

import type { SubjectKind } from "../../../vocabulary/subject-kind.ts";
import type { Policy } from "../../policy.ts";
import { law } from "../../sources.ts";
import { since } from "./sources.ts";

const EVERYONE: SubjectKind[] = ["individual", "leader", "collective"];

const HTXS = "366-QĐ/TW Điều 11.1";
const HTT = "366-QĐ/TW Điều 11.2";
const HTNV = "366-QĐ/TW Điều 11.3";
const KHTNV = "366-QĐ/TW Điều 11.4";

/** Levels by score and conditions, best first. */
export const levels: Policy["levels"] = [
  {
    level: "HTXS",
    floor: since("90", law(HTXS)),
    conditions: [
      { of: "done", kinds: EVERYONE, test: "atLeast", value: since("100", law(HTXS)) },
      { of: "late", kinds: EVERYONE, test: "atMost", value: since("0", law(HTXS)) },
      { of: "exceeded", kinds: EVERYONE, test: "atLeast", value: since("30", law("366-QĐ/TW Điều 11.1.3")) },
      { of: "remedied", kinds: EVERYONE, test: "atLeast", value: since("100", law("366-QĐ/TW Điều 11.1.4")) },
      {
        of: "discipline",
        kinds: ["collective"],
        test: "atMost",
        value: since("0", law("366-QĐ/TW Điều 11.1.1")),
      },
    ],
  },
  {
    level: "HTT",
    floor: since("70", law(HTT)),
    conditions: [
      { of: "done", kinds: EVERYONE, test: "atLeast", value: since("100", law(HTT)) },
      { of: "late", kinds: EVERYONE, test: "atMost", value: since("0", law(HTT)) },
    ],
  },
  {
    level: "HTNV",
    floor: since("50", law(HTNV)),
    conditions: [
      { of: "done", kinds: EVERYONE, test: "atLeast", value: since("100", law(HTNV)) },
      { of: "late", kinds: EVERYONE, test: "atMost", value: since("20", law(HTNV)) },
    ],
  },
  { level: "KHTNV", floor: since("0", law(KHTNV)), conditions: [] },
];

/** Grounds for KHTNV whatever the score, each with the kinds of subject for which the text names it. */
export const triggers: Policy["triggers"] = [
  { id: "suy-thoai", kinds: EVERYONE, source: law(KHTNV) },
  { id: "sai-pham-can-bo", kinds: ["collective"], source: law(KHTNV) },
  { id: "mat-doan-ket", kinds: ["collective"], source: law(KHTNV) },
  {
    id: "nhiem-vu-duoi-70",
    kinds: ["collective", "leader"],
    derived: { from: "done", below: since("70", law(KHTNV)) },
    source: law(KHTNV),
  },
  {
    id: "nhiem-vu-khong-xong-qua-50",
    kinds: ["individual"],
    derived: { from: "done", below: since("50", law(KHTNV)) },
    source: law(KHTNV),
  },
  { id: "phieu-tin-nhiem-thap", kinds: ["leader"], source: law(KHTNV) },
  { id: "don-vi-khtnv-qua-50", kinds: ["leader"], source: law(KHTNV) },
  { id: "tham-nhung-trong-pham-vi", kinds: ["leader"], source: law(KHTNV) },
  { id: "vi-pham-neu-guong", kinds: ["individual"], source: law(KHTNV) },
  { id: "ky-luat-nhiem-vu", kinds: EVERYONE, derived: { from: "dutyDiscipline" }, source: law(KHTNV) },
];

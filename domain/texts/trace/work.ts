import type { Bilingual } from "../../values/bilingual.ts";

/** Counts of targets, inspections, shortcomings and tasks, and a level's conditions on them. */
export const WORK_COUNT_TEXTS = {
  "named-persons-done": {
    vi: "Chỉ tiêu, nhiệm vụ có tên người phụ trách: {value}",
    en: "Targets and tasks with a named person: {value}",
  },
  "named-persons-base": {
    vi: "Chỉ tiêu, nhiệm vụ của các kế hoạch: {value}",
    en: "Targets and tasks of plans: {value}",
  },
  "named-persons-missing": {
    vi: "Chỉ tiêu, nhiệm vụ chưa có người của đơn vị phụ trách: {value}",
    en: "Targets and tasks without a named person of the unit: {value}",
  },
  "plan-tasks-late": {
    vi: "Nhiệm vụ của kế hoạch hoàn thành chậm: {value}",
    en: "Plan tasks done late: {value}",
  },
  "plan-tasks-open": {
    vi: "Nhiệm vụ của kế hoạch chưa hoàn thành, hạn {subject}: {value}",
    en: "Plan tasks not done, due {subject}: {value}",
  },
  "remedies-late": { vi: "Hạn chế khắc phục chậm: {value}", en: "Remedied late: {value}" },
  "remedies-open": {
    vi: "Hạn chế chưa khắc phục, hạn {subject}: {value}",
    en: "Not remedied, due {subject}: {value}",
  },
  "inspections-due": {
    vi: "Số lần phải kiểm tra, giám sát: {value}",
    en: "Inspections that were due: {value}",
  },
  "rows-not-counted": {
    vi: "Dòng có trong sổ nhưng không được tính: {value}",
    en: "Rows that do not count: {value}",
  },
  "cases-not-counted": {
    vi: "Vụ việc do đơn vị khác ghi, không được tính: {value}",
    en: "Cases entered by another unit, not counted: {value}",
  },
  "act-counted-once": {
    vi: "Hình thức kỷ luật không tính thêm, vì hành vi chỉ tính một lần: {value}",
    en: "Measures that do not count besides, since an act counts once: {value}",
  },
  "plan-tasks-done": {
    vi: "Nhiệm vụ của kế hoạch hoàn thành đúng hạn: {value}",
    en: "Plan tasks done on time: {value}",
  },
  "plan-tasks-base": { vi: "Nhiệm vụ của kế hoạch đến hạn: {value}", en: "Plan tasks due: {value}" },
  "inspections-done": {
    vi: "Hạn chế qua kiểm tra, giám sát đã khắc phục đúng hạn: {value}",
    en: "Findings remedied in time: {value}",
  },
  "inspections-base": {
    vi: "Hạn chế qua kiểm tra, giám sát đến hạn khắc phục: {value}",
    en: "Findings due to be remedied: {value}",
  },
  "reminders-done": {
    vi: "Hạn chế được nhắc nhở đúng hạn: {value}",
    en: "Findings of which somebody was reminded in time: {value}",
  },
  "reminders-base": {
    vi: "Hạn chế phải nhắc nhở: {value}",
    en: "Findings to be reminded of: {value}",
  },
  "inspections-held": {
    vi: "Số quý có kiểm tra, giám sát: {value}",
    en: "Quarters with an inspection: {value}",
  },
  "inspection-quarters": {
    vi: "Số quý của kỳ: {value}",
    en: "Quarters of the period: {value}",
  },
  "shortcomings-done": {
    vi: "Hạn chế các năm trước đã khắc phục: {value}",
    en: "Earlier shortcomings remedied: {value}",
  },
  "shortcomings-base": { vi: "Hạn chế các năm trước: {value}", en: "Earlier shortcomings: {value}" },

  "tasks-assigned": { vi: "Nhiệm vụ được giao: {value}", en: "Tasks assigned: {value}" },
  "tasks-done": { vi: "Nhiệm vụ hoàn thành: {value}", en: "Tasks done: {value}" },
  "tasks-late": { vi: "Nhiệm vụ hoàn thành chậm: {value}", en: "Tasks done late: {value}" },
  "tasks-exceeded": { vi: "Nhiệm vụ vượt mức: {value}", en: "Tasks exceeded: {value}" },
  "tasks-errors": { vi: "Lỗi nghiêm trọng: {value}", en: "Serious errors: {value}" },
  "tasks-unplanned": {
    vi: "Nhiệm vụ ngoài kế hoạch đã hoàn thành: {value}",
    en: "Tasks done beyond those assigned: {value}",
  },
  "tasks-results": {
    vi: "Nhiệm vụ hoàn thành, kể cả ngoài kế hoạch: {value}",
    en: "Tasks done, those beyond the assigned included: {value}",
  },
  "tasks-late-objective": {
    vi: "Trong đó chậm do khách quan, đã được xác nhận: {value}",
    en: "Of these late for a confirmed objective cause: {value}",
  },
  "tasks-late-counted": { vi: "Nhiệm vụ chậm phải tính: {value}", en: "Late tasks that count: {value}" },
  "tasks-errors-objective": {
    vi: "Trong đó lỗi do khách quan, đã được xác nhận: {value}",
    en: "Of these errors of a confirmed objective cause: {value}",
  },
  "tasks-errors-counted": {
    vi: "Lỗi nghiêm trọng phải tính: {value}",
    en: "Serious errors that count: {value}",
  },
  "percent-errors": {
    vi: "Điều kiện - nhiệm vụ có lỗi nghiêm trọng: {first}/{second} = {value}%",
    en: "Condition - tasks with a serious error: {first}/{second} = {value}%",
  },
  "tasks-led": {
    vi: "Nhiệm vụ của đơn vị, lĩnh vực phụ trách ({title}), là căn cứ xét điều kiện của mức",
    en: "Tasks of the unit or field led ({title}), on which the conditions of the levels are tested",
  },
  "field-tasks": {
    vi: "Nhiệm vụ đến hạn của lĩnh vực phụ trách: {value}",
    en: "Tasks due in the field led: {value}",
  },
  "field-tasks-done": { vi: "Đã hoàn thành: {value}", en: "Done: {value}" },
  "field-tasks-late": { vi: "Hoàn thành chậm: {value}", en: "Done late: {value}" },
  "field-tasks-exceeded": { vi: "Vượt mức: {value}", en: "Exceeded: {value}" },
  "error-weight": {
    vi: "Phần chất lượng mất đi vì một lỗi nghiêm trọng: {value}",
    en: "Quality lost by a serious error: {value}",
  },
  "late-weight": {
    vi: "Phần tiến độ mất đi khi chậm một nhiệm vụ: {value}",
    en: "Progress lost by a late task: {value}",
  },
  "quality-lost": { vi: "Chất lượng bị trừ: {value}", en: "Quality lost: {value}" },
  "quality-kept": { vi: "Chất lượng được tính: {value}", en: "Quality counted: {value}" },
  "progress-lost": { vi: "Tiến độ bị trừ: {value}", en: "Progress lost: {value}" },
  "progress-kept": { vi: "Tiến độ được tính: {value}", en: "Progress counted: {value}" },
  "task-quantity": {
    vi: "Số lượng: {first}/{second} = {percent}%",
    en: "Quantity: {first}/{second} = {percent}%",
  },
  "task-quality": {
    vi: "Chất lượng: {first}/{second} = {percent}%",
    en: "Quality: {first}/{second} = {percent}%",
  },
  "task-progress": {
    vi: "Tiến độ: {first}/{second} = {percent}%",
    en: "Progress: {first}/{second} = {percent}%",
  },
  "task-ratio": {
    vi: "Kết quả nhiệm vụ {subject}: {percent}%",
    en: "Task result of {subject}: {percent}%",
  },
  "percent-done": {
    vi: "Điều kiện - nhiệm vụ hoàn thành: {first}/{second} = {value}%",
    en: "Condition - tasks done: {first}/{second} = {value}%",
  },
  "percent-late": {
    vi: "Điều kiện - nhiệm vụ chậm: {first}/{second} = {value}%",
    en: "Condition - tasks late: {first}/{second} = {value}%",
  },
  "percent-exceeded": {
    vi: "Điều kiện - nhiệm vụ vượt mức: {first}/{second} = {value}%",
    en: "Condition - tasks exceeded: {first}/{second} = {value}%",
  },
  "percent-remedied": {
    vi: "Điều kiện - hạn chế các năm trước đã khắc phục: {first}/{second} = {value}%",
    en: "Condition - earlier shortcomings remedied: {first}/{second} = {value}%",
  },
  "no-shortcomings": {
    vi: "Điều kiện - không có hạn chế nào của các năm trước phải khắc phục: {value}%",
    en: "Condition - no earlier shortcoming to remedy: {value}%",
  },
  "discipline-rows": {
    vi: "Vụ việc kỷ luật, khiếu nại, kiểm tra được xét: {value}",
    en: "Cases of discipline, complaint and inspection looked at: {value}",
  },
  "past-decision-rows": {
    vi: "Quyết định các năm trước được xét: {value}",
    en: "Decisions of earlier years looked at: {value}",
  },
  "past-award-rows": {
    vi: "Khen thưởng các năm trước được xét: {value}",
    en: "Awards of earlier years looked at: {value}",
  },
  "typical-decision": {
    vi: "Quyết định công nhận tiêu biểu của kỳ này: {value}",
    en: "Decisions that name it outstanding in this period: {value}",
  },
  "override-rows": { vi: "Quyết định miễn trừ căn cứ: {value}", en: "Grounds set aside: {value}" },
  "opinion-rows": {
    vi: "Ý kiến của đơn vị khác, chỉ nêu để biết, không tính điểm: {value}",
    en: "Opinions of units that do not rate it, shown and not counted: {value}",
  },
  "catalogue-rows": {
    vi: "Dòng danh mục xác định đối tượng: {value}",
    en: "Catalogue rows that say who this is: {value}",
  },
} as const satisfies Record<string, Bilingual>;

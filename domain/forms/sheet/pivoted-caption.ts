/**
 * The caption of a cell that a pivoted line has for each value: "Tác phong (tối đa 5) – Đơn vị chấm". The status of the line names the
 * cell by the same words, because the rule that marks wrong cells looks for them.
 */
export function pivotedCaption(title: string, caption: string): string {
  return `${title} – ${caption}`;
}

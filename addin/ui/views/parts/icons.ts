import { svg, type TemplateResult } from "lit/html.js";

/** Line drawings on a grid of 20, in the colour of the text beside them. */
function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor"
    stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><path d=${path} /></svg>`;
}

export const ICONS = {
  back: icon("M12 4.5 6.5 10l5.5 5.5"),
  settings: icon("M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4"),
  person: icon(
    "M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10ZM3.8 16.8c.6-2.9 3.1-4.6 6.2-4.6s5.6 1.7 6.2 4.6",
  ),
  send: icon("M3.5 16.5 17 10 3.5 3.5 5.5 10l-2 6.5ZM5.5 10H11"),
  receive: icon("M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12"),
  info: icon("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.2V13.5M10 6.5v.1"),
  success: icon("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM6.8 10.2l2.2 2.2 4.2-4.6"),
  warning: icon("M10 3.2 17.5 16.5h-15L10 3.2ZM10 8v4M10 14.3v.1"),
  error: icon("M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 7.5l5 5M12.5 7.5l-5 5"),
  offline: icon(
    "M3 3l14 14M5 12.5a7 7 0 0 1 3-1.9M15 12.5a7 7 0 0 0-1.6-1.1M2.5 9.5A10.5 10.5 0 0 1 6 7.3M17.5 9.5a10.5 10.5 0 0 0-6-2.9M10 15.8v.1",
  ),
  lock: icon("M5.5 9h9v7.5h-9V9ZM7.2 9V6.5a2.8 2.8 0 0 1 5.6 0V9"),
  next: icon("M8 4.5 13.5 10 8 15.5"),
} as const;

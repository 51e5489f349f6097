import { html, type TemplateResult } from "lit/html.js";
import { ref } from "lit/directives/ref.js";
import type { Chart } from "chart.js";
import { labelLines } from "./label-lines.ts";
import type { ChartData } from "./bar-chart-canvas.ts";

const drawn = new WeakMap<Element, Chart>();

/** Hidden from screen readers, which read the table beside it. */
export function barChart(data: ChartData): TemplateResult {
  const lines = data.labels.map((label) => labelLines(label).length);
  const height = 120 + lines.reduce((sum, count) => sum + Math.max(30, count * 15 + 8), 0);
  return html`<div class="chart" style=${`height:${height}px`} aria-hidden="true">
    <canvas
      ${ref((element) => {
        if (element instanceof HTMLCanvasElement) void draw(element, data);
      })}
    ></canvas>
  </div>`;
}

async function draw(canvas: HTMLCanvasElement, data: ChartData): Promise<void> {
  const { makeBarChart } = await import("./bar-chart-canvas.ts");
  if (!canvas.isConnected) return;
  drawn.get(canvas)?.destroy();
  drawn.set(canvas, makeBarChart(canvas, data));
}

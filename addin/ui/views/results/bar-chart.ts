import { html, type TemplateResult } from "lit/html.js";
import { ref } from "lit/directives/ref.js";
import type { Chart } from "chart.js";
import type { ChartData } from "./bar-chart-canvas.ts";

const drawn = new WeakMap<Element, Chart>();

/** Hidden from screen readers, which read the table beside it. */
export function barChart(data: ChartData): TemplateResult {
  const height = 120 + data.labels.length * 30;
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

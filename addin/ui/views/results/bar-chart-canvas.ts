import { labelLines } from "./label-lines.ts";
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";

export interface ChartData {
  readonly title: string;
  /** One bar each. */
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly label: string;
    readonly tone: "good" | "fine" | "warm" | "bad" | "odd" | "faint";
    readonly values: readonly number[];
  }[];
  /** A column of the table alone. */
  readonly total?: { readonly label: string; readonly values: readonly number[] };
}

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** Horizontal stacked bars, because units have long names and a pane is narrow. Colours come from the page. */
export function makeBarChart(canvas: HTMLCanvasElement, { labels, series }: ChartData): Chart {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string): string => page.getPropertyValue(name).trim();
  // A contrast theme replaces the colours of elements, but not those drawn on a canvas.
  const text = getComputedStyle(document.body).color;
  return new Chart(canvas, {
    type: "bar",
    data: {
      labels: labels.map((label) => [...labelLines(label)]),
      datasets: series.map(({ label, tone, values }) => ({
        label,
        data: [...values],
        backgroundColor: colour(`--tone-${tone}`),
        borderColor: colour("--colorNeutralBackground1"),
        borderWidth: 1,
      })),
    },
    options: {
      indexAxis: "y",
      // Numbers of the axis are written as in the page.
      locale: document.documentElement.lang,
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: {
          stacked: true,
          ticks: { color: text, precision: 0, autoSkip: true },
          grid: { color: colour("--colorNeutralStroke2") },
        },
        y: { stacked: true, ticks: { color: text, autoSkip: false }, grid: { display: false } },
      },
      plugins: { legend: { position: "bottom", labels: { color: text, boxWidth: 12 } } },
    },
  });
}

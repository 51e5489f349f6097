import { conformanceCases } from "./cases.ts";
import type { ConformanceCase } from "./case.ts";
import type { Outcome, Report } from "./sighting.ts";

/** Long enough for Excel on the web to deliver an event of another server; nothing is measured by it. */
const EVENT_DELIVERY_MS = 3000;

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, EVENT_DELIVERY_MS));
}

async function outcomeOf({ id, title, needs, run }: ConformanceCase): Promise<Outcome> {
  if (needs === "puppeteer") return { id, title, outcome: "needs a person", detail: "" };
  try {
    await run({ Excel, OfficeExtension, settled });
    return { id, title, outcome: "holds", detail: "" };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id, title, outcome: "differs", detail };
  }
}

function element(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/** The results with what says in which Excel they were seen. */
async function runAll(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const one of conformanceCases) {
    const outcome = await outcomeOf(one);
    outcomes.push(outcome);
    const line = document.createElement("li");
    line.textContent = `${outcome.id} ${outcome.outcome}: ${outcome.title} ${outcome.detail}`;
    element("results").append(line);
  }
  const { diagnostics } = Office.context;
  const { version } = diagnostics;
  const [host, platform] = [String(diagnostics.host), String(diagnostics.platform)];
  const told: Report = { diagnostics: { host, platform, version }, at: new Date().toISOString(), outcomes };
  const report = JSON.stringify(told, undefined, 2);
  const link = element("download") as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([report], { type: "application/json" }));
  link.hidden = false;
}

await Office.onReady();
const button = element("run") as HTMLButtonElement;
button.disabled = false;
button.addEventListener("click", () => {
  button.disabled = true;
  void runAll().finally(() => {
    button.disabled = false;
  });
});

import { html, nothing, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import {
  FOUNDING_LACKS,
  FOUNDING_PARTS,
  foundingParts,
  foundingProgress,
  isFounded,
  type Lacking,
  type StepProgress,
} from "../../founding/founding-progress.ts";
import type { FoundingStep, OfficeState } from "../../state/office-state.ts";
import { badge, button, type Tone } from "../parts/controls.ts";
import { emptyState, hint, page, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { committeeStep } from "./committee-step.ts";
import { peopleStep } from "./people-step.ts";
import { rulesStep } from "./rules-step.ts";
import { unitsStep } from "./units-step.ts";
import { usersStep } from "./users-step.ts";

type DrawStep = (view: View, office: OfficeState, me: MeResponse) => TemplateResult;

const DRAW: Readonly<Record<FoundingStep, DrawStep>> = {
  committee: committeeStep,
  rules: rulesStep,
  units: unitsStep,
  people: peopleStep,
  users: usersStep,
};

/** The names that a lack shows; the others are counted. */
const MOST_NAMES = 4;

/** Sets up an office: each step says how far it is and what it lacks, and opens its fields. */
export function foundingView(view: View): TemplateResult {
  const { say, state } = view;
  const { office, session } = state;
  if (office === undefined || session.kind === "signed-out")
    return page(view, say(TEXTS.title), emptyState(say(PANE_TEXTS.loading)));
  const { me } = session;
  const steps = foundingProgress({ ...office, committee: me.committee });
  const done = steps.filter((step) => step.state === "done").length;
  return page(
    view,
    say(TEXTS.title),
    hint(say(TEXTS.intro)),
    html`<p role="status">
      ${say(TEXTS.progress, { done, total: steps.length })} ${partsText(view, office, me)}
    </p>`,
    isFounded(steps) ? founded(view) : nothing,
    steps.map((step, index) => stepPart(view, office, me, step, index + 1)),
  );
}

/** How much of each part stands already, whoever entered it. */
function partsText({ say }: View, office: OfficeState, { committee }: MeResponse): string {
  const parts = foundingParts({ ...office, committee });
  const told = FOUNDING_PARTS.flatMap((part) =>
    parts[part] === 0 ? [] : [say(TEXTS.parts[part], { count: parts[part] })],
  );
  return told.length === 0 ? "" : say(TEXTS.stored, { what: told.join(", ") });
}

function founded(view: View): TemplateResult {
  const { say, actions } = view;
  return section(
    say(TEXTS.running),
    html`<p>${say(TEXTS.next)}</p>`,
    html`<div class="commands">
      ${button(view, {
        id: "first-register",
        kind: "primary",
        text: say(TEXTS.openRegister),
        onClick: () => actions.pane.goTo("choose"),
      })}
      ${button(view, {
        id: "all-settings",
        text: say(TEXTS.goSettings),
        onClick: () => void actions.of(makeOfficeActions).open("office-settings"),
      })}
    </div>`,
  );
}

function stepPart(
  view: View,
  office: OfficeState,
  me: MeResponse,
  progress: StepProgress,
  number: number,
): TemplateResult {
  const { say, actions } = view;
  const { step } = progress;
  const isOpen = office.step === step;
  const name = say(TEXTS.stepNumber, { number: String(number), name: say(TEXTS.steps[step]) });
  return html`<section class="step" aria-labelledby="step-${step}">
    <h2 id="step-name-${step}">
      <button
        type="button"
        id="step-${step}"
        class="row-button"
        aria-expanded=${isOpen ? "true" : "false"}
        aria-controls=${isOpen ? `content-${step}` : nothing}
        @click=${() => actions.of(makeOfficeActions).openStep(isOpen ? undefined : step)}
      >
        <span class="grow">${name}</span>
        ${stateBadge(view, progress)}
      </button>
    </h2>
    ${lacksText(view, progress.lacks)}
    ${isOpen ? html`<div class="content" id="content-${step}">${DRAW[step](view, office, me)}</div>` : nothing}
  </section>`;
}

function stateBadge({ say }: View, { state, lacks }: StepProgress): TemplateResult {
  const looks: Readonly<
    Record<StepProgress["state"], readonly [keyof typeof TEXTS & ("done" | "begun" | "open"), Tone]>
  > = { done: ["done", "success"], begun: ["begun", "warning"], open: ["open", "informative"] };
  const [text, tone] = looks[state];
  return badge(say(state === "done" && lacks.length > 0 ? TEXTS.doneLater : TEXTS[text]), tone);
}

/** What must follow and what can, in a sentence each. */
function lacksText(view: View, lacks: readonly Lacking[]): readonly TemplateResult[] {
  return (["must", "later"] as const).flatMap((urgency) => {
    const own = lacks.filter(({ code }) => FOUNDING_LACKS[code] === urgency);
    if (own.length === 0) return [];
    const what = own.map((lack) => lackText(view, lack)).join("; ");
    return [hint(view.say(urgency === "must" ? TEXTS.missing : TEXTS.later, { what }))];
  });
}

function lackText({ say }: View, { code, count, names }: Lacking): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  const list =
    names.length > MOST_NAMES
      ? say(TEXTS.namesMore, { names: shown, count: names.length - MOST_NAMES })
      : shown;
  return say(TEXTS.lacks[code], { count, names: list });
}

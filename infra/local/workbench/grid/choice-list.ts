import { unaccent } from "../../../../domain/values/fold.ts";
import { element } from "../frame/element.ts";

/** After this pause a typed letter begins a new search. */
const TYPING_MS = 800;
const PAGE = 8;

interface Choosing {
  readonly choices: readonly string[];
  /** The cell's present text, which is marked if the list has it. */
  readonly current: string;
  readonly label: string;
  readonly choose: (choice: string) => void;
  readonly close: () => void;
}

/** An open list under a cell: arrows move, letters search, Enter and Tab choose, Escape and a click elsewhere close. */
export function choiceList({ choices, current, label, choose, close }: Choosing): HTMLElement {
  const options = choices.map((choice, index) =>
    element(
      "li",
      {
        id: `choice-${index}`,
        attributes: { role: "option", "aria-selected": "false" },
        on: { click: () => choose(choice) },
      },
      choice,
    ),
  );
  const plain = choices.map(unaccent);
  let at = -1;
  let searched = { text: "", time: 0 };

  const mark = (index: number): void => {
    options[at]?.setAttribute("aria-selected", "false");
    at = Math.max(0, Math.min(options.length - 1, index));
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", `choice-${at}`);
  };
  const search = (letter: string): void => {
    const time = performance.now();
    const text = time - searched.time > TYPING_MS ? letter : searched.text + letter;
    searched = { text, time };
    const found = plain.findIndex((choice) => choice.startsWith(unaccent(text)));
    if (found !== -1) mark(found);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => mark(at + 1),
    ArrowUp: () => mark(at - 1),
    PageDown: () => mark(at + PAGE),
    PageUp: () => mark(at - PAGE),
    Home: () => mark(0),
    End: () => mark(options.length - 1),
    Enter: () => choose(choices[at] ?? current),
    Tab: () => choose(choices[at] ?? current),
    Escape: close,
  };
  const list = element(
    "ul",
    {
      class: "choice-list",
      attributes: { role: "listbox", tabindex: "-1", "aria-label": label },
      on: {
        keydown: (event) => {
          const act = keys[event.key];
          if (act === undefined && (event.key.length > 1 || event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          if (act === undefined) search(event.key);
          else act();
        },
        blur: close,
      },
    },
    ...options,
  );
  mark(choices.indexOf(current));
  return list;
}

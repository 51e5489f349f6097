/** Levels, score sheets and tables, and their rules for contrast themes. */
export const figureStyle = `
  .levels {
    display: grid;
    gap: 8px;
  }
  .bar {
    display: flex;
    gap: 2px;
    height: 10px;
    border-radius: 5px;
    overflow: hidden;
  }
  .level {
    background: var(--tone);
  }
  .dot {
    display: inline-block;
    width: 10px;
    height: 10px;
    border-radius: 2px;
    margin-inline-end: 8px;
    border: 1px solid transparent;
  }
  .HTXS {
    --tone: var(--tone-good);
  }
  .HTT {
    --tone: var(--tone-fine);
  }
  .HTNV {
    --tone: var(--tone-warm);
  }
  .KHTNV {
    --tone: var(--tone-bad);
  }
  .NO_FIT,
  .INCOMPLETE {
    --tone: var(--tone-odd);
  }
  .NOT_RATED {
    --tone: var(--tone-faint);
  }
  .due-met {
    --tone: var(--tone-good);
  }
  .due-late {
    --tone: var(--tone-warm);
  }
  .due-missing {
    --tone: var(--tone-bad);
  }
  .due-awaited {
    --tone: var(--tone-faint);
  }
  .owed {
    display: grid;
    gap: 2px;
    justify-items: start;
  }
  .owed .bar,
  .due-kind .bar {
    width: 100%;
    height: 6px;
  }
  .legend {
    justify-content: flex-start;
    max-width: none;
    gap: 4px 12px;
    font-size: var(--fontSizeBase200);
  }
  .legend .dot {
    margin-inline-end: 4px;
  }
  .dues th[scope="row"] {
    position: sticky;
    left: 0;
    min-width: 84px;
    max-width: 120px;
    background: var(--colorNeutralBackground1);
  }
  .dues .whole > * {
    font-weight: var(--fontWeightSemibold);
  }
  .dues td {
    min-width: 58px;
    vertical-align: top;
    padding: 2px;
  }
  .dues .bar {
    height: 6px;
  }
  .dues td span,
  .dues td strong {
    white-space: nowrap;
  }
  .dues .done,
  .dues .done ~ * {
    display: block;
  }
  .due-cell {
    font: inherit;
    color: inherit;
    text-align: start;
    width: 100%;
    padding: 2px 4px;
    cursor: pointer;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
  }
  .due-cell:hover {
    background: var(--colorSubtleBackgroundHover);
    border-color: var(--colorNeutralStroke1);
  }
  .score {
    display: flex;
    gap: 10px;
    align-items: center;
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
  }
  .receipt {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .bullets {
    padding-left: 18px;
    display: grid;
    gap: 4px;
  }
  .trace details,
  .trace .leaf {
    padding: 3px 0;
  }
  .trace details details,
  .trace .leaf {
    padding-left: 12px;
    border-left: 1px solid var(--colorNeutralStroke3);
  }
  /* A wrapped line is indented below the text, not below the triangle. */
  .trace summary {
    padding-left: 16px;
    text-indent: -16px;
  }
  .page > details > summary {
    font-weight: var(--fontWeightSemibold);
    padding: 4px 0;
  }
  canvas {
    max-width: 100%;
  }
  .scroll {
    overflow-x: auto;
    max-width: 100%;
  }
  table {
    border-collapse: collapse;
    font-size: var(--fontSizeBase200);
    width: 100%;
  }
  th,
  td {
    text-align: start;
    padding: 4px 6px;
    border-bottom: 1px solid var(--colorNeutralStroke3);
    font-weight: var(--fontWeightRegular);
  }
  thead th {
    color: var(--colorNeutralForeground3);
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .fact,
  th .hint {
    display: block;
  }
  .term th,
  .term td {
    vertical-align: top;
    padding: 4px 3px;
    overflow-wrap: normal;
  }
  .term tbody tr:not(:last-child) > * {
    border-bottom: 0;
  }
  .term .fact {
    color: var(--colorNeutralForeground3);
  }
  @media (forced-colors: active) {
    fluent-badge,
    .panel,
    .empty,
    .question {
      border: 1px solid CanvasText;
    }
    /* A contrast theme removes the link's colour. */
    .link {
      text-decoration: underline;
    }
    .bar,
    .dot {
      forced-color-adjust: none;
    }
  }
`;

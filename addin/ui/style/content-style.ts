/** Rows, changes, traces, charts. */
export const contentStyle = `
  .rows,
  .plain,
  .links,
  .people,
  .issues,
  .history {
    list-style: none;
    padding: 0;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 0;
    border-bottom: 1px solid var(--colorNeutralStroke3);
    min-width: 0;
  }
  .row:last-child {
    border-bottom: 0;
  }
  .row.stacked {
    flex-direction: column;
    align-items: stretch;
    gap: 4px;
  }
  .row-head {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
  }
  .row-head > .check,
  .grow {
    flex: 1;
    min-width: 0;
  }
  .row-head > .link {
    flex: none;
  }
  .row strong,
  .row-button strong {
    font-weight: var(--fontWeightSemibold);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .side {
    display: grid;
    justify-items: end;
    gap: 2px;
    flex: none;
  }
  .badges,
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .badges {
    justify-content: flex-end;
    max-width: 50%;
  }
  .row-button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    margin: -8px;
    padding: 8px;
    width: calc(100% + 16px);
    display: flex;
    gap: 8px;
    align-items: center;
    text-align: start;
    cursor: pointer;
  }
  .row-button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  .row-button .hint,
  .row-button .notes {
    display: block;
  }
  .notes {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
    font-style: italic;
  }
  .links {
    display: grid;
    gap: 2px;
  }
  .links .link {
    padding: 4px 0;
  }
  .people {
    display: grid;
    gap: 8px;
  }
  .card {
    font: inherit;
    color: inherit;
    text-align: start;
    width: 100%;
    display: grid;
    gap: 2px;
    padding: 10px 12px;
    cursor: pointer;
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusLarge);
  }
  .card:hover {
    background: var(--colorNeutralBackground1Hover);
    border-color: var(--colorNeutralStroke1Hover);
  }
  .roles {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorBrandForeground1);
  }
  .panel,
  .question {
    padding: 12px;
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground2);
    border: 1px solid var(--colorNeutralStroke2);
    display: flex;
    flex-direction: column;
    gap: 10px;
    align-items: stretch;
  }
  .panel > .question {
    background: var(--colorNeutralBackground1);
  }
  .panel > fluent-button {
    align-self: start;
  }
  .deadline {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--fontSizeBase200);
    color: var(--colorNeutralForeground2);
  }
  .deadline.late {
    color: var(--colorStatusWarningForeground1);
    font-weight: var(--fontWeightSemibold);
  }
  .locked {
    display: flex;
    gap: 6px;
    font-size: var(--fontSizeBase200);
  }
  .changes,
  .facts {
    display: grid;
    gap: 2px;
  }
  .row .changes,
  .row .issues {
    padding-left: 24px;
  }
  .changes > div,
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 8px;
  }
  dt {
    color: var(--colorNeutralForeground3);
    font-size: var(--fontSizeBase200);
  }
  dd del {
    color: var(--colorNeutralForeground3);
    margin-inline-end: 6px;
  }
  dd ins {
    text-decoration: none;
    font-weight: var(--fontWeightSemibold);
  }
  dd em {
    display: block;
    font-size: var(--fontSizeBase200);
    color: var(--colorNeutralForeground3);
  }
  .issues {
    color: var(--colorStatusDangerForeground3);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .danger-text {
    color: var(--colorStatusDangerForeground3);
  }
  .history {
    display: grid;
    gap: 12px;
  }
  .history > li {
    border-left: 2px solid var(--colorNeutralStroke1);
    padding-left: 12px;
    display: grid;
    gap: 4px;
  }
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
  .NO_FIT {
    --tone: var(--tone-odd);
  }
  .NOT_RATED {
    --tone: var(--tone-faint);
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
  .page > details > summary {
    font-weight: var(--fontWeightSemibold);
    padding: 4px 0;
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
    .bar,
    .dot {
      forced-color-adjust: none;
    }
  }
`;

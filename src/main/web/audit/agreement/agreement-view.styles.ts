import {css} from 'lit';

export const agreementStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 4px 4px 30px;
    overflow-y: auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: end;
  }
  .name {
    flex: 1;
    min-width: min(320px, 100%);
  }
  .name .muted {
    max-width: 84ch;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  h2 {
    font-size: 17px;
  }
  .scroll > h3 {
    margin: 22px 0 8px;
    font-size: 15px;
  }
  label {
    display: grid;
    gap: 2px;
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  select {
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 14px var(--sans);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: 12px;
    max-width: 900px;
    margin-top: 14px;
  }
  .panel h3 {
    font-size: 14px;
  }
  .value {
    display: flex;
    gap: 10px;
    align-items: baseline;
    margin-top: 4px;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .value strong {
    color: var(--ink);
    font-size: 28px;
  }
  .few {
    margin: 10px 0 6px;
    font-size: 15px;
  }
  .bar {
    display: block;
    width: calc(100% - 12px);
    height: 20px;
    margin: 0 6px;
    overflow: visible;
  }
  .scale {
    fill: var(--line);
  }
  .range {
    fill: var(--control);
    opacity: 0.55;
  }
  .best {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    margin: 0 2px 4px;
    color: var(--muted);
    font-size: 12px;
  }
  .differences {
    display: grid;
    gap: 10px;
    max-width: 900px;
  }
  .differences li {
    padding: 10px 14px 12px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    break-inside: avoid;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 8px 12px;
    margin-top: 8px;
  }
  .side {
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .side .muted {
    font-size: 12.5px;
  }
  .verdict {
    font-weight: 650;
  }
`;

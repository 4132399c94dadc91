import {LANGUAGES} from '../../shared/languages.js';
import {language} from '../../text/rules-strings.js';
import {GAP} from './gap.js';
import {idOf} from '../book/paths.js';

/** The text of a new card, as a draft that decides nothing yet: its name, and gaps to fill. */
export function newCard(path: string, name: string, aboutSettings: boolean): string {
  const texts = LANGUAGES.map(each => `${each}: ${each === language ? JSON.stringify(name) : GAP}`);
  const head = `id: ${idOf(path)}
${aboutSettings ? 'about: settings\n' : ''}status: draft
owner: cx-lead
title: {${texts.join(', ')}}
`;
  return head + (aboutSettings ? SETTINGS : STORY);
}

const gaps = (indent: string) => LANGUAGES.map(each => `${indent}${each}: ${GAP}`).join('\n');

const STORY = `advice:
${gaps('  ')}
say:
${gaps('  ')}
when: []
then:
  suggest: {priority: 500, cooldown: 2m, max: 1, expires: 2m}
evidence:
  - {claim: ${GAP}, source: ${GAP}, strength: D}
limits: [${GAP}]
`;

const SETTINGS = `when: []
then:
  flag:
    severity: info
    why:
${gaps('      ')}
    effect:
${gaps('      ')}
    fix: |
      id: ces
    counterMetric: repeat-rate
evidence:
  - {claim: ${GAP}, source: ${GAP}, strength: D}
limits: [${GAP}]
`;

/** One story in which the card speaks, and one in which it is silent. */
export function firstScenarios(cardPath: string): string {
  const id = idOf(cardPath);
  return `tests:
  - name: the card speaks
    events:
      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
      - {at: 5s, agent.connected: {agentId: a1}}
    expect:
      - {at: 5s, suggest: ${id}}
  - name: nothing to say
    events:
      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
      - {at: 5s, agent.connected: {agentId: a1}}
    expect: []
`;
}

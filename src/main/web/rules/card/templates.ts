import {language} from '../../text/rules-strings.js';
import {idOf} from '../book/paths.js';

/** The text of a new card, in all three languages, as a draft that decides nothing yet. */
export function newCard(path: string, name: string, aboutSettings: boolean): string {
  const title = JSON.stringify(name);
  const head = `id: ${idOf(path)}
${aboutSettings ? 'about: settings\n' : ''}status: draft
owner: cx-lead
title: {en: ${title}, fr: ${title}, es: ${title}}
`;
  return head + (aboutSettings ? SETTINGS : STORY);
}

const CONDITIONS = {
  en: [
    'the customer has been transferred at least {transfers} times',
    'the issue is not resolved',
    'an agent is connected',
  ],
  fr: [
    'le client a été transféré au moins {transfers} fois',
    "le problème n'est pas résolu",
    'un agent est en ligne',
  ],
  es: [
    'el cliente ha sido transferido al menos {transfers} veces',
    'el problema no está resuelto',
    'hay un agente conectado',
  ],
}[language];

const STORY = `advice:
  en: What the agent should do now.
  fr: Ce que l'agent doit faire maintenant.
  es: Lo que el agente debe hacer ahora.
say:
  en: One sentence that a person would really say.
  fr: Une phrase que l'on dirait vraiment.
  es: Una frase que alguien diría de verdad.
settings: {transfers: 2}
when:
${CONDITIONS.map(each => `  - ${each}`).join('\n')}
then:
  suggest: {priority: 500, cooldown: 2m, max: 1, expires: 2m}
evidence:
  - {claim: Why we believe that this helps, source: Who found it out, strength: D}
limits: [where this card is wrong]
`;

const SETTINGS = `when:
  - the setting measures ces
then:
  flag:
    severity: info
    why:
      en: Why this setting leads agents astray.
      fr: Pourquoi ce réglage égare les agents.
      es: Por qué este ajuste desorienta a los agentes.
    effect:
      en: What customers notice of it.
      fr: Ce que les clients en remarquent.
      es: Lo que notan los clientes.
    fix: |
      id: ces
    counterMetric: repeat-rate
evidence:
  - {claim: Why we believe that this matters, source: Who found it out, strength: D}
limits: [where this card is wrong]
`;

/** One story in which the card speaks, and one in which it is silent. */
export function firstScenarios(cardPath: string): string {
  const id = idOf(cardPath);
  return `tests:
  - name: the card speaks
    events:
      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
      - {at: 5s, agent.connected: {agentId: a1}}
      - {at: 60s, interaction.transferred: {to: billing, kind: cold}}
      - {at: 61s, agent.connected: {agentId: a2}}
      - {at: 120s, interaction.transferred: {to: retention, kind: cold}}
      - {at: 121s, agent.connected: {agentId: a3}}
    expect:
      - {at: 121s, suggest: ${id}}
  - name: nothing to say
    events:
      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}
      - {at: 5s, agent.connected: {agentId: a1}}
    expect: []
`;
}

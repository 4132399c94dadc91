// The rules in GoRules Zen: one decision table that collects every row whose expression is true.
import { ZenEngine } from '@gorules/zen-engine';

const literal = (value) => (typeof value === 'string' ? `"${value}"` : String(value));

function table(rules) {
  return {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map((rule, index) => ({
      _id: String(index),
      when: rule.tests
        .map(({ fact, operator, value }) => `${fact} ${operator} ${literal(value)}`)
        .join(' and '),
      rule: String(index),
    })),
  };
}

export async function prepare(rules) {
  const node = (id, type, content) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
  const edge = (id, sourceId, targetId) => ({ id, sourceId, targetId, type: 'edge' });
  const content = {
    nodes: [
      node('in', 'inputNode', {}),
      node('rules', 'decisionTableNode', table(rules)),
      node('out', 'outputNode', {}),
    ],
    edges: [edge('e1', 'in', 'rules'), edge('e2', 'rules', 'out')],
  };
  const decision = new ZenEngine().createDecision(content);
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return result.map((row) => row.rule);
  };
}

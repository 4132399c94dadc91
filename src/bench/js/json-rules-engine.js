// The rules in json-rules-engine: all conditions of a rule under "all", an event a rule.
import { Engine } from 'json-rules-engine';

const OPERATORS = {
  '>=': 'greaterThanInclusive',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
  '==': 'equal',
};

export async function prepare(rules) {
  const engine = new Engine();
  rules.forEach((rule, index) =>
    engine.addRule({
      conditions: {
        all: rule.tests.map(({ fact, operator, value }) => ({
          fact,
          operator: OPERATORS[operator],
          value,
        })),
      },
      event: { type: 'holds', params: { index } },
    }),
  );
  return async (facts) => {
    const { events } = await engine.run(facts);
    return events.map((event) => event.params.index);
  };
}

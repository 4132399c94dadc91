export const insightEn = {
  insight: 'Insight',
  more: 'KPI settings that work against low effort, and what to set instead.',
  flags: 'KPI flags',
  reading: 'Reading the KPI settings …',
  none: 'No KPI setting works against low effort.',
  fault: 'The KPI flags could not be read: {why}',
  effect: 'Effect on the customer',
  instead: 'Set instead',
  beside: 'Watch beside it',
  severities: {high: 'high', warn: 'warning', info: 'note'},
};

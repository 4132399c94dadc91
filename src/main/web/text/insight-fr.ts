export const insightFr = {
  insight: 'Analyse',
  more: 'Les réglages de KPI qui vont contre le moindre effort, et quoi mettre à la place.',
  flags: 'Alertes sur les KPI',
  reading: 'Lecture des réglages de KPI …',
  none: 'Aucun réglage de KPI ne va contre le moindre effort.',
  fault: 'Les alertes sur les KPI n’ont pas pu être lues : {why}',
  effect: 'Effet sur le client',
  instead: 'À la place',
  beside: 'À suivre en parallèle',
  severities: {high: 'grave', warn: 'attention', info: 'à noter'},
};

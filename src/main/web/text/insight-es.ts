export const insightEs = {
  insight: 'Análisis',
  more: 'Ajustes de KPI que van contra el menor esfuerzo, y qué poner en su lugar.',
  flags: 'Avisos sobre los KPI',
  reading: 'Leyendo los ajustes de KPI …',
  none: 'Ningún ajuste de KPI va contra el menor esfuerzo.',
  fault: 'No se pudieron leer los avisos sobre los KPI: {why}',
  effect: 'Efecto en el cliente',
  instead: 'Ponga en su lugar',
  beside: 'Vigile a la vez',
  severities: {high: 'grave', warn: 'atención', info: 'nota'},
};

export const findingsEs = {
  fault: 'No se ha podido leer: {why}',
  outcomes: 'Qué hicieron los clientes en {days} días, según el esfuerzo',
  noOutcomes:
    'No hay datos suficientes: aún no se ha comunicado ningún desenlace, como una renovación o una baja (evento outcome.observed).',
  outcomesFew:
    'No hay datos suficientes para comparar: el tramo más fácil o el más difícil tiene menos de diez clientes.',
  outcomesDiffer:
    'Tras mucho esfuerzo (60 o más), «{outcome}» difiere en {points} puntos porcentuales respecto a poco esfuerzo (de {low} a {high}, con un 95 % de certeza).',
  outcomesAlike:
    'Entre mucho esfuerzo (60 o más) y poco, «{outcome}» difiere en {points} puntos porcentuales, lo que puede ser azar (de {low} a {high}).',
  outcomesNote:
    'Contactos del {since} al {until}; cada cliente cuenta una vez, por su contacto más difícil aún conservado, con lo que hizo en los {days} días siguientes. Al lado, lo publicado sobre clientes de otras empresas ({source}): {little} menos leales tras poco esfuerzo, {much} tras mucho.',
  outcomesShort:
    'Aquí los contactos se conservan {days} días (retention.personal): lo que llega más tarde no se ve y no se cubren los {full} días previstos; para los contactos de los últimos {days} días el plazo sigue abierto.',
  outcomesFull: 'Para los contactos de los últimos {days} días el plazo sigue abierto.',
  band: 'Esfuerzo',
  customers: 'Clientes',
  tooFew: 'muy pocos',
  between: 'de {low} a {high}',
  openBehind: 'Abrir {id}',
  outcomeNames: {
    renewed: 'Renovación',
    cancelled: 'Baja',
    downgraded: 'Plan menor',
    lost: 'Pérdida (baja o plan menor)',
    bought: 'Compra',
    returned: 'Devolución',
    recommended: 'Recomendación',
    reviewed: 'Reseña',
  },
  obstacles: 'Qué se interpone, según los agentes',
  noObstacles: 'Ningún agente ha comunicado un obstáculo en estos 30 días (tecla O en /agent).',
  obstaclesFew:
    '{n} avisos, todos en motivos con menos de diez clientes o sin motivo: no hay datos suficientes para mostrarlos.',
  obstacleMost: 'Lo más comunicado: {kind} ({issue}), {n} de {all} avisos. Responsable: {who}.',
  obstaclesNote:
    'Avisos con una tecla mientras el cliente está presente, por motivo y tipo. Nada se cuenta por agente.',
  issue: 'Motivo',
  obstacle: 'Obstáculo',
  reports: 'Avisos',
  per100: 'De cada 100 contactos',
  owner: 'Responsable',
  behind: 'Interacciones',
  nobodyYet: 'nadie todavía',
  obstacleKinds: {
    step: 'un paso que falla',
    letter: 'una carta nuestra',
    policy: 'una norma',
    tool: 'una herramienta',
    other: 'otra cosa',
  },
  calibration: '¿Se refleja el esfuerzo medido en las respuestas?',
  calibrationFew:
    'No hay datos suficientes: {n} respuestas a la pregunta de esfuerzo junto a un esfuerzo medido; hacen falta {needs}.',
  calibrationSays:
    'En {n} respuestas, los clientes con menos esfuerzo responden {easy} de 7 y los de más esfuerzo {hard}; correlación de rangos {rank}. Una respuesta se aparta de la curva {off} puntos de media.',
  calibrationNote:
    'Contactos del {since} al {until}. La curva es la que nunca sube con el esfuerzo y más se acerca a las respuestas (7 es lo más fácil, pregunte la encuesta como pregunte).',
  curve: 'CES según el esfuerzo',
  allLanguages: 'todos',
  language: 'Idioma',
  answers: 'Respuestas',
  rank: 'Correlación de rangos',
  off: 'Distancia media',
  ofNeeded: '{n} de las {needs} necesarias',
  unseen: 'Cargos que las respuestas no reflejan',
  unseenNone: 'Cada cargo con 100 respuestas se refleja en ellas.',
  unseenSome: 'Cargos que no se reflejan en al menos 100 respuestas: {n}.',
  unseenNote:
    'Comparado con otros contactos del mismo motivo; no se descuentan otras causas que los acompañan. Los puntos son una propuesta: cambie la tarjeta, compruébela, pruébela y publíquela como cualquier otro cambio.',
  card: 'Tarjeta',
  difference: 'Diferencia de CES',
  pointsNow: 'Puntos actuales',
  pointsProposed: 'Puntos propuestos',
  prompts: 'Con qué frecuencia hablan las reglas',
  promptsSay: '{per} consejos por hora de agente: {n} en {hours} horas.',
  noPrompts: 'No se mostró ningún consejo en este periodo.',
  promptsNote:
    'Del {since} al {until}. Una regla que casi nunca se sigue cuesta atención: mire por qué se rechaza.',
  shown: 'Mostrados',
  perHour: 'Por hora de agente',
  takenUp: 'Seguidos',
  effects: 'Qué cambió al publicar tarjetas',
  noEffects: 'No se publicó ninguna tarjeta en este periodo.',
  effectsSay:
    'Publicaciones: {n}. Con claramente menos regresos o respuestas difíciles: {better}; con claramente más: {worse}. De las demás no se puede afirmar nada.',
  effectsNote:
    'Puntos porcentuales, hasta 28 días antes frente a otros tantos después, comparados dentro del mismo motivo. No se descuenta lo demás que cambió entonces: un indicio, no una prueba.',
  cards: 'Tarjetas',
  published: 'Publicación',
  daysEach: 'Días a cada lado',
  backIn7: 'De vuelta en 7 días',
  hardAnswers: 'Respuestas difíciles',
  notEnough: 'datos insuficientes',
};

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
};

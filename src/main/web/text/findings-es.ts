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
};

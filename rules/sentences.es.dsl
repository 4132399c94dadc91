# Las frases de las tarjetas en español. Una tarjeta usa cada frase tal cual, con sus huecos {nombre:tipo}
# rellenos: number 3, duration 20s 5m 2h 7d, phrase, field, channel, word, table. Lo que sigue al signo =
# es el significado de la frase, idéntico en los tres idiomas; el segundo corchete dice de qué habla.

# Quién, dónde y sobre qué
[when][story]el canal es {channel:channel}=channel == "{channel}"
[when][story]el canal no es {channel:channel}=channel != "{channel}"
[when][story]el contacto trata de {issue:word}=issue == "{issue}"
[when][story]el motivo es conocido=issue != null
[when][story]el producto es {product:word}=product == "{product}"
[when][story]la cola es {queue:word}=queue == "{queue}"
[when][story]el equipo es {team:word}=team == "{team}"
[when][story]el segmento del cliente es {segment:word}=segment == "{segment}"
[when][story]el recorrido es {journey:word}=journey == "{journey}"
[when][story]el punto de contacto es {touchpoint:word}=touchpoint == "{touchpoint}"
[when][story]la interacción es en {language:word}=language == "{language}"
[when][story]el cliente nos ha contactado=!isOutbound()
[when][story]hemos contactado al cliente=isOutbound()
[when][story]el agente tiene menos de {n:number} meses de experiencia=experienceMonths >= 0 && experienceMonths < {n}

# Cómo está la interacción
[when][story]hay un agente conectado=isConnected()
[when][story]la interacción no ha terminado=!isEnded()
[when][story]el problema está resuelto=isResolved()
[when][story]el problema no está resuelto=!isResolved()
[when][story]se ha ofrecido una solución=happened("resolution-offered")
[when][story]no se ha ofrecido ninguna solución=!happened("resolution-offered")
[when][story]el cliente ha confirmado la solución=happened("resolution-confirmed")
[when][story]el cliente ha dicho que no está resuelto=happened("resolution-refused")
[when][story]la interacción está llegando a su fin=isResolved() || happened("agent:anything-else") || happened("agent:closing")
[when][story]el ánimo del cliente está en {n:number} o menos=sentiment <= {n}
[when][story]el ánimo del cliente está en {n:number} o más=sentiment >= {n}

# Transferencias y canales
[when][story]el cliente ha sido transferido=happened("transferred")
[when][story]el cliente no ha sido transferido=!happened("transferred")
[when][story]el cliente ha sido transferido al menos {n:number} veces=times("transferred") >= {n}
[when][story]la última transferencia fue en frío=after("transferred-cold", "transferred")
[when][story]la última transferencia fue acompañada=after("transferred-warm", "transferred")
[when][story]el agente no se ha hecho cargo desde la transferencia=!after("agent:advocacy", "transferred")
[when][story]la última transferencia fue hace menos de {time:duration}=within("transferred", {time})
[when][story]el cliente ha cambiado de canal al menos {n:number} veces=times("switched") >= {n}
[when][story]el cliente se ha visto obligado a cambiar de canal=happened("switched-forced")
[when][story]el autoservicio ha fallado en esta interacción=happened("self-service-failed") || happened("self-service-abandoned")
[when][story]un mismo paso del autoservicio ha fallado al menos {n:number} veces=worstStepFailures() >= {n}

# Esperas y retenciones
[when][story]el cliente está en espera=isHeld()
[when][story]el cliente no está en espera=!isHeld()
[when][story]el cliente está en cola=isWaiting()
[when][story]el cliente ha sido puesto en espera al menos {n:number} veces=times("held") >= {n}
[when][story]el cliente lleva en espera {time:duration}=onHoldFor({time})
[when][story]nadie ha hablado al cliente durante {time:duration} de la espera=onHoldUnspoken({time})
[when][story]las retenciones han durado {time:duration} en total=heldInAll({time})
[when][story]el cliente ha esperado {time:duration} en cola=waitedInAll({time})
[when][story]el cliente espera más de lo anunciado=beyondAnnouncedWait()
[when][story]la espera terminó hace {time:duration} y el agente no se ha disculpado desde entonces=elapsed("resumed", {time}) && !after("agent:apology", "resumed") && !after("agent:thanks", "resumed")
[when][story]la espera terminó hace menos de {time:duration}=within("resumed", {time})
[when][story]la espera empezó sin avisar=isHeld() && !happened("agent:hold-notice")

# Duraciones
[when][story]la interacción dura ya {time:duration}=lastedFor({time})
[when][story]los agentes llevan con ello {time:duration}=handledFor({time})
[when][story]ha pasado el {n:number} por ciento del objetivo de duración=handledFor(@handle-time-target * {n} / 100)
[when][story]no ha pasado el {n:number} por ciento del objetivo de duración=!handledFor(@handle-time-target * {n} / 100)

# Lo que se dijo: cualquier expresión del catálogo
[when][story]el agente ha dicho {phrase:phrase}=happened("agent:{phrase}")
[when][story]el agente no ha dicho {phrase:phrase}=!happened("agent:{phrase}")
[when][story]el agente ha dicho {phrase:phrase} al menos {n:number} veces=times("agent:{phrase}") >= {n}
[when][story]el agente ha dicho {phrase:phrase} en los últimos {time:duration}=within("agent:{phrase}", {time})
[when][story]el agente no ha dicho {phrase:phrase} en los últimos {time:duration}=!within("agent:{phrase}", {time})
[when][story]el cliente ha dicho {phrase:phrase}=happened("customer:{phrase}")
[when][story]el cliente no ha dicho {phrase:phrase}=!happened("customer:{phrase}")
[when][story]el cliente ha dicho {phrase:phrase} al menos {n:number} veces=times("customer:{phrase}") >= {n}
[when][story]el cliente ha dicho {phrase:phrase} en los últimos {time:duration}=within("customer:{phrase}", {time})
[when][story]el cliente no ha dicho {phrase:phrase} en los últimos {time:duration}=!within("customer:{phrase}", {time})
[when][story]el agente ha dicho {later:phrase} desde que el cliente dijo {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]el agente no ha dicho {later:phrase} desde que el cliente dijo {earlier:phrase}=!after("agent:{later}", "customer:{earlier}")
[when][story]el agente ha dicho {later:phrase} después de decir {earlier:phrase}=after("agent:{later}", "agent:{earlier}")
[when][story]el agente no ha dicho {later:phrase} después de decir {earlier:phrase}=!after("agent:{later}", "agent:{earlier}")
[when][story]el cliente ha dicho {later:phrase} desde que el agente dijo {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]el cliente no ha dicho {later:phrase} desde que el agente dijo {earlier:phrase}=!after("customer:{later}", "agent:{earlier}")
[when][story]han pasado {time:duration} desde que el cliente dijo {phrase:phrase}=elapsed("customer:{phrase}", {time})
[when][story]han pasado {time:duration} desde que el agente dijo {phrase:phrase}=elapsed("agent:{phrase}", {time})
[when][story]el agente ha hablado desde que el cliente dijo {phrase:phrase}=after("agent-spoke", "customer:{phrase}")
[when][story]el agente lleva {time:duration} sin hablar=elapsed("agent-spoke", {time})
[when][story]el agente ha dicho al menos {n:number} palabras sin pausa=agentRun() >= {n}

# Lo que se dijo: con las palabras del oficio
[when][story]el cliente está molesto=happened("customer:annoyed") || happened("customer:complaint") || sentiment <= -0.4
[when][story]el cliente se ha quejado=happened("customer:complaint") || happened("customer:annoyed")
[when][story]el cliente quiere irse=happened("customer:leaving")
[when][story]el cliente dice que ya nos lo ha dicho=happened("customer:already-told")
[when][story]el cliente dice que ya nos había contactado=happened("customer:repeat-contact")
[when][story]el agente no ha reconocido la queja del cliente {time:duration} después=elapsed("customer:complaint", {time}) && !after("agent:acknowledgement", "customer:complaint") && !after("agent:apology", "customer:complaint") && !after("agent:advocacy", "customer:complaint")
[when][story]el agente se ha hecho cargo=happened("agent:advocacy")
[when][story]el agente no se ha hecho cargo=!happened("agent:advocacy")
[when][story]el agente ha negado algo en los últimos {time:duration}=within("agent:cannot", {time})
[when][story]el agente no ha ofrecido ninguna opción desde la negativa=!after("agent:option-offered", "agent:cannot")
[when][story]el agente se disculpó hace {time:duration} y no ha ofrecido ninguna opción desde entonces=elapsed("agent:apology", {time}) && !after("agent:option-offered", "agent:apology") && !after("resolution-offered", "agent:apology") && !after("agent:advocacy", "agent:apology") && !after("asked", "agent:apology") && !after("agent:closing", "agent:apology")
[when][story]el agente está cerrando la interacción=happened("agent:closing")
[when][story]el agente ha preguntado si hay algo más=happened("agent:anything-else")
[when][story]el agente no ha preguntado si hay algo más=!happened("agent:anything-else")

# Información pedida y dada
[when][story]se ha pedido al cliente {field:field}=happened("asked:{field}")
[when][story]se ha pedido al cliente {field:field} al menos {n:number} veces=times("asked:{field}") >= {n}
[when][story]el cliente ha dado {field:field}=happened("given:{field}")
[when][story]el cliente no ha dado {field:field}=!happened("given:{field}")
[when][story]se ha vuelto a pedir información ya dada=happened("asked-again")
[when][story]se ha vuelto a pedir información ya dada al menos {n:number} veces=times("asked-again") >= {n}
[when][story]se ha vuelto a pedir información ya dada en los últimos {time:duration}=within("asked-again", {time})
[when][story]se ha vuelto a pedir información dada en un contacto anterior en los últimos {time:duration}=within("asked-again-earlier", {time})
[when][story]el agente ha pedido información en los últimos {time:duration}=within("asked", {time})
[when][story]el cliente ha dicho {phrase:phrase} desde que el agente pidió información=after("customer:{phrase}", "asked")
[when][story]el agente ha pedido información desde que se confirmó la solución=after("asked", "resolution-confirmed")
[when][story]el cliente no ha planteado nada nuevo desde que se confirmó la solución=!after("customer:question", "resolution-confirmed")
[when][story]el agente ha dicho {phrase:phrase} desde que se confirmó la solución=after("agent:{phrase}", "resolution-confirmed")
[when][story]el cliente no ha dado información desde que dijo {phrase:phrase}=!after("given", "customer:{phrase}")

# Promesas
[when][story]el agente ha hecho una promesa=happened("promise-made")
[when][story]el agente hizo una promesa sin fecha hace {time:duration}=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]una promesa vence en {time:duration}=promiseDueWithin({time})
[when][story]se ha incumplido una promesa en esta interacción=happened("promise-broken")
[when][story]no se cumplió una promesa hecha en un contacto anterior=earlierPromiseBroken()

# Historial
[when][story]el cliente ha acudido por este motivo al menos {n:number} veces en {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]el cliente ha acudido por este motivo menos de {n:number} veces en {time:duration}=contactsOnIssue({time}) < {n}
[when][story]el cliente acudió por este motivo por otro canal en los últimos {time:duration}=cameOnOtherChannel({time})
[when][story]se ha observado una señal sobre {topic:word}=happened("signal:{topic}")

# Tablas: todas las frases de fila de una tarjeta hablan de la misma fila
[when][row]la tabla {table:table} tiene una fila para el motivo=table == "{table}", cell("issue") == $story.issue
[when][row]la tabla {table:table} tiene una fila para el producto=table == "{table}", cell("product") == $story.product
[when][row]su probabilidad es de al menos el {n:number} por ciento=number("likelihood") >= {n}
[when][row]nadie lo ha mencionado todavía=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]su motivo es el motivo de la interacción=cell("issue") == $story.issue

# Ajustes de los indicadores (tarjetas con about: settings)
[when][kpi]el ajuste mide {measure:word}=measures() == "{measure}"
[when][kpi]se fija para cada agente=scope() == "agent"
[when][kpi]presiona a los agentes uno a uno=pressesAgents()
[when][kpi]da derecho a una prima=use() == "incentive"
[when][kpi]es más que una referencia=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]su objetivo es {value:number} o menos=hasTarget() && targetValue() <= {value}
[when][kpi]su objetivo es {value:number} o más=hasTarget() && targetValue() >= {value}
[when][kpi]tiene un objetivo=hasTarget()
[when][kpi]su ventana es más corta que {n:number} días=windowDays() < {n}
[when][kpi]su encuesta se envía por {channel:word}=surveyChannel() == "{channel}"
[when][kpi]su encuesta se hace en el momento {moment:word}=surveyWhen() == "{moment}"
[when][kpi]su encuesta se hace con el problema abierto=surveyWhileOpen()
[when][kpi]su encuesta va a los clientes {sample:word}=surveySample() == "{sample}"
[when][kpi]su {word:word} es {value:word}=more("{word}") == "{value}"
[when][kpi]no tiene {word:word}=more("{word}") == ""
[when][form]la ficha de calidad habla de {word:word}=mentions("{word}")
[when][form]el criterio es obligatorio=mandatory()
[when][form]el criterio pesa al menos {n:number}=weight() >= {n}

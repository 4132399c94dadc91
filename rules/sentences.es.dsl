# Las frases de las tarjetas en español. Una tarjeta usa cada frase tal cual, con sus huecos {nombre:tipo}
# rellenos: number 3 o 0,5, duration 20s 2 min 1 h 7 días, phrase, field, table, word, o una palabra de una
# lista (event, channel, language…: las listas están al final). Lo que sigue al signo = es el significado
# de la frase, idéntico en los tres idiomas; el segundo corchete dice de qué habla.

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
[when][story]la interacción es en {language:language}=language == "{language}"
[when][story]el cliente nos ha contactado=!isOutbound()
[when][story]hemos contactado con el cliente=isOutbound()
[when][story]el agente tiene menos de {months:number} meses de experiencia=experienceMonths >= 0 && experienceMonths < {months}
[when][story]el contacto no trata de {issue:word}=issue != "{issue}"
[when][story]el motivo no es conocido=issue == null
[when][story]el producto no es {product:word}=product != "{product}"
[when][story]la cola no es {queue:word}=queue != "{queue}"
[when][story]el segmento del cliente no es {segment:word}=segment != "{segment}"
[when][story]la interacción no es en {language:language}=language != "{language}"
[when][story]el agente tiene al menos {months:number} meses de experiencia=experienceMonths >= {months}

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
[when][story]el ánimo del cliente está en {mood:number} o menos=sentiment <= {mood}
[when][story]el ánimo del cliente está en {mood:number} o más=sentiment >= {mood}
[when][story]no hay ningún agente conectado=!isConnected()
[when][story]la interacción ha terminado=isEnded()
[when][story]la interacción terminó {outcome:outcome}=happened("ended-{outcome}")
[when][story]el agente ha terminado la interacción=happened("ended-by-agent")
[when][story]no se ha prometido al cliente {what:word}=!happened("promised:{what}")
[when][story]el cliente no ha confirmado la solución=!happened("resolution-confirmed")
[when][story]el ánimo del cliente ha bajado al menos {drop:number} desde su mejor nivel=moodFall >= {drop}
[when][story]el ánimo del cliente ha subido al menos {rise:number} desde su peor nivel=moodRise >= {rise}
[when][story]el cliente ha respondido a una encuesta {survey:survey}=happened("survey-answered:{survey}")
[when][story]el agente ha descartado al menos {n:number} consejos=times("feedback:dismissed") >= {n}
[when][story]el agente ha seguido al menos {n:number} consejos=times("feedback:accepted") >= {n}
[when][story]el agente ha comunicado un obstáculo=happened("obstacle-reported")

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
[when][story]el cliente ha sido transferido menos de {n:number} veces=times("transferred") < {n}
[when][story]el cliente no ha cambiado de canal=!happened("switched")
[when][story]el cliente ha probado el autoservicio=happened("self-service")
[when][story]el cliente ha completado un paso en el autoservicio=happened("self-service-completed")
[when][story]el paso {step:word} del autoservicio ha fallado al menos {n:number} veces=stepFailures("{step}") >= {n}

# Esperas en línea y en cola
[when][story]el cliente está en espera=isHeld()
[when][story]el cliente no está en espera=!isHeld()
[when][story]el cliente está en cola=isWaiting()
[when][story]el cliente ha sido puesto en espera al menos {n:number} veces=times("held") >= {n}
[when][story]el cliente lleva en espera {time:duration}=onHoldFor({time})
[when][story]nadie ha hablado con el cliente en {time:duration} de espera=onHoldUnspoken({time})
[when][story]las puestas en espera han durado {time:duration} en total=heldInAll({time})
[when][story]el cliente ha esperado {time:duration} en cola=waitedInAll({time})
[when][story]el cliente espera más de lo anunciado=beyondAnnouncedWait()
[when][story]la espera terminó hace {time:duration} y el agente no se ha disculpado desde entonces=elapsed("resumed", {time}) && !after("agent:apology", "resumed") && !after("agent:thanks", "resumed")
[when][story]la espera terminó hace menos de {time:duration}=within("resumed", {time})
[when][story]la espera empezó sin avisar=isHeld() && !happened("agent:hold-notice")
[when][story]el cliente no está en cola=!isWaiting()
[when][story]el cliente lleva {time:duration} en cola=waitingFor({time})
[when][story]el cliente ha esperado menos de {time:duration} en cola=!waitedInAll({time})
[when][story]el cliente no ha sido puesto en espera=!happened("held")
[when][story]el cliente ha sido puesto en espera menos de {n:number} veces=times("held") < {n}
[when][story]una puesta en espera ha durado {time:duration}=heldAtOnce({time})
[when][story]las puestas en espera han durado menos de {time:duration} en total=!heldInAll({time})

# Duraciones
[when][story]la interacción dura ya {time:duration}=lastedFor({time})
[when][story]los agentes llevan {time:duration} con el caso=handledFor({time})
[when][story]ha pasado el {percent:number} por ciento del objetivo de duración=handledFor(@handle-time-target * {percent} / 100)
[when][story]no ha pasado el {percent:number} por ciento del objetivo de duración=!handledFor(@handle-time-target * {percent} / 100)
[when][story]la interacción dura menos de {time:duration}=!isEnded() && !lastedFor({time})
[when][story]los agentes llevan menos de {time:duration} con el caso=isConnected() && !handledFor({time})

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
[when][story]el agente ha dicho al menos {words:number} palabras sin pausa=agentRun() >= {words}
[when][story]el agente ha dicho {phrase:phrase} menos de {n:number} veces=times("agent:{phrase}") < {n}
[when][story]han pasado {time:duration} desde que el agente dijo {phrase:phrase} por primera vez=elapsedSinceFirst("agent:{phrase}", {time})
[when][story]el cliente ha dicho {phrase:phrase} menos de {n:number} veces=times("customer:{phrase}") < {n}
[when][story]han pasado {time:duration} desde que el cliente dijo {phrase:phrase} por primera vez=elapsedSinceFirst("customer:{phrase}", {time})
[when][story]el bot ha dicho {phrase:phrase}=happened("bot:{phrase}")
[when][story]el bot no ha dicho {phrase:phrase}=!happened("bot:{phrase}")
[when][story]el bot ha dicho {phrase:phrase} al menos {n:number} veces=times("bot:{phrase}") >= {n}
[when][story]alguien ha dicho {phrase:phrase}=happened("agent:{phrase}") || happened("customer:{phrase}") || happened("bot:{phrase}")
[when][story]nadie ha dicho {phrase:phrase}=!happened("agent:{phrase}") && !happened("customer:{phrase}") && !happened("bot:{phrase}")
[when][story]el cliente ha dicho {later:phrase} después de decir {earlier:phrase}=after("customer:{later}", "customer:{earlier}")
[when][story]el cliente no ha dicho {later:phrase} desde que dijo {earlier:phrase}=!after("customer:{later}", "customer:{earlier}")
[when][story]el agente dijo {later:phrase} después de que el cliente dijera {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]el cliente dijo {later:phrase} después de que el agente dijera {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]el agente dijo {earlier:phrase} antes de que el cliente dijera {later:phrase}=preceded("agent:{earlier}", "customer:{later}")
[when][story]el cliente dijo {earlier:phrase} antes de que el agente dijera {later:phrase}=preceded("customer:{earlier}", "agent:{later}")
[when][story]el agente no dijo {earlier:phrase} antes de decir {later:phrase}=happened("agent:{later}") && !preceded("agent:{earlier}", "agent:{later}")
[when][story]el agente no ha dicho {later:phrase} en los {time:duration} posteriores a que el cliente dijera {earlier:phrase}=elapsed("customer:{earlier}", {time}) && !after("agent:{later}", "customer:{earlier}")
[when][story]el cliente no ha dicho {later:phrase} en los {time:duration} posteriores a que el agente dijera {earlier:phrase}=elapsed("agent:{earlier}", {time}) && !after("customer:{later}", "agent:{earlier}")
[when][story]el agente no ha hablado desde que el cliente dijo {phrase:phrase}=happened("customer:{phrase}") && !after("agent-spoke", "customer:{phrase}")
[when][story]el cliente lleva {time:duration} sin hablar=elapsed("customer-spoke", {time})
[when][story]el último mensaje del agente tiene al menos {words:number} palabras=agentWords() >= {words}
[when][story]el cliente lleva {time:duration} sin respuesta=unansweredFor({time})
[when][story]nadie ha hablado en {time:duration}=nobodySpokeFor({time})
[when][story]el agente ha hablado o escrito al menos {n:number} veces=times("agent-spoke") >= {n}
[when][story]el cliente ha hablado o escrito al menos {n:number} veces=times("customer-spoke") >= {n}
[when][story]el cliente ha hablado en otro idioma al menos {n:number} veces=times("other-language") >= {n}

# Lo que se dijo: con las palabras del oficio
[when][story]el cliente está molesto=happened("customer:annoyed") || happened("customer:complaint") || sentiment <= -0.4
[when][story]el cliente se ha quejado=happened("customer:complaint") || happened("customer:annoyed")
[when][story]el cliente quiere irse=happened("customer:leaving")
[when][story]el cliente dice que ya nos lo ha dicho=happened("customer:already-told")
[when][story]el cliente dice que ya nos había contactado=happened("customer:repeat-contact")
[when][story]el agente no ha respondido a la queja del cliente {time:duration} después=elapsed("customer:complaint", {time}) && !after("agent:acknowledgement", "customer:complaint") && !after("agent:apology", "customer:complaint") && !after("agent:advocacy", "customer:complaint")
[when][story]el agente se ha hecho cargo=happened("agent:advocacy")
[when][story]el agente no se ha hecho cargo=!happened("agent:advocacy")
[when][story]el agente se ha negado a algo en los últimos {time:duration}=within("agent:cannot", {time})
[when][story]el agente no ha ofrecido ninguna opción desde la negativa=!after("agent:option-offered", "agent:cannot")
[when][story]el agente se disculpó hace {time:duration} y no ha ofrecido ninguna opción desde entonces=elapsed("agent:apology", {time}) && !after("agent:option-offered", "agent:apology") && !after("resolution-offered", "agent:apology") && !after("agent:advocacy", "agent:apology") && !after("asked", "agent:apology") && !after("agent:closing", "agent:apology")
[when][story]el agente está cerrando la interacción=happened("agent:closing")
[when][story]el agente ha preguntado si hay algo más=happened("agent:anything-else")
[when][story]el agente no ha preguntado si hay algo más=!happened("agent:anything-else")

# Lo que ha sucedido, y en qué orden: cualquier hecho de la lista de abajo
[when][story]{event:event} ha tenido lugar=happened("{event}")
[when][story]{event:event} no ha tenido lugar=!happened("{event}")
[when][story]{event:event} ha tenido lugar al menos {n:number} veces=times("{event}") >= {n}
[when][story]{event:event} ha tenido lugar menos de {n:number} veces=times("{event}") < {n}
[when][story]{event:event} fue hace menos de {time:duration}=within("{event}", {time})
[when][story]han pasado {time:duration} desde {event:event}=elapsed("{event}", {time})
[when][story]{later:event} vino después de {earlier:event}=after("{later}", "{earlier}")
[when][story]{later:event} no ha tenido lugar desde {earlier:event}=happened("{earlier}") && !after("{later}", "{earlier}")
[when][story]{later:event} vino como mucho {time:duration} después de {earlier:event}=cameWithin("{later}", "{earlier}", {time})
[when][story]{later:event} no ha tenido lugar en los {time:duration} posteriores a {earlier:event}=elapsed("{earlier}", {time}) && !after("{later}", "{earlier}")
[when][story]{earlier:event} vino antes de {later:event}=preceded("{earlier}", "{later}")
[when][story]el agente ha dicho {phrase:phrase} desde {event:event}=after("agent:{phrase}", "{event}")
[when][story]el agente no ha dicho {phrase:phrase} desde {event:event}=happened("{event}") && !after("agent:{phrase}", "{event}")
[when][story]el agente no ha dicho {phrase:phrase} en los {time:duration} posteriores a {event:event}=elapsed("{event}", {time}) && !after("agent:{phrase}", "{event}")
[when][story]el agente dijo {phrase:phrase} antes de {event:event}=preceded("agent:{phrase}", "{event}")
[when][story]el agente no dijo {phrase:phrase} antes de {event:event}=happened("{event}") && !preceded("agent:{phrase}", "{event}")
[when][story]{event:event} vino después de que el agente dijera {phrase:phrase}=after("{event}", "agent:{phrase}")
[when][story]el agente ha hablado desde {event:event}=after("agent-spoke", "{event}")
[when][story]el agente no ha hablado desde {event:event}=happened("{event}") && !after("agent-spoke", "{event}")
[when][story]el agente no ha hablado en los {time:duration} posteriores a {event:event}=elapsed("{event}", {time}) && !after("agent-spoke", "{event}")
[when][story]el cliente ha dicho {phrase:phrase} desde {event:event}=after("customer:{phrase}", "{event}")
[when][story]el cliente no ha dicho {phrase:phrase} desde {event:event}=happened("{event}") && !after("customer:{phrase}", "{event}")
[when][story]el cliente no ha dicho {phrase:phrase} en los {time:duration} posteriores a {event:event}=elapsed("{event}", {time}) && !after("customer:{phrase}", "{event}")
[when][story]el cliente dijo {phrase:phrase} antes de {event:event}=preceded("customer:{phrase}", "{event}")
[when][story]el cliente no dijo {phrase:phrase} antes de {event:event}=happened("{event}") && !preceded("customer:{phrase}", "{event}")
[when][story]{event:event} vino después de que el cliente dijera {phrase:phrase}=after("{event}", "customer:{phrase}")
[when][story]el cliente ha hablado desde {event:event}=after("customer-spoke", "{event}")
[when][story]el cliente no ha hablado desde {event:event}=happened("{event}") && !after("customer-spoke", "{event}")
[when][story]el cliente no ha hablado en los {time:duration} posteriores a {event:event}=elapsed("{event}", {time}) && !after("customer-spoke", "{event}")

# Información pedida y dada
[when][story]se ha pedido al cliente el dato {field:field}=happened("asked:{field}")
[when][story]se ha pedido al cliente el dato {field:field} al menos {n:number} veces=times("asked:{field}") >= {n}
[when][story]el cliente ha dado el dato {field:field}=happened("given:{field}")
[when][story]el cliente no ha dado el dato {field:field}=!happened("given:{field}")
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
[when][story]no se ha pedido al cliente el dato {field:field}=!happened("asked:{field}")
[when][story]se ha pedido al cliente el dato {field:field} en los últimos {time:duration}=within("asked:{field}", {time})
[when][story]se ha vuelto a pedir al cliente el dato {field:field}=askedAgain == "{field}"
[when][story]se ha pedido al cliente el dato {field:field}, que no ha dado desde entonces=happened("asked:{field}") && !after("given:{field}", "asked:{field}")
[when][story]el cliente no ha dado el dato {field:field} en los {time:duration} posteriores a la petición=elapsed("asked:{field}", {time}) && !after("given:{field}", "asked:{field}")
[when][story]se ha pedido al cliente el dato {field:field} desde {event:event}=after("asked:{field}", "{event}")
[when][story]el cliente dio el dato {field:field} antes de {event:event}=preceded("given:{field}", "{event}")
[when][story]el cliente ha dado el dato {field:field} en los últimos {time:duration}=within("given:{field}", {time})
[when][story]el cliente ha dado el dato {field:field} mediante {place:place}=happened("given-in:{place}:{field}")
[when][story]el cliente dio el dato {field:field} en un contacto anterior por este motivo=gaveEarlier("{field}")
[when][story]se ha pedido información al cliente al menos {n:number} veces=times("asked") >= {n}
[when][story]no se ha vuelto a pedir información ya dada=!happened("asked-again")

# Promesas
[when][story]el agente ha hecho una promesa=happened("promise-made")
[when][story]el agente hizo una promesa sin fecha hace {time:duration}=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]una promesa vence en {time:duration}=promiseDueWithin({time})
[when][story]se ha incumplido una promesa en esta interacción=happened("promise-broken")
[when][story]no se cumplió una promesa hecha en un contacto anterior=earlierPromiseBroken()
[when][story]ha vencido una promesa de un contacto anterior por este motivo=earlierPromiseDue()
[when][story]el agente no ha hecho ninguna promesa=!happened("promise-made")
[when][story]el agente ha hecho al menos {n:number} promesas=times("promise-made") >= {n}
[when][story]el agente ha hecho una promesa en los últimos {time:duration}=within("promise-made", {time})
[when][story]queda una promesa por cumplir=isPromiseOpen()
[when][story]no queda ninguna promesa por cumplir=!isPromiseOpen()
[when][story]queda una promesa sin fecha por cumplir=promisedWithoutDate()
[when][story]hay una promesa vencida=promiseDueWithin(0L)
[when][story]se ha cumplido una promesa en esta interacción=happened("promise-kept")
[when][story]no se ha incumplido ninguna promesa de un contacto anterior=!earlierPromiseBroken()
[when][story]se ha prometido al cliente {what:word}=happened("promised:{what}")
[when][story]se ha prometido al cliente {what:word} en los últimos {time:duration}=within("promised:{what}", {time})

# Historial
[when][story]el cliente ha acudido por este motivo al menos {n:number} veces en {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]el cliente ha acudido por este motivo menos de {n:number} veces en {time:duration}=contactsOnIssue({time}) < {n}
[when][story]el cliente acudió por este motivo por otro canal en los últimos {time:duration}=cameOnOtherChannel({time})
[when][story]se ha observado una señal sobre {topic:word}=observed("{topic}")
[when][story]el cliente nos ha contactado al menos {n:number} veces en {time:duration}=contacts({time}) >= {n}
[when][story]el cliente nos ha contactado menos de {n:number} veces en {time:duration}=contacts({time}) < {n}
[when][story]al menos {n:number} contactos anteriores en {time:duration} fueron por {channel:channel}=earlierOn("{channel}", {time}) >= {n}
[when][story]al menos {n:number} contactos anteriores en {time:duration} trataban de {issue:word}=earlierAbout("{issue}", {time}) >= {n}
[when][story]un contacto anterior por este motivo terminó sin solución en los últimos {time:duration}=earlierUnresolved({time})
[when][story]el cliente ha vuelto por este motivo en menos de {time:duration}=cameBackWithin({time})
[when][story]el cliente ha sido transferido al menos {n:number} veces por este motivo en {time:duration}=transfersOnIssue({time}) >= {n}
[when][story]se ha observado una señal sobre {topic:word} en los últimos {time:duration}=observedWithin("{topic}", {time})
[when][story]se ha observado el desenlace {what:word} en esta interacción=happened("outcome:{what}")
[when][story]la última respuesta del cliente a una encuesta {survey:survey} está en el {percent:number} por ciento más bajo de su escala=answer("{survey}") >= 0 && answer("{survey}") <= {percent}
[when][story]la última respuesta del cliente a una encuesta {survey:survey} llega al menos al {percent:number} por ciento de su escala=answer("{survey}") >= {percent}
[when][story]el cliente ha señalado {cause:word} como causa principal=rootCause("{cause}")
[when][story]el riesgo de que el cliente se vaya es de al menos el {percent:number} por ciento=churnRisk >= {percent}
[when][story]el ánimo de la última señal sobre {topic:word} está en {mood:number} o menos=observed("{topic}") && signalMood("{topic}") <= {mood}
[when][story]el ánimo de la última señal sobre {topic:word} está en {mood:number} o más=observed("{topic}") && signalMood("{topic}") >= {mood}

# Tablas: todas las frases de fila de una tarjeta hablan de la misma fila
[when][row]la tabla {table:table} tiene una fila para el motivo=table == "{table}", cell("issue") == $story.issue
[when][row]la tabla {table:table} tiene una fila para el producto=table == "{table}", cell("product") == $story.product
[when][row]su probabilidad es de al menos el {percent:number} por ciento=number("likelihood") >= {percent}
[when][row]nadie lo ha mencionado todavía=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]su motivo es el motivo de la interacción=cell("issue") == $story.issue
[when][row]la tabla {table:table} tiene una fila para el segmento=table == "{table}", cell("segment") == $story.segment
[when][row]la tabla {table:table} tiene una fila para la cola=table == "{table}", cell("queue") == $story.queue
[when][row]su probabilidad es inferior al {percent:number} por ciento=number("likelihood") < {percent}
[when][row]su producto es el producto de la interacción=cell("product") == $story.product
[when][row]su canal es el canal de la interacción=cell("channel") == $story.channel
[when][row]su columna {column:word} dice {value:word}=cell("{column}") == "{value}"
[when][row]su columna {column:word} vale al menos {n:number}=number("{column}") >= {n}
[when][row]su columna {column:word} vale como máximo {n:number}=number("{column}") <= {n}

# Ajustes de los indicadores (tarjetas con about: settings)
[when][kpi]el ajuste mide {measure:measure}=measures() == "{measure}"
[when][kpi]se fija para cada agente=scope() == "agent"
[when][kpi]presiona a los agentes uno a uno=pressesAgents()
[when][kpi]da derecho a un incentivo=use() == "incentive"
[when][kpi]es más que una simple referencia=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]su objetivo es {value:number} o menos=hasTarget() && targetValue() <= {value}
[when][kpi]su objetivo es {value:number} o más=hasTarget() && targetValue() >= {value}
[when][kpi]tiene un objetivo=hasTarget()
[when][kpi]su periodo de medición es inferior a {days:number} días=windowDays() < {days}
[when][kpi]su encuesta se envía por {via:via}=surveyChannel() == "{via}"
[when][kpi]su encuesta se hace {moment:moment}=surveyWhen() == "{moment}"
[when][kpi]su encuesta se hace con el problema abierto=surveyWhileOpen()
[when][kpi]su encuesta va a los clientes {sample:sample}=surveySample() == "{sample}"
[when][kpi]su {word:word} es {value:word}=more("{word}") == "{value}"
[when][kpi]no tiene {word:word}=more("{word}") == ""
[when][kpi]el ajuste no mide {measure:measure}=measures() != "{measure}"
[when][kpi]su alcance es {scope:scope}=scope() == "{scope}"
[when][kpi]se usa {use:use}=use() == "{use}"
[when][kpi]no tiene objetivo=!hasTarget()
[when][kpi]su periodo de medición es de {days:number} días o más=windowDays() >= {days}
[when][kpi]tiene una encuesta=hasSurvey()
[when][kpi]no tiene encuesta=!hasSurvey()
[when][form]la ficha de calidad menciona {word:word}=mentions("{word}")
[when][form]el criterio es obligatorio=mandatory()
[when][form]el criterio pesa al menos {weight:number}=weight() >= {weight}
[when][form]el criterio no es obligatorio=!mandatory()
[when][kpi]presiona a un equipo=pressesTeams()
[when][kpi]cuenta en una retribución=pays()
[when][kpi]su objetivo es un mínimo=targetIsFloor()
[when][kpi]su objetivo es un tope=targetIsCap()
[when][kpi]su objetivo está en el lado equivocado de su escala=targetOnWrongSide()
[when][kpi]su objetivo es inferior a su línea de base=targetBelowBaseline()
[when][kpi]la ley fija su objetivo=statutory()
[when][kpi]la ley no fija su objetivo=!statutory()
[when][kpi]no indica ningún periodo de medición=!hasWindow()
[when][kpi]su encuesta trata de una interacción=surveyAboutInteraction()
[when][kpi]su encuesta llega más de {time:duration} después=surveyLaterThan({time})
[when][kpi]sus respuestas se premian=rewardsAnswers()
[when][kpi]deja fuera lo que molesta=leavesOutWhatHurts()
[when][kpi]se cuentan menos de {n:number} casos por cada uno en su periodo de medición=countsFewerThan({n})
[when][kpi]es de un servicio de ventas=isForSalesDesk()
[when][kpi]no es de un servicio de ventas=!isForSalesDesk()
[when][kpi]entre sus {word:word} figura {value:word}=lists("{word}", "{value}")
[when][form]el criterio exige {topic:topic}=about("{topic}")
[when][form]el criterio no exige {topic:topic}=!about("{topic}")
[when][form]el criterio cuenta entre {kind:kind}=kind() == "{kind}"
[when][form]la ley exige el criterio=statutory()
[when][form]la ley no exige el criterio=!statutory()

# Todos los indicadores juntos, y cada uno junto a los demás
[when][settings]hay indicadores=hasSettings()
[when][settings]algún ajuste mide {measure:measure}=measures("{measure}")
[when][settings]ningún ajuste mide {measure:measure}=!measures("{measure}")
[when][settings]otro ajuste mide {measure:measure}=measuresBeside($kpi.id(), "{measure}")
[when][settings]ningún otro ajuste mide {measure:measure}=!measuresBeside($kpi.id(), "{measure}")
[when][settings]la acompaña una medida de contrapeso=hasCounter($kpi.id())
[when][settings]no la acompaña ninguna medida de contrapeso=!hasCounter($kpi.id())
[when][settings]al menos {n:number} ajustes presionan a los agentes uno a uno=pressingAgents() >= {n}
[when][settings]al menos {n:number} ajustes tienen un objetivo=targets() >= {n}
[when][settings]ningún ajuste distingue motivos o segmentos=!tellsApart()
[when][settings]toda medida de percepción viene de una sola encuesta=listensAtOnePost()
[when][settings]toda medida viene de encuestas=onlyScores()
[when][settings]toda medida habla solo a posteriori=onlyLagging()
[when][settings]toda estadística indicada es una media=onlyMeans()
[when][settings]ninguna encuesta dice cuándo se vuelve a preguntar al cliente=asksWithoutPause()
[when][settings]las metas son notas y ninguna causa=aimsAtScore() && !aimsAtCause()
[when][settings]un canal del centro no tiene ninguna medida=hasSilentChannel()
[when][settings]un recorrido carece de medida de interacción, de percepción o de resultado=hasHalfMeasuredJourney()
[when][settings]resolver un motivo requiere más tiempo que su objetivo=resolvingTakesLonger($kpi.id())
[when][settings]otro ajuste solo sigue la misma medida=watchedBeside($kpi.id())
[when][settings]otros ajustes nombran un responsable=namesOwners()
[when][settings]lo que muestra su daño es el objetivo de otro responsable=counterHasAnotherOwner($kpi.id())
[when][settings]los contactos duran al menos {time:duration}=contactsTakeAtLeast({time})
[when][settings]su encuesta sale de los canales del centro=leavesChannels($kpi.surveyChannel())
[when][settings]su encuesta falta en un idioma del centro=lacksLanguage($kpi.id())
[when][settings]la ficha da al menos el {n:number} por ciento de su peso a {kind:kind}=formShare("{kind}") >= {n}
[when][settings]la ficha da menos del {n:number} por ciento de su peso a {kind:kind}=formShareAtMost("{kind}") < {n}

# Palabras para {event}: lo que puede suceder
[*][event]la apertura de la interacción=started
[*][event]la entrada en cola=queued
[*][event]la conexión del agente=connected
[*][event]la transferencia=transferred
[*][event]la transferencia en frío=transferred-cold
[*][event]la transferencia acompañada=transferred-warm
[*][event]la puesta en espera=held
[*][event]la vuelta de la espera=resumed
[*][event]su cambio de canal=switched
[*][event]su cambio de canal forzado=switched-forced
[*][event]su intento de autoservicio=self-service
[*][event]su intento fallido de autoservicio=self-service-failed
[*][event]su abandono del autoservicio=self-service-abandoned
[*][event]la petición de información=asked
[*][event]la pregunta repetida=asked-again
[*][event]la pregunta de un contacto anterior=asked-again-earlier
[*][event]la información dada=given
[*][event]la promesa=promise-made
[*][event]la promesa cumplida=promise-kept
[*][event]la promesa incumplida=promise-broken
[*][event]la solución ofrecida=resolution-offered
[*][event]la solución confirmada=resolution-confirmed
[*][event]la solución rechazada=resolution-refused
[*][event]la conclusión de la interacción=ended
[*][event]la conclusión del trabajo posterior=wrapped-up
[*][event]la respuesta a la encuesta=survey-answered
[*][event]la llegada a un punto de contacto=touchpoint-reached
[*][event]la señal=signal
[*][event]el desenlace=outcome
[*][event]el obstáculo comunicado=obstacle-reported
[*][event]las últimas palabras del agente=agent-spoke
[*][event]las últimas palabras del cliente=customer-spoke
[*][event]las palabras en otro idioma=other-language

# Palabras para {channel}: los canales
[*][channel]el teléfono=voice
[*][channel]el chat=chat
[*][channel]el correo electrónico=email
[*][channel]la mensajería=message
[*][channel]las redes sociales=social
[*][channel]la videollamada=video
[*][channel]la web=web

# Palabras para {language}; también vale cualquier código de dos letras
[*][language]inglés=en
[*][language]francés=fr
[*][language]español=es
[*][language]alemán=de
[*][language]italiano=it
[*][language]portugués=pt
[*][language]neerlandés=nl
[*][language]polaco=pl
[*][language]árabe=ar

# Palabras para {place}: dónde se da la información
[*][place]la IVR=ivr
[*][place]la web=web
[*][place]la aplicación=app
[*][place]el bot=bot
[*][place]el agente=agent

# Palabras para {outcome}: el desenlace
[*][outcome]resuelta=resolved
[*][outcome]sin solución=unresolved
[*][outcome]por abandono=abandoned

# Palabras para {survey}: las encuestas
[*][survey]CES=ces
[*][survey]CSAT=csat
[*][survey]NPS=nps
[*][survey]de otro tipo=other

# Palabras para {measure}: lo que mide un indicador; añada aquí los suyos
[*][measure]el tiempo de gestión=handle-time
[*][measure]la resolución en el primer contacto=first-contact-resolution
[*][measure]el CSAT=csat
[*][measure]el NPS=nps
[*][measure]el CES=ces
[*][measure]la tasa de transferencias=transfer-rate
[*][measure]la tasa de rellamada=repeat-rate
[*][measure]la ocupación=occupancy
[*][measure]la adherencia al horario=adherence
[*][measure]la tasa de abandono=abandon-rate
[*][measure]el nivel de servicio=service-level
[*][measure]la nota de calidad=quality-score
[*][measure]la tasa de desvío al autoservicio=deflection-rate
[*][measure]los contactos por hora=contacts-per-hour
[*][measure]el plazo de respuesta a insatisfechos=closed-loop-time
[*][measure]la aceptación de consejos=suggestion-acceptance
[*][measure]la emoción del agente=agent-emotion
[*][measure]la puntuación de esfuerzo=effort-score
[*][measure]las causas eliminadas=causes-removed
[*][measure]el trabajo posterior=after-call-work
[*][measure]el tiempo de conversación=talk-time
[*][measure]el precio por minuto=price-per-minute
[*][measure]el precio por contacto=price-per-contact
[*][measure]los casos cerrados=tickets-closed
[*][measure]la tasa de puesta en espera=hold-rate
[*][measure]el tiempo de puesta en espera=hold-time
[*][measure]el tiempo de espera=wait-time
[*][measure]las conversaciones simultáneas=chat-concurrency
[*][measure]el tiempo de primera respuesta=first-response-time
[*][measure]el plazo de resolución=resolution-time
[*][measure]la tasa de reapertura=reopen-rate
[*][measure]los pendientes cerrados=backlog-closed
[*][measure]la tasa de contención=containment-rate
[*][measure]el éxito del autoservicio=self-service-success
[*][measure]las ventas por contacto=sales-per-contact
[*][measure]los clientes retenidos=saves
[*][measure]el coste de las compensaciones=goodwill-cost
[*][measure]los momentos de deleite=delight-moments
[*][measure]el coste por resolución=cost-per-resolution
[*][measure]el coste por contacto=cost-per-contact
[*][measure]los contactos por motivo=contacts-per-issue
[*][measure]la fidelización=retention
[*][measure]la tasa de bajas=churn
[*][measure]el valor de vida del cliente=clv
[*][measure]la cesta media=order-size
[*][measure]el uso del producto=product-use
[*][measure]la nota de las reseñas=review-score
[*][measure]el sentimiento del cliente=sentiment
[*][measure]el sentimiento del agente=agent-sentiment
[*][measure]la tasa de respuesta=response-rate
[*][measure]lo hecho en plazo=done-in-time
[*][measure]la accesibilidad=accessibility

# Palabras para {scope}: el alcance de un ajuste
[*][scope]el agente=agent
[*][scope]el equipo=team
[*][scope]el centro=center

# Palabras para {use}: el uso de un ajuste
[*][use]como prima=incentive
[*][use]como objetivo=target
[*][use]como clasificación=ranking
[*][use]como referencia=benchmark
[*][use]como alerta=alarm

# Palabras para {moment}: el momento de una encuesta
[*][moment]tras el contacto=after-contact
[*][moment]tras la resolución=after-resolution
[*][moment]periódicamente=periodic
[*][moment]sobre la relación=relationship

# Palabras para {sample}: los clientes de una encuesta
[*][sample]sin excepción=all
[*][sample]elegidos al azar=random
[*][sample]elegidos por el agente=agent-chosen

# Palabras para {via}: la vía de una encuesta
[*][via]la IVR=ivr
[*][via]el correo electrónico=email
[*][via]SMS=sms
[*][via]la web=web
[*][via]la aplicación=app
[*][via]el mismo canal=same
[*][via]el chat=chat
[*][via]el canal preferido del cliente=preferred
[*][via]carta=letter

# Palabras para {topic}: lo que un criterio de la ficha puede exigir
[*][topic]un saludo de guion=greeting
[*][topic]frases impuestas=script
[*][topic]una charla trivial=small-talk
[*][topic]una disculpa=apology
[*][topic]la pregunta final=anything-else
[*][topic]el uso del nombre=name-use
[*][topic]una oferta comercial=sales
[*][topic]un texto legal=legal-text
[*][topic]una petición de encuesta=survey-request
[*][topic]la identificación=identification
[*][topic]un procedimiento=procedure
[*][topic]el siguiente paso=next-step
[*][topic]una solución=solution
[*][topic]la siguiente pregunta=next-issue
[*][topic]una manera de ser=manner

# Palabras para {kind}: la clase de un criterio de la ficha
[*][kind]los guiones=script
[*][kind]el cumplimiento=compliance
[*][kind]las competencias=skill
[*][kind]los resultados=outcome

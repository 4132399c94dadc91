# Les phrases des cartes en français. Une carte reprend chaque phrase telle quelle, avec ses emplacements
# {nom:type} remplis : number 3 ou 0,5, duration 20s 2 min 1 h 7 jours, phrase, field, table, word, ou un
# mot d'une liste (event, channel, language … : les listes sont à la fin). Ce qui suit le signe = est le
# sens de la phrase, identique dans les trois langues ; le second crochet dit de quoi elle parle.

# Qui, où et à quel sujet
[when][story]le canal est {channel:channel}=channel == "{channel}"
[when][story]le canal n'est pas {channel:channel}=channel != "{channel}"
[when][story]le contact concerne {issue:word}=issue == "{issue}"
[when][story]le motif est connu=issue != null
[when][story]le produit est {product:word}=product == "{product}"
[when][story]la file d'attente est {queue:word}=queue == "{queue}"
[when][story]l'équipe est {team:word}=team == "{team}"
[when][story]le segment du client est {segment:word}=segment == "{segment}"
[when][story]le parcours est {journey:word}=journey == "{journey}"
[when][story]le point de contact est {touchpoint:word}=touchpoint == "{touchpoint}"
[when][story]l'échange est en {language:language}=language == "{language}"
[when][story]le client nous a contactés=!isOutbound()
[when][story]nous avons contacté le client=isOutbound()
[when][story]l'agent a moins de {months:number} mois d'expérience=experienceMonths >= 0 && experienceMonths < {months}
[when][story]le contact ne concerne pas {issue:word}=issue != "{issue}"
[when][story]le motif n'est pas connu=issue == null
[when][story]le produit n'est pas {product:word}=product != "{product}"
[when][story]la file d'attente n'est pas {queue:word}=queue != "{queue}"
[when][story]le segment du client n'est pas {segment:word}=segment != "{segment}"
[when][story]l'échange n'est pas en {language:language}=language != "{language}"
[when][story]l'agent a au moins {months:number} mois d'expérience=experienceMonths >= {months}

# Où en est-on
[when][story]un agent est en ligne=isConnected()
[when][story]l'échange n'est pas terminé=!isEnded()
[when][story]le problème est résolu=isResolved()
[when][story]le problème n'est pas résolu=!isResolved()
[when][story]une solution a été proposée=happened("resolution-offered")
[when][story]aucune solution n'a été proposée=!happened("resolution-offered")
[when][story]le client a confirmé la solution=happened("resolution-confirmed")
[when][story]le client a dit que ce n'est pas réglé=happened("resolution-refused")
[when][story]l'échange touche à sa fin=isResolved() || happened("agent:anything-else") || happened("agent:closing")
[when][story]l'humeur du client est à {mood:number} ou moins=sentiment <= {mood}
[when][story]l'humeur du client est à {mood:number} ou plus=sentiment >= {mood}
[when][story]aucun agent n'est en ligne=!isConnected()
[when][story]l'échange est terminé=isEnded()
[when][story]l'échange s'est terminé {outcome:outcome}=happened("ended-{outcome}")
[when][story]l'agent a mis fin à l'échange=happened("ended-by-agent")
[when][story]on n'a pas promis au client {what:word}=!happened("promised:{what}")
[when][story]le client n'a pas confirmé la solution=!happened("resolution-confirmed")
[when][story]l'humeur du client a baissé d'au moins {drop:number} depuis son meilleur niveau=moodFall >= {drop}
[when][story]l'humeur du client est remontée d'au moins {rise:number} depuis son pire niveau=moodRise >= {rise}
[when][story]le client a répondu à une enquête {survey:survey}=happened("survey-answered:{survey}")
[when][story]l'agent a écarté au moins {n:number} conseils=times("feedback:dismissed") >= {n}
[when][story]l'agent a suivi au moins {n:number} conseils=times("feedback:accepted") >= {n}
[when][story]l'agent a signalé un obstacle=happened("obstacle-reported")

# Transferts et canaux
[when][story]le client a été transféré=happened("transferred")
[when][story]le client n'a pas été transféré=!happened("transferred")
[when][story]le client a été transféré au moins {n:number} fois=times("transferred") >= {n}
[when][story]le dernier transfert était à froid=after("transferred-cold", "transferred")
[when][story]le dernier transfert était accompagné=after("transferred-warm", "transferred")
[when][story]l'agent n'a pas pris le dossier en main depuis le transfert=!after("agent:advocacy", "transferred")
[when][story]le dernier transfert date de moins de {time:duration}=within("transferred", {time})
[when][story]le client a changé de canal au moins {n:number} fois=times("switched") >= {n}
[when][story]le client a été contraint de changer de canal=happened("switched-forced")
[when][story]le libre-service a échoué pendant cet échange=happened("self-service-failed") || happened("self-service-abandoned")
[when][story]une même étape du libre-service a échoué au moins {n:number} fois=worstStepFailures() >= {n}
[when][story]le client a été transféré moins de {n:number} fois=times("transferred") < {n}
[when][story]le client n'a pas changé de canal=!happened("switched")
[when][story]le client a essayé le libre-service=happened("self-service")
[when][story]le client a réussi une étape en libre-service=happened("self-service-completed")
[when][story]l'étape {step:word} du libre-service a échoué au moins {n:number} fois=stepFailures("{step}") >= {n}

# Attente en ligne et en file
[when][story]le client est en attente=isHeld()
[when][story]le client n'est pas en attente=!isHeld()
[when][story]le client est en file d'attente=isWaiting()
[when][story]le client a été mis en attente au moins {n:number} fois=times("held") >= {n}
[when][story]le client est en attente depuis {time:duration}=onHoldFor({time})
[when][story]personne n'a parlé au client depuis {time:duration} de mise en attente=onHoldUnspoken({time})
[when][story]les mises en attente ont duré {time:duration} en tout=heldInAll({time})
[when][story]le client a attendu {time:duration} en file=waitedInAll({time})
[when][story]le client attend plus longtemps qu'annoncé=beyondAnnouncedWait()
[when][story]la mise en attente a pris fin il y a {time:duration} et l'agent ne s'est pas excusé depuis=elapsed("resumed", {time}) && !after("agent:apology", "resumed") && !after("agent:thanks", "resumed")
[when][story]la mise en attente a pris fin il y a moins de {time:duration}=within("resumed", {time})
[when][story]la mise en attente a commencé sans prévenir=isHeld() && !happened("agent:hold-notice")
[when][story]le client n'est pas en file d'attente=!isWaiting()
[when][story]le client est en file d'attente depuis {time:duration}=waitingFor({time})
[when][story]le client a attendu moins de {time:duration} en file=!waitedInAll({time})
[when][story]le client n'a pas été mis en attente=!happened("held")
[when][story]le client a été mis en attente moins de {n:number} fois=times("held") < {n}
[when][story]une mise en attente a duré {time:duration}=heldAtOnce({time})
[when][story]les mises en attente ont duré moins de {time:duration} en tout=!heldInAll({time})

# Durées
[when][story]l'échange dure depuis {time:duration}=lastedFor({time})
[when][story]des agents s'en occupent depuis {time:duration}=handledFor({time})
[when][story]{percent:number} pour cent de la durée cible sont écoulés=handledFor(@handle-time-target * {percent} / 100)
[when][story]{percent:number} pour cent de la durée cible ne sont pas écoulés=!handledFor(@handle-time-target * {percent} / 100)
[when][story]l'échange dure depuis moins de {time:duration}=!isEnded() && !lastedFor({time})
[when][story]des agents s'en occupent depuis moins de {time:duration}=isConnected() && !handledFor({time})

# Ce qui a été dit : toute expression du catalogue
[when][story]l'agent a dit {phrase:phrase}=happened("agent:{phrase}")
[when][story]l'agent n'a pas dit {phrase:phrase}=!happened("agent:{phrase}")
[when][story]l'agent a dit {phrase:phrase} au moins {n:number} fois=times("agent:{phrase}") >= {n}
[when][story]l'agent a dit {phrase:phrase} il y a moins de {time:duration}=within("agent:{phrase}", {time})
[when][story]l'agent n'a pas dit {phrase:phrase} depuis {time:duration}=!within("agent:{phrase}", {time})
[when][story]le client a dit {phrase:phrase}=happened("customer:{phrase}")
[when][story]le client n'a pas dit {phrase:phrase}=!happened("customer:{phrase}")
[when][story]le client a dit {phrase:phrase} au moins {n:number} fois=times("customer:{phrase}") >= {n}
[when][story]le client a dit {phrase:phrase} il y a moins de {time:duration}=within("customer:{phrase}", {time})
[when][story]le client n'a pas dit {phrase:phrase} il y a moins de {time:duration}=!within("customer:{phrase}", {time})
[when][story]l'agent a dit {later:phrase} depuis que le client a dit {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]l'agent n'a pas dit {later:phrase} depuis que le client a dit {earlier:phrase}=!after("agent:{later}", "customer:{earlier}")
[when][story]l'agent a dit {later:phrase} depuis qu'il a dit {earlier:phrase}=after("agent:{later}", "agent:{earlier}")
[when][story]l'agent n'a pas dit {later:phrase} depuis qu'il a dit {earlier:phrase}=!after("agent:{later}", "agent:{earlier}")
[when][story]le client a dit {later:phrase} depuis que l'agent a dit {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]le client n'a pas dit {later:phrase} depuis que l'agent a dit {earlier:phrase}=!after("customer:{later}", "agent:{earlier}")
[when][story]{time:duration} se sont écoulés depuis que le client a dit {phrase:phrase}=elapsed("customer:{phrase}", {time})
[when][story]{time:duration} se sont écoulés depuis que l'agent a dit {phrase:phrase}=elapsed("agent:{phrase}", {time})
[when][story]l'agent a parlé depuis que le client a dit {phrase:phrase}=after("agent-spoke", "customer:{phrase}")
[when][story]l'agent n'a pas parlé depuis {time:duration}=elapsed("agent-spoke", {time})
[when][story]l'agent a dit au moins {words:number} mots sans pause=agentRun() >= {words}
[when][story]l'agent a dit {phrase:phrase} moins de {n:number} fois=times("agent:{phrase}") < {n}
[when][story]{time:duration} se sont écoulés depuis que l'agent a dit {phrase:phrase} pour la première fois=elapsedSinceFirst("agent:{phrase}", {time})
[when][story]le client a dit {phrase:phrase} moins de {n:number} fois=times("customer:{phrase}") < {n}
[when][story]{time:duration} se sont écoulés depuis que le client a dit {phrase:phrase} pour la première fois=elapsedSinceFirst("customer:{phrase}", {time})
[when][story]le bot a dit {phrase:phrase}=happened("bot:{phrase}")
[when][story]le bot n'a pas dit {phrase:phrase}=!happened("bot:{phrase}")
[when][story]le bot a dit {phrase:phrase} au moins {n:number} fois=times("bot:{phrase}") >= {n}
[when][story]quelqu'un a dit {phrase:phrase}=happened("agent:{phrase}") || happened("customer:{phrase}") || happened("bot:{phrase}")
[when][story]personne n'a dit {phrase:phrase}=!happened("agent:{phrase}") && !happened("customer:{phrase}") && !happened("bot:{phrase}")
[when][story]le client a dit {later:phrase} depuis qu'il a dit {earlier:phrase}=after("customer:{later}", "customer:{earlier}")
[when][story]le client n'a pas dit {later:phrase} depuis qu'il a dit {earlier:phrase}=!after("customer:{later}", "customer:{earlier}")
[when][story]l'agent a dit {later:phrase} après que le client a dit {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]le client a dit {later:phrase} après que l'agent a dit {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]l'agent a dit {earlier:phrase} avant que le client dise {later:phrase}=preceded("agent:{earlier}", "customer:{later}")
[when][story]le client a dit {earlier:phrase} avant que l'agent dise {later:phrase}=preceded("customer:{earlier}", "agent:{later}")
[when][story]l'agent n'a pas dit {earlier:phrase} avant de dire {later:phrase}=happened("agent:{later}") && !preceded("agent:{earlier}", "agent:{later}")
[when][story]l'agent n'a pas dit {later:phrase} dans les {time:duration} après que le client a dit {earlier:phrase}=elapsed("customer:{earlier}", {time}) && !after("agent:{later}", "customer:{earlier}")
[when][story]le client n'a pas dit {later:phrase} dans les {time:duration} après que l'agent a dit {earlier:phrase}=elapsed("agent:{earlier}", {time}) && !after("customer:{later}", "agent:{earlier}")
[when][story]l'agent n'a pas parlé depuis que le client a dit {phrase:phrase}=happened("customer:{phrase}") && !after("agent-spoke", "customer:{phrase}")
[when][story]le client n'a pas parlé depuis {time:duration}=elapsed("customer-spoke", {time})
[when][story]le dernier message de l'agent compte au moins {words:number} mots=agentWords() >= {words}
[when][story]le client attend une réponse depuis {time:duration}=unansweredFor({time})
[when][story]personne n'a parlé depuis {time:duration}=nobodySpokeFor({time})
[when][story]l'agent a parlé ou écrit au moins {n:number} fois=times("agent-spoke") >= {n}
[when][story]le client a parlé ou écrit au moins {n:number} fois=times("customer-spoke") >= {n}
[when][story]le client a parlé une autre langue au moins {n:number} fois=times("other-language") >= {n}

# Ce qui a été dit : avec les mots du métier
[when][story]le client est agacé=happened("customer:annoyed") || happened("customer:complaint") || sentiment <= -0.4
[when][story]le client s'est plaint=happened("customer:complaint") || happened("customer:annoyed")
[when][story]le client veut partir=happened("customer:leaving")
[when][story]le client dit qu'il nous l'a déjà dit=happened("customer:already-told")
[when][story]le client dit qu'il nous a déjà contactés=happened("customer:repeat-contact")
[when][story]l'agent n'a pas réagi à la plainte du client {time:duration} après=elapsed("customer:complaint", {time}) && !after("agent:acknowledgement", "customer:complaint") && !after("agent:apology", "customer:complaint") && !after("agent:advocacy", "customer:complaint")
[when][story]l'agent a pris le dossier en main=happened("agent:advocacy")
[when][story]l'agent n'a pas pris le dossier en main=!happened("agent:advocacy")
[when][story]l'agent a refusé quelque chose il y a moins de {time:duration}=within("agent:cannot", {time})
[when][story]l'agent n'a proposé aucune option depuis son refus=!after("agent:option-offered", "agent:cannot")
[when][story]l'agent s'est excusé il y a {time:duration} et n'a proposé aucune option depuis=elapsed("agent:apology", {time}) && !after("agent:option-offered", "agent:apology") && !after("resolution-offered", "agent:apology") && !after("agent:advocacy", "agent:apology") && !after("asked", "agent:apology") && !after("agent:closing", "agent:apology")
[when][story]l'agent conclut l'échange=happened("agent:closing")
[when][story]l'agent a demandé s'il y avait autre chose=happened("agent:anything-else")
[when][story]l'agent n'a pas demandé s'il y avait autre chose=!happened("agent:anything-else")

# Ce qui a eu lieu, et dans quel ordre : tout événement de la liste ci-dessous
[when][story]{event:event} a eu lieu=happened("{event}")
[when][story]{event:event} n'a pas eu lieu=!happened("{event}")
[when][story]{event:event} a eu lieu au moins {n:number} fois=times("{event}") >= {n}
[when][story]{event:event} a eu lieu moins de {n:number} fois=times("{event}") < {n}
[when][story]{event:event} date de moins de {time:duration}=within("{event}", {time})
[when][story]{time:duration} se sont écoulés depuis {event:event}=elapsed("{event}", {time})
[when][story]{later:event} a suivi {earlier:event}=after("{later}", "{earlier}")
[when][story]{later:event} n'a pas eu lieu depuis {earlier:event}=happened("{earlier}") && !after("{later}", "{earlier}")
[when][story]{later:event} a suivi de {time:duration} au plus {earlier:event}=cameWithin("{later}", "{earlier}", {time})
[when][story]{later:event} n'a pas eu lieu dans les {time:duration} après {earlier:event}=elapsed("{earlier}", {time}) && !after("{later}", "{earlier}")
[when][story]{earlier:event} a précédé {later:event}=preceded("{earlier}", "{later}")
[when][story]l'agent a dit {phrase:phrase} depuis {event:event}=after("agent:{phrase}", "{event}")
[when][story]l'agent n'a pas dit {phrase:phrase} depuis {event:event}=happened("{event}") && !after("agent:{phrase}", "{event}")
[when][story]l'agent n'a pas dit {phrase:phrase} dans les {time:duration} après {event:event}=elapsed("{event}", {time}) && !after("agent:{phrase}", "{event}")
[when][story]l'agent a dit {phrase:phrase} avant {event:event}=preceded("agent:{phrase}", "{event}")
[when][story]l'agent n'a pas dit {phrase:phrase} avant {event:event}=happened("{event}") && !preceded("agent:{phrase}", "{event}")
[when][story]{event:event} a eu lieu après que l'agent a dit {phrase:phrase}=after("{event}", "agent:{phrase}")
[when][story]l'agent a parlé depuis {event:event}=after("agent-spoke", "{event}")
[when][story]l'agent n'a pas parlé depuis {event:event}=happened("{event}") && !after("agent-spoke", "{event}")
[when][story]l'agent n'a pas parlé dans les {time:duration} après {event:event}=elapsed("{event}", {time}) && !after("agent-spoke", "{event}")
[when][story]le client a dit {phrase:phrase} depuis {event:event}=after("customer:{phrase}", "{event}")
[when][story]le client n'a pas dit {phrase:phrase} depuis {event:event}=happened("{event}") && !after("customer:{phrase}", "{event}")
[when][story]le client n'a pas dit {phrase:phrase} dans les {time:duration} après {event:event}=elapsed("{event}", {time}) && !after("customer:{phrase}", "{event}")
[when][story]le client a dit {phrase:phrase} avant {event:event}=preceded("customer:{phrase}", "{event}")
[when][story]le client n'a pas dit {phrase:phrase} avant {event:event}=happened("{event}") && !preceded("customer:{phrase}", "{event}")
[when][story]{event:event} a eu lieu après que le client a dit {phrase:phrase}=after("{event}", "customer:{phrase}")
[when][story]le client a parlé depuis {event:event}=after("customer-spoke", "{event}")
[when][story]le client n'a pas parlé depuis {event:event}=happened("{event}") && !after("customer-spoke", "{event}")
[when][story]le client n'a pas parlé dans les {time:duration} après {event:event}=elapsed("{event}", {time}) && !after("customer-spoke", "{event}")

# Informations demandées et données
[when][story]on a demandé au client l'information {field:field}=happened("asked:{field}")
[when][story]on a demandé au client l'information {field:field} au moins {n:number} fois=times("asked:{field}") >= {n}
[when][story]le client a donné l'information {field:field}=happened("given:{field}")
[when][story]le client n'a pas donné l'information {field:field}=!happened("given:{field}")
[when][story]une information déjà donnée a été redemandée=happened("asked-again")
[when][story]une information déjà donnée a été redemandée au moins {n:number} fois=times("asked-again") >= {n}
[when][story]une information déjà donnée a été redemandée il y a moins de {time:duration}=within("asked-again", {time})
[when][story]une information donnée lors d'un contact antérieur a été redemandée il y a moins de {time:duration}=within("asked-again-earlier", {time})
[when][story]l'agent a demandé des informations il y a moins de {time:duration}=within("asked", {time})
[when][story]le client a dit {phrase:phrase} depuis que l'agent a demandé des informations=after("customer:{phrase}", "asked")
[when][story]l'agent a demandé des informations depuis que la solution est confirmée=after("asked", "resolution-confirmed")
[when][story]le client n'a rien soulevé de nouveau depuis que la solution est confirmée=!after("customer:question", "resolution-confirmed")
[when][story]l'agent a dit {phrase:phrase} depuis que la solution est confirmée=after("agent:{phrase}", "resolution-confirmed")
[when][story]le client n'a donné aucune information depuis qu'il a dit {phrase:phrase}=!after("given", "customer:{phrase}")
[when][story]on n'a pas demandé au client l'information {field:field}=!happened("asked:{field}")
[when][story]on a demandé au client l'information {field:field} il y a moins de {time:duration}=within("asked:{field}", {time})
[when][story]on a redemandé au client l'information {field:field}=askedAgain == "{field}"
[when][story]on a demandé au client l'information {field:field}, qu'il n'a pas donnée depuis=happened("asked:{field}") && !after("given:{field}", "asked:{field}")
[when][story]le client n'a pas donné l'information {field:field} dans les {time:duration} après la demande=elapsed("asked:{field}", {time}) && !after("given:{field}", "asked:{field}")
[when][story]on a demandé au client l'information {field:field} depuis {event:event}=after("asked:{field}", "{event}")
[when][story]le client a donné l'information {field:field} avant {event:event}=preceded("given:{field}", "{event}")
[when][story]le client a donné l'information {field:field} il y a moins de {time:duration}=within("given:{field}", {time})
[when][story]le client a donné l'information {field:field} via {place:place}=happened("given-in:{place}:{field}")
[when][story]le client a donné l'information {field:field} lors d'un contact antérieur pour ce motif=gaveEarlier("{field}")
[when][story]on a demandé des informations au client au moins {n:number} fois=times("asked") >= {n}
[when][story]aucune information déjà donnée n'a été redemandée=!happened("asked-again")

# Promesses
[when][story]l'agent a fait une promesse=happened("promise-made")
[when][story]l'agent a fait une promesse sans date il y a {time:duration}=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]une promesse arrive à échéance dans {time:duration}=promiseDueWithin({time})
[when][story]une promesse n'a pas été tenue pendant cet échange=happened("promise-broken")
[when][story]une promesse faite lors d'un contact antérieur n'a pas été tenue=earlierPromiseBroken()
[when][story]une promesse d'un contact antérieur pour ce motif est arrivée à échéance=earlierPromiseDue()
[when][story]l'agent n'a fait aucune promesse=!happened("promise-made")
[when][story]l'agent a fait au moins {n:number} promesses=times("promise-made") >= {n}
[when][story]l'agent a fait une promesse il y a moins de {time:duration}=within("promise-made", {time})
[when][story]une promesse reste à tenir=isPromiseOpen()
[when][story]aucune promesse ne reste à tenir=!isPromiseOpen()
[when][story]une promesse sans date reste à tenir=promisedWithoutDate()
[when][story]une promesse a dépassé son échéance=promiseDueWithin(0L)
[when][story]une promesse a été tenue pendant cet échange=happened("promise-kept")
[when][story]aucune promesse d'un contact antérieur n'a été rompue=!earlierPromiseBroken()
[when][story]on a promis au client {what:word}=happened("promised:{what}")
[when][story]on a promis au client {what:word} au cours des dernières {time:duration}=within("promised:{what}", {time})

# Historique
[when][story]le client est venu pour ce motif au moins {n:number} fois en {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]le client est venu pour ce motif moins de {n:number} fois en {time:duration}=contactsOnIssue({time}) < {n}
[when][story]le client est venu pour ce motif par un autre canal il y a moins de {time:duration}=cameOnOtherChannel({time})
[when][story]un signal au sujet de {topic:word} a été observé=observed("{topic}")
[when][story]le client nous a contactés au moins {n:number} fois en {time:duration}=contacts({time}) >= {n}
[when][story]le client nous a contactés moins de {n:number} fois en {time:duration}=contacts({time}) < {n}
[when][story]au moins {n:number} contacts antérieurs en {time:duration} sont passés par {channel:channel}=earlierOn("{channel}", {time}) >= {n}
[when][story]au moins {n:number} contacts antérieurs en {time:duration} concernaient {issue:word}=earlierAbout("{issue}", {time}) >= {n}
[when][story]un contact antérieur pour ce motif s'est terminé sans solution il y a moins de {time:duration}=earlierUnresolved({time})
[when][story]le client est revenu pour ce motif en moins de {time:duration}=cameBackWithin({time})
[when][story]le client a été transféré au moins {n:number} fois pour ce motif en {time:duration}=transfersOnIssue({time}) >= {n}
[when][story]un signal au sujet de {topic:word} a été observé il y a moins de {time:duration}=observedWithin("{topic}", {time})
[when][story]la suite {what:word} a été constatée pendant cet échange=happened("outcome:{what}")
[when][story]la dernière réponse du client à une enquête {survey:survey} se situe dans les {percent:number} pour cent les plus bas de son échelle=answer("{survey}") >= 0 && answer("{survey}") <= {percent}
[when][story]la dernière réponse du client à une enquête {survey:survey} atteint au moins {percent:number} pour cent de son échelle=answer("{survey}") >= {percent}
[when][story]le client a désigné {cause:word} comme cause première=rootCause("{cause}")
[when][story]le risque de départ du client est de {percent:number} pour cent au moins=churnRisk >= {percent}
[when][story]l'humeur du dernier signal au sujet de {topic:word} est à {mood:number} ou moins=observed("{topic}") && signalMood("{topic}") <= {mood}
[when][story]l'humeur du dernier signal au sujet de {topic:word} est à {mood:number} ou plus=observed("{topic}") && signalMood("{topic}") >= {mood}

# Tables : toutes les phrases de ligne d'une carte parlent de la même ligne
[when][row]la table {table:table} a une ligne pour le motif=table == "{table}", cell("issue") == $story.issue
[when][row]la table {table:table} a une ligne pour le produit=table == "{table}", cell("product") == $story.product
[when][row]sa probabilité est de {percent:number} pour cent au moins=number("likelihood") >= {percent}
[when][row]personne n'en a encore parlé=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]son motif est le motif de l'échange=cell("issue") == $story.issue
[when][row]la table {table:table} a une ligne pour le segment=table == "{table}", cell("segment") == $story.segment
[when][row]la table {table:table} a une ligne pour la file d'attente=table == "{table}", cell("queue") == $story.queue
[when][row]sa probabilité est inférieure à {percent:number} pour cent=number("likelihood") < {percent}
[when][row]son produit est le produit de l'échange=cell("product") == $story.product
[when][row]son canal est le canal de l'échange=cell("channel") == $story.channel
[when][row]sa colonne {column:word} indique {value:word}=cell("{column}") == "{value}"
[when][row]sa colonne {column:word} vaut au moins {n:number}=number("{column}") >= {n}
[when][row]sa colonne {column:word} vaut au plus {n:number}=number("{column}") <= {n}

# Réglages des indicateurs (cartes avec about: settings)
[when][kpi]le réglage mesure {measure:measure}=measures() == "{measure}"
[when][kpi]il est fixé pour chaque agent=scope() == "agent"
[when][kpi]il pèse sur les agents un par un=pressesAgents()
[when][kpi]il déclenche une prime=use() == "incentive"
[when][kpi]il est plus qu'un simple repère=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]son objectif est de {value:number} ou moins=hasTarget() && targetValue() <= {value}
[when][kpi]son objectif est de {value:number} ou plus=hasTarget() && targetValue() >= {value}
[when][kpi]il a un objectif=hasTarget()
[when][kpi]sa période de mesure est inférieure à {days:number} jours=windowDays() < {days}
[when][kpi]son enquête passe par {via:via}=surveyChannel() == "{via}"
[when][kpi]son enquête est posée {moment:moment}=surveyWhen() == "{moment}"
[when][kpi]son enquête est posée alors que le problème est ouvert=surveyWhileOpen()
[when][kpi]son enquête vise les clients {sample:sample}=surveySample() == "{sample}"
[when][kpi]son {word:word} est {value:word}=more("{word}") == "{value}"
[when][kpi]il n'a pas de {word:word}=more("{word}") == ""
[when][kpi]le réglage ne mesure pas {measure:measure}=measures() != "{measure}"
[when][kpi]sa portée est {scope:scope}=scope() == "{scope}"
[when][kpi]il sert {use:use}=use() == "{use}"
[when][kpi]il n'a pas d'objectif=!hasTarget()
[when][kpi]sa période de mesure est de {days:number} jours ou plus=windowDays() >= {days}
[when][kpi]il a une enquête=hasSurvey()
[when][kpi]il n'a pas d'enquête=!hasSurvey()
[when][form]la grille qualité parle de {word:word}=mentions("{word}")
[when][form]le critère est obligatoire=mandatory()
[when][form]le critère pèse au moins {weight:number}=weight() >= {weight}
[when][form]le critère n'est pas obligatoire=!mandatory()
[when][kpi]il pèse sur une équipe=pressesTeams()
[when][kpi]il compte dans une rémunération=pays()
[when][kpi]son objectif est un minimum=targetIsFloor()
[when][kpi]son objectif est un plafond=targetIsCap()
[when][kpi]son objectif est du mauvais côté de son échelle=targetOnWrongSide()
[when][kpi]son objectif est inférieur à sa base de comparaison=targetBelowBaseline()
[when][kpi]la loi fixe son objectif=statutory()
[when][kpi]la loi ne fixe pas son objectif=!statutory()
[when][kpi]il n'indique aucune période de mesure=!hasWindow()
[when][kpi]son enquête porte sur une interaction=surveyAboutInteraction()
[when][kpi]son enquête arrive plus de {time:duration} après=surveyLaterThan({time})
[when][kpi]ses réponses sont récompensées=rewardsAnswers()
[when][kpi]il laisse de côté ce qui dérange=leavesOutWhatHurts()
[when][kpi]moins de {n:number} cas par entité sont comptés sur sa période de mesure=countsFewerThan({n})
[when][kpi]il concerne un service de vente=isForSalesDesk()
[when][kpi]il ne concerne pas un service de vente=!isForSalesDesk()
[when][kpi]parmi ses {word:word} figure {value:word}=lists("{word}", "{value}")
[when][form]le critère exige {topic:topic}=about("{topic}")
[when][form]le critère n'exige pas {topic:topic}=!about("{topic}")
[when][form]le critère compte parmi {kind:kind}=kind() == "{kind}"
[when][form]la loi exige le critère=statutory()
[when][form]la loi n'exige pas le critère=!statutory()

# Tous les indicateurs ensemble, et chacun à côté des autres
[when][settings]il y a des indicateurs=hasSettings()
[when][settings]un réglage mesure {measure:measure}=measures("{measure}")
[when][settings]aucun réglage ne mesure {measure:measure}=!measures("{measure}")
[when][settings]un autre réglage mesure {measure:measure}=measuresBeside($kpi.id(), "{measure}")
[when][settings]aucun autre réglage ne mesure {measure:measure}=!measuresBeside($kpi.id(), "{measure}")
[when][settings]une mesure de contrepoids l'accompagne=hasCounter($kpi.id())
[when][settings]aucune mesure de contrepoids ne l'accompagne=!hasCounter($kpi.id())
[when][settings]au moins {n:number} réglages pèsent sur les agents un par un=pressingAgents() >= {n}
[when][settings]au moins {n:number} réglages ont un objectif=targets() >= {n}
[when][settings]aucun réglage ne distingue motifs ou segments=!tellsApart()
[when][settings]toute mesure de perception vient d'une seule enquête=listensAtOnePost()
[when][settings]toute mesure vient d'enquêtes=onlyScores()
[when][settings]toute mesure ne parle qu'après coup=onlyLagging()
[when][settings]toute statistique indiquée est une moyenne=onlyMeans()
[when][settings]aucune enquête ne dit quand le client est sollicité à nouveau=asksWithoutPause()
[when][settings]les buts portent sur des notes et sur aucune cause=aimsAtScore() && !aimsAtCause()
[when][settings]un canal du centre n'a aucune mesure=hasSilentChannel()
[when][settings]un parcours n'a pas de mesure d'interaction, de perception ou de résultat=hasHalfMeasuredJourney()
[when][settings]résoudre un motif prend plus de temps que son objectif=resolvingTakesLonger($kpi.id())
[when][settings]un autre réglage ne fait que suivre la même mesure=watchedBeside($kpi.id())
[when][settings]d'autres réglages nomment un responsable=namesOwners()
[when][settings]ce qui en montre le tort est l'objectif d'un autre responsable=counterHasAnotherOwner($kpi.id())
[when][settings]les contacts durent au moins {time:duration}=contactsTakeAtLeast({time})
[when][settings]son enquête quitte les canaux du centre=leavesChannels($kpi.surveyChannel())
[when][settings]son enquête manque dans une langue du centre=lacksLanguage($kpi.id())
[when][settings]la grille accorde au moins {n:number} pour cent de son poids à {kind:kind}=formShare("{kind}") >= {n}
[when][settings]la grille accorde moins de {n:number} pour cent de son poids à {kind:kind}=formShareAtMost("{kind}") < {n}

# Mots pour {event} : ce qui peut avoir lieu
[*][event]le début de l'échange=started
[*][event]l'entrée en file d'attente=queued
[*][event]la connexion de l'agent=connected
[*][event]le transfert=transferred
[*][event]le transfert à froid=transferred-cold
[*][event]le transfert accompagné=transferred-warm
[*][event]la mise en attente=held
[*][event]la reprise=resumed
[*][event]le changement de canal=switched
[*][event]le changement de canal forcé=switched-forced
[*][event]la tentative en libre-service=self-service
[*][event]l'échec en libre-service=self-service-failed
[*][event]l'abandon en libre-service=self-service-abandoned
[*][event]la demande d'informations=asked
[*][event]la question répétée=asked-again
[*][event]la question d'un contact antérieur=asked-again-earlier
[*][event]l'information donnée=given
[*][event]la promesse=promise-made
[*][event]la promesse tenue=promise-kept
[*][event]la promesse non tenue=promise-broken
[*][event]la solution proposée=resolution-offered
[*][event]la solution confirmée=resolution-confirmed
[*][event]la solution refusée=resolution-refused
[*][event]la fin de l'échange=ended
[*][event]la fin du post-appel=wrapped-up
[*][event]la réponse à l'enquête=survey-answered
[*][event]l'arrivée à un point de contact=touchpoint-reached
[*][event]le signal=signal
[*][event]la suite constatée=outcome
[*][event]l'obstacle signalé=obstacle-reported
[*][event]les derniers mots de l'agent=agent-spoke
[*][event]les derniers mots du client=customer-spoke
[*][event]les mots dans une autre langue=other-language

# Mots pour {channel} : les canaux
[*][channel]le téléphone=voice
[*][channel]le chat=chat
[*][channel]l'e-mail=email
[*][channel]la messagerie=message
[*][channel]les réseaux sociaux=social
[*][channel]la visio=video
[*][channel]le web=web

# Mots pour {language} ; tout code de deux lettres convient aussi
[*][language]anglais=en
[*][language]français=fr
[*][language]espagnol=es
[*][language]allemand=de
[*][language]italien=it
[*][language]portugais=pt
[*][language]néerlandais=nl
[*][language]polonais=pl
[*][language]arabe=ar

# Mots pour {place} : où une information est donnée
[*][place]le SVI=ivr
[*][place]le site web=web
[*][place]l'application=app
[*][place]le bot=bot
[*][place]l'agent=agent

# Mots pour {outcome} : l'issue
[*][outcome]résolu=resolved
[*][outcome]sans solution=unresolved
[*][outcome]par un abandon=abandoned

# Mots pour {survey} : les enquêtes
[*][survey]CES=ces
[*][survey]CSAT=csat
[*][survey]NPS=nps
[*][survey]d'un autre type=other

# Mots pour {measure} : ce que mesure un indicateur ; ajoutez les vôtres ici
[*][measure]la durée de traitement=handle-time
[*][measure]la résolution au premier contact=first-contact-resolution
[*][measure]le CSAT=csat
[*][measure]le NPS=nps
[*][measure]le CES=ces
[*][measure]le taux de transfert=transfer-rate
[*][measure]le taux de réitération=repeat-rate
[*][measure]le taux d'occupation=occupancy
[*][measure]le respect des plannings=adherence
[*][measure]le taux d'abandon=abandon-rate
[*][measure]le niveau de service=service-level
[*][measure]la note de qualité=quality-score
[*][measure]le taux de report vers le libre-service=deflection-rate
[*][measure]les contacts par heure=contacts-per-hour
[*][measure]le délai de rappel des insatisfaits=closed-loop-time
[*][measure]l'acceptation des conseils=suggestion-acceptance
[*][measure]l'émotion de l'agent=agent-emotion
[*][measure]le score d'effort=effort-score
[*][measure]les causes supprimées=causes-removed
[*][measure]le post-appel=after-call-work
[*][measure]la durée de conversation=talk-time
[*][measure]le prix à la minute=price-per-minute
[*][measure]le prix au contact=price-per-contact
[*][measure]les dossiers clos=tickets-closed
[*][measure]le taux de mise en attente=hold-rate
[*][measure]la durée de mise en attente=hold-time
[*][measure]le temps d'attente=wait-time
[*][measure]les conversations simultanées=chat-concurrency
[*][measure]le délai de première réponse=first-response-time
[*][measure]le délai de résolution=resolution-time
[*][measure]le taux de réouverture=reopen-rate
[*][measure]le stock résorbé=backlog-closed
[*][measure]le taux d'autonomie du bot=containment-rate
[*][measure]la réussite du libre-service=self-service-success
[*][measure]les ventes par contact=sales-per-contact
[*][measure]les clients retenus=saves
[*][measure]le coût des gestes commerciaux=goodwill-cost
[*][measure]les moments d'enchantement=delight-moments
[*][measure]le coût par résolution=cost-per-resolution
[*][measure]le coût par contact=cost-per-contact
[*][measure]les contacts par motif=contacts-per-issue
[*][measure]la fidélisation=retention
[*][measure]l'attrition=churn
[*][measure]la valeur vie client=clv
[*][measure]le panier moyen=order-size
[*][measure]l'usage du produit=product-use
[*][measure]la note des avis=review-score
[*][measure]le sentiment du client=sentiment
[*][measure]le sentiment de l'agent=agent-sentiment
[*][measure]le taux de réponse=response-rate
[*][measure]le traitement dans les délais=done-in-time
[*][measure]l'accessibilité=accessibility

# Mots pour {scope} : la portée d'un réglage
[*][scope]l'agent=agent
[*][scope]l'équipe=team
[*][scope]le centre=center

# Mots pour {use} : l'usage d'un réglage
[*][use]de prime=incentive
[*][use]d'objectif=target
[*][use]de classement=ranking
[*][use]de repère=benchmark
[*][use]d'alerte=alarm

# Mots pour {moment} : le moment d'une enquête
[*][moment]après le contact=after-contact
[*][moment]après la résolution=after-resolution
[*][moment]périodiquement=periodic
[*][moment]sur la relation=relationship

# Mots pour {sample} : les clients d'une enquête
[*][sample]sans exception=all
[*][sample]tirés au sort=random
[*][sample]choisis par l'agent=agent-chosen

# Mots pour {via} : la voie d'une enquête
[*][via]le SVI=ivr
[*][via]l'e-mail=email
[*][via]SMS=sms
[*][via]le site web=web
[*][via]l'application=app
[*][via]le même canal=same
[*][via]le chat=chat
[*][via]le canal préféré du client=preferred
[*][via]le courrier=letter

# Mots pour {topic} : ce qu'un critère de la grille peut exiger
[*][topic]une formule d'accueil=greeting
[*][topic]des phrases imposées=script
[*][topic]des banalités=small-talk
[*][topic]des excuses=apology
[*][topic]la question finale=anything-else
[*][topic]l'emploi du nom=name-use
[*][topic]une offre commerciale=sales
[*][topic]un texte légal=legal-text
[*][topic]une demande d'enquête=survey-request
[*][topic]l'identification=identification
[*][topic]une procédure=procedure
[*][topic]la suite donnée=next-step
[*][topic]une solution=solution
[*][topic]la question suivante=next-issue
[*][topic]une manière d'être=manner

# Mots pour {kind} : la nature d'un critère de la grille
[*][kind]les scripts=script
[*][kind]la conformité=compliance
[*][kind]les compétences=skill
[*][kind]les résultats=outcome

# Les phrases des cartes en français. Une carte reprend chaque phrase telle quelle, avec ses emplacements
# {nom:type} remplis : number 3, duration 20s 5m 2h 7d, phrase, field, channel, word, table. Ce qui suit le
# signe = est le sens de la phrase, identique dans les trois langues ; le second crochet dit de quoi elle parle.

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
[when][story]l'échange est en {language:word}=language == "{language}"
[when][story]le client nous a contactés=!isOutbound()
[when][story]nous avons contacté le client=isOutbound()
[when][story]l'agent a moins de {n:number} mois d'expérience=experienceMonths >= 0 && experienceMonths < {n}

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
[when][story]l'humeur du client est à {n:number} ou moins=sentiment <= {n}
[when][story]l'humeur du client est à {n:number} ou plus=sentiment >= {n}

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

# Attente et mises en garde
[when][story]le client est en garde=isHeld()
[when][story]le client n'est pas en garde=!isHeld()
[when][story]le client est en file d'attente=isWaiting()
[when][story]le client a été mis en garde au moins {n:number} fois=times("held") >= {n}
[when][story]le client est en garde depuis {time:duration}=onHoldFor({time})
[when][story]personne n'a parlé au client depuis {time:duration} de garde=onHoldUnspoken({time})
[when][story]les mises en garde ont duré {time:duration} en tout=heldInAll({time})
[when][story]le client a attendu {time:duration} en file=waitedInAll({time})
[when][story]le client attend plus longtemps que prévu=beyondAnnouncedWait()
[when][story]la garde a pris fin il y a {time:duration} et l'agent ne s'est pas excusé depuis=elapsed("resumed", {time}) && !after("agent:apology", "resumed") && !after("agent:thanks", "resumed")
[when][story]la garde a pris fin il y a moins de {time:duration}=within("resumed", {time})
[when][story]la mise en garde a commencé sans prévenir=isHeld() && !happened("agent:hold-notice")

# Durées
[when][story]l'échange dure depuis {time:duration}=lastedFor({time})
[when][story]des agents s'en occupent depuis {time:duration}=handledFor({time})
[when][story]{n:number} pour cent de la cible de durée est écoulé=handledFor(@handle-time-target * {n} / 100)
[when][story]{n:number} pour cent de la cible de durée n'est pas écoulé=!handledFor(@handle-time-target * {n} / 100)

# Ce qui a été dit : toute expression du catalogue
[when][story]l'agent a dit {phrase:phrase}=happened("agent:{phrase}")
[when][story]l'agent n'a pas dit {phrase:phrase}=!happened("agent:{phrase}")
[when][story]l'agent a dit {phrase:phrase} au moins {n:number} fois=times("agent:{phrase}") >= {n}
[when][story]l'agent a dit {phrase:phrase} dans les {time:duration} qui précèdent=within("agent:{phrase}", {time})
[when][story]l'agent n'a pas dit {phrase:phrase} dans les {time:duration} qui précèdent=!within("agent:{phrase}", {time})
[when][story]le client a dit {phrase:phrase}=happened("customer:{phrase}")
[when][story]le client n'a pas dit {phrase:phrase}=!happened("customer:{phrase}")
[when][story]le client a dit {phrase:phrase} au moins {n:number} fois=times("customer:{phrase}") >= {n}
[when][story]le client a dit {phrase:phrase} dans les {time:duration} qui précèdent=within("customer:{phrase}", {time})
[when][story]le client n'a pas dit {phrase:phrase} dans les {time:duration} qui précèdent=!within("customer:{phrase}", {time})
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
[when][story]l'agent a dit au moins {n:number} mots sans pause=agentRun() >= {n}

# Ce qui a été dit : avec les mots du métier
[when][story]le client est agacé=happened("customer:annoyed") || happened("customer:complaint") || sentiment <= -0.4
[when][story]le client a réclamé=happened("customer:complaint") || happened("customer:annoyed")
[when][story]le client veut partir=happened("customer:leaving")
[when][story]le client dit qu'il l'a déjà dit=happened("customer:already-told")
[when][story]le client dit qu'il nous a déjà contactés=happened("customer:repeat-contact")
[when][story]l'agent n'a pas reconnu la réclamation du client {time:duration} après=elapsed("customer:complaint", {time}) && !after("agent:acknowledgement", "customer:complaint") && !after("agent:apology", "customer:complaint") && !after("agent:advocacy", "customer:complaint")
[when][story]l'agent a pris le dossier en main=happened("agent:advocacy")
[when][story]l'agent n'a pas pris le dossier en main=!happened("agent:advocacy")
[when][story]l'agent a refusé quelque chose dans les {time:duration} qui précèdent=within("agent:cannot", {time})
[when][story]l'agent n'a proposé aucune option depuis son refus=!after("agent:option-offered", "agent:cannot")
[when][story]l'agent s'est excusé il y a {time:duration} et n'a proposé aucune option depuis=elapsed("agent:apology", {time}) && !after("agent:option-offered", "agent:apology") && !after("resolution-offered", "agent:apology") && !after("agent:advocacy", "agent:apology") && !after("asked", "agent:apology") && !after("agent:closing", "agent:apology")
[when][story]l'agent conclut l'échange=happened("agent:closing")
[when][story]l'agent a demandé s'il y avait autre chose=happened("agent:anything-else")
[when][story]l'agent n'a pas demandé s'il y avait autre chose=!happened("agent:anything-else")

# Informations demandées et données
[when][story]on a demandé au client {field:field}=happened("asked:{field}")
[when][story]on a demandé au client {field:field} au moins {n:number} fois=times("asked:{field}") >= {n}
[when][story]le client a donné {field:field}=happened("given:{field}")
[when][story]le client n'a pas donné {field:field}=!happened("given:{field}")
[when][story]une information déjà donnée a été redemandée=happened("asked-again")
[when][story]une information déjà donnée a été redemandée au moins {n:number} fois=times("asked-again") >= {n}
[when][story]une information déjà donnée a été redemandée dans les {time:duration} qui précèdent=within("asked-again", {time})
[when][story]une information donnée lors d'un contact antérieur a été redemandée dans les {time:duration} qui précèdent=within("asked-again-earlier", {time})
[when][story]l'agent a demandé des informations dans les {time:duration} qui précèdent=within("asked", {time})
[when][story]le client a dit {phrase:phrase} depuis que l'agent a demandé des informations=after("customer:{phrase}", "asked")
[when][story]l'agent a demandé des informations depuis que la solution est confirmée=after("asked", "resolution-confirmed")
[when][story]le client n'a rien soulevé de nouveau depuis que la solution est confirmée=!after("customer:question", "resolution-confirmed")
[when][story]l'agent a dit {phrase:phrase} depuis que la solution est confirmée=after("agent:{phrase}", "resolution-confirmed")
[when][story]le client n'a donné aucune information depuis qu'il a dit {phrase:phrase}=!after("given", "customer:{phrase}")

# Promesses
[when][story]l'agent a fait une promesse=happened("promise-made")
[when][story]l'agent a fait une promesse sans date il y a {time:duration}=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]une promesse arrive à échéance dans {time:duration}=promiseDueWithin({time})
[when][story]une promesse n'a pas été tenue pendant cet échange=happened("promise-broken")
[when][story]une promesse faite lors d'un contact antérieur n'a pas été tenue=earlierPromiseBroken()

# Historique
[when][story]le client est venu pour ce motif au moins {n:number} fois en {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]le client est venu pour ce motif moins de {n:number} fois en {time:duration}=contactsOnIssue({time}) < {n}
[when][story]le client est venu pour ce motif par un autre canal dans les {time:duration} qui précèdent=cameOnOtherChannel({time})
[when][story]un signal au sujet de {topic:word} a été observé=happened("signal:{topic}")

# Tables : toutes les phrases de ligne d'une carte parlent de la même ligne
[when][row]la table {table:table} a une ligne pour le motif=table == "{table}", cell("issue") == $story.issue
[when][row]la table {table:table} a une ligne pour le produit=table == "{table}", cell("product") == $story.product
[when][row]sa probabilité est de {n:number} pour cent au moins=number("likelihood") >= {n}
[when][row]personne n'en a encore parlé=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]son motif est le motif de l'échange=cell("issue") == $story.issue

# Réglages des indicateurs (cartes avec about: settings)
[when][kpi]le réglage mesure {measure:word}=measures() == "{measure}"
[when][kpi]il est fixé pour chaque agent=scope() == "agent"
[when][kpi]il pèse sur les agents un par un=pressesAgents()
[when][kpi]il déclenche une prime=use() == "incentive"
[when][kpi]il est plus qu'un repère=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]sa cible est de {value:number} ou moins=hasTarget() && targetValue() <= {value}
[when][kpi]sa cible est de {value:number} ou plus=hasTarget() && targetValue() >= {value}
[when][kpi]il a une cible=hasTarget()
[when][kpi]sa fenêtre est plus courte que {n:number} jours=windowDays() < {n}
[when][kpi]son enquête passe par {channel:word}=surveyChannel() == "{channel}"
[when][kpi]son enquête est posée au moment {moment:word}=surveyWhen() == "{moment}"
[when][kpi]son enquête est posée alors que le problème est ouvert=surveyWhileOpen()
[when][kpi]son enquête vise les clients {sample:word}=surveySample() == "{sample}"
[when][kpi]son {word:word} est {value:word}=more("{word}") == "{value}"
[when][kpi]il n'a pas de {word:word}=more("{word}") == ""
[when][form]la grille qualité parle de {word:word}=mentions("{word}")
[when][form]le critère est obligatoire=mandatory()
[when][form]le critère pèse au moins {n:number}=weight() >= {n}

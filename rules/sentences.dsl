# The sentences of rule cards in English. A card may use each sentence as it stands here, with its slots
# {name:type} filled in: number 3 or 0.5, duration 20s 2 min 1 h 7 days, phrase, field, table, word, or one
# of a list (event, channel, language …: the lists stand at the end). What stands after = is what the
# sentence means; the second bracket says what it is about. Sentences and words that are missing are added
# here, and in the French and Spanish dictionaries with the same meaning.

# Who, where and about what
[when][story]the channel is {channel:channel}=channel == "{channel}"
[when][story]the channel is not {channel:channel}=channel != "{channel}"
[when][story]the contact is about {issue:word}=issue == "{issue}"
[when][story]the issue is known=issue != null
[when][story]the product is {product:word}=product == "{product}"
[when][story]the queue is {queue:word}=queue == "{queue}"
[when][story]the team is {team:word}=team == "{team}"
[when][story]the customer's segment is {segment:word}=segment == "{segment}"
[when][story]the journey is {journey:word}=journey == "{journey}"
[when][story]the touchpoint is {touchpoint:word}=touchpoint == "{touchpoint}"
[when][story]the interaction is in {language:language}=language == "{language}"
[when][story]the customer contacted us=!isOutbound()
[when][story]we contacted the customer=isOutbound()
[when][story]the agent has less than {months:number} months of experience=experienceMonths >= 0 && experienceMonths < {months}
[when][story]the contact is not about {issue:word}=issue != "{issue}"
[when][story]the issue is not known=issue == null
[when][story]the product is not {product:word}=product != "{product}"
[when][story]the queue is not {queue:word}=queue != "{queue}"
[when][story]the customer's segment is not {segment:word}=segment != "{segment}"
[when][story]the interaction is not in {language:language}=language != "{language}"
[when][story]the agent has at least {months:number} months of experience=experienceMonths >= {months}

# How it stands
[when][story]an agent is connected=isConnected()
[when][story]the interaction has not ended=!isEnded()
[when][story]the issue is resolved=isResolved()
[when][story]the issue is not resolved=!isResolved()
[when][story]a resolution has been offered=happened("resolution-offered")
[when][story]no resolution has been offered=!happened("resolution-offered")
[when][story]the customer has confirmed the resolution=happened("resolution-confirmed")
[when][story]the customer has said that it is not solved=happened("resolution-refused")
[when][story]the interaction is coming to its end=isResolved() || happened("agent:anything-else") || happened("agent:closing")
[when][story]the customer's mood is at or below {mood:number}=sentiment <= {mood}
[when][story]the customer's mood is at or above {mood:number}=sentiment >= {mood}
[when][story]no agent is connected=!isConnected()
[when][story]the interaction has ended=isEnded()
[when][story]the interaction ended {outcome:outcome}=happened("ended-{outcome}")
[when][story]the agent ended the interaction=happened("ended-by-agent")
[when][story]the customer has not been promised {what:word}=!happened("promised:{what}")
[when][story]the customer has not confirmed the resolution=!happened("resolution-confirmed")
[when][story]the customer's mood has fallen by at least {drop:number} from its best=moodFall >= {drop}
[when][story]the customer's mood has risen by at least {rise:number} from its worst=moodRise >= {rise}
[when][story]the customer has answered a {survey:survey} survey=happened("survey-answered:{survey}")
[when][story]the agent has dismissed at least {n:number} suggestions=times("feedback:dismissed") >= {n}
[when][story]the agent has accepted at least {n:number} suggestions=times("feedback:accepted") >= {n}
[when][story]the agent has reported an obstacle=happened("obstacle-reported")

# Transfers and channels
[when][story]the customer has been transferred=happened("transferred")
[when][story]the customer has not been transferred=!happened("transferred")
[when][story]the customer has been transferred at least {n:number} times=times("transferred") >= {n}
[when][story]the latest transfer was cold=after("transferred-cold", "transferred")
[when][story]the latest transfer was warm=after("transferred-warm", "transferred")
[when][story]the agent has not taken ownership since the transfer=!after("agent:advocacy", "transferred")
[when][story]the latest transfer was less than {time:duration} ago=within("transferred", {time})
[when][story]the customer has switched channel at least {n:number} times=times("switched") >= {n}
[when][story]the customer was forced to switch channel=happened("switched-forced")
[when][story]self-service has failed in this interaction=happened("self-service-failed") || happened("self-service-abandoned")
[when][story]one self-service step has failed at least {n:number} times=worstStepFailures() >= {n}
[when][story]the customer has been transferred fewer than {n:number} times=times("transferred") < {n}
[when][story]the customer has not switched channel=!happened("switched")
[when][story]the customer has tried self-service=happened("self-service")
[when][story]the customer has completed a step in self-service=happened("self-service-completed")
[when][story]the self-service step {step:word} has failed at least {n:number} times=stepFailures("{step}") >= {n}

# Waiting and holds
[when][story]the customer is on hold=isHeld()
[when][story]the customer is not on hold=!isHeld()
[when][story]the customer is waiting in a queue=isWaiting()
[when][story]the customer has been put on hold at least {n:number} times=times("held") >= {n}
[when][story]the customer has been on hold for {time:duration}=onHoldFor({time})
[when][story]nobody has spoken to the customer for {time:duration} of the hold=onHoldUnspoken({time})
[when][story]the holds have lasted {time:duration} in all=heldInAll({time})
[when][story]the customer has waited {time:duration} in queues=waitedInAll({time})
[when][story]the customer is waiting longer than was announced=beyondAnnouncedWait()
[when][story]the hold ended {time:duration} ago and the agent has not apologised since=elapsed("resumed", {time}) && !after("agent:apology", "resumed") && !after("agent:thanks", "resumed")
[when][story]the hold ended less than {time:duration} ago=within("resumed", {time})
[when][story]the hold began without a word of warning=isHeld() && !happened("agent:hold-notice")
[when][story]the customer is not waiting in a queue=!isWaiting()
[when][story]the customer has been waiting in a queue for {time:duration}=waitingFor({time})
[when][story]the customer has waited less than {time:duration} in queues=!waitedInAll({time})
[when][story]the customer has not been put on hold=!happened("held")
[when][story]the customer has been put on hold fewer than {n:number} times=times("held") < {n}
[when][story]one hold has lasted {time:duration}=heldAtOnce({time})
[when][story]the holds have lasted less than {time:duration} in all=!heldInAll({time})

# How long
[when][story]the interaction has lasted {time:duration}=lastedFor({time})
[when][story]agents have been on it for {time:duration}=handledFor({time})
[when][story]{percent:number} percent of the handle-time target has passed=handledFor(@handle-time-target * {percent} / 100)
[when][story]{percent:number} percent of the handle-time target has not passed=!handledFor(@handle-time-target * {percent} / 100)
[when][story]the interaction has lasted less than {time:duration}=!isEnded() && !lastedFor({time})
[when][story]agents have been on it for less than {time:duration}=isConnected() && !handledFor({time})

# What was said: any phrase of the catalogue
[when][story]the agent has said {phrase:phrase}=happened("agent:{phrase}")
[when][story]the agent has not said {phrase:phrase}=!happened("agent:{phrase}")
[when][story]the agent has said {phrase:phrase} at least {n:number} times=times("agent:{phrase}") >= {n}
[when][story]the agent has said {phrase:phrase} in the last {time:duration}=within("agent:{phrase}", {time})
[when][story]the agent has not said {phrase:phrase} in the last {time:duration}=!within("agent:{phrase}", {time})
[when][story]the customer has said {phrase:phrase}=happened("customer:{phrase}")
[when][story]the customer has not said {phrase:phrase}=!happened("customer:{phrase}")
[when][story]the customer has said {phrase:phrase} at least {n:number} times=times("customer:{phrase}") >= {n}
[when][story]the customer has said {phrase:phrase} in the last {time:duration}=within("customer:{phrase}", {time})
[when][story]the customer has not said {phrase:phrase} in the last {time:duration}=!within("customer:{phrase}", {time})
[when][story]the agent has said {later:phrase} since the customer said {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]the agent has not said {later:phrase} since the customer said {earlier:phrase}=!after("agent:{later}", "customer:{earlier}")
[when][story]the agent has said {later:phrase} since saying {earlier:phrase}=after("agent:{later}", "agent:{earlier}")
[when][story]the agent has not said {later:phrase} since saying {earlier:phrase}=!after("agent:{later}", "agent:{earlier}")
[when][story]the customer has said {later:phrase} since the agent said {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]the customer has not said {later:phrase} since the agent said {earlier:phrase}=!after("customer:{later}", "agent:{earlier}")
[when][story]{time:duration} have passed since the customer said {phrase:phrase}=elapsed("customer:{phrase}", {time})
[when][story]{time:duration} have passed since the agent said {phrase:phrase}=elapsed("agent:{phrase}", {time})
[when][story]the agent has spoken since the customer said {phrase:phrase}=after("agent-spoke", "customer:{phrase}")
[when][story]the agent has not spoken for {time:duration}=elapsed("agent-spoke", {time})
[when][story]the agent has said at least {words:number} words without a break=agentRun() >= {words}
[when][story]the agent has said {phrase:phrase} fewer than {n:number} times=times("agent:{phrase}") < {n}
[when][story]{time:duration} have passed since the agent first said {phrase:phrase}=elapsedSinceFirst("agent:{phrase}", {time})
[when][story]the customer has said {phrase:phrase} fewer than {n:number} times=times("customer:{phrase}") < {n}
[when][story]{time:duration} have passed since the customer first said {phrase:phrase}=elapsedSinceFirst("customer:{phrase}", {time})
[when][story]the bot has said {phrase:phrase}=happened("bot:{phrase}")
[when][story]the bot has not said {phrase:phrase}=!happened("bot:{phrase}")
[when][story]the bot has said {phrase:phrase} at least {n:number} times=times("bot:{phrase}") >= {n}
[when][story]somebody has said {phrase:phrase}=happened("agent:{phrase}") || happened("customer:{phrase}") || happened("bot:{phrase}")
[when][story]nobody has said {phrase:phrase}=!happened("agent:{phrase}") && !happened("customer:{phrase}") && !happened("bot:{phrase}")
[when][story]the customer has said {later:phrase} since saying {earlier:phrase}=after("customer:{later}", "customer:{earlier}")
[when][story]the customer has not said {later:phrase} since saying {earlier:phrase}=!after("customer:{later}", "customer:{earlier}")
[when][story]the agent said {later:phrase} after the customer said {earlier:phrase}=after("agent:{later}", "customer:{earlier}")
[when][story]the customer said {later:phrase} after the agent said {earlier:phrase}=after("customer:{later}", "agent:{earlier}")
[when][story]the agent said {earlier:phrase} before the customer said {later:phrase}=preceded("agent:{earlier}", "customer:{later}")
[when][story]the customer said {earlier:phrase} before the agent said {later:phrase}=preceded("customer:{earlier}", "agent:{later}")
[when][story]the agent did not say {earlier:phrase} before saying {later:phrase}=happened("agent:{later}") && !preceded("agent:{earlier}", "agent:{later}")
[when][story]the agent has not said {later:phrase} within {time:duration} of the customer saying {earlier:phrase}=elapsed("customer:{earlier}", {time}) && !after("agent:{later}", "customer:{earlier}")
[when][story]the customer has not said {later:phrase} within {time:duration} of the agent saying {earlier:phrase}=elapsed("agent:{earlier}", {time}) && !after("customer:{later}", "agent:{earlier}")
[when][story]the agent has not spoken since the customer said {phrase:phrase}=happened("customer:{phrase}") && !after("agent-spoke", "customer:{phrase}")
[when][story]the customer has not spoken for {time:duration}=elapsed("customer-spoke", {time})
[when][story]the agent's latest message has at least {words:number} words=agentWords() >= {words}
[when][story]the customer has waited {time:duration} for an answer=unansweredFor({time})
[when][story]nobody has spoken for {time:duration}=nobodySpokeFor({time})
[when][story]the agent has spoken or written at least {n:number} times=times("agent-spoke") >= {n}
[when][story]the customer has spoken or written at least {n:number} times=times("customer-spoke") >= {n}
[when][story]the customer has spoken another language at least {n:number} times=times("other-language") >= {n}

# What was said: in the words of the floor
[when][story]the customer is annoyed=happened("customer:annoyed") || happened("customer:complaint") || sentiment <= -0.4
[when][story]the customer has complained=happened("customer:complaint") || happened("customer:annoyed")
[when][story]the customer wants to leave=happened("customer:leaving")
[when][story]the customer says that they have already told us=happened("customer:already-told")
[when][story]the customer says that they have contacted us before=happened("customer:repeat-contact")
[when][story]the agent has not acknowledged the customer's complaint {time:duration} after it=elapsed("customer:complaint", {time}) && !after("agent:acknowledgement", "customer:complaint") && !after("agent:apology", "customer:complaint") && !after("agent:advocacy", "customer:complaint")
[when][story]the agent has taken ownership=happened("agent:advocacy")
[when][story]the agent has not taken ownership=!happened("agent:advocacy")
[when][story]the agent has refused something in the last {time:duration}=within("agent:cannot", {time})
[when][story]the agent has offered no option since refusing=!after("agent:option-offered", "agent:cannot")
[when][story]the agent apologised {time:duration} ago and has offered no option since=elapsed("agent:apology", {time}) && !after("agent:option-offered", "agent:apology") && !after("resolution-offered", "agent:apology") && !after("agent:advocacy", "agent:apology") && !after("asked", "agent:apology") && !after("agent:closing", "agent:apology")
[when][story]the agent is closing the interaction=happened("agent:closing")
[when][story]the agent has asked whether there is anything else=happened("agent:anything-else")
[when][story]the agent has not asked whether there is anything else=!happened("agent:anything-else")

# What took place, and in which order: any event of the list below
[when][story]{event:event} has taken place=happened("{event}")
[when][story]{event:event} has not taken place=!happened("{event}")
[when][story]{event:event} has taken place at least {n:number} times=times("{event}") >= {n}
[when][story]{event:event} has taken place fewer than {n:number} times=times("{event}") < {n}
[when][story]{event:event} was less than {time:duration} ago=within("{event}", {time})
[when][story]{time:duration} have passed since {event:event}=elapsed("{event}", {time})
[when][story]{later:event} came after {earlier:event}=after("{later}", "{earlier}")
[when][story]{later:event} has not come since {earlier:event}=happened("{earlier}") && !after("{later}", "{earlier}")
[when][story]{later:event} came within {time:duration} of {earlier:event}=cameWithin("{later}", "{earlier}", {time})
[when][story]{later:event} has not come within {time:duration} of {earlier:event}=elapsed("{earlier}", {time}) && !after("{later}", "{earlier}")
[when][story]{earlier:event} came before {later:event}=preceded("{earlier}", "{later}")
[when][story]the agent has said {phrase:phrase} since {event:event}=after("agent:{phrase}", "{event}")
[when][story]the agent has not said {phrase:phrase} since {event:event}=happened("{event}") && !after("agent:{phrase}", "{event}")
[when][story]the agent has not said {phrase:phrase} within {time:duration} of {event:event}=elapsed("{event}", {time}) && !after("agent:{phrase}", "{event}")
[when][story]the agent said {phrase:phrase} before {event:event}=preceded("agent:{phrase}", "{event}")
[when][story]the agent did not say {phrase:phrase} before {event:event}=happened("{event}") && !preceded("agent:{phrase}", "{event}")
[when][story]{event:event} came after the agent said {phrase:phrase}=after("{event}", "agent:{phrase}")
[when][story]the agent has spoken since {event:event}=after("agent-spoke", "{event}")
[when][story]the agent has not spoken since {event:event}=happened("{event}") && !after("agent-spoke", "{event}")
[when][story]the agent has not spoken within {time:duration} of {event:event}=elapsed("{event}", {time}) && !after("agent-spoke", "{event}")
[when][story]the customer has said {phrase:phrase} since {event:event}=after("customer:{phrase}", "{event}")
[when][story]the customer has not said {phrase:phrase} since {event:event}=happened("{event}") && !after("customer:{phrase}", "{event}")
[when][story]the customer has not said {phrase:phrase} within {time:duration} of {event:event}=elapsed("{event}", {time}) && !after("customer:{phrase}", "{event}")
[when][story]the customer said {phrase:phrase} before {event:event}=preceded("customer:{phrase}", "{event}")
[when][story]the customer did not say {phrase:phrase} before {event:event}=happened("{event}") && !preceded("customer:{phrase}", "{event}")
[when][story]{event:event} came after the customer said {phrase:phrase}=after("{event}", "customer:{phrase}")
[when][story]the customer has spoken since {event:event}=after("customer-spoke", "{event}")
[when][story]the customer has not spoken since {event:event}=happened("{event}") && !after("customer-spoke", "{event}")
[when][story]the customer has not spoken within {time:duration} of {event:event}=elapsed("{event}", {time}) && !after("customer-spoke", "{event}")

# Information asked and given
[when][story]the customer has been asked for {field:field}=happened("asked:{field}")
[when][story]the customer has been asked for {field:field} at least {n:number} times=times("asked:{field}") >= {n}
[when][story]the customer has given {field:field}=happened("given:{field}")
[when][story]the customer has not given {field:field}=!happened("given:{field}")
[when][story]information that the customer gave has been asked again=happened("asked-again")
[when][story]information that the customer gave has been asked again at least {n:number} times=times("asked-again") >= {n}
[when][story]information that the customer gave has been asked again in the last {time:duration}=within("asked-again", {time})
[when][story]information that the customer gave on an earlier contact has been asked again in the last {time:duration}=within("asked-again-earlier", {time})
[when][story]the agent has asked for information in the last {time:duration}=within("asked", {time})
[when][story]the customer has said {phrase:phrase} since the agent asked for information=after("customer:{phrase}", "asked")
[when][story]the agent has asked for information since the resolution was confirmed=after("asked", "resolution-confirmed")
[when][story]the customer has raised nothing new since the resolution was confirmed=!after("customer:question", "resolution-confirmed")
[when][story]the agent has said {phrase:phrase} since the resolution was confirmed=after("agent:{phrase}", "resolution-confirmed")
[when][story]the customer has given no information since saying {phrase:phrase}=!after("given", "customer:{phrase}")
[when][story]the customer has not been asked for {field:field}=!happened("asked:{field}")
[when][story]the customer has been asked for {field:field} in the last {time:duration}=within("asked:{field}", {time})
[when][story]the customer has been asked again for {field:field}=askedAgain == "{field}"
[when][story]the customer has been asked for {field:field} and has not given it=happened("asked:{field}") && !after("given:{field}", "asked:{field}")
[when][story]the customer has not given {field:field} within {time:duration} of being asked=elapsed("asked:{field}", {time}) && !after("given:{field}", "asked:{field}")
[when][story]the customer has been asked for {field:field} since {event:event}=after("asked:{field}", "{event}")
[when][story]the customer gave {field:field} before {event:event}=preceded("given:{field}", "{event}")
[when][story]the customer has given {field:field} in the last {time:duration}=within("given:{field}", {time})
[when][story]the customer has given {field:field} through {place:place}=happened("given-in:{place}:{field}")
[when][story]the customer gave {field:field} on an earlier contact about this issue=gaveEarlier("{field}")
[when][story]the customer has been asked for information at least {n:number} times=times("asked") >= {n}
[when][story]no information that the customer gave has been asked again=!happened("asked-again")

# Promises
[when][story]the agent has made a promise=happened("promise-made")
[when][story]the agent made a promise without a date {time:duration} ago=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]a promise falls due within {time:duration}=promiseDueWithin({time})
[when][story]a promise has been broken in this interaction=happened("promise-broken")
[when][story]a promise made on an earlier contact was not kept=earlierPromiseBroken()
[when][story]a promise made on an earlier contact about this issue has fallen due=earlierPromiseDue()
[when][story]the agent has made no promise=!happened("promise-made")
[when][story]the agent has made at least {n:number} promises=times("promise-made") >= {n}
[when][story]the agent has made a promise in the last {time:duration}=within("promise-made", {time})
[when][story]a promise is open=isPromiseOpen()
[when][story]no promise is open=!isPromiseOpen()
[when][story]a promise without a date is open=promisedWithoutDate()
[when][story]a promise is overdue=promiseDueWithin(0L)
[when][story]a promise has been kept in this interaction=happened("promise-kept")
[when][story]no promise of an earlier contact is broken=!earlierPromiseBroken()
[when][story]the customer has been promised {what:word}=happened("promised:{what}")
[when][story]the customer has been promised {what:word} in the last {time:duration}=within("promised:{what}", {time})

# History
[when][story]the customer has come about this issue at least {n:number} times in {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]the customer has come about this issue fewer than {n:number} times in {time:duration}=contactsOnIssue({time}) < {n}
[when][story]the customer came about this issue on another channel in the last {time:duration}=cameOnOtherChannel({time})
[when][story]a signal about {topic:word} has been observed=observed("{topic}")
[when][story]the customer has contacted us at least {n:number} times in {time:duration}=contacts({time}) >= {n}
[when][story]the customer has contacted us fewer than {n:number} times in {time:duration}=contacts({time}) < {n}
[when][story]at least {n:number} earlier contacts in {time:duration} were on {channel:channel}=earlierOn("{channel}", {time}) >= {n}
[when][story]at least {n:number} earlier contacts in {time:duration} were about {issue:word}=earlierAbout("{issue}", {time}) >= {n}
[when][story]an earlier contact about this issue in the last {time:duration} ended unresolved=earlierUnresolved({time})
[when][story]the customer came back about this issue within {time:duration}=cameBackWithin({time})
[when][story]the customer has been transferred at least {n:number} times about this issue in {time:duration}=transfersOnIssue({time}) >= {n}
[when][story]a signal about {topic:word} has been observed in the last {time:duration}=observedWithin("{topic}", {time})
[when][story]the outcome {what:word} has been observed in this interaction=happened("outcome:{what}")
[when][story]the customer's latest {survey:survey} answer is in the worst {percent:number} percent of its scale=answer("{survey}") >= 0 && answer("{survey}") <= {percent}
[when][story]the customer's latest {survey:survey} answer is at {percent:number} percent of its scale or better=answer("{survey}") >= {percent}
[when][story]the customer has named {cause:word} as a root cause=rootCause("{cause}")
[when][story]the customer's risk of leaving is at least {percent:number} percent=churnRisk >= {percent}
[when][story]the latest signal about {topic:word} has a mood at or below {mood:number}=observed("{topic}") && signalMood("{topic}") <= {mood}
[when][story]the latest signal about {topic:word} has a mood at or above {mood:number}=observed("{topic}") && signalMood("{topic}") >= {mood}

# Tables: all row sentences of a card speak about the same row
[when][row]the table {table:table} has a row for the issue=table == "{table}", cell("issue") == $story.issue
[when][row]the table {table:table} has a row for the product=table == "{table}", cell("product") == $story.product
[when][row]its likelihood is at least {percent:number} percent=number("likelihood") >= {percent}
[when][row]nobody has mentioned it yet=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]its issue is the issue of the interaction=cell("issue") == $story.issue
[when][row]the table {table:table} has a row for the segment=table == "{table}", cell("segment") == $story.segment
[when][row]the table {table:table} has a row for the queue=table == "{table}", cell("queue") == $story.queue
[when][row]its likelihood is less than {percent:number} percent=number("likelihood") < {percent}
[when][row]its product is the product of the interaction=cell("product") == $story.product
[when][row]its channel is the channel of the interaction=cell("channel") == $story.channel
[when][row]its column {column:word} says {value:word}=cell("{column}") == "{value}"
[when][row]its column {column:word} is at least {n:number}=number("{column}") >= {n}
[when][row]its column {column:word} is at most {n:number}=number("{column}") <= {n}

# KPI settings (cards with about: settings)
[when][kpi]the setting measures {measure:measure}=measures() == "{measure}"
[when][kpi]it is set for each agent=scope() == "agent"
[when][kpi]it presses agents one by one=pressesAgents()
[when][kpi]it pays a bonus=use() == "incentive"
[when][kpi]it is more than a benchmark=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]its target is {value:number} or less=hasTarget() && targetValue() <= {value}
[when][kpi]its target is {value:number} or more=hasTarget() && targetValue() >= {value}
[when][kpi]it has a target=hasTarget()
[when][kpi]its window is shorter than {days:number} days=windowDays() < {days}
[when][kpi]its survey is sent on {via:via}=surveyChannel() == "{via}"
[when][kpi]its survey is asked {moment:moment}=surveyWhen() == "{moment}"
[when][kpi]its survey is asked while the issue is open=surveyWhileOpen()
[when][kpi]its survey goes to {sample:sample} customers=surveySample() == "{sample}"
[when][kpi]its {word:word} is {value:word}=more("{word}") == "{value}"
[when][kpi]it has no {word:word}=more("{word}") == ""
[when][kpi]the setting does not measure {measure:measure}=measures() != "{measure}"
[when][kpi]its scope is {scope:scope}=scope() == "{scope}"
[when][kpi]it is used as {use:use}=use() == "{use}"
[when][kpi]it has no target=!hasTarget()
[when][kpi]its window is {days:number} days or longer=windowDays() >= {days}
[when][kpi]it has a survey=hasSurvey()
[when][kpi]it has no survey=!hasSurvey()
[when][form]the quality form speaks of {word:word}=mentions("{word}")
[when][form]the item is mandatory=mandatory()
[when][form]the item weighs at least {weight:number}=weight() >= {weight}
[when][form]the item is not mandatory=!mandatory()
[when][kpi]it presses a team=pressesTeams()
[when][kpi]somebody is paid by it=pays()
[when][kpi]its target is a floor=targetIsFloor()
[when][kpi]its target is a cap=targetIsCap()
[when][kpi]its target lies on the wrong side of its scale=targetOnWrongSide()
[when][kpi]its target is below its baseline=targetBelowBaseline()
[when][kpi]the law sets its target=statutory()
[when][kpi]the law does not set its target=!statutory()
[when][kpi]it states no window=!hasWindow()
[when][kpi]its survey is about one interaction=surveyAboutInteraction()
[when][kpi]its survey comes later than {time:duration}=surveyLaterThan({time})
[when][kpi]its answers are rewarded=rewardsAnswers()
[when][kpi]it leaves out what hurts=leavesOutWhatHurts()
[when][kpi]fewer than {n:number} are counted for each in its window=countsFewerThan({n})
[when][kpi]it is for a sales desk=isForSalesDesk()
[when][kpi]it is not for a sales desk=!isForSalesDesk()
[when][kpi]its {word:word} includes {value:word}=lists("{word}", "{value}")
[when][form]the item demands {topic:topic}=about("{topic}")
[when][form]the item does not demand {topic:topic}=!about("{topic}")
[when][form]the item counts among the {kind:kind}=kind() == "{kind}"
[when][form]the law demands the item=statutory()
[when][form]the law does not demand the item=!statutory()

# All KPI settings together, and each beside the others
[when][settings]there are KPI settings=hasSettings()
[when][settings]some setting measures {measure:measure}=measures("{measure}")
[when][settings]no setting measures {measure:measure}=!measures("{measure}")
[when][settings]another setting measures {measure:measure}=measuresBeside($kpi.id(), "{measure}")
[when][settings]no other setting measures {measure:measure}=!measuresBeside($kpi.id(), "{measure}")
[when][settings]a counter-metric of it is measured=hasCounter($kpi.id())
[when][settings]no counter-metric of it is measured=!hasCounter($kpi.id())
[when][settings]at least {n:number} settings press agents one by one=pressingAgents() >= {n}
[when][settings]at least {n:number} settings have a target=targets() >= {n}
[when][settings]no setting tells issues or segments apart=!tellsApart()
[when][settings]every perception measure comes from one survey=listensAtOnePost()
[when][settings]every measure comes from surveys=onlyScores()
[when][settings]every measure tells only afterwards=onlyLagging()
[when][settings]every stated statistic is a mean=onlyMeans()
[when][settings]no survey says when the customer is asked again=asksWithoutPause()
[when][settings]the goals are on scores and on no cause=aimsAtScore() && !aimsAtCause()
[when][settings]a channel of the center has no measure=hasSilentChannel()
[when][settings]a journey lacks an interaction, a perception or an outcome measure=hasHalfMeasuredJourney()
[when][settings]resolving an issue takes longer than its target=resolvingTakesLonger($kpi.id())
[when][settings]another setting only watches the same measure=watchedBeside($kpi.id())
[when][settings]other settings name an owner=namesOwners()
[when][settings]what shows its harm is the target of another owner=counterHasAnotherOwner($kpi.id())
[when][settings]contacts take at least {time:duration}=contactsTakeAtLeast({time})
[when][settings]its survey leaves the channels of the center=leavesChannels($kpi.surveyChannel())
[when][settings]its survey lacks a language of the center=lacksLanguage($kpi.id())
[when][settings]the form gives at least {n:number} percent of its weight to {kind:kind}=formShare("{kind}") >= {n}
[when][settings]the form gives less than {n:number} percent of its weight to {kind:kind}=formShareAtMost("{kind}") < {n}

# Words for {event}: what can take place
[*][event]the start of the interaction=started
[*][event]the entry into a queue=queued
[*][event]the agent's connection=connected
[*][event]the transfer=transferred
[*][event]the cold transfer=transferred-cold
[*][event]the warm transfer=transferred-warm
[*][event]the start of the hold=held
[*][event]the end of the hold=resumed
[*][event]the channel switch=switched
[*][event]the forced channel switch=switched-forced
[*][event]the self-service attempt=self-service
[*][event]the self-service failure=self-service-failed
[*][event]the abandoned self-service attempt=self-service-abandoned
[*][event]the request for information=asked
[*][event]the repeated question=asked-again
[*][event]the question from an earlier contact=asked-again-earlier
[*][event]the information given=given
[*][event]the promise=promise-made
[*][event]the kept promise=promise-kept
[*][event]the broken promise=promise-broken
[*][event]the offered resolution=resolution-offered
[*][event]the confirmed resolution=resolution-confirmed
[*][event]the refused resolution=resolution-refused
[*][event]the end of the interaction=ended
[*][event]the end of the wrap-up=wrapped-up
[*][event]the survey answer=survey-answered
[*][event]the arrival at a touchpoint=touchpoint-reached
[*][event]the signal=signal
[*][event]the outcome=outcome
[*][event]the reported obstacle=obstacle-reported
[*][event]the agent's last words=agent-spoke
[*][event]the customer's last words=customer-spoke
[*][event]the words in another language=other-language

# Words for {channel}
[*][channel]voice=voice
[*][channel]phone=voice
[*][channel]chat=chat
[*][channel]email=email
[*][channel]message=message
[*][channel]messaging=message
[*][channel]social=social
[*][channel]social media=social
[*][channel]video=video
[*][channel]web=web

# Words for {language}; every two-letter code will do as well
[*][language]English=en
[*][language]French=fr
[*][language]Spanish=es
[*][language]German=de
[*][language]Italian=it
[*][language]Portuguese=pt
[*][language]Dutch=nl
[*][language]Polish=pl
[*][language]Arabic=ar

# Words for {place}: where information is given
[*][place]the IVR=ivr
[*][place]the website=web
[*][place]the app=app
[*][place]the bot=bot
[*][place]the agent=agent

# Words for {outcome}
[*][outcome]resolved=resolved
[*][outcome]unresolved=unresolved
[*][outcome]abandoned=abandoned

# Words for {survey}
[*][survey]CES=ces
[*][survey]CSAT=csat
[*][survey]NPS=nps
[*][survey]other=other

# Words for {measure}: what a KPI measures; add your own measures here
[*][measure]handle-time=handle-time
[*][measure]the handle time=handle-time
[*][measure]first-contact-resolution=first-contact-resolution
[*][measure]first-contact resolution=first-contact-resolution
[*][measure]csat=csat
[*][measure]CSAT=csat
[*][measure]nps=nps
[*][measure]NPS=nps
[*][measure]ces=ces
[*][measure]CES=ces
[*][measure]transfer-rate=transfer-rate
[*][measure]the transfer rate=transfer-rate
[*][measure]repeat-rate=repeat-rate
[*][measure]the repeat rate=repeat-rate
[*][measure]occupancy=occupancy
[*][measure]the occupancy=occupancy
[*][measure]adherence=adherence
[*][measure]the schedule adherence=adherence
[*][measure]abandon-rate=abandon-rate
[*][measure]the abandon rate=abandon-rate
[*][measure]service-level=service-level
[*][measure]the service level=service-level
[*][measure]quality-score=quality-score
[*][measure]the quality score=quality-score
[*][measure]deflection-rate=deflection-rate
[*][measure]the deflection rate=deflection-rate
[*][measure]contacts-per-hour=contacts-per-hour
[*][measure]contacts per hour=contacts-per-hour
[*][measure]closed-loop-time=closed-loop-time
[*][measure]the closed-loop time=closed-loop-time
[*][measure]suggestion-acceptance=suggestion-acceptance
[*][measure]the acceptance of suggestions=suggestion-acceptance
[*][measure]agent-emotion=agent-emotion
[*][measure]the agent's emotion=agent-emotion
[*][measure]effort-score=effort-score
[*][measure]the effort score=effort-score
[*][measure]causes-removed=causes-removed
[*][measure]the causes removed=causes-removed
[*][measure]after-call-work=after-call-work
[*][measure]the after-call work=after-call-work
[*][measure]talk-time=talk-time
[*][measure]the talk time=talk-time
[*][measure]price-per-minute=price-per-minute
[*][measure]the price per minute=price-per-minute
[*][measure]price-per-contact=price-per-contact
[*][measure]the price per contact=price-per-contact
[*][measure]tickets-closed=tickets-closed
[*][measure]the tickets closed=tickets-closed
[*][measure]hold-rate=hold-rate
[*][measure]the hold rate=hold-rate
[*][measure]hold-time=hold-time
[*][measure]the hold time=hold-time
[*][measure]wait-time=wait-time
[*][measure]the waiting time=wait-time
[*][measure]chat-concurrency=chat-concurrency
[*][measure]the chat concurrency=chat-concurrency
[*][measure]first-response-time=first-response-time
[*][measure]the first-response time=first-response-time
[*][measure]resolution-time=resolution-time
[*][measure]the resolution time=resolution-time
[*][measure]reopen-rate=reopen-rate
[*][measure]the reopen rate=reopen-rate
[*][measure]backlog-closed=backlog-closed
[*][measure]the backlog closed=backlog-closed
[*][measure]containment-rate=containment-rate
[*][measure]the containment rate=containment-rate
[*][measure]self-service-success=self-service-success
[*][measure]the self-service success=self-service-success
[*][measure]sales-per-contact=sales-per-contact
[*][measure]the sales per contact=sales-per-contact
[*][measure]saves=saves
[*][measure]the customers saved=saves
[*][measure]goodwill-cost=goodwill-cost
[*][measure]the goodwill cost=goodwill-cost
[*][measure]delight-moments=delight-moments
[*][measure]the delight moments=delight-moments
[*][measure]cost-per-resolution=cost-per-resolution
[*][measure]the cost per resolution=cost-per-resolution
[*][measure]cost-per-contact=cost-per-contact
[*][measure]the cost per contact=cost-per-contact
[*][measure]contacts-per-issue=contacts-per-issue
[*][measure]the contacts per issue=contacts-per-issue
[*][measure]retention=retention
[*][measure]the retention=retention
[*][measure]churn=churn
[*][measure]the churn=churn
[*][measure]clv=clv
[*][measure]the customer lifetime value=clv
[*][measure]order-size=order-size
[*][measure]the order size=order-size
[*][measure]product-use=product-use
[*][measure]the product use=product-use
[*][measure]review-score=review-score
[*][measure]the review score=review-score
[*][measure]sentiment=sentiment
[*][measure]the customer's sentiment=sentiment
[*][measure]agent-sentiment=agent-sentiment
[*][measure]the agent's sentiment=agent-sentiment
[*][measure]response-rate=response-rate
[*][measure]the response rate=response-rate
[*][measure]done-in-time=done-in-time
[*][measure]what is done in time=done-in-time
[*][measure]accessibility=accessibility
[*][measure]the accessibility=accessibility

# Words for {scope} of a KPI setting
[*][scope]the agent=agent
[*][scope]the team=team
[*][scope]the center=center

# Words for {use} of a KPI setting
[*][use]a bonus=incentive
[*][use]an incentive=incentive
[*][use]a target=target
[*][use]a ranking=ranking
[*][use]a benchmark=benchmark
[*][use]an alarm=alarm

# Words for {moment} of a survey
[*][moment]after-contact=after-contact
[*][moment]after the contact=after-contact
[*][moment]after-resolution=after-resolution
[*][moment]after the resolution=after-resolution
[*][moment]periodically=periodic
[*][moment]relationship=relationship
[*][moment]on the relationship=relationship

# Words for {sample} of a survey
[*][sample]all=all
[*][sample]randomly-chosen=random
[*][sample]agent-chosen=agent-chosen

# Words for {via}: the way a survey takes
[*][via]ivr=ivr
[*][via]the IVR=ivr
[*][via]email=email
[*][via]text message=sms
[*][via]web=web
[*][via]the website=web
[*][via]app=app
[*][via]the app=app
[*][via]same=same
[*][via]the same channel=same
[*][via]chat=chat
[*][via]the customer's preferred channel=preferred
[*][via]letter=letter

# Words for {topic}: what an item of the quality form can demand
[*][topic]a scripted greeting=greeting
[*][topic]scripted phrases=script
[*][topic]small talk=small-talk
[*][topic]an apology=apology
[*][topic]the anything-else question=anything-else
[*][topic]the use of the name=name-use
[*][topic]an offer to buy=sales
[*][topic]a legal text=legal-text
[*][topic]a request for a survey=survey-request
[*][topic]identification=identification
[*][topic]a procedure=procedure
[*][topic]the next step=next-step
[*][topic]a solution=solution
[*][topic]the next question=next-issue
[*][topic]a manner=manner

# Words for {kind} of an item of the quality form
[*][kind]scripts=script
[*][kind]compliance=compliance
[*][kind]skills=skill
[*][kind]outcomes=outcome

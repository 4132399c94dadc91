# The sentences of rule cards in English. A card may use each sentence as it stands here, with its slots
# {name:type} filled in: number 3, duration 20s 5m 2h 7d, phrase, field, channel, word, table. What stands
# after = is what the sentence means; the second bracket says what it is about. Sentences that are missing
# are added here, and in the French and Spanish dictionaries with the same meaning.

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
[when][story]the interaction is in {language:word}=language == "{language}"
[when][story]the customer contacted us=!isOutbound()
[when][story]we contacted the customer=isOutbound()
[when][story]the agent has less than {n:number} months of experience=experienceMonths >= 0 && experienceMonths < {n}

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
[when][story]the customer's mood is at or below {n:number}=sentiment <= {n}
[when][story]the customer's mood is at or above {n:number}=sentiment >= {n}

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

# How long
[when][story]the interaction has lasted {time:duration}=lastedFor({time})
[when][story]agents have been on it for {time:duration}=handledFor({time})
[when][story]{n:number} percent of the handle-time target has passed=handledFor(@handle-time-target * {n} / 100)
[when][story]{n:number} percent of the handle-time target has not passed=!handledFor(@handle-time-target * {n} / 100)

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
[when][story]the agent has said at least {n:number} words without a break=agentRun() >= {n}

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

# Promises
[when][story]the agent has made a promise=happened("promise-made")
[when][story]the agent made a promise without a date {time:duration} ago=elapsed("promise-made", {time}) && promisedWithoutDate() && !after("agent:announced-wait", "promise-made")
[when][story]a promise falls due within {time:duration}=promiseDueWithin({time})
[when][story]a promise has been broken in this interaction=happened("promise-broken")
[when][story]a promise made on an earlier contact was not kept=earlierPromiseBroken()

# History
[when][story]the customer has come about this issue at least {n:number} times in {time:duration}=contactsOnIssue({time}) >= {n}
[when][story]the customer has come about this issue fewer than {n:number} times in {time:duration}=contactsOnIssue({time}) < {n}
[when][story]the customer came about this issue on another channel in the last {time:duration}=cameOnOtherChannel({time})
[when][story]a signal about {topic:word} has been observed=happened("signal:{topic}")

# Tables: all row sentences of a card speak about the same row
[when][row]the table {table:table} has a row for the issue=table == "{table}", cell("issue") == $story.issue
[when][row]the table {table:table} has a row for the product=table == "{table}", cell("product") == $story.product
[when][row]its likelihood is at least {n:number} percent=number("likelihood") >= {n}
[when][row]nobody has mentioned it yet=!$story.happened("agent:" + cell("mention")), !$story.happened("customer:" + cell("mention"))
[when][row]its issue is the issue of the interaction=cell("issue") == $story.issue

# KPI settings (cards with about: settings)
[when][kpi]the setting measures {measure:word}=measures() == "{measure}"
[when][kpi]it is set for each agent=scope() == "agent"
[when][kpi]it presses agents one by one=pressesAgents()
[when][kpi]it pays a bonus=use() == "incentive"
[when][kpi]it is more than a benchmark=!use().equals("benchmark") && !use().equals("alarm")
[when][kpi]its target is {value:number} or less=hasTarget() && targetValue() <= {value}
[when][kpi]its target is {value:number} or more=hasTarget() && targetValue() >= {value}
[when][kpi]it has a target=hasTarget()
[when][kpi]its window is shorter than {n:number} days=windowDays() < {n}
[when][kpi]its survey is sent on {channel:word}=surveyChannel() == "{channel}"
[when][kpi]its survey is asked {moment:word}=surveyWhen() == "{moment}"
[when][kpi]its survey is asked while the issue is open=surveyWhileOpen()
[when][kpi]its survey goes to {sample:word} customers=surveySample() == "{sample}"
[when][kpi]its {word:word} is {value:word}=more("{word}") == "{value}"
[when][kpi]it has no {word:word}=more("{word}") == ""
[when][form]the quality form speaks of {word:word}=mentions("{word}")
[when][form]the item is mandatory=mandatory()
[when][form]the item weighs at least {n:number}=weight() >= {n}

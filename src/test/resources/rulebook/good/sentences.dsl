# A small dictionary for tests.
[when][story]the channel is {channel:channel}=channel == "{channel}"
[when][story]an agent is connected=isConnected()
[when][story]the interaction has not ended=!isEnded()
[when][story]the issue is not resolved=!isResolved()
[when][story]the customer has been transferred at least {n:number} times=times("transferred") >= {n}
[when][story]the customer has been transferred at most {n:number} times=times("transferred") <= {n}
[when][story]the agent has not said {later:phrase} since the customer said {earlier:phrase}=!after("agent:{later}", "customer:{earlier}")
[when][story]the customer has said {phrase:phrase}=happened("customer:{phrase}")
[when][story]{time:duration} have passed since the customer said {phrase:phrase}=elapsed("customer:{phrase}", {time})
[when][story]the customer has been on hold for {time:duration}=onHoldFor({time})
[when][story]{n:number} percent of the handle-time target has passed=handledFor(@handle-time-target * {n} / 100)
[when][row]the table {table:table} has a row for the issue=table == "{table}", cell("issue") == $story.issue
[when][row]its likelihood is at least {n:number} percent=number("likelihood") >= {n}
[when][row]nobody has mentioned it yet=!$story.happened("agent:" + cell("mention"))
[when][kpi]the setting measures {measure:word}=measures() == "{measure}"
[when][kpi]it presses agents one by one=pressesAgents()
[when][form]the item is mandatory=mandatory()

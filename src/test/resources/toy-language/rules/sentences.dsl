# What the toy's card says
[when][story]the channel is {channel:channel}=channel == "{channel}"
[when][story]the customer complained in the last {time:duration}=within("customer:complaint", {time})
[*][channel]voice=voice

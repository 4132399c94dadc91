# Kion la karto diras
[when][story]la kanalo estas {channel:channel}=channel == "{channel}"
[when][story]la kliento plendis dum la lastaj {time:duration}=within("customer:complaint", {time})
[*][channel]voĉo=voice

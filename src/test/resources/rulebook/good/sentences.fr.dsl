[when][story]un agent est en ligne=isConnected()
[when][story]le problème n'est pas résolu=!isResolved()
[when][story]le client a été transféré au moins {n:number} fois=times("transferred") >= {n}
[when][story]le client est en attente depuis {time:duration}=onHoldFor({time})

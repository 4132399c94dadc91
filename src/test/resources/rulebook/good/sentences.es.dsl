[when][story]un agente está conectado=isConnected()
[when][story]el problema no está resuelto=!isResolved()
[when][story]el cliente ha sido transferido al menos {n:number} veces=times("transferred") >= {n}
[when][story]el cliente lleva {time:duration} en espera=onHoldFor({time})

[when][story]it is so=‮isEnded()

[when][story]it is {n:number}=isEnded()

[when][story]it is {n:number} and {n:number}=times("x") > {n}

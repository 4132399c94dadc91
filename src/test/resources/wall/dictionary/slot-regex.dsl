[when][story]it is {x:(a+)+b}=times("{x}") > 0

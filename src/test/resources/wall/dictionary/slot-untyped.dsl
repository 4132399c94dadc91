[when][story]it is {x}=times("{x}") > 0

[when][story]it is so=getClass().getName() == "x"

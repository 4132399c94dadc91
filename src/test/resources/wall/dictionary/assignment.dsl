[when][story]it is so=(issue = PWN) == null

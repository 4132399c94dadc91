[when][story]it is so=PWN == null

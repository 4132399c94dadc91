[when][story]it is so=times("\u0022") > 0

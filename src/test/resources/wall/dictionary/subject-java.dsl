[when][java.lang.System]it is so=exit(0)

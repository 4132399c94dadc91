[when][system]it is so=exit(0)

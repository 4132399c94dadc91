[when][story]it is so=issue matches "(a+)+b"

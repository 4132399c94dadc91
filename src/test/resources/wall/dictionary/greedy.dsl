[when][story]{x:word}=times("{x}") > 0

[when][story]it is {a:word}{b:word}{c:word}{d:word}{e:word}{f:word}=times("{a}{b}{c}{d}{e}{f}") > 0

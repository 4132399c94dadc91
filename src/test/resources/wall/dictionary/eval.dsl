[when][story]it is so=isEnded()) eval(PWN == null

[when][story]it is so=isEnded()) Object(PWN == null

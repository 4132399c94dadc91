[*]x=PWN

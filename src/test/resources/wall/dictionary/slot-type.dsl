[when][story]it is {x:.*}=isEnded()

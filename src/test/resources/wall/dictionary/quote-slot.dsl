[when][story]it is {x:phrase}=times({x}) > 0

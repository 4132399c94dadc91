[when][story]it is {id:word}=customerId == "{id}"

# The sentences of rule cards in English. A card may use each sentence as it stands here, with its slots
# {name:type} filled in: number 3, duration 20s 5m 2h 7d, phrase, field, channel, word, table. What stands
# after = is what the sentence means; the second bracket says what it is about. Sentences that are missing
# are added here, and in the French and Spanish dictionaries with the same meaning.

# Who, where and about what
[when][story]the channel is {channel:channel}=channel == "{channel}"
[when][story]the channel is not {channel:channel}=channel != "{channel}"
[when][story]the contact is about {issue:word}=issue == "{issue}"
[when][story]the issue is known=issue != null
[when][story]the product is {product:word}=product == "{product}"
[when][story]the queue is {queue:word}=queue == "{queue}"

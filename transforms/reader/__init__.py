"""The network that reads Polish: one vector per word form, LSTMs over the text, heads for every layer of annotation."""

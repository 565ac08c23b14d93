"""Words that name nobody by themselves: two articles that use one of them do not speak of the same."""

POINTERS = frozenset({
    "to", "ten", "ta", "ci", "te", "tamten", "on", "ona", "ono", "oni", "one", "ja", "ty", "my", "wy", "kto", "co",
    "ktoś", "coś", "ktokolwiek", "cokolwiek", "nikt", "nic", "każdy", "wszystko", "wszyscy", "wszystkie", "który",
    "która", "które", "jaki", "taki", "taka", "takie", "inny", "inna", "inni", "inne", "niektórzy", "niektóre", "wielu",
    "wiele", "kilku", "kilka", "siebie", "sobie", "sam", "sama", "sami", "oba", "obie", "obaj", "oboje", "jeden",
    "jedna", "jedni", "drugi", "druga", "drudzy", "pozostali", "pozostałe",
})  # fmt: skip

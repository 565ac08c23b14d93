"""First names of English in -y: they are nominatives, or of women; a man's other cases have -ego, -emu, -m."""

IN_Y = frozenset({
    "Amy", "Andy", "Anthony", "Ashley", "Aubrey", "Audrey", "Barry", "Benny", "Bethany", "Betty", "Billy", "Bobby",
    "Bradley", "Brady", "Casey", "Cathy", "Cindy", "Corey", "Cory", "Danny", "Donny", "Dorothy", "Eddy", "Emily",
    "Fanny", "Freddy", "Garry", "Gary", "Geoffrey", "Grady", "Gregory", "Harry", "Henry", "Hilary", "Hillary",
    "Humphrey", "Ivy", "Jeffrey", "Jenny", "Jeremy", "Jerry", "Jimmy", "Johnny", "Judy", "Kathy", "Kelly", "Kenny",
    "Kerry", "Kitty", "Larry", "Lenny", "Lily", "Lindsay", "Lindsey", "Lucy", "Mandy", "Mary", "Mickey", "Molly",
    "Nancy", "Nelly", "Patty", "Peggy", "Penny", "Percy", "Perry", "Polly", "Quincy", "Randy", "Ricky", "Rocky",
    "Ronny", "Rory", "Rosemary", "Ruby", "Rudy", "Sally", "Sandy", "Shelley", "Shirley", "Sidney", "Stacy",
    "Stanley", "Sydney", "Teddy", "Terry", "Tiffany", "Timothy", "Toby", "Tommy", "Tony", "Tracy", "Vinny", "Wendy",
    "Wesley", "Whitney",
})  # fmt: skip

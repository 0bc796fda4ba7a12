"""The page of the question bank: what is asked, how it is answered, and how it becomes better."""

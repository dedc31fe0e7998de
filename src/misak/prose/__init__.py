"""Reading prose: notes in, claims out, and each claim beside the article that it is about.

Four rooms, each of which imports from those before it: ``reading`` (the text: passages, words,
names, what each stands under), ``frames`` (what a sentence claims), ``judging`` (a claim beside the
books, and how far its mark may go), ``teacher`` (marks in words, pages, decisions, sheets).
"""

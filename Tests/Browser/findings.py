"""What was found, each once, printed as it comes."""


class Findings:
    def __init__(self):
        self.seen = set()

    def add(self, place, what):
        if (place, what) not in self.seen:
            self.seen.add((place, what))
            print(f"{place}: {what}", flush=True)

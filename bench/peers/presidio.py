"""Microsoft Presidio as its documents show it, as a filter: a line in, a line out.

--version writes that of the analyzer; an error when it, the anonymizer or the model is not installed.
"""

import sys
from importlib.metadata import version

from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine

# Of AnalyzerEngine() as it comes, which would fetch it where it is not.
MODEL = "en_core_web_lg"

# Whatever the locale is; only \n ends a line.
TEXT = {"encoding": "utf-8", "newline": "\n"}


def main():
    if sys.argv[1:] == ["--version"]:
        version(MODEL)
        print(version("presidio_analyzer"))
        return
    analyzer = AnalyzerEngine()
    anonymizer = AnonymizerEngine()
    with open(0, **TEXT) as lines, open(1, "w", **TEXT) as output:
        for line in lines:
            text = line.removesuffix("\n")
            found = analyzer.analyze(text=text, language="en")
            made = anonymizer.anonymize(text=text, analyzer_results=found)
            output.write(f"{made.text}\n")


main()

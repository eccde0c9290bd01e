"""Counts which reports of the gold set that tell of one incident are linked.

links.py prepare GOLD-FOLDER writes reports as JSON; links.py score GOLD-FOLDER reads `vigie incidents --output json`.
"""
import itertools
import json
import sys

folder = sys.argv[2]
with open(folder + "/gold.json", encoding="utf-8") as file:
    reports = json.load(file)["reports"]

if sys.argv[1] == "prepare":
    json.dump([{"id": report["file"], "source": report["file"], "published": report.get("published") or "",
                "text": open(folder + "/" + report["file"], encoding="utf-8").read()} for report in reports], sys.stdout)
else:
    linked = {}
    for incident in json.load(sys.stdin):
        for report in incident["reports"]:
            if report["role"] == "main":
                linked.setdefault(report["source"], set()).add(incident["id"])
    told = {report["file"].lower().replace(".", "-"):
            {incident["id"] for incident in report["incidents"] if incident["role"] == "main"} for report in reports}
    pairs = [(bool(told[one] & told[other]), bool(linked.get(one, set()) & linked.get(other, set())))
             for one, other in itertools.combinations(told, 2)]
    print(sum(same for same, _ in pairs), "pairs of reports tell of one incident,",
          sum(same and together for same, together in pairs), "are linked,",
          sum(together and not same for same, together in pairs), "others as well")

"""Times OSRM with contraction hierarchies: extraction and contraction, a table of durations. Prints one JSON line."""
import importlib.metadata, json, pathlib, statistics, subprocess, sys, time
import osrm

asked = json.loads(pathlib.Path(sys.argv[1]).read_text())
folder = pathlib.Path(asked["folder"]) / "osrm"
folder.mkdir()
package = pathlib.Path(osrm.__file__).parent
network = folder / "roads.osrm"


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def run(tool, *arguments):
    subprocess.run([str(package / "bin" / tool), "-t", "2", *arguments], check=True, capture_output=True)


def build():
    profile = str(package / "share" / "profiles" / "car.lua")
    run("osrm-extract", "-p", profile, "-o", str(network), asked["extract"])
    run("osrm-contract", str(network))


import_ms = timed(build)
engine = osrm.OSRM(algorithm="CH", storage_config=str(network), use_shared_memory=False, max_locations_distance_table=-1)
table = osrm.TableParameters(coordinates=[tuple(place) for place in asked["places"]], annotations=["duration"])
print(json.dumps({
    "name": f"osrm {importlib.metadata.version('osrm-bindings')}",
    "import_ms": import_ms,
    "matrix_ms": statistics.median(timed(lambda: engine.Table(table)) for _ in range(asked["repeat"])),
}))

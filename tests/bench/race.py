#!/usr/bin/env python3
"""Runs our benchmarks and the peers' in turn (ours, peer, ours, peer, ...) and prints the median of the rounds' ratios.

race.py BUILD [--rounds N] [--no-peers]
BUILD is the build folder, made ready by scripts/bench. Geometry is measured on BUILD/bench (100,000 triangles) in
time of the processor, one thread; pictures, windows and starts in time of the wall. Figures of one run on a busy
machine differ by half; ratios of rounds do not.
"""
import argparse
import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

TO_MILLISECONDS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}
SCREEN = ":97"
DEMO = pathlib.Path(__file__).resolve().parents[2] / "assets/demo/desk-worker.json"


# ---- measuring ----

def benchmark_ms(command, operation, clock="cpu_time"):
    """Milliseconds of one operation of a Google Benchmark program."""
    answer = subprocess.run(
        [*map(str, command), f"--benchmark_filter=^{operation}(/process_time)?(/(real|manual)_time)?$", "--benchmark_min_time=0.2",
         "--benchmark_format=json"], check=True, capture_output=True, text=True)
    row = json.loads(answer.stdout)["benchmarks"][0]
    if row.get("error_occurred"):
        raise SystemExit(f"{operation}: {row['error_message']}")
    return row[clock] * TO_MILLISECONDS[row["time_unit"]]


def whole_process(command):
    """Wall milliseconds and peak memory in MiB of a program from its start to its end."""
    begin = time.perf_counter()
    child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {status}")
    return (time.perf_counter() - begin) * 1e3, usage.ru_maxrss / 1024


def race(ours, peer, rounds):
    """Medians of ours, the peer's, and the rounds' ratios."""
    pairs = [(ours(), peer()) for _ in range(rounds)]
    return (statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs),
            statistics.median(a / b for a, b in pairs))


# ---- the table ----

def heading():
    print("operation                | ours       | peer                 | ratio  | goal        | met")
    print("-------------------------+------------+----------------------+--------+-------------+----")


def show(operation, ours, unit, peer=("", None), ratio=None, goal=None, is_absolute=False):
    name, theirs = peer
    value = ours if is_absolute else ratio
    met = "" if goal is None or value is None else "yes" if value <= goal else "NO"
    goal_text = "" if goal is None else f"<= {goal:g} {unit}" if is_absolute else f"<= {goal:g} x"
    peer_text = f"{name} {theirs:.4g} {unit}" if theirs is not None else ""
    ratio_text = f"{ratio:.3f}" if ratio is not None else ""
    print(f"{operation:24} | {ours:7.4g} {unit:2} | {peer_text:20} | {ratio_text:6} | {goal_text:11} | {met}", flush=True)


# ---- geometry ----

def geometry(build, rounds, has_peers):
    bench, folder = build / "bench", build / "tests/bench"
    ours = [folder / "knotmap_bench", bench / "body.kmbody"]
    cgal, embree = [folder / "peers/cgal_bench", bench], [folder / "peers/embree_bench", bench]
    against = [("Distance/whole", "CGAL heat", cgal, "Distance/whole", 0.35),
               ("Distance/prepare", "CGAL heat", cgal, "Distance/prepare", None),
               ("Distance/15cm", "CGAL heat", cgal, "Distance/whole", 0.03),
               ("Pick", "Embree", embree, "Pick", 1.5),
               ("Pick/prepare", "Embree", embree, "Pick/prepare", None)] if has_peers else []
    alone = [("Distance/5cm", None), ("Closest", None), ("Click", None), ("Path/12cm", None), ("Path/body", None),
             ("Region/stroke", None), ("Region/patch", None)]
    for operation, name, peer, theirs, goal in against:
        result = race(lambda: benchmark_ms(ours, operation), lambda: benchmark_ms(peer, theirs), rounds)
        show(operation, result[0], "ms", (name, result[1]), result[2], goal)
    for operation, goal in alone:
        show(operation, statistics.median(benchmark_ms(ours, operation) for _ in range(rounds)), "ms", goal=goal,
             is_absolute=True)
    if not has_peers:
        return
    if not (bench / "exact.txt").exists():
        subprocess.run([*map(str, cgal), "--write-exact"], check=True)
    told = subprocess.run([*map(str, ours), f"--errors={bench}/exact.txt"], check=True, capture_output=True, text=True)
    mean, _, largest = map(float, told.stdout.split())
    show("Distance, mean error", mean, "%", ("exact", None), goal=0.2, is_absolute=True)
    show("Distance, largest error", largest, "%", ("exact", None), goal=1, is_absolute=True)


# ---- the window ----

def window(build, rounds, has_peers):
    ours = [build / "tests/bench/window_bench"]
    wall = lambda operation: benchmark_ms(ours, operation, "real_time")
    moving = statistics.median(wall("Moving/frame") for _ in range(rounds))
    if has_peers:
        floor_program = [build / "tests/bench/peers/floor_bench", build / "bench/moving.obj"]
        floor = lambda operation: benchmark_ms(floor_program, operation, "real_time")
        for operation, name in [("Moving/frame", "floor+panels"), ("Moving/frame_culled", "culled+panels")]:
            rounds_of_both = []
            for _ in range(rounds):
                rounds_of_both.append((wall("Moving/frame"), floor(operation), wall("Moving/panels")))
            show(operation, statistics.median(a for a, _, _ in rounds_of_both), "ms",
                 (name, statistics.median(b + p for _, b, p in rounds_of_both)),
                 statistics.median(a / (1.25 * b + p) for a, b, p in rounds_of_both), 1)
    for operation, goal in [("Click/first", 1.6), ("Click/smooth", 4), ("Click/chart", None)]:
        result = race(lambda: wall(operation), lambda: wall("Moving/frame"), rounds)
        show(operation, result[0], "ms", ("moving", result[1]), result[2], goal)
    show("Field/ten_knots", statistics.median(wall("Field/ten_knots") for _ in range(rounds)), "ms", goal=1,
         is_absolute=True)


# ---- whole processes ----

@contextlib.contextmanager
def virtual_screen():
    screen = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", "1600x1000x24"], stderr=subprocess.DEVNULL)
    try:
        while not pathlib.Path(f"/tmp/.X11-unix/X{SCREEN[1:]}").exists():
            time.sleep(0.05)
        os.environ["DISPLAY"] = SCREEN
        yield
    finally:
        screen.terminate()
        screen.wait()


def pictures(build, folder, rounds):
    """From the command to the file: a whole chart (four figures, texts, zones, antialiased) beside f3d's bare view."""
    for width, height in [(1280, 800), (3840, 2160)]:
        ours = [build / "knotmap", "render", DEMO, "--view", "chart", "--size", f"{width}x{height}", "-o",
                folder / "ours.png"]
        f3d = ["f3d", build / "bench/mesh.obj", f"--resolution={width},{height}", f"--output={folder}/f3d.png"]
        wholes = [(whole_process(ours), whole_process(f3d)) for _ in range(rounds)]
        for at, what, unit, goal in [(0, "wall", "ms", 1.0), (1, "memory", "MB", 0.65)]:
            show(f"Picture {width} {what}", statistics.median(a[at] for a, _ in wholes), unit,
                 ("f3d", statistics.median(b[at] for _, b in wholes)),
                 statistics.median(a[at] / b[at] for a, b in wholes), goal if width == 3840 else None)


def starts(build, rounds):
    """From the command to the first picture on the screen."""
    def first_picture(x, command):
        watch = [build / "tests/bench/peers/first_picture", "20", str(x), *command]
        return float(subprocess.run(list(map(str, watch)), check=True, capture_output=True, text=True).stdout)
    result = race(lambda: first_picture(640, [build / "knotmap"]),
                  lambda: first_picture(500, ["f3d", build / "bench/mesh.obj"]), rounds)
    show("Start to a drawn body", result[0], "ms", ("f3d", result[1]), result[2], 0.4)


def rest(build):
    """Ticks of the processor in ten seconds without an event."""
    child = subprocess.Popen([str(build / "knotmap"), str(DEMO)], stderr=subprocess.DEVNULL)
    def ticks():
        fields = pathlib.Path(f"/proc/{child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])
    try:
        time.sleep(6)
        before = ticks()
        time.sleep(10)
        show("Ticks in 10 s at rest", ticks() - before, "", goal=0, is_absolute=True)
    finally:
        child.kill()
        child.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--part", choices=["geometry", "window", "programs"])
    arguments = parser.parse_args()
    has_peers = not arguments.no_peers
    heading()
    if arguments.part in (None, "geometry"):
        geometry(arguments.build, arguments.rounds, has_peers)
    if arguments.part in (None, "window"):
        window(arguments.build, arguments.rounds, has_peers)
    if has_peers and arguments.part in (None, "programs"):
        with tempfile.TemporaryDirectory() as folder, virtual_screen():
            for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"]:
                os.environ[name] = folder
            pictures(arguments.build, pathlib.Path(folder), arguments.rounds)
            starts(arguments.build, arguments.rounds)
            rest(arguments.build)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs our benchmark and the peers' in turn (ours, peer, ours, peer, ...) and prints the median of the rounds' ratios.

race.py OURS FOLDER [--rounds N] [--peer NAME=PROGRAM]... [--picture KNOTMAP]
Times are those of the processor (user and system), one thread, unless the table says wall.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

# operation, peer (none: ours alone), goal as a ratio to the peer, goal in milliseconds
OPERATIONS = [
    ("Distance/whole", "cgal", 0.35, None),
    ("Distance/prepare", "cgal", 0.10, None),
    ("Distance/15cm", None, None, 0.5),
    ("Distance/5cm", None, None, 0.06),
    ("Pick", "embree", 1.5, None),
    ("Pick/prepare", "embree", 0.5, None),
    ("Closest", None, None, None),
    ("Click", None, None, 0.15),
    ("Path/12cm", None, None, None),
    ("Path/body", None, None, None),
    ("Region/stroke", None, None, None),
    ("Region/patch", None, None, None),
]
TO_MILLISECONDS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}


def benchmark_ms(program, operation):
    """Milliseconds of one operation by a Google Benchmark program."""
    answer = subprocess.run(
        [*program, f"--benchmark_filter=^{operation}$", "--benchmark_min_time=0.2", "--benchmark_format=json"],
        check=True, capture_output=True, text=True)
    row = json.loads(answer.stdout)["benchmarks"][0]
    return row["cpu_time"] * TO_MILLISECONDS[row["time_unit"]]


def wall_ms(command):
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1e3


def race(ours, peer, rounds):
    """Medians of ours, the peer's, and the rounds' ratios."""
    pairs = [(ours(), peer()) for _ in range(rounds)]
    return (statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs),
            statistics.median(a / b for a, b in pairs))


def show(operation, ours, peer_name, peer, ratio, goal_ratio, goal_ms):
    goal, met = "", ""
    if goal_ratio is not None and ratio is not None:
        goal, met = f"<= {goal_ratio:.2f} x", ratio <= goal_ratio
    elif goal_ms is not None:
        goal, met = f"<= {goal_ms:g} ms", ours <= goal_ms
    theirs = f"{peer_name} {peer:10.4f}" if peer is not None else ""
    print(f"{operation:18} | {ours:10.4f} | {theirs:18} | {'' if ratio is None else f'{ratio:6.3f}':6} | "
          f"{goal:12} | {'' if met == '' else 'yes' if met else 'NO'}", flush=True)


def race_pictures(knotmap, folder, rounds):
    """A whole picture, from the command to the file: f3d on a virtual screen, we without any."""
    screen = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "4096x4096x24"], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        os.environ["DISPLAY"] = ":97"
        with tempfile.TemporaryDirectory() as pictures:
            for width, height in [(1280, 800), (3840, 2160)]:
                ours = [knotmap, "render", "--mark", "trapezius_upper.1:left", "--size", f"{width}x{height}",
                        "-o", f"{pictures}/ours.png"]
                f3d = ["f3d", str(folder / "mesh.obj"), f"--resolution={width},{height}", f"--output={pictures}/f3d.png"]
                result = race(lambda: wall_ms(ours), lambda: wall_ms(f3d), rounds)
                show(f"Picture {width} wall", result[0], "f3d", result[1], result[2], 0.45, None)
    finally:
        screen.terminate()
        screen.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ours")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PROGRAM")
    parser.add_argument("--picture", metavar="KNOTMAP")
    arguments = parser.parse_args()
    peers = dict(peer.split("=", 1) for peer in arguments.peer)

    print("operation          | ours ms    | peer ms            | ratio  | goal         | met")
    print("-------------------+------------+--------------------+--------+--------------+----")
    for operation, name, goal_ratio, goal_ms in OPERATIONS:
        ours = lambda: benchmark_ms([arguments.ours], operation)
        if name in peers:
            peer = lambda: benchmark_ms([peers[name], str(arguments.folder)], operation)
            result = race(ours, peer, arguments.rounds)
            show(operation, result[0], name, result[1], result[2], goal_ratio, goal_ms)
        else:
            alone = statistics.median(ours() for _ in range(arguments.rounds))
            show(operation, alone, "", None, None, goal_ratio, goal_ms)
    if arguments.picture:
        race_pictures(arguments.picture, arguments.folder, arguments.rounds)


if __name__ == "__main__":
    sys.exit(main())

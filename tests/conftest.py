"""The long tests begin first, each in a worker of its own; the short ones fill the time beside them."""

import os

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put one long test at the head of each worker's share; idle workers take from the tail of others."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [item for item in items if item.get_closest_marker("long")]
    rest = [item for item in items if not item.get_closest_marker("long")]
    lanes: list[list[pytest.Item]] = [long[worker::workers] for worker in range(workers)]
    share = -(-len(items) // workers)
    for lane in lanes:
        room = max(0, share - len(lane))
        lane.extend(rest[:room])
        del rest[:room]
    items[:] = [item for lane in lanes for item in lane] + rest

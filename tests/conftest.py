"""The robot's long walks begin before the first test and are judged after the last: a robot mostly waits."""

import pytest

from tests.journeys.walks import Walk, begin_walks, end_walks

WALKS = pytest.StashKey[dict[str, Walk]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: "test_demo" in item.nodeid)


def pytest_collection_finish(session: pytest.Session) -> None:
    is_asked = any("test_demo" in item.nodeid for item in session.items)
    if is_asked and not session.config.option.collectonly:
        session.stash[WALKS] = begin_walks()


def pytest_sessionfinish(session: pytest.Session) -> None:
    end_walks(session.stash.get(WALKS, {}))


@pytest.fixture(scope="session")
def walks(request: pytest.FixtureRequest) -> dict[str, Walk]:
    """The robots on their way, by language."""
    return request.session.stash[WALKS]

"""Whether the records are whole, asked from beside the running hall."""

from pathlib import Path

from hall.store.connect import connect_reading, flaw
from hall.store.errors import StoreError, sentence, sqlite3
from hall.store.schema import refuse_newer
from hall.words import Text


def state_of(path: Path) -> Text | None:
    """What is wrong with the records at `path`, None where nothing is; no records yet are no fault.

    Raises NewerStoreError.
    """
    if not path.exists():
        return None
    try:
        db = connect_reading(path)
    except StoreError as error:
        return error.text
    try:
        refuse_newer(db, path.name)
        found = flaw(db)
    except sqlite3.Error as error:
        return sentence(path.name, error)
    finally:
        db.close()
    if not found:
        return None
    return Text(
        f"{path.name}：记录损坏（{found}），打开一次展馆，它会用最近的备份修复",
        f"{path.name}: the records are damaged ({found}); open the hall once, it mends them from a backup",
    )

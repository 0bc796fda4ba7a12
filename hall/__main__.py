"""`python -m hall` is `hall`."""

import sys

from hall.cli import main

sys.exit(main())

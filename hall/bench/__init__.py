"""Benchmarks: `python -m hall.bench` prints figures of this machine; one module a subject."""

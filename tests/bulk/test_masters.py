"""Masters of Spark that do not answer: a fault in time, without a Java process."""

from __future__ import annotations

import socket
import threading
import time

import pytest

spark = pytest.importorskip("misak.bulk.kernels.spark")


def test_a_master_that_takes_the_connection_and_says_nothing_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spark, "PATIENCE", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        begun = time.monotonic()
        with pytest.raises(spark.SparkFailed, match="no answer within 1 s"):
            spark.reach(f"spark://127.0.0.1:{port}")
        assert time.monotonic() - begun < 5


def test_a_master_that_answers_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked: list[bytes] = []

        def answer() -> None:
            line, _ = server.accept()
            with line:
                asked.append(line.recv(64))
                line.sendall(b"x")

        answering = threading.Thread(target=answer)
        answering.start()
        spark.reach(f"spark://127.0.0.1:{server.getsockname()[1]}")
        answering.join()
        assert asked[0].endswith(b"/files/misak") and asked[0][7] == len(asked[0])


def test_nobody_there_is_a_fault() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(spark.SparkFailed):
        spark.reach(f"spark://127.0.0.1:{port}")

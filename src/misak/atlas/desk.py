"""Where notes are reviewed for the server: a process of its own, one note at a time, ended when it
takes too long. Nothing of a note stays."""

from __future__ import annotations

import json
import pickle
import signal
import threading
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

from misak.ask.library import Library
from misak.atlas.live import Live
from misak.kinds.row import Words
from misak.prose.judging.review import Reviewer
from misak.prose.reading.analyser import NoAnalyser
from misak.prose.reading.inputs import Unreadable, note_text, refused, too_large
from misak.prose.teacher.comments import comments
from misak.prose.teacher.corrected import corrected
from misak.prose.teacher.decisions import parse
from misak.prose.teacher.desk import desk, desk_data
from misak.prose.teacher.word import commented, writes_word
from misak.say.faults import data as fault_data

try:  # not on every system
    import resource
except ImportError:  # pragma: no cover
    resource = None  # type: ignore[assignment]

LARGEST = 5_000_000  # bytes of a file
LONGEST = 100_000  # letters of a note, about forty pages
SECONDS = 30
WAITING = 8  # notes that may wait for their turn
RENEWED = 200  # notes after which the process is taken afresh, so that memory stays bounded
MEMORY = 3_000_000_000  # bytes of address space
STATUS = {"R702": 413, "R706": 503}
BUSY = Words(
    "many notes are waiting; try again in a moment",
    "sırada çok not var; biraz sonra yeniden deneyin",
)
SLOW = Words(
    "the note could not be reviewed in the time and memory that one request has",
    "not, bir isteğe ayrılan süre ve bellekle incelenemedi",
)


class Told(NamedTuple):
    """A status of HTTP and what is told, JSON unless another type is said."""

    status: int
    body: bytes
    type: str = "application/json"


class Job(NamedTuple):
    """What is wanted of a note: its bytes and the name of its file, the decisions on it as bytes of
    their file, and the form.

    ``form`` is ``json``, or ``markdown`` or ``docx`` for the corrected note.
    """

    note: bytes
    name: str
    decisions: bytes = b""
    form: str = "json"


TYPES = {
    "json": "application/json",
    "markdown": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Desk:
    """Reviews notes against the books on the shelf. The process begins with the first note."""

    def __init__(self, live: Live, seconds: float = SECONDS) -> None:
        self.live, self.seconds = live, seconds
        self._lock = threading.Lock()
        self._waiting = threading.BoundedSemaphore(WAITING)
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._stamp, self._done = "", 0

    def review(self, note: bytes, name: str) -> Told:
        """A note as bytes, with the name of its file, to what the page shows; what cannot be
        reviewed is a fault."""
        return self.do(Job(note, name))

    def do(self, job: Job) -> Told:
        """What is wanted of a note; what cannot be done is a fault."""
        if not self._waiting.acquire(blocking=False):
            return plain(503, BUSY)
        try:
            with self._lock:
                return self._asked(job)
        finally:
            self._waiting.release()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _asked(self, job: Job) -> Told:
        shelf = self.live.shelf
        if (
            self._process is None
            or not self._process.is_alive()
            or self._stamp != shelf.stamp
            or self._done >= RENEWED
        ):
            self.close()
            self._begin(shelf.library)
            self._stamp, self._done = shelf.stamp, 0
        self._done += 1
        try:
            if self._pipe is not None:
                self._pipe.send(tuple(job))
                if self._pipe.poll(self.seconds):
                    status, body = self._pipe.recv()
                    return Told(status, body, TYPES[job.form] if status == 200 else TYPES["json"])
        except (EOFError, OSError):
            pass
        self.close()
        return plain(413, SLOW)

    def _begin(self, library: Library) -> None:
        context = get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(
            target=_work, args=(other, pickle.dumps(library.loaded)), name="notes", daemon=True
        )
        self._process.start()
        other.close()


def plain(status: int, words: Words) -> Told:
    """A refusal that is not about the note itself."""
    return Told(
        status,
        json.dumps(
            {"fault": {"code": "", "text": words._asdict(), "hint": {"en": "", "tr": ""}}},
            ensure_ascii=False,
        ).encode(),
    )


def _work(pipe: Connection, packed: bytes) -> None:
    """The process: notes in, reviews out, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    library: Library = Library(pickle.loads(packed))
    reviewer: Reviewer | None = None
    while True:
        try:
            job = Job(*pipe.recv())
        except (EOFError, OSError):
            return
        name = job.name
        try:
            reviewer = reviewer or Reviewer(library)
            answer: tuple[int, bytes] = (200, _done(reviewer, job))
        except NoAnalyser as error:
            answer = _refusal(refused("R706", Path(name), str(error)))
        except Unreadable as error:
            answer = _refusal(error)
        except (MemoryError, RecursionError):
            answer = plain(413, SLOW)[:2]
        pipe.send(answer)


def _done(reviewer: Reviewer, job: Job) -> bytes:
    """The review of a note, or the corrected note. Raises NoAnalyser and Unreadable."""
    path = Path(job.name)
    kept = parse(job.decisions, Path("decisions.json")) if job.decisions else []
    one = desk(reviewer.review(_text(job.note, path)), kept)
    if job.form == "markdown":
        verbatim = path.suffix.lower() == ".md"
        return corrected(reviewer.shelf, one, one.lang, (), verbatim).encode()
    if job.form == "docx":
        if not writes_word():
            raise refused("R706", path, "python-docx")
        own = job.note if job.note[:4] == b"PK\x03\x04" else None
        found = comments(reviewer.shelf, one, one.lang)
        return commented(own, one.review.read.text, found)
    told = desk_data(reviewer.shelf, one)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _text(note: bytes, path: Path) -> str:
    text = note_text(note, path)
    if len(text) > LONGEST:
        raise too_large(path, len(text), LONGEST)
    return text


def _refusal(error: Unreadable) -> tuple[int, bytes]:
    body = {"fault": fault_data(error.fault)}
    return STATUS.get(error.fault.code, 400), json.dumps(body, ensure_ascii=False).encode()

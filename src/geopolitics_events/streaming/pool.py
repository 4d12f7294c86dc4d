"""Processes that read texts: chunks of tasks out, chunks of written documents back, in order.

Records cross between processes as the bytes of their JSON, which are written and read several times faster than
pickles. A process is sent nothing before it has answered, so that neither side ever waits for the other to read.
When this process ends, however it ends, the others find their pipes closed and end too.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final, TypeAlias

from ..errors import WorkerError
from ..parsing import Lexicon, parse
from .tasks import Fault, Outcome, Task, write_task

__all__ = ["Chunk", "Pool"]

Chunk: TypeAlias = Sequence[Task | Fault]

AHEAD: Final = 4
"""How many chunks a process may be ahead of what the caller has taken."""

READY: Final = b""


class _Job:
    """A chunk, or a single text of one whose process died."""

    __slots__ = ("number", "offset", "tasks")

    def __init__(self, number: int, offset: int, tasks: Chunk) -> None:
        self.number = number
        self.offset = offset
        self.tasks = tasks


class _Worker:
    """One process and our end of its pipe."""

    __slots__ = ("job", "pipe", "process", "ready")

    def __init__(self, process: BaseProcess, pipe: Connection[Chunk, bytes | list[Outcome]]) -> None:
        self.process = process
        self.pipe = pipe
        self.job: _Job | None = None
        self.ready = False


class Pool:
    """Processes that are started when there is work for them, and end with the pool.

    Args:
        workers: The most processes.
        lexicon: What they parse with.
    """

    def __init__(self, workers: int, lexicon: Lexicon) -> None:
        self._most = workers
        self._lexicon = lexicon
        self._context = multiprocessing.get_context()
        self._workers: list[_Worker] = []
        self._again: deque[_Job] = deque()
        self._done: dict[int, list[Outcome | None]] = {}

    def run(self, chunks: Iterator[Chunk]) -> Iterator[Outcome]:
        """Read every chunk.

        Args:
            chunks: Taken one by one, a few ahead of what is given back.

        Yields:
            An outcome a task, in their order.

        Raises:
            WorkerError: A process cannot even start.
        """
        try:
            yield from self._run(enumerate(chunks))
        finally:
            self.close()

    def close(self) -> None:
        """End every process, whatever it is doing."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
        self._workers.clear()

    def _run(self, chunks: Iterator[tuple[int, Chunk]]) -> Iterator[Outcome]:
        given = 0
        while True:
            more = self._feed(chunks, given)
            ready = self._done.get(given)
            if ready is not None and None not in ready:
                del self._done[given]
                given += 1
                yield from self._hand_out(ready, chunks, given)
            elif not self._collect(None) and not more:
                return

    def _hand_out(
        self, ready: list[Outcome | None], chunks: Iterator[tuple[int, Chunk]], given: int
    ) -> Iterator[Outcome]:
        """Give the outcomes of a chunk; the caller may take its time, and meanwhile the processes want work."""
        for outcome in ready:
            if outcome is not None:
                yield outcome
            if self._collect(0):
                self._feed(chunks, given)

    def _feed(self, chunks: Iterator[tuple[int, Chunk]], given: int) -> bool:
        """Give every idle process a job; tell whether any work is left or under way."""
        while idle := self._idle():
            if self._again:
                job = self._again.popleft()
            elif len(self._done) >= self._most * AHEAD:
                break
            else:
                number, tasks = next(chunks, (given, ()))
                if not tasks:
                    break
                job = _Job(number, 0, tasks)
                self._done[number] = [None] * len(tasks)
            idle.job = job
            try:
                idle.pipe.send(job.tasks)
            except OSError:
                self._bury(idle)
        return bool(self._done)

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.job is None:
                return worker
        if len(self._workers) == self._most:
            return None
        self._start()
        return self._workers[-1]

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        inherited: list[Connection[Chunk, bytes | list[Outcome]]] = []
        if self._context.get_start_method() == "fork":
            # What is loaded before the fork is shared by all. The child closes our ends of all pipes: while one is
            # open anywhere, the process at its other end cannot see that we are gone.
            parse("Peru and Chile talk.", lexicon=self._lexicon)
            inherited = [ours, *(worker.pipe for worker in self._workers)]
        process = self._context.Process(target=_serve, args=(theirs, inherited, self._lexicon), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))

    def _collect(self, timeout: float | None) -> bool:
        """Take what the processes have sent; tell whether any had a job."""
        busy = {worker.pipe: worker for worker in self._workers if worker.job is not None}
        if not busy:
            return False
        for pipe in wait(list(busy), timeout):
            worker = busy[pipe]  # type: ignore[index] # Only what went in comes out.
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            job = worker.job
            if isinstance(answer, bytes):
                worker.ready = True
            elif job is not None:
                self._done[job.number][job.offset : job.offset + len(job.tasks)] = answer
                worker.job = None
        return True

    def _bury(self, worker: _Worker) -> None:
        """A process died: its texts are read again one by one, and the one that kills a process is told."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        code = worker.process.exitcode
        worker.process.close()
        if not worker.ready:
            raise WorkerError(f"a process could not start (exit code {code}); see above for what it said")
        job = worker.job
        if job is None:
            return
        if len(job.tasks) == 1:
            reason = f"the process that read it ended with exit code {code}"
            self._done[job.number][job.offset] = Fault(job.tasks[0].id, reason)
        else:
            self._again.extend(_Job(job.number, job.offset + n, [task]) for n, task in enumerate(job.tasks))


def _serve(
    pipe: Connection[bytes | list[Outcome], Chunk],
    inherited: list[Connection[Chunk, bytes | list[Outcome]]],
    lexicon: Lexicon,
) -> None:
    """Answer chunks until the pipe is closed; runs in a process of its own."""
    for other in inherited:
        other.close()
    # Ctrl-C goes to every process of a terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        pipe.send(READY)
        while True:
            tasks: Chunk = pipe.recv()
            pipe.send([write_task(task, lexicon) for task in tasks])
    except (EOFError, OSError):
        return

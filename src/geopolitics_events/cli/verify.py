"""``verify``: do stored records still match their text?"""

from __future__ import annotations

import argparse
from typing import Final

from ..errors import ConversionError
from .streams import complain, opened, reason, undecodable

__all__ = ["HELP", "arguments", "run"]

HELP: Final = "check records, whoever made them, against their text"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="records as JSON; - for standard input")
    parser.add_argument("--text", metavar="FILE", help="the text they are about (default: what each FILE has as text)")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the one checked document as JSON, YAML, ...")
    parser.epilog = "Each problem is a line; the exit code is 1 where there is one."


def run(options: argparse.Namespace) -> int:
    """Run the command; give the exit code."""
    from ..converters import dump
    from ..verification import verify

    if options.output and len(options.files) > 1:
        return complain("-o takes one document; verify one FILE at a time", code=2)
    code = 0
    for name in options.files:
        try:
            data = _read(name)
            text = _text_of(data) if options.text is None else _read(options.text).decode("utf-8")
            found = verify(data, text)
            for problem in found.problems:
                code = 1
                print(f"{name}: {problem}")
            if options.output:
                dump(found.document, options.output)
        except ConversionError as error:
            code = complain(f"{name}: {error}")
        except UnicodeDecodeError as error:
            code = complain(f"{options.text or name}: {undecodable(error)}")
        except OSError as error:
            code = complain(f"{error.filename or name}: {reason(error)}")
    return code


def _read(name: str) -> bytes:
    with opened(name) as stream:
        return stream.read()


def _text_of(data: bytes) -> str:
    from ..converters.json_text import decode

    plain = decode(data)
    text = plain.get("text") if isinstance(plain, dict) else None
    if not isinstance(text, str):
        raise ConversionError(("text", "is missing; give it by --text FILE"))
    return text

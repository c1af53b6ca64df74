"""Templates that Jinja has compiled, kept between two runs, as Python keeps its modules."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket


class KeptCode(FileSystemBytecodeCache):
    """Keeps compiled templates in `folder`, one file for each name of a template.

    Code fits the source that it was made from, and the versions of Python and Jinja; otherwise
    it is made anew.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the code of a template, where it is there and whole."""
        with suppress(OSError, EOFError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the code of a template, where the folder allows it."""
        with suppress(OSError):  # a folder that cannot be written only costs time
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def keep_code_of_strings(
    env: Environment, folder: Path, name: Callable[[], str], confined: Callable[[str], Any]
) -> None:
    """Let `env` keep the code of templates that come as strings too; Jinja keeps that of files.

    Args:
        env: The environment, changed in place.
        folder: Where the code is kept.
        name: What the string that is compiled just now is called, such as the path of a page.
        confined: What is compiled instead of a string that must not run; others come back as they
            are. Code is kept of those only, so that the others are told of at every build.
    """
    kept, compile_anew = KeptCode(folder), env.compile

    def compiled(source: Any, *args: Any, **kwargs: Any) -> Any:
        if args or kwargs or not isinstance(source, str):
            return compile_anew(source, *args, **kwargs)
        bucket = kept.get_bucket(env, name(), None, source)
        if bucket.code is None:
            if (allowed := confined(source)) != source:
                return compile_anew(allowed)
            bucket.code = compile_anew(source)
            kept.set_bucket(bucket)
        return bucket.code

    env.compile = compiled  # type: ignore[method-assign]

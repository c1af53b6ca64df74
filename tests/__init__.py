"""Tests, measurements and what they share; a package, since a dependency installs a `tests` too."""

"""Inputs that no command takes: each gets a message, and nothing is written."""

from __future__ import annotations

from collections.abc import Mapping

from tests.hostile.dossiers import Payload, plain_dossier

HEALTHY = plain_dossier(Payload(1, "healthy", "Mauerfall"))


def _with(old: str, new: str) -> str:
    assert old in HEALTHY, old
    return HEALTHY.replace(old, new, 1)


def _laughs(levels: int) -> str:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


_NAME = "name: Mauerfall"
_ID = "  id: x1\n"
_URL = "url: https://example.org/1?a=1&b=2"

DOSSIERS: Mapping[str, Mapping[str, str]] = {
    "yaml tag": {
        "python object": _with(_NAME, "name: !!python/object/apply:os.system ['id']"),
        "python name": _with(_NAME, "name: !!python/name:os.system ''"),
        "python module": _with(_NAME, "name: !!python/module:os ''"),
        "binary": _with(_NAME, "name: !!binary aWQ="),
        "own tag": _with(_NAME, "name: !x Mauerfall"),
        "set": _with(_NAME, "name: !!set {a, b}"),
        "timestamp": _with(_NAME, "name: !!timestamp 2001-01-01"),
        "environment": _with(_NAME, "name: !ENV PATH"),
        "include": _with(_NAME, "name: !include /etc/passwd"),
    },
    "yaml alias": {
        "billion laughs": _laughs(60),
        "alias": _with(_NAME, "name: &n Mauerfall\n  title: *n"),
        "itself": "a: &a [*a]\n",
        "merge key": "b: &b {c: d}\na:\n  <<: *b\n",
    },
    "yaml structure": {
        "key twice": _with(_NAME, f"{_NAME}\n  {_NAME}"),
        "deep list": "a: " + "[" * 9_000 + "]" * 9_000 + "\n",
        "deep mapping": "".join(f"{' ' * n}a:\n" for n in range(1_000)),
        "list as key": "? [a, b]\n: c\n",
        "several documents": f"{HEALTHY}---\n{HEALTHY}",
        "no mapping": "- a\n- b\n",
        "text": "Mauerfall\n",
        "unknown key": _with(_NAME, f"{_NAME}\n  __class__: x"),
        "escape out of range": _with(_NAME, 'name: "\\U99999999"'),
        "huge number": _with("value: 2", "value: 1e999"),
        "not a number": _with("value: 2", "value: .nan"),
        "negative": _with("value: 2", "value: -2"),
        "digits": _with("value: 2", f"value: -{'9' * 9_000}"),
    },
    "character": {
        f"U+{code:04X}": _with(_NAME, f'name: "a\\u{code:04x}b"')
        for code in (0, 1, 7, 8, 0xB, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069,
                     0xD800, 0xDFFF, 0xFFFE, 0xFFFF)
    },
    "key": {
        "escape sequence": _with(_NAME, '"a\\e[31m": b\n  ' + _NAME),
        "nothing": _with(_NAME, f'"": b\n  {_NAME}'),
    },
    "address": {
        name: _with(_URL, f'url: "{address}"')
        for name, address in {
            "script": "javascript:pwned()",
            "data": "data:text/html,<script>pwned()</script>",
            "file": "file:///etc/passwd",
            "no scheme": "//evil.invalid/",
            "user": "https://example.org@evil.invalid/",
            "password": "https://a:b@evil.invalid/",
            "backslash": "https://example.org\\\\@evil.invalid/",
            "quote": "https://example.org/\\\"onclick=pwned()",
            "tag": "https://example.org/<script>",
            "line": "https://example.org/\\nLocation: x",
            "direction": "https://example.org/\\u202egpj.exe",
            "zero width": "https://exam\\u200bple.org/",
            "space": "https://example.org/ x",
            "no host": "https:///x",
            "empty host": "https://?x",
        }.items()
    },
    "file name": {
        name: _with(_ID, f"  id: {id_}\n")
        for name, id_ in {
            "parent": "../../x", "absolute": "/etc/passwd", "backslash": "..\\x", "dot": ".",
            "dots": "..", "hidden": ".htaccess", "device": "con", "device nul": "nul",
            "device port": "com1", "list page": "index", "upper case": "X1", "space": "'x 1'",
            "ending": "x.yaml", "encoded": "'%2e%2e%2fx'", "long": "x" * 81, "umlaut": "ö",
            "dash first": "'-rf'", "home": "'~'", "null": "'x\\0'", "line": '"x\\ny"',
            "script": "'<script>'", "quote": "\"a'b\"", "stream": "x:y", "macro": "'{{x}}'",
        }.items()
    },
    "size": {
        "six million bytes": "# " + "x" * 6_000_000,
    },
}  # fmt: skip

BYTES: Mapping[str, bytes] = {
    "utf-16 dossier": HEALTHY.encode("utf-16"),
    "latin-1 dossier": HEALTHY.replace("Mauerfall", "Öffnung").encode("latin-1"),
    "nulls": b"\0" * 99,
    "surrogate": HEALTHY.encode() + b"# \xed\xa0\x80\n",
    "overlong": HEALTHY.encode() + b"# \xc0\xaf\n",
}
ARTICLES: Mapping[str, tuple[str, bytes]] = {
    "program": ("a.txt", b"\x7fELF\0\0\0\0"),
    "picture": ("a.md", b"\x89PNG\r\n\x1a\n\0\0"),
    "archive": ("a.html", b"PK\x03\x04\0\0"),
    "nulls in a text": ("a.txt", b"Am 9. November 1989 \0 fiel die Mauer."),
    "control characters": ("a.txt", bytes(range(1, 9)) * 99),
    "nothing": ("a.txt", b""),
    "white space": ("a.md", b" \t\r\n" * 99),
    "only markup": ("a.html", b"<script>pwned()</script><style>a{}</style>"),
    "invisible": ("a.txt", "\u200b\u202e\u00ad".encode() * 9),
    "broken utf-8": ("a.txt", "Über Öl, Ärger und Übel: schöne Größe.".encode() * 9 + b"\xff\xfe"),
    "unknown ending": ("a.exe", b"Am 9. November 1989 fiel die Mauer."),
    "too large": ("a.txt", b"a" * 20_000_001),
}

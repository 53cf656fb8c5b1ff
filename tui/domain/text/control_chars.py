"""Characters that hide, reorder, pile up or command, and what is drawn in their place."""

import re

# Joiners and variation selectors are kept where emoji and some scripts need them; bidi overrides,
# isolates and the zero-width spaces are not, as they can make a line read as something else than it says.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_C1 = re.compile("[\x80-\x9f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Accents, and what else can be piled on one letter without end.
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\u200c\u200d"
)
# Between letters of Europe, behind a blank or in a row a joiner joins nothing and only hides.
_JOINERS = re.compile("[\u200c\u200d]{2,}|(?<![^\\s\x21-\u058f])[\u200c\u200d]|[\u200c\u200d](?=\\s|$)")
_SELECTORS = re.compile("[\ufe00-\ufe0f]{2,}|(?<!\\S)[\ufe00-\ufe0f]")
_MARKS = re.compile(f"([{_MARK}]{{4}})[{_MARK}]+")
_JOINED = re.compile("(?:[^\\s\u200d]{1,3}\u200d){12,}")


def mended(text: str) -> str:
    """Give `text` with pictures, dots or U+FFFD for what must not be drawn; see `text.clean`."""
    text = _BREAKS.sub("\n", text).replace("\t", " ")
    text = _CONTROL.sub(_picture, text)
    text = _C1.sub("\ufffd", text)
    text = _BROKEN.sub("\ufffd", text)
    text = _BIDI.sub("\u00b7", text)
    text = _INVISIBLE.sub("\u00b7", text)
    text = _JOINERS.sub("\u00b7", text)
    text = _SELECTORS.sub("\u00b7", text)
    text = _MARKS.sub("\\1\u00b7", text)
    return _JOINED.sub(lambda joined: joined[0].replace("\u200d", "\u00b7"), text)


def _picture(control: re.Match[str]) -> str:
    code = ord(control[0])
    return "\u2421" if code == 0x7F else chr(0x2400 + code)

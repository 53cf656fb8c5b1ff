"""No link of a page leads nowhere."""

from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links, name_of, text_of

_ELSEWHERE = ("https://", "http://", "mailto:")


def broken(page: Path, text: str) -> list[str]:
    """Give the links of a page to files that are not there, or to headings that a page does not have."""
    wrong = []
    for link in links(text):
        if link.startswith(_ELSEWHERE):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        known = target.exists() and target.is_relative_to(ROOT)
        if known and anchor:
            known = target.suffix == ".md" and anchor in anchors(text if target == page else text_of(target))
        if not known:
            wrong.append(link)
    return wrong


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert not broken(page, text_of(page))


@pytest.mark.parametrize(
    "link",
    ["docs/no-such-page.md", "docs/format.md#no-such-heading", "#nowhere", "../elsewhere.md", "LICENSE#part"],
)
def test_a_link_that_leads_nowhere_is_found(link: str) -> None:
    assert broken(ROOT / "README.md", f"# One\n\n[there]({link})\n") == [link]


def test_a_link_to_a_heading_of_its_own_page_is_good() -> None:
    text = "# One\n\n[there](#whats-in-it-2026)\n\n## What's in it, 2026?\n"
    assert not broken(ROOT / "README.md", text)


def test_every_page_is_linked_from_another() -> None:
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link in links(text_of(page))
        if not link.startswith(_ELSEWHERE)
    }
    assert not [name_of(page) for page in PAGES if page not in linked and page.name != "README.md"]

# SPDX-License-Identifier: GPL-3.0-or-later
"""What is checked. A rule takes a Source and yields (line, what is wrong). Examples of each: test_rules.py."""

import re
import xml.etree.ElementTree as xml

from source import Source

CPP = (".cpp", ".h")


def in_folder(source, *folders):
    return source.path.startswith(folders) and source.path.endswith(CPP)


def matches(source, pattern, message, text=None):
    for match in re.finditer(pattern, source.code if text is None else text):
        yield source.line(match.start()), message


# Layers -----------------------------------------------------------------------------------------------------------

WINDOW_HEADER = (
    r"<(Qt(?!Core/)\w+/|Q(?:t(?:Gui|Widgets|Charts|Svg|DBus|PrintSupport)|Widget|Application|GuiApplication|Action"
    r"|Label|Painter|Color|Font|Icon|Image|Pixmap|MessageBox|Dialog|PushButton|Chart\w*|Svg\w*|DBus\w*)\b)"
)


def core_knows_no_window(source):
    """core, the command and what both programs share name no ui, no app (core) and no window system."""
    if not in_folder(source, "core/", "app/command/", "app/paths", "app/process"):
        return
    above = r'"(?:ui|app)/' if source.path.startswith("core/") else r'"ui/'
    yield from matches(source, rf"#\s*include\s*(?:{above}|{WINDOW_HEADER})", "this layer must not name what it includes here")


def ui_knows_no_app(source):
    if in_folder(source, "ui/"):
        yield from matches(source, r'#\s*include\s*"app/', "ui must not name app")


def the_system_is_asked_in_app(source):
    """A port to another system changes app alone: core/base/system.h says what it must give."""
    header = r"#\s*include\s*<(?:sys/\w+|unistd|fcntl|pwd|grp|dirent|signal|poll|termios|netdb|arpa/\w+|netinet/\w+|malloc|pthread|windows)\.h>"
    if in_folder(source, "core/", "ui/"):
        yield from matches(source, header, "ask through core/base/system.h, which app/system answers")


# Storage ----------------------------------------------------------------------------------------------------------


def sql_lives_in_sql_files(source):
    statement = r'"\s*(?:SELECT|INSERT|REPLACE|UPDATE|DELETE|CREATE|DROP|ALTER|WITH)\s'
    if in_folder(source, "core/", "ui/", "app/"):
        yield from matches(source, statement, "SQL belongs into a .sql file beside this one")


def transactions_are_storages(source):
    """BEGIN and COMMIT by hand miss the check that SQLite has not already rolled back. A facts file that is built aside
    (core/sync/plan_apply.cpp) has no journal and is dropped after any error."""
    by_hand = ("core/storage/", "core/sync/plan_apply.cpp")
    if in_folder(source, "core/", "ui/", "app/") and not source.path.startswith(by_hand):
        yield from matches(source, r'"\s*(?:BEGIN|COMMIT|ROLLBACK)\b', "use storage::Transaction")


# Texts ------------------------------------------------------------------------------------------------------------


def no_chained_arg(source):
    """A value that holds %2 would be filled by the next call: numbers cannot, and tests make up their values."""
    if not in_folder(source, "core/", "ui/", "app/"):
        return
    for match in re.finditer(r"\.arg\s*\(", source.bare):
        end = source.closing(match.end() - 1)
        number = re.match(r"\s*(?:\d+|int\(.*\)|qint64\(.*\))\s*$", source.bare[match.end() : end])
        if end and not number and re.match(r"\s*\.arg\s*\(", source.bare[end + 1 :]):
            yield source.line(match.start()), "chained .arg(): use one call, .arg(a, b)"


def no_runtime_format(source):
    if source.path.endswith(CPP):
        yield from matches(source, r"\bfmt::runtime\b", "a format must be a constant")


# Where the plain-text ways of showing a text are made, and so may touch what they guard.
PLAIN_TEXT_SEAMS = ("ui/widgets/plain_label", "ui/widgets/message", "ui/widgets/tip", "ui/text/")
# What may stand where rich text would be read: a text of ours, an escaped one, or no text but a parent.
SAFE_ARGUMENT = re.compile(
    r"\s*(?:$|tr\(|\w+::tr\(|QCoreApplication::translate\(|(?:\w+::)*(?:tip|tipText)\(|QString\(\)\s*$|this\s*$|nullptr\s*$|\w*[pP]arent\w*\s*$)"
)


def is_safe(argument):
    """For `condition ? one : other` both have to be."""
    parts = re.split(r"\?|(?<!:):(?!:)", argument)
    return all(SAFE_ARGUMENT.match(part) for part in (parts[1:] if len(parts) > 1 else parts))


def texts_are_shown_plain(source):
    if not in_folder(source, "ui/", "app/desktop/") or source.path.startswith(PLAIN_TEXT_SEAMS):
        return
    yield from matches(source, r"\bQMessageBox::(?!Icon|StandardButton|Button)\w", "use ui::message(): QMessageBox reads markup", source.bare)
    for match in re.finditer(r"\bQLabel\s*(?:\w+\s*)?\(|\bsetToolTip\s*\(|\bsetWhatsThis\s*\(", source.bare):
        end = source.closing(match.end() - 1)
        if not is_safe(source.bare[match.end() : end] if end else ""):
            yield source.line(match.start()), "a text from data would be read as markup: use ui::PlainLabel or ui::tip()"


def no_guessing_boxes(source):
    """Boxes and views of Qt that take a text for markup when it looks like it, with no way to tell them not to."""
    if in_folder(source, "ui/", "app/desktop/"):
        boxes = r"\bQ(?:InputDialog|ErrorMessage|ProgressDialog|TextBrowser|WhatsThis)\b"
        yield from matches(source, boxes, "it guesses whether a text is markup: use ui::LineDialog, ui::message() or ui::PlainLabel")


def texts_can_be_translated(source):
    shows = (
        r"\b(?:setText|setWindowTitle|setTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName"
        r"|setAccessibleDescription|addAction|addMenu|addButton|addTab|setLabelText|showMessage"
        r"|new\s+(?:QPushButton|QLabel|QCheckBox|QRadioButton|QGroupBox|QAction|QToolButton|PlainLabel))"
        r"""\s*\(\s*(?:QStringLiteral\s*\(\s*|QLatin1String\s*\(\s*|QString\s*\(\s*|u)?"[^"]*[A-Za-z]{2}"""
    )
    if in_folder(source, "ui/", "app/desktop/"):
        yield from matches(source, shows, "a visible text needs tr()")


def placeholders(text):
    return sorted(set(re.findall(r"%(?:n|L?\d{1,2})", text or "")))


def translations_keep_placeholders(source):
    """Each translation uses the placeholders of its source; a plural form may leave out %n ("one case")."""
    if not source.path.endswith(".ts"):
        return
    for message in xml.fromstring(source.text).iter("message"):
        original = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [f.text for f in translation.findall("numerusform")] or [translation.text]
        for form in filter(None, forms):
            missing = set(placeholders(original)) ^ set(placeholders(form))
            if missing - ({"%n"} if len(translation) else set()):
                offset = source.text.find("<source>" + original[:20].replace("&", "&amp;").replace("<", "&lt;"))
                yield source.line(max(offset, 0)), f"{', '.join(sorted(missing))} differs between “{original}” and “{form}”"


# Tests ------------------------------------------------------------------------------------------------------------


def tests_wait_for_conditions(source):
    waiting = r"\b(?:qWait|qSleep|sleep_for|sleep_until|usleep|nanosleep|msleep)\s*\(|(?<![\w.>])(?:::|QThread::)?sleep\s*\("
    if in_folder(source, "tests/"):
        yield from matches(source, waiting, "wait for a condition, not for a time", source.bare)


# Every file -------------------------------------------------------------------------------------------------------


def says_its_licence(source):
    if source.path.endswith(CPP) and not source.text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
        yield 1, "the first line must be the SPDX line"


def guards_its_header(source):
    if source.path.endswith(".h") and "\n#pragma once\n" not in source.text:
        yield 1, "a header needs #pragma once"


def leaves_nothing_behind(source):
    if source.path.endswith(CPP + (".sql", ".md", ".txt", ".json", ".py")) and not source.path.startswith("tests/lint/"):
        yield from matches(source, r"\b(?:TODO|FIXME|XXX|HACK)\b", "open an issue instead", source.text)


RULES = (
    core_knows_no_window,
    ui_knows_no_app,
    sql_lives_in_sql_files,
    the_system_is_asked_in_app,
    transactions_are_storages,
    no_chained_arg,
    no_runtime_format,
    texts_are_shown_plain,
    no_guessing_boxes,
    texts_can_be_translated,
    translations_keep_placeholders,
    tests_wait_for_conditions,
    says_its_licence,
    guards_its_header,
    leaves_nothing_behind,
)


def findings(source: Source):
    """Every (line, rule, message) of one file."""
    return [(line, rule.__name__, message) for rule in RULES for line, message in rule(source)]

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""at_spi.py CASEGRIP-DESKTOP DATA LOGIN: walks through the window by keys alone and checks what a screen reader is told: every
node that can have the focus has a name and a role, every table a name, and keys do what the sheet says. Run by at_spi.sh."""

import os
import random
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 30  # seconds for anything to appear
NAMELESS_ROLES = (pyatspi.ROLE_FILLER, pyatspi.ROLE_UNKNOWN)
MOST_CELLS = 60  # of a table: its first rows stand for all

failures = []


def wait_for(what, condition):
    """The first true value of `condition`, or the end of the test."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            value = condition()
        except Exception:  # a node that has gone meanwhile
            value = None
        if value:
            return value
        time.sleep(0.05)
    sys.exit(f"FAIL: never seen: {what}")


def check(condition, what):
    print(("ok    " if condition else "FAIL  ") + what, flush=True)
    if not condition:
        failures.append(what)


def has(node, *states):
    held = node.getState()
    return all(held.contains(state) for state in states)


def walk(node, showing=False):
    """The node and all below it; nodes that go meanwhile are left out."""
    try:
        if showing and not has(node, pyatspi.STATE_SHOWING):
            return
        count = node.childCount
        if node.getRole() == pyatspi.ROLE_TABLE:
            count = min(count, MOST_CELLS)
    except GLib.GError:
        return
    yield node
    for i in range(count):
        try:
            child = node.getChildAtIndex(i)
        except GLib.GError:
            continue
        if child:
            yield from walk(child, showing)


class Window:
    def __init__(self, program, data, login=None):
        who = ["--as", login] if login else []
        self.process = subprocess.Popen([program, "--data", data, *who], stderr=subprocess.DEVNULL)
        self.app = wait_for("the window", self.find)
        self.id = wait_for("its id", lambda: self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()[-1])

    def close(self):
        self.process.terminate()
        self.process.wait()

    def find(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app and app.childCount and app.get_process_id() == self.process.pid:
                return app

    @staticmethod
    def xdotool(*arguments):
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True).stdout

    def press(self, *keys):
        """To the window that is on top: a dialog, if there is one."""
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)

    def type(self, text):
        self.xdotool("type", "--delay", "20", text)

    def focus_window(self, title):
        """There is no window manager: the focus is given by hand."""
        found = wait_for(f"a window called {title}", lambda: self.xdotool("search", "--onlyvisible", "--name", title).split())
        self.xdotool("windowfocus", "--sync", found[-1])

    def nodes(self, role, name=""):
        for node in walk(self.app, showing=True):
            try:
                if node.getRole() == role and name in (node.name or ""):
                    yield node
            except GLib.GError:
                continue

    def first(self, what, **wanted):
        return wait_for(what, lambda: next(self.nodes(**wanted), None))

    def gone(self, what, **wanted):
        wait_for(f"the end of {what}", lambda: next(self.nodes(**wanted), None) is None)

    def focused(self):
        """The widget. A list's current item calls itself focused whether or not the list is."""
        items = (pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_LIST_ITEM)
        for node in walk(self.app, showing=True):
            if node.getRole() not in items and has(node, pyatspi.STATE_FOCUSED, pyatspi.STATE_FOCUSABLE):
                return node


def check_names(window, page):
    nameless, tables = [], 0
    seen = 0
    for node in walk(window.app, showing=True):
        is_table = node.getRole() == pyatspi.ROLE_TABLE
        if is_table:
            tables += 1
            if not node.name:
                nameless.append("table without a name")
        if not has(node, pyatspi.STATE_FOCUSABLE):
            continue
        seen += 1
        if not (node.name or "").strip():
            nameless.append(f"{node.getRoleName()} in {node.parent.getRoleName()} {node.parent.name!r}")
        elif node.getRole() in NAMELESS_ROLES:
            nameless.append(f"{node.getRoleName()} {node.name!r} can have the focus")
    check(not nameless, f"{page}: {seen} nodes that can have the focus and {tables} tables have a name and a role" + "".join(f"\n        {n}" for n in nameless))


def first_start(program, empty):
    window = Window(program, empty)
    try:
        window.first("the first step", role=pyatspi.ROLE_LABEL, name="What would you like to work with?")
        check_names(window, "first start")
    finally:
        window.close()


def tab_goes_round(window):
    """Tab leaves every list and field, and comes back to where it began."""
    visited = []
    for _ in range(60):
        before = visited[-1] if visited else ("table", "Queue")
        window.press("Tab")
        node = wait_for("the focus elsewhere", lambda: (n := window.focused()) and (n.getRoleName(), n.name) != before and n)
        visited.append((node.getRoleName(), node.name))
        if len(visited) > 8 and visited[-1] == visited[0]:
            break
    check(visited[-1] == visited[0], f"Tab goes round through {len(visited) - 1} places")


def pages(window):
    table = window.first("the queue", role=pyatspi.ROLE_TABLE, name="Queue")
    wait_for("rows", lambda: table.queryTable().nRows > 100)
    window.focus_window("Casegrip")
    wait_for("the focus in the queue", lambda: window.focused())
    window.first("the case of the first row", role=pyatspi.ROLE_LABEL, name="Why is this due?")
    check_names(window, "queue")
    tab_goes_round(window)
    window.press("ctrl+k")
    window.focus_window("Find an action")
    window.press("Escape")
    window.focus_window("Casegrip")
    window.press("g", "c")
    window.first("the area page", role=pyatspi.ROLE_CHART, name="Reviews by rank")
    check_names(window, "area")
    window.press("g", "s")
    window.first("the sync page", role=pyatspi.ROLE_PUSH_BUTTON, name="Choose a folder")
    check_names(window, "sync")
    window.press("g", "q")
    window.first("the queue again", role=pyatspi.ROLE_TABLE, name="Queue")


def keys(window):
    table = window.first("the queue", role=pyatspi.ROLE_TABLE, name="Queue")
    row = lambda: next(i for i in range(20) if table.queryTable().isRowSelected(i))
    wait_for("a chosen row", lambda: row() == 0)
    window.press("j", "j", "k")
    wait_for("the second row", lambda: row() == 1)
    check(True, "j and k move")

    window.press("question")
    window.focus_window("Keys")
    check_names(window, "sheet of keys")
    window.press("Escape")
    window.gone("the sheet", role=pyatspi.ROLE_DIALOG, name="Keys")
    check(True, "? opens the sheet of keys, Escape closes it")

    window.focus_window("Casegrip")
    window.press("slash")
    search = window.first("the search", role=pyatspi.ROLE_TEXT, name="Search the queue")
    wait_for("the focus in the search", lambda: has(search, pyatspi.STATE_FOCUSED))
    window.type("j?s")
    wait_for("what was typed", lambda: search.queryText().getText(0, -1) == "j?s")
    check(next(window.nodes(role=pyatspi.ROLE_DIALOG), None) is None, "single keys are text while typing")
    window.press("Escape")
    wait_for("all rows", lambda: table.queryTable().nRows > 100)

    window.press("ctrl+k")
    window.focus_window("Find an action")
    check_names(window, "palette")
    window.type("data prot")
    window.press("Return")
    window.focus_window("Casegrip")
    window.first("the data protection page", role=pyatspi.ROLE_LABEL, name="Data protection")
    check_names(window, "data protection")
    check(True, "Ctrl+K finds an action and does it")
    window.press("alt+g", "q")  # by the menu, too
    table = window.first("the queue", role=pyatspi.ROLE_TABLE, name="Queue")


def snooze(window):
    window.press("g", "q")
    table = window.first("the queue", role=pyatspi.ROLE_TABLE, name="Queue")
    rows = table.queryTable().nRows
    window.press("s")
    window.focus_window("Snooze")
    check_names(window, "snooze")
    window.type("Waiting for the laboratory")
    window.press("ctrl+Return")
    window.focus_window("Casegrip")
    window.first("what happened", role=pyatspi.ROLE_LABEL, name="Snoozed")
    wait_for("fewer rows", lambda: table.queryTable().nRows < rows)
    window.press("ctrl+z")
    window.first("the undo", role=pyatspi.ROLE_LABEL, name="Undone")
    wait_for("the rows again", lambda: table.queryTable().nRows == rows)
    check(True, "s snoozes with a reason, Ctrl+Z takes it back: by keys alone")


def single_keys_off(window):
    """Switched off in the editor of keys, they do nothing; with a modifier they still do."""
    window.press("ctrl+k")
    window.focus_window("Find an action")
    window.type("change the keys")
    window.press("Return")
    window.focus_window("Change the keys")
    check_names(window, "editor of keys")
    box = window.first("the switch", role=pyatspi.ROLE_CHECK_BOX, name="Single keys")
    box.queryAction().doAction(0)
    wait_for("it to be off", lambda: not has(box, pyatspi.STATE_CHECKED))
    window.press("Escape")
    window.focus_window("Casegrip")
    window.press("question")
    window.press("ctrl+k")
    window.focus_window("Find an action")
    check(next(window.nodes(role=pyatspi.ROLE_DIALOG, name="Keys"), None) is None, "switched off, a single key does nothing")
    window.press("Escape")


def poke(window, seconds):
    """Asks for everything in any order while the rows change: nothing may crash."""
    numbers, calls = random.Random(7), 0
    end = time.monotonic() + seconds
    window.focus_window("Casegrip")
    while time.monotonic() < end:
        window.press(numbers.choice(["F5", "Page_Down", "Page_Up", "End", "Home", "g", "c", "q"]))
        for _ in range(40):
            try:
                node = window.app
                while node.childCount and numbers.random() < 0.9:
                    node = node.getChildAtIndex(numbers.randrange(node.childCount))
                node.name, node.getRole(), node.getState(), node.parent
                calls += 4
            except Exception:  # nodes go while they are asked
                pass
    while box := next(window.nodes(role=pyatspi.ROLE_DIALOG), None):  # one of the keys opens it
        title = box.name
        window.focus_window(title)
        window.press("Escape")
        window.gone("the box", role=pyatspi.ROLE_DIALOG, name=title)
    window.focus_window("Casegrip")
    check(window.process.poll() is None, f"{calls} questions in {seconds} s while the rows changed, and no crash")


def main():
    first_start(sys.argv[1], sys.argv[2] + "-empty")
    window = Window(*sys.argv[1:4])
    try:
        pages(window)
        keys(window)
        snooze(window)
        poke(window, int(os.environ.get("CASEGRIP_POKE_SECONDS", "5")))
        single_keys_off(window)
    finally:
        window.close()
    if failures:
        sys.exit(f"{len(failures)} of the checks failed")


main()

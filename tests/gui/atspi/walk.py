# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py BIN_DIR FOLDER: starts the window on a sample, goes through every page and every dialog by accessibility actions alone,
and fails on anything that can be used and has no name, on charts without a summary and on tables without headers."""
import os
import subprocess
import sys
import time

BIN, FOLDER = sys.argv[1], sys.argv[2]
PATIENCE = 20.0

INTERACTIVE = {
    "push button", "toggle button", "check box", "radio button", "combo box", "entry", "spin button", "slider", "menu item",
    "check menu item", "radio menu item", "menu", "link", "list", "table", "tree", "tree table", "chart", "page tab", "password text",
}
# What opens the system's own dialogs, leaves the program, or reaches beyond it.
LEFT_ALONE = ("quit", "about qt", "full screen", "folder", "log", "open workspace", "import", "back up", "restore", "new workspace",
              "print", "explore the sample", "sync now", "close")


def start_accessibility():
    """The accessibility bus, switched on as a desktop does when a screen reader runs."""
    launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    command = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method",
               "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
    wait_for(lambda: subprocess.run(command, capture_output=True).returncode == 0, "the accessibility bus")
    return launcher


def wait_for(done, what, patience=PATIENCE):
    """Asks until it is so; gives the answer."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            answer = done()
        except Exception:  # the tree changes while it is read
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise SystemExit(f"walk: gave up waiting for {what}")


def children(node):
    for index in range(node.childCount):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        if child is not None:
            yield child


def visible(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def walk(node, depth=0):
    """Everything visible below; of a table only itself, for it has as many cells as rows."""
    yield node
    if depth > 40 or node.getRoleName() in ("table", "tree table"):
        return
    for child in children(node):
        try:
            shown = visible(child)
        except Exception:
            continue
        if shown:
            yield from walk(child, depth + 1)


def is_still(top):
    """True when nothing appears any more: charts come alive when the window has time."""
    before = sum(1 for _ in walk(top))
    time.sleep(0.3)
    return before == sum(1 for _ in walk(top))


def path_of(node):
    names = []
    while node is not None and len(names) < 5:
        names.append(f"{node.getRoleName()}“{node.name}”")
        node = node.parent
    return " < ".join(names)


def is_of_qts_own(node, role):
    """The button of a bar that is too narrow, the buttons within a field, and the frame of tabs, which passes the focus on."""
    if role == "push button":
        return not node.name.strip() and node.parent.getRoleName() in ("tool bar", "menu bar", "text", "entry")
    return role == "filler" and any(child.getRoleName() == "page tab list" for child in children(node))


def cells_speak_for_themselves(table, column):
    """A column of buttons needs no head when each of its cells says what it is."""
    return table.nRows > 0 and all(table.getAccessibleAt(row, column).name.strip() for row in range(min(table.nRows, 50)))


class Findings:
    def __init__(self):
        self.faults = []
        self.seen = {}

    def inspect(self, top, where):
        for node in walk(top):
            role = node.getRoleName()
            focusable = node.getState().contains(pyatspi.STATE_FOCUSABLE) and role not in ("frame", "dialog", "window", "alert")
            if (role not in INTERACTIVE and not focusable) or is_of_qts_own(node, role):
                continue
            self.seen[role] = self.seen.get(role, 0) + 1
            self.inspect_part(node, role, where)

    def inspect_part(self, node, role, where):
        if not node.name.strip():
            self.faults.append(f"{where}: no name: {path_of(node)}")
        # Scrolled views and those that pass the focus on to QML have no role of their own in Qt; their name is what is read.
        if role in ("unknown", "panel", "invalid"):
            self.faults.append(f"{where}: takes the focus without a role: {path_of(node)}")
        if role == "chart" and not node.description.strip():
            self.faults.append(f"{where}: a chart without a summary: {path_of(node)}")
        if role == "table":
            self.inspect_table(node, where)

    def inspect_table(self, node, where):
        table = node.queryTable()
        for column in range(table.nColumns):
            if not table.getColumnDescription(column).strip() and not cells_speak_for_themselves(table, column):
                self.faults.append(f"{where}: no header over column {column}: {path_of(node)}")


def act(node):
    actions = node.queryAction()
    names = [actions.getName(index).lower() for index in range(actions.nActions)]
    for wanted in ("press", "click", "toggle", "showmenu"):
        if wanted in names:
            return actions.doAction(names.index(wanted))
    raise SystemExit(f"walk: nothing can be done with {path_of(node)}: {names}")


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)  # no events are read here that would tell what has changed
    for app in children(desktop):
        if app.name.lower().startswith("creatormetrics") and app.childCount > 0:
            return app
    return None


def main_frame(app):
    for node in children(app):
        if " - CreatorMetrics" in node.name and visible(node):
            return node
    return None


def menu_items(menu):
    """What can be chosen below, in submenus too. Menus that are closed are not showing, but they can be read."""
    for node in children(menu):
        if node.getRoleName() in ("popup menu", "menu") or node.childCount > 0:
            yield from menu_items(node)
        elif node.name:
            yield node


def page_button(frame, title):
    """The button at the left that leads to a page; None for actions of the View menu that are no pages."""
    for node in walk(frame):
        if node.name == title and node.getRoleName() in ("push button", "toggle button", "radio button", "check box", "list item"):
            return node if node.queryAction().nActions > 0 else None
    return None


def go_through_pages(frame, findings):
    titles = []
    view = next(menu for menu in menus(frame) if menu.name == "View")
    for title in [item.name for item in menu_items(view)]:
        button = page_button(frame, title)
        if button is None or title in ("Back", "Forward"):
            continue
        act(button)
        wait_for(lambda: frame.name.startswith(title + " - "), f"the page {title}")
        wait_for(lambda: is_still(frame), f"the page {title} to come to rest")
        findings.inspect(frame, "page " + title)
        titles.append(title)
    return titles


def menus(frame):
    for node in walk(frame):
        if node.getRoleName() == "menu bar":
            return [menu for menu in children(node) if menu.name]
    return []


def dialogs(app, frame):
    return [node for node in children(app) if node.getRoleName() in ("dialog", "alert", "file chooser") and visible(node)]


def close(app, frame, dialog):
    for node in walk(dialog):
        if node.getRoleName() == "push button" and node.name in ("Close", "Cancel", "Done"):
            act(node)
            break
    else:
        subprocess.run(["xdotool", "key", "Escape"], check=False)
    wait_for(lambda: not dialogs(app, frame), "the dialog to close: " + dialog.name)


def go_through_dialogs(app, frame, findings):
    opened = []
    for menu in menus(frame):
        for item in list(menu_items(menu)):
            name = item.name
            if any(word in name.lower() for word in LEFT_ALONE) or not item.getState().contains(pyatspi.STATE_ENABLED):
                continue
            if not (name.endswith("…") or name.startswith(("About", "Keyboard", "Command", "Connect", "Preferences", "Settings"))):
                continue
            act(item)
            deadline = time.monotonic() + 2
            while not dialogs(app, frame) and time.monotonic() < deadline:
                time.sleep(0.05)
            for dialog in dialogs(app, frame):
                findings.inspect(dialog, "dialog " + name)
                opened.append(name)
                close(app, frame, dialog)
    return opened


def main():
    os.makedirs(FOLDER)
    workspace = os.path.join(FOLDER, "Sample")
    subprocess.run([os.path.join(BIN, "creatormetrics-cli"), "--quiet", "--workspace", workspace, "workspace", "sample"],
                   check=True, stdout=subprocess.DEVNULL)
    launcher = start_accessibility()
    global Atspi, pyatspi
    import pyatspi
    from gi.repository import Atspi
    program = subprocess.Popen([os.path.join(BIN, "creatormetrics"), "--profile", os.path.join(FOLDER, "profile"), "--workspace", workspace])
    try:
        app = wait_for(application, "the program in the accessibility tree")
        frame = wait_for(lambda: main_frame(app), "the window")
        findings = Findings()
        titles = go_through_pages(frame, findings)
        opened = go_through_dialogs(app, frame, findings)
        print("pages:", ", ".join(titles))
        print("dialogs:", ", ".join(opened))
        print("seen:", ", ".join(f"{count} x {role}" for role, count in sorted(findings.seen.items())))
        for fault in sorted(set(findings.faults)):
            print("FAULT", fault)
        enough = len(titles) >= 7 and len(opened) >= 4 and findings.seen.get("chart", 0) >= 6 and findings.seen.get("table", 0) >= 5
        if not enough:
            print("FAULT the walk came by less than there is")
        return 1 if findings.faults or not enough else 0
    finally:
        program.terminate()
        program.wait()
        launcher.terminate()


if __name__ == "__main__":
    sys.exit(main())

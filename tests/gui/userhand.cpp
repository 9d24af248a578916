// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/userhand.h"

#include "tests/gui/windowfixture.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QFileDialog>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int keptTrail = 25;
constexpr int longestPause = 3; // milliseconds between two actions

constexpr std::array keys{Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Up,
                          Qt::Key_Down,  Qt::Key_Left,    Qt::Key_Right,  Qt::Key_Home,   Qt::Key_End,   Qt::Key_PageUp,
                          Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Menu, Qt::Key_F10, Qt::Key_T};
constexpr std::array modifiers{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};

/// As the window system would send it, and at once; nothing more once the window has gone because of it.
void sendMouse(const QPointer<QWindow> &window, QEvent::Type type, const QPoint &place, Qt::MouseButton button, Qt::KeyboardModifiers modifier)
{
    if (!window)
        return;
    const bool moving = type == QEvent::MouseMove;
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
    static int moment = 0;
    moment += moving ? 5 : 700; // far enough apart that two clicks are no double click
    qt_handleMouseEvent(window, place, window->mapToGlobal(place), held, moving ? Qt::NoButton : button, type, modifier, moment);
}

void sendClick(const QPointer<QWindow> &window, const QPoint &place, Qt::MouseButton button, Qt::KeyboardModifiers modifier)
{
    sendMouse(window, QEvent::MouseButtonPress, place, button, modifier);
    sendMouse(window, QEvent::MouseButtonRelease, place, button, modifier);
}

void sendKey(const QPointer<QWindow> &window, int key, Qt::KeyboardModifiers modifier, const QString &text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (window)
            qt_handleKeyEvent(window, type, key, modifier, text, false, 1);
    }
}

/// Dialogs of the system's files and printers belong to Qt and would wander through the disk.
bool isForeign(const QWidget &widget)
{
    return qobject_cast<const QFileDialog *>(&widget) || widget.inherits("QAbstractPrintDialog");
}

} // namespace

UserHand::UserHand(WindowFixture &fixture, unsigned seed, int actions)
    : m_fixture(fixture)
    , m_random(seed)
    , m_left(actions)
{}

void UserHand::start()
{
    QTimer::singleShot(0, this, &UserHand::step);
}

int UserHand::upTo(int most)
{
    return most <= 0 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(most + 1));
}

void UserHand::say(const QString &what)
{
    m_trail << u"%1 %2"_s.arg(m_done).arg(what);
    if (m_trail.size() > keptTrail)
        m_trail.removeFirst();
}

void UserHand::step()
{
    tidy();
    if (m_left == 0) {
        // What is still open keeps an event loop waiting.
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        else if (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
        if (m_depth > 0)
            QTimer::singleShot(0, this, &UserHand::step);
        return;
    }
    --m_left;
    ++m_done;
    QTimer::singleShot(upTo(longestPause), this, &UserHand::step);
    ++m_depth;
    act();
    --m_depth;
}

void UserHand::act()
{
    using Act = void (UserHand::*)();
    static constexpr std::array acts{&UserHand::click,       &UserHand::click,       &UserHand::click,      &UserHand::click,     &UserHand::click,
                                     &UserHand::drag,        &UserHand::turnWheel,   &UserHand::type,       &UserHand::pressKey,  &UserHand::pressKey,
                                     &UserHand::pressKey,    &UserHand::useShortcut, &UserHand::trigger,    &UserHand::resize,    &UserHand::changePage,
                                     &UserHand::changePage,  &UserHand::changeBar,   &UserHand::changeBar,  &UserHand::changeLook, &UserHand::changeSync};
    const Act chosen = acts[static_cast<std::size_t>(upTo(static_cast<int>(acts.size()) - 1))];
    (this->*chosen)();
}

/// After each action: nothing foreign stays open, and a window that was closed is opened again.
void UserHand::tidy()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && isForeign(*top))
            top->close();
    }
    if (!m_fixture.window->isVisible()) {
        say(u"the window was closed; open it again"_s);
        m_fixture.window->show();
    }
}

/// Where the system would let a user act: in the popup, else in the dialog, else in the window.
QWidget *UserHand::target()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    QWidget *active = QApplication::activeWindow();
    return active && active->isVisible() && upTo(3) > 0 ? active : m_fixture.window.get();
}

QWidget *UserHand::anyPart(QWidget &top)
{
    QList<QWidget *> parts;
    const bool reachable = upTo(9) < 7;
    for (QWidget *part : top.findChildren<QWidget *>()) {
        if (part->window() == &top && part->isVisible() && (!reachable || part->focusPolicy() != Qt::NoFocus))
            parts << part;
    }
    return parts.isEmpty() ? &top : oneOf(parts);
}

void UserHand::click()
{
    QWidget *top = target();
    QWidget *part = anyPart(*top);
    const QPoint place = part->mapTo(top, QPoint(upTo(part->width() - 1), upTo(part->height() - 1)));
    const Qt::MouseButton button = upTo(9) < 8 ? Qt::LeftButton : Qt::RightButton;
    const Qt::KeyboardModifier modifier = oneOf(modifiers);
    const bool twice = upTo(7) == 0;
    say(u"%1click %2 at %3,%4 on %5 %6 with %7"_s.arg(twice ? u"double "_s : QString(), button == Qt::LeftButton ? u"left"_s : u"right"_s)
            .arg(place.x()).arg(place.y())
            .arg(QString::fromLatin1(part->metaObject()->className()), part->objectName()).arg(modifier));
    const QPointer<QWindow> window(top->windowHandle());
    sendMouse(window, QEvent::MouseMove, place, Qt::NoButton, modifier);
    sendClick(window, place, button, modifier);
    if (!twice)
        return;
    sendMouse(window, QEvent::MouseButtonDblClick, place, button, modifier);
    sendMouse(window, QEvent::MouseButtonRelease, place, button, modifier);
}

void UserHand::drag()
{
    QWidget *top = target();
    QWidget *part = anyPart(*top);
    const QPoint from = part->mapTo(top, QPoint(upTo(part->width() - 1), upTo(part->height() - 1)));
    const QPoint to = part->mapTo(top, QPoint(upTo(part->width() - 1), upTo(part->height() - 1)));
    say(u"drag %1,%2 to %3,%4 on %5 %6"_s.arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y())
            .arg(QString::fromLatin1(part->metaObject()->className()), part->objectName()));
    const QPointer<QWindow> window(top->windowHandle());
    sendMouse(window, QEvent::MouseButtonPress, from, Qt::LeftButton, {});
    for (int quarter = 1; quarter <= 4; ++quarter)
        sendMouse(window, QEvent::MouseMove, from + (to - from) * quarter / 4, Qt::LeftButton, {});
    sendMouse(window, QEvent::MouseButtonRelease, to, Qt::LeftButton, {});
}

void UserHand::turnWheel()
{
    QWidget *top = target();
    QWidget *part = anyPart(*top);
    const QPoint place(upTo(part->width() - 1), upTo(part->height() - 1));
    const int turn = 120 * (upTo(10) - 5);
    say(u"wheel %1 on %2 %3"_s.arg(turn).arg(QString::fromLatin1(part->metaObject()->className()), part->objectName()));
    QWheelEvent wheel(place, part->mapToGlobal(place), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(part, &wheel);
}

void UserHand::type()
{
    const QPointer<QWindow> window(target()->windowHandle());
    const QString letters = oneOf(QStringList{u"a"_s, u"view"_s, u"2026"_s, u"zz"_s, u"?"_s, u"%_'\""_s, u"é"_s});
    say(u"type "_s + letters);
    for (const QChar letter : letters)
        sendKey(window, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
}

void UserHand::pressKey()
{
    const QPointer<QWindow> window(target()->windowHandle());
    const Qt::Key key = oneOf(keys);
    const Qt::KeyboardModifier modifier = oneOf(modifiers);
    say(u"press "_s + QKeySequence(QKeyCombination(modifier, key)).toString());
    sendKey(window, key, modifier);
}

QList<QAction *> UserHand::allowedActions() const
{
    QList<QAction *> allowed;
    for (QAction *action : m_fixture.window->findChildren<QAction *>()) {
        const bool quits = action->shortcut() == QKeySequence(QKeySequence::Quit) || action->shortcut() == QKeySequence(u"Ctrl+Q"_s);
        if (action->isEnabled() && action->isVisible() && !action->isSeparator() && !quits)
            allowed << action;
    }
    return allowed;
}

void UserHand::useShortcut()
{
    QList<QKeySequence> sequences;
    for (const QAction *action : allowedActions()) {
        if (!action->shortcut().isEmpty())
            sequences << action->shortcut();
    }
    if (sequences.isEmpty())
        return;
    const QKeySequence sequence = oneOf(sequences);
    say(u"shortcut "_s + sequence.toString());
    sendKey(target()->windowHandle(), sequence[0].key(), sequence[0].keyboardModifiers());
}

void UserHand::trigger()
{
    // While a dialog or a menu is open the menus are out of reach.
    if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
        return click();
    const QList<QAction *> actions = allowedActions();
    if (actions.isEmpty())
        return;
    QAction *action = oneOf(actions);
    say(u"action "_s + action->text());
    action->trigger();
}

void UserHand::resize()
{
    const QSize size(600 + upTo(1000), 400 + upTo(700));
    say(u"resize %1x%2"_s.arg(size.width()).arg(size.height()));
    target()->window()->resize(size);
}

void UserHand::changePage()
{
    if (QApplication::activePopupWidget() || QApplication::activeModalWidget())
        return pressKey();
    const QString page = oneOf(MainWindow::pageKeys());
    say(u"page "_s + page);
    m_fixture.window->showPage(page);
}

void UserHand::changeBar()
{
    auto *bar = m_fixture.window->findChild<FilterBar *>();
    if (QApplication::activePopupWidget() || QApplication::activeModalWidget() || !bar)
        return click();
    say(u"move the range"_s);
    if (upTo(3) == 0)
        bar->toggleComparison();
    else
        bar->moveRange(upTo(1) == 0 ? -1 : 1);
}

void UserHand::changeLook()
{
    if (upTo(1) == 0) {
        const double scale = 0.8 + 0.1 * upTo(12);
        say(u"text scale %1"_s.arg(scale));
        m_fixture.settings->setTextScale(scale);
        return;
    }
    const bool dark = upTo(1) == 0;
    say(dark ? u"dark"_s : u"light"_s);
    m_fixture.theme.setPreference(dark ? Theme::Preference::Dark : Theme::Preference::Light);
}

void UserHand::changeSync()
{
    const int what = upTo(3);
    say(u"sync %1"_s.arg(what));
    if (what == 0)
        m_fixture.sync.start({});
    else if (what == 1)
        Q_EMIT m_fixture.sync.progressed({.tasksDone = upTo(5), .tasksKnown = 5, .itemsDone = upTo(100), .itemsExpected = 100});
    else if (what == 2)
        m_fixture.sync.end({});
    else
        m_fixture.sync.fail({.kind = upTo(1) == 0 ? ErrorKind::Offline : ErrorKind::RateLimited});
}

} // namespace creatormetrics

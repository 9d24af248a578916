// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <random>

class QAction;
class QWidget;
class QWindow;

namespace creatormetrics {

class WindowFixture;

/// A user who does anything to a window, in an order that a seed repeats: clicks, drags, wheel, keys, shortcuts, sizes, pages, ranges, themes
/// and dialogs. Quits nothing and leaves the system's file dialogs alone.
class UserHand : public QObject
{
    Q_OBJECT
public:
    UserHand(WindowFixture &fixture, unsigned seed, int actions);

    /// Begins; each action is posted, so that menus with an event loop of their own are used like everything else.
    void start();
    [[nodiscard]] bool isDone() const { return m_left == 0 && m_depth == 0; }
    [[nodiscard]] int done() const { return m_done; }
    /// What was done last, newest last.
    [[nodiscard]] const QStringList &trail() const { return m_trail; }

private:
    void step();
    void act();
    void click();
    void drag();
    void turnWheel();
    void type();
    void pressKey();
    void useShortcut();
    void trigger();
    void resize();
    void changePage();
    void changeBar();
    void changeLook();
    void changeSync();
    void tidy();
    void say(const QString &what);
    [[nodiscard]] int upTo(int most);
    template <typename List>
    [[nodiscard]] auto oneOf(const List &list) { return list[static_cast<typename List::size_type>(upTo(static_cast<int>(list.size()) - 1))]; }
    [[nodiscard]] QWidget *target();
    [[nodiscard]] QWidget *anyPart(QWidget &top);
    [[nodiscard]] QList<QAction *> allowedActions() const;

    WindowFixture &m_fixture;
    std::mt19937 m_random;
    QStringList m_trail;
    int m_left;
    int m_done = 0;
    int m_depth = 0; ///< actions that have not come back, such as an open menu
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowapplication.h"
#include "ui/widgets/mainwindow.h"

#include <map>

namespace creatormetrics {

/// How long one input took to reach the screen, in milliseconds.
struct WindowTimes {
    QString input; ///< what was done
    double ready = 0; ///< until the page with the answer was painted
    double still = 0; ///< until the last thing that moved because of it, such as a chart, was painted
    double query = 0; ///< of it on the store's thread
    bool answered = false; ///< by the store; a page that shows what is known already asks nothing
};

/// By kind of input and page.
using WindowRecord = std::map<std::pair<QString, QString>, std::vector<WindowTimes>>;

/// Does to a window what a user does, one input at a time, and waits each time until nothing moves any more.
class WindowDrive : public QObject
{
    Q_OBJECT
public:
    WindowDrive(WindowApplication &application, MainWindow &window);

    /// Nothing is recorded until this is called.
    void setRecording(bool recording) { m_recording = recording; }
    [[nodiscard]] const WindowRecord &record() const { return m_record; }
    /// The longest time in which the window did not listen, during the inputs alone.
    [[nodiscard]] double longestGap() const { return m_longestGap; }
    [[nodiscard]] const QString &longestGapInput() const { return m_longestGapInput; }

    void showPage(const QString &key);
    /// Each of these ranges, named by their places in the bar's menu.
    void changeRanges(const QList<int> &entries);
    /// One account and all again, so many times.
    void changeAccounts(int times);
    void changeComparison();
    /// Entries of the menu of a button on the page, by their places in it.
    void narrow(const char *pill, const QList<int> &entries);
    void sortTable(const char *table);
    void search(const char *field, const QStringList &words);
    /// Scrolls so many rows, a few at a time; gives what each step took until it was painted.
    [[nodiscard]] std::vector<double> scroll(const char *table, int rows);

private:
    void measure(const QString &kind, const QString &input, const std::function<void()> &act);
    void choose(const QString &kind, const char *pill, int entry);
    void note(double gap, const QString &input);

    WindowApplication &m_application;
    MainWindow &m_window;
    QString m_page;
    WindowRecord m_record;
    double m_begun = 0; ///< when the input came
    double m_ready = 0; ///< when the newest answer was on the screen
    double m_query = 0;
    double m_longestGap = 0;
    QString m_longestGapInput;
    bool m_recording = false;
};

} // namespace creatormetrics

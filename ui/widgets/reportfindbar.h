// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPdfSearchModel;
class QToolButton;

namespace creatormetrics {

class ReportPages;

/// Finds words in the pages and marks them. Opened by Ctrl+F, left by Escape; Enter goes to the next match, Shift+Enter to
/// the one before.
class ReportFindBar : public QWidget
{
    Q_OBJECT
public:
    ReportFindBar(const Theme &theme, ReportPages &pages, QWidget *parent = nullptr);
    ~ReportFindBar() override;

    void open();
    void close();
    /// The pages have other bytes: what was found is looked for again.
    void searchAgain();
    [[nodiscard]] int matchCount() const;
    [[nodiscard]] int currentMatch() const { return m_current; } ///< from 0; -1 without one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void search();
    void takeMatches();
    void go(int by);
    void mark(bool scroll);
    void restyle();

    const Theme &m_theme;
    ReportPages &m_pages;
    std::unique_ptr<QPdfSearchModel> m_model; ///< anew for each document: it remembers places of the one before
    QTimer m_found; ///< gathers what the pages give one after the other
    int m_current = -1;
    bool m_wantsToGo = false;
    QLineEdit *m_text;
    QLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_leave;
};

} // namespace creatormetrics

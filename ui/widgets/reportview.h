// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace creatormetrics {

class PageStrip;
class ReportFindBar;
class ReportPages;

/// The pages of a PDF from its bytes, with a bar to turn them, to zoom and to find words. By keyboard in the pages: Page Up
/// and Page Down turn, Home and End go to the first and last, + and − zoom, 0 fits; Ctrl+F finds.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(const Theme &theme, QWidget *parent = nullptr);

    /// The place stays, and what is to be seen too until the new pages are painted.
    void setReport(const QByteArray &bytes);
    void clear() { setReport({}); }
    [[nodiscard]] const QByteArray &report() const;
    /// What is to be seen is that of the report, none of a former one.
    [[nodiscard]] bool isPainted() const;
    /// Begins with whole pages instead of the width.
    void showWholePages();
    /// Small pictures of the pages at the side; none at first.
    void showStrip(bool shown);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const; ///< from 0
    void turnTo(int page);
    /// By a factor, from whatever is shown now.
    void zoomBy(double factor);
    /// To the width; the whole page when it fits the width already.
    void fit();
    /// On screen now, where 1 is as large as on paper.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void painted();

private:
    QWidget *makeBar();
    QToolButton *makeButton(const QString &iconName, const QString &text, const QString &objectName);
    bool handleKey(int key);
    void refresh();
    void restyle();

    const Theme &m_theme;
    ReportPages *m_pages;
    PageStrip *m_strip;
    ReportFindBar *m_find;
    QLabel *m_place = nullptr;
    QList<std::pair<QToolButton *, QString>> m_buttons; ///< with the names of their icons
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_stripButton = nullptr;
};

} // namespace creatormetrics

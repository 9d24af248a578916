// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportrows.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace creatormetrics {

class ElidedLabel;
class EmptyView;
class ReportView;

/// The chosen report: its pages, or why there are none and what can be done about it.
class ReportPane : public QFrame
{
    Q_OBJECT
public:
    explicit ReportPane(const Theme &theme, QWidget *parent = nullptr);

    /// A report whose file is being read; for one without a file `showFile` is not needed.
    void setReport(const KeptReport &report, const ReportRowFrame &frame);
    void showFile(const Result<ReportFile> &file);
    void clear();
    /// The very bytes that are shown; empty when there are none.
    [[nodiscard]] const QByteArray &shownBytes() const;
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void openWanted();
    void copyWanted();
    void printWanted();
    /// Make it again with the figures as they are today.
    void againWanted();
    /// End what is being made.
    void stopWanted();

private:
    QWidget *makeHead();
    QToolButton *makeButton(const QString &iconName, const QString &text, const QString &objectName);
    void restyle();
    void enableButtons(bool enabled);
    void showInstead(const QString &iconName, const QString &title, const QString &why);
    void showFailure();

    const Theme &m_theme;
    std::optional<KeptReport> m_report;
    ElidedLabel *m_title;
    ElidedLabel *m_facts;
    QLabel *m_remark;
    QList<std::pair<QToolButton *, QString>> m_buttons; ///< with the names of their icons
    ReportView *m_view;
    QStackedLayout *m_stack;
    EmptyView *m_instead = nullptr;
};

} // namespace creatormetrics

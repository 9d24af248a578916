// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/reportspresenter.h"
#include "models/reports/composedreport.h"
#include "ui/widgets/windowcontext.h"

#include <QObject>

namespace creatormetrics {

/// What can be done with a report that is in the archive besides looking at it: send it, paint it again from what it says,
/// restate it from today's data.
class KeptReportActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs stand on the window of `page`.
    KeptReportActions(const WindowContext &context, QWidget *page);

    void send(const ReportRecord &record);
    void renderAgain(const ReportRecord &record);
    void restate(const ReportRecord &record);

Q_SIGNALS:
    void reportKept(creatormetrics::ReportId id);
    void failed(const QString &title, const creatormetrics::Error &error);

private:
    void openSend(const ReportRecord &record, const QByteArray &bytes, const QString &summary);
    void tellRendered(const ReportRecord &record, const MadePdf &made);

    WindowContext m_context;
    QWidget *m_page;
};

} // namespace creatormetrics

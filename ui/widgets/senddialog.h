// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdelivery.h"
#include "models/reports/reportdocument.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace creatormetrics {

class DeliveryFields;
class Settings;
class WorkspaceActions;

/// What a mail about the report begins with: the first sentences of its document, as plain text.
[[nodiscard]] QString firstSentences(const ReportDocument &document);

/// Sends a report that was made: into a folder, by mail, into the mail program.
class SendDialog : public QDialog
{
    Q_OBJECT
public:
    SendDialog(WorkspaceActions &actions, Settings &settings, DeliveredReport report, QWidget *parent = nullptr);

    void send();

private:
    void build();
    void tell(const Error &error);

    WorkspaceActions &m_actions;
    DeliveredReport m_report;
    DeliveryFields *m_delivery;
    QLabel *m_status;
    QPushButton *m_send;
};

} // namespace creatormetrics

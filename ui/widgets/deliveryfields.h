// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdelivery.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace creatormetrics {

class Settings;

/// Where a report goes: a folder, people by mail, or a draft in the mail client.
class DeliveryFields : public QWidget
{
    Q_OBJECT
public:
    /// With `archiveAlone` it may also stay where it is kept anyway.
    DeliveryFields(Settings &settings, bool archiveAlone, QWidget *parent = nullptr);

    /// Tells nobody.
    void setDelivery(const ReportDelivery &delivery);
    [[nodiscard]] ReportDelivery delivery() const;

Q_SIGNALS:
    void edited();
    void mailAccountWanted();

private:
    void build();
    void showWay();
    void chooseFolder();
    [[nodiscard]] int way() const;

    Settings &m_settings;
    QComboBox *m_way;
    QFormLayout *m_form;
    QWidget *m_folderRow;
    QLineEdit *m_folder;
    QLineEdit *m_recipients;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QPushButton *m_account;
};

} // namespace creatormetrics

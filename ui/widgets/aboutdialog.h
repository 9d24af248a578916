// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace creatormetrics {

/// Version, licences, what the program stands on, and what a report of a fault needs to know about the system.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// `schema` is the version of the workspace's database; 0 leaves it out.
    explicit AboutDialog(int schema, QWidget *parent = nullptr);

    /// Versions, platform, language and screen; nothing that names a person, an account or a folder.
    [[nodiscard]] static QString systemInformation(int schema);

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makeTabs();
    [[nodiscard]] QTextBrowser *makeText(const QString &name);
    [[nodiscard]] QWidget *makeLicence();
    [[nodiscard]] QWidget *makeParts();
    [[nodiscard]] QLayout *makeButtons();

    int m_schema;
};

} // namespace creatormetrics

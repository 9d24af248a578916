// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace creatormetrics {

/// Version, licences, and what a bug report needs to know about the system.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// Versions and platform, nothing that names a person, an account or a folder.
    [[nodiscard]] static QString systemInformation();

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makeLicences();
    [[nodiscard]] QLayout *makeButtons();
};

} // namespace creatormetrics

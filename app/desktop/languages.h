// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

class QApplication;

namespace creatormetrics {

/// Texts in the user's language: the program's own and Qt's. Keeps the translators that the application uses.
class Languages
{
public:
    /// Installs what there is for `locale`, makes it the default for numbers and dates, and lays windows out in its
    /// direction.
    void apply(QApplication &application, const QLocale &locale);

private:
    void add(QApplication &application, std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace creatormetrics

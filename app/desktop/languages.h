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
    /// Before any locale is made the default: remembers the system's.
    Languages() : m_system(QLocale()) {}

    /// Installs what there is for `locale` in place of what was there, makes it the default for numbers and dates, and lays
    /// windows out in its direction. Windows that exist keep their texts until they are made anew.
    void apply(QApplication &application, const QLocale &locale);
    /// The language with the region of the system ("de" on a machine in Austria: German as in Austria); the system's own
    /// for none.
    [[nodiscard]] QLocale localeFor(const QString &language) const;

private:
    void add(QApplication &application, std::unique_ptr<QTranslator> translator);

    QLocale m_system;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace creatormetrics

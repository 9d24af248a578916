// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>

namespace creatormetrics {

/// Texts of a report in another language than the window's: while a `Scope` stands, its thread is answered in that
/// language, and nobody else notices. What is not translated is English then.
class ReportLanguages
{
public:
    ReportLanguages();
    ~ReportLanguages();
    ReportLanguages(const ReportLanguages &) = delete;
    ReportLanguages &operator=(const ReportLanguages &) = delete;

    /// Has the application ask here first: to be called on the GUI thread after the window's own texts were installed.
    void install();
    /// The texts of a language, or nullptr where the program has none, which leaves the window's. GUI thread; they live as
    /// long as the program.
    [[nodiscard]] const QTranslator *textsFor(const QLocale &locale);

    class Scope
    {
    public:
        explicit Scope(const QTranslator *texts);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        const QTranslator *m_before;
    };

private:
    std::unique_ptr<QTranslator> m_front; ///< asked by the application, asks the texts of the thread's scope
};

} // namespace creatormetrics

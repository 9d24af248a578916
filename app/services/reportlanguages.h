// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>

namespace creatormetrics {

/// Texts of a report in another language than the window's: while a `Scope` stands, its thread, whichever it is, is answered
/// in that language, and nobody else notices. What is not translated, and a language without texts, is English then: a report
/// does not depend on the window's. Composing needs it, and painting, which writes the labels of axes.
class ReportLanguages
{
public:
    ReportLanguages();
    ~ReportLanguages();
    ReportLanguages(const ReportLanguages &) = delete;
    ReportLanguages &operator=(const ReportLanguages &) = delete;

    /// Has the application ask here first: to be called on the GUI thread after the window's own texts were installed.
    void install();

    class Scope
    {
    public:
        explicit Scope(const QLocale &locale);
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

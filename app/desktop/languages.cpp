// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/languages.h"

#include <QApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

void Languages::apply(QApplication &application, const QLocale &locale)
{
    m_translators.clear(); // each takes itself off the application
    QLocale::setDefault(locale);
    application.setLayoutDirection(locale.textDirection());
    auto qtTexts = std::make_unique<QTranslator>();
    if (qtTexts->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        add(application, std::move(qtTexts));
    // English has a file of its own because of the plural forms; it stands in for languages that have none.
    for (const QLocale &language : {QLocale(QLocale::English), locale}) {
        auto texts = std::make_unique<QTranslator>();
        if (texts->load(language, u"creatormetrics"_s, u"_"_s, u":/i18n"_s))
            add(application, std::move(texts));
    }
}

QLocale Languages::localeFor(const QString &language) const
{
    const QLocale chosen(language);
    if (language.isEmpty() || chosen.language() == QLocale::C || chosen.language() == m_system.language())
        return m_system;
    return {chosen.language(), m_system.territory()};
}

void Languages::add(QApplication &application, std::unique_ptr<QTranslator> translator)
{
    application.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace creatormetrics

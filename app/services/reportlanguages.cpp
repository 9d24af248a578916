// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportlanguages.h"

#include <QCoreApplication>

#include <map>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// Of the thread's scope; nullptr outside of one.
thread_local const QTranslator *spoken = nullptr;

/// nullptr where the program has none.
const QTranslator *loadedTexts(const QLocale &locale)
{
    // A report may still be composed when the window that asked for it has gone.
    static std::map<QLocale::Language, std::unique_ptr<QTranslator>> known;
    static std::mutex guard;
    const std::scoped_lock held(guard);
    auto found = known.find(locale.language());
    if (found == known.end()) {
        auto texts = std::make_unique<QTranslator>();
        const bool loaded = texts->load(locale, u"creatormetrics"_s, u"_"_s, u":/i18n"_s);
        found = known.emplace(locale.language(), loaded ? std::move(texts) : nullptr).first;
    }
    return found->second.get();
}

class FrontTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override
    {
        if (!spoken)
            return {};
        const QString text = spoken->translate(context, source, disambiguation, n);
        // Not null, so that the window's language is not asked next.
        return text.isEmpty() ? QString::fromUtf8(source) : text;
    }
};

} // namespace

ReportLanguages::ReportLanguages() : m_front(std::make_unique<FrontTranslator>()) {}

ReportLanguages::~ReportLanguages() = default;

void ReportLanguages::install()
{
    QCoreApplication::installTranslator(m_front.get());
}

ReportLanguages::Scope::Scope(const QLocale &locale) : m_before(spoken)
{
    const QTranslator *texts = loadedTexts(locale);
    spoken = texts ? texts : loadedTexts(QLocale(QLocale::English));
}

ReportLanguages::Scope::~Scope()
{
    spoken = m_before;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settingstext.h"

#include "models/domain/platform.h"
#include "models/domain/retention.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double exampleNumber = 1234567.89;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

QString nameOf(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    // "American English", "British English": the texts are for both.
    if (code == "en"_L1)
        name = u"English"_s;
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

struct Place {
    qsizetype at = 0;
    qsizetype length = 0; ///< 0: nowhere
};

/// The first place from `from` on where one of the words stands; of two at the same place the longer one.
Place nextPlace(const QString &text, const QStringList &words, qsizetype from)
{
    Place next;
    for (const QString &word : words) {
        const qsizetype at = text.indexOf(word, from, Qt::CaseInsensitive);
        const bool better = next.length == 0 || at < next.at || (at == next.at && word.size() > next.length);
        if (at >= 0 && better)
            next = {.at = at, .length = word.size()};
    }
    return next;
}

} // namespace

std::vector<LanguageChoice> languageChoices(const QStringList &files)
{
    std::vector<LanguageChoice> choices{{.code = u"en"_s, .name = nameOf(u"en"_s)}};
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        const bool known = std::ranges::any_of(choices, [&code](const auto &choice) { return choice.code == code; });
        if (file.startsWith("creatormetrics_"_L1) && file.endsWith(".qm"_L1) && !known)
            choices.push_back({.code = code, .name = nameOf(code)});
    }
    std::ranges::sort(choices, {}, &LanguageChoice::name);
    return choices;
}

QString formatExample(const QLocale &locale, const QDateTime &moment)
{
    return QStringList{locale.toString(exampleNumber, 'f', 2), locale.toString(moment.date(), QLocale::LongFormat),
                       locale.toString(moment.time(), QLocale::ShortFormat)}
        .join(u" · "_s);
}

QString cadenceSummary()
{
    std::map<int, QStringList> byHours;
    for (const Platform platform : allPlatforms)
        byHours[static_cast<int>(syncCadence(platform).count())] << platformName(platform);
    QStringList parts;
    for (const auto &[hours, names] : byHours)
        parts << Words::tr("%1 every %n hour(s)", nullptr, hours).arg(names.join(", "_L1));
    return parts.join(u" · "_s);
}

QString rawAnswersText()
{
    const auto days = [](Platform platform) { return static_cast<int>(retentionPolicy(platform).rawAnswers.count()); };
    const auto [least, most] = std::ranges::minmax(allPlatforms, {}, days);
    if (days(least) == days(most))
        return Words::tr("%n day(s)", nullptr, days(most));
    return Words::tr("%1 to %n day(s), by platform", nullptr, days(most)).arg(QLocale().toString(days(least)));
}

QStringList searchWords(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString markedText(const QString &text, const QStringList &words, const QString &background)
{
    QString marked;
    qsizetype done = 0;
    for (Place place = nextPlace(text, words, 0); place.length > 0; place = nextPlace(text, words, done)) {
        marked += text.sliced(done, place.at - done).toHtmlEscaped();
        marked += u"<span style=\"background-color:%1\">%2</span>"_s.arg(
            background, text.sliced(place.at, place.length).toHtmlEscaped());
        done = place.at + place.length;
    }
    return marked + text.sliced(done).toHtmlEscaped();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/dictionaryrows.h"

#include "models/presentation/datetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct DictionaryWords {
    Q_DECLARE_TR_FUNCTIONS(DictionaryRows)
};

constexpr double largest = 4;
// From -4 to 4.
constexpr std::array meanings{
    QT_TRANSLATE_NOOP("DictionaryRows", "Very negative"),    QT_TRANSLATE_NOOP("DictionaryRows", "Clearly negative"),
    QT_TRANSLATE_NOOP("DictionaryRows", "Negative"),         QT_TRANSLATE_NOOP("DictionaryRows", "Slightly negative"),
    QT_TRANSLATE_NOOP("DictionaryRows", "Neutral"),          QT_TRANSLATE_NOOP("DictionaryRows", "Slightly positive"),
    QT_TRANSLATE_NOOP("DictionaryRows", "Positive"),         QT_TRANSLATE_NOOP("DictionaryRows", "Clearly positive"),
    QT_TRANSLATE_NOOP("DictionaryRows", "Very positive"),
};

/// Away from zero, so that what speaks at all is not called neutral.
double wholeStep(double valence)
{
    return std::abs(valence) < 1 ? (valence > 0) - (valence < 0) : std::round(valence);
}

ValueCell meaningCell(double valence, const QLocale &locale)
{
    ValueCell cell{.text = valenceText(valence), .secondary = signedValence(valence, locale), .sortValue = valence};
    if (valence > 0) {
        cell.tone = FreshnessTone::Good;
        cell.icon = u"plus"_s;
    } else if (valence < 0) {
        cell.tone = FreshnessTone::Problem;
        cell.icon = u"minus"_s;
    }
    return cell;
}

ValueRow rowOf(const DictionaryWord &word, qint64 place, const QDateTime &now, const QLocale &locale)
{
    const QDate added = word.addedAt.toTimeZone(now.timeZone()).date();
    return {.id = place,
            .cells = {{.text = word.spelling, .sortValue = word.spelling.toLower()},
                      meaningCell(word.valence, locale),
                      {.text = dayText(added, locale, now.date()), .sortValue = word.addedAt, .exact = added}}};
}

} // namespace

QString valenceText(double valence)
{
    const double step = wholeStep(std::clamp(valence, -largest, largest));
    return DictionaryWords::tr(meanings[static_cast<std::size_t>(step + largest)]);
}

QString signedValence(double valence, const QLocale &locale)
{
    const double rounded = std::round(valence * 10) / 10;
    const QString number = locale.toString(std::abs(rounded), 'f', rounded == std::round(rounded) ? 0 : 1);
    if (rounded == 0)
        return number;
    return (rounded > 0 ? u'+' : QChar(0x2212)) + number;
}

std::vector<ValueColumn> dictionaryColumns()
{
    return {{.title = DictionaryWords::tr("Word")},
            {.title = DictionaryWords::tr("Meaning"), .toolTip = DictionaryWords::tr("From −4, very negative, to +4, very positive")},
            {.title = DictionaryWords::tr("Added")}};
}

std::vector<ValueRow> dictionaryRows(const std::vector<DictionaryWord> &words, const QString &wanted, const QDateTime &now,
                                     const QLocale &locale)
{
    std::vector<ValueRow> rows;
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (words[place].spelling.contains(wanted.trimmed(), Qt::CaseInsensitive))
            rows.push_back(rowOf(words[place], static_cast<qint64>(place), now, locale));
    }
    return rows;
}

} // namespace creatormetrics

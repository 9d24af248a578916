// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/celltext.h"

#include "models/core/daterange.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error badCell(const QString &cell, const QString &accepted)
{
    return Error{.kind = ErrorKind::BadInput, .detail = u"\"%1\" is not accepted; %2"_s.arg(cell.left(40), accepted)};
}

bool isUnknownMarker(const QString &text)
{
    static const QStringList markers{u""_s, u"-"_s, u"--"_s, u"\u2013"_s, u"\u2014"_s, u"undefined"_s, u"n/a"_s};
    return markers.contains(text.toLower());
}

/// Groups of three apart by one and the same mark, or no marks at all.
bool isWhole(const QString &text)
{
    static const QRegularExpression pattern(u"^[-\u2212]?([0-9]+|[0-9]{1,3}(?:([,. '\u2019\u00a0\u202f])[0-9]{3})"
                                            "(?:\\2[0-9]{3})*)$"_s);
    return pattern.match(text).hasMatch();
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits += character;
    }
    return digits;
}

Figure countIn(const QString &text, CellFormat format)
{
    const QString accepted =
        format == CellFormat::SignedCount ? u"a whole number is"_s : u"a whole number from 0 up is"_s;
    const bool negative = text.startsWith(u'-') || text.startsWith(u'\u2212');
    bool fits = false;
    const qint64 size = digitsOf(text).toLongLong(&fits);
    if (!isWhole(text) || !fits || (negative && size != 0 && format != CellFormat::SignedCount))
        return badCell(text, accepted);
    return std::optional(negative ? -size : size);
}

/// The text with a dot as decimal point and no other marks; empty when it is no decimal number.
QString plainDecimal(QString text, QChar decimalPoint)
{
    static const QRegularExpression number(u"^[0-9]+(\\.[0-9]+)?$"_s);
    const QChar grouping = decimalPoint == u',' ? u'.' : u',';
    // One mark that has not exactly three digits behind it can only be a decimal point, whatever the file prefers.
    const qsizetype mark = text.indexOf(grouping);
    const bool threeFollow = text.size() - mark == 4 && !text.startsWith(u'0');
    const bool groups = text.contains(decimalPoint) || text.count(grouping) > 1 || threeFollow;
    if (mark >= 0 && groups)
        text.remove(grouping);
    text.replace(u',', u'.');
    text.removeIf(
        [](QChar character) { return character == u'\u00a0' || character == u'\u202f' || character == u' '; });
    return number.match(text).hasMatch() ? text : QString();
}

Figure minutesIn(const QString &text, QChar decimalPoint)
{
    constexpr double mostHours = 1e12; // more than anyone can watch, far below where minutes overflow
    const QString decimal = plainDecimal(text, decimalPoint);
    const double hours = decimal.toDouble();
    if (decimal.isEmpty() || hours > mostHours)
        return badCell(text, u"hours from 0 up are (12.5)"_s);
    return std::optional<qint64>(std::llround(hours * 60));
}

Figure secondsIn(const QString &text)
{
    static const QRegularExpression clock(u"^(?:(?:([0-9]{1,6}):)?([0-5]?[0-9]):([0-5][0-9])|([0-9]{1,9}))$"_s);
    const auto match = clock.match(text);
    if (!match.hasMatch())
        return badCell(text, u"a duration as h:mm:ss is (0:03:25)"_s);
    if (match.hasCaptured(4))
        return std::optional<qint64>(match.capturedView(4).toLongLong());
    return std::optional<qint64>(match.capturedView(1).toLongLong() * 3'600 + match.capturedView(2).toLongLong() * 60
                                 + match.capturedView(3).toLongLong());
}

} // namespace

Figure figureFromCell(const QString &cell, CellFormat format, QChar decimalPoint)
{
    const QString text = cell.trimmed();
    if (isUnknownMarker(text))
        return std::optional<qint64>();
    switch (format) {
    case CellFormat::Count:
    case CellFormat::SignedCount:
        return countIn(text, format);
    case CellFormat::Hours:
        return minutesIn(text, decimalPoint);
    case CellFormat::Clock:
        return secondsIn(text);
    }
    Q_UNREACHABLE();
}

Result<QDate> dayFromCell(const QString &cell)
{
    const QString text = cell.trimmed();
    const auto iso = parseDay(text);
    const QDate day = iso ? *iso : QLocale::c().toDate(text, u"MMM d, yyyy"_s);
    if (!day.isValid() || day < QDate(2005, 2, 14))
        return badCell(text, u"a day since 2005-02-14 is, written 2026-09-20 or Sep 20, 2026"_s);
    return day;
}

} // namespace creatormetrics

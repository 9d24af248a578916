// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/datacelltext.h"

#include "models/domain/figureformat.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QStringView formulaStarts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
constexpr int mostDecimals = 4;

QString plainNumber(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QString groupedNumber(double number, const QLocale &locale)
{
    const QString plain = plainNumber(number);
    const auto point = plain.indexOf(u'.');
    const auto decimals = point < 0 ? 0 : static_cast<int>(plain.size() - point - 1);
    return locale.toString(number, 'f', std::min(decimals, mostDecimals));
}

QString readableNumber(double number, DataKind kind, const QLocale &locale)
{
    if (kind == DataKind::Share)
        return FigureFormat(locale).percent(number);
    if (kind == DataKind::Money)
        return locale.toString(number, 'f', 2);
    return groupedNumber(number, locale);
}

} // namespace

QString machineText(const DataCell &cell, const QString &point)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *number = std::get_if<double>(&cell))
        return std::isfinite(*number) ? plainNumber(*number).replace(u"."_s, point) : QString();
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return momentText(*moment);
    return {};
}

QString readableText(const DataCell &cell, DataKind kind, const QLocale &locale)
{
    if (std::holds_alternative<std::monostate>(cell))
        return kind == DataKind::Text ? QString() : FigureFormat::unknown();
    if (const auto *number = std::get_if<double>(&cell))
        return std::isfinite(*number) ? readableNumber(*number, kind, locale) : FigureFormat::unknown();
    return machineText(cell);
}

QString guardedText(const QString &text)
{
    return !text.isEmpty() && formulaStarts.contains(text.front()) ? u'\'' + text : text;
}

QString printableText(QString text)
{
    text.removeIf([](QChar character) {
        const char16_t code = character.unicode();
        const bool space = code == u'\t' || code == u'\n' || code == u'\r';
        return (code < u' ' && !space) || code == 0xfffe || code == 0xffff;
    });
    return text;
}

bool isNumeric(DataKind kind)
{
    switch (kind) {
    case DataKind::Text:
    case DataKind::Day:
    case DataKind::Moment:
        return false;
    case DataKind::Count:
    case DataKind::Number:
    case DataKind::Share:
    case DataKind::Seconds:
    case DataKind::Money:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics

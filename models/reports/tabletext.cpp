// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/tabletext.h"

#include "models/reports/datacelltext.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString oneLine(QString text)
{
    text.replace("\r\n"_L1, " "_L1);
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r' || character == QChar(QChar::LineSeparator)
            || character == QChar(QChar::ParagraphSeparator))
            character = u' ';
    }
    return text;
}

QString tsvField(const DataCell &cell, const QString &point)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return oneLine(guardedText(*text));
    return machineText(cell, point);
}

QString htmlEscaped(const QString &text)
{
    return printableText(text).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

QString htmlCell(const DataCell &cell, DataKind kind, const QLocale &locale)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return "<td dir=\"auto\">"_L1 + htmlEscaped(guardedText(*text)) + "</td>"_L1;
    const QString shown = htmlEscaped(readableText(cell, kind, locale));
    if (!std::holds_alternative<double>(cell))
        return (isNumeric(kind) ? "<td class=\"n\" align=\"right\">"_L1 : "<td>"_L1) + shown + "</td>"_L1;
    const QString exact = machineText(cell);
    return u"<td class=\"n\" align=\"right\" sdval=\"%1\" x:num=\"%1\">%2</td>"_s.arg(exact, shown);
}

QString htmlRows(const DataTable &head, const std::vector<DataRow> &rows, const QLocale &locale)
{
    QString text;
    for (const DataRow &row : rows) {
        text += "<tr>"_L1;
        for (std::size_t column = 0; column < row.size(); ++column)
            text += htmlCell(row[column], head.columns[column].kind, locale);
        text += "</tr>\n"_L1;
    }
    return text;
}

QString htmlTitles(const DataTable &head)
{
    QString text = u"<table>\n<thead><tr>"_s;
    for (const DataColumn &column : head.columns) {
        text += isNumeric(column.kind) ? "<th class=\"n\" align=\"right\">"_L1 : "<th align=\"left\">"_L1;
        text += htmlEscaped(guardedText(column.title)) + "</th>"_L1;
    }
    return text + "</tr></thead>\n<tbody>\n"_L1;
}

QString htmlBegin(const DataTable &head, const QLocale &locale)
{
    static constexpr auto page =
        "<!DOCTYPE html>\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\" lang=\"%1\" dir=\"%2\">\n<head>"
        "<meta charset=\"utf-8\"><title>%3</title>\n<style>body{font:14px system-ui,sans-serif;margin:24px}"
        "table{border-collapse:collapse}th,td{padding:6px 10px;border-bottom:1px solid #ddd}"
        ".n{text-align:right;font-variant-numeric:tabular-nums}ul{color:#555}</style></head>\n<body>\n"_L1;
    const bool mirrored = locale.textDirection() == Qt::RightToLeft;
    return QString(page).arg(locale.bcp47Name(), mirrored ? u"rtl"_s : u"ltr"_s, htmlEscaped(head.title));
}

QString htmlEnd(const QStringList &notes)
{
    QString text = u"</tbody>\n</table>\n"_s;
    if (!notes.isEmpty()) {
        text += "<ul>\n"_L1;
        for (const QString &note : notes)
            text += "<li>"_L1 + htmlEscaped(note) + "</li>\n"_L1;
        text += "</ul>\n"_L1;
    }
    return text + "</body>\n</html>\n"_L1;
}

QString markdownField(const QString &text)
{
    QString escaped;
    for (const QChar character : oneLine(text)) {
        if (QStringView(u"\\|*_`[]<>~#&").contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

} // namespace

QString tsvText(const DataTable &table, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    QStringList fields;
    for (const DataColumn &column : table.columns)
        fields << oneLine(guardedText(column.title));
    QStringList lines{fields.join(u'\t')};
    for (const DataRow &row : table.rows) {
        fields.clear();
        for (const DataCell &cell : row)
            fields << tsvField(cell, point);
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n');
}

QString htmlText(const DataTable &table, const QLocale &locale)
{
    return htmlBegin(table, locale) + htmlTitles(table) + htmlRows(table, table.rows, locale) + htmlEnd({});
}

QString markdownText(const DataTable &table, const QLocale &locale)
{
    QString titles(u'|');
    QString rule(u'|');
    for (const DataColumn &column : table.columns) {
        titles += u' ' + markdownField(column.title) + " |"_L1;
        rule += isNumeric(column.kind) ? " ---: |"_L1 : " --- |"_L1;
    }
    QStringList lines{titles, rule};
    for (const DataRow &row : table.rows) {
        QString line(u'|');
        for (std::size_t column = 0; column < row.size(); ++column)
            line += u' ' + markdownField(readableText(row[column], table.columns[column].kind, locale)) + " |"_L1;
        lines << line;
    }
    return lines.join(u'\n') + u'\n';
}

Result<QByteArray> htmlBytes(const DataSource &source, const QLocale &locale, FileProgress &progress)
{
    const DataTable &head = source.head;
    QByteArray bytes = htmlBegin(head, locale).toUtf8();
    bytes += ("<h1>"_L1 + htmlEscaped(head.title) + "</h1>\n"_L1 + htmlTitles(head)).toUtf8();
    const auto written = readRows(source, progress, [&](const std::vector<DataRow> &rows) -> Outcome {
        bytes += htmlRows(head, rows, locale).toUtf8();
        return Done{};
    });
    if (!written)
        return written.error();
    return bytes + htmlEnd(head.notes).toUtf8();
}

} // namespace creatormetrics

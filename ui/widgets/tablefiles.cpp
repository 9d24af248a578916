// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablefiles.h"

#include "models/reports/csvfile.h"
#include "models/reports/tabletext.h"
#include "models/reports/xlsxfile.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

using Write = std::function<Result<QByteArray>(const DataSource &, FileProgress &)>;

FileForm form(const QString &suffix, const QString &name, const std::function<DataSource()> &make, const Write &write)
{
    const auto progress = std::make_shared<FileProgress>();
    return {.suffix = suffix,
            .name = name,
            .bytes = [make, write, progress] { return write(make(), *progress); },
            .progress = progress};
}

QString word(const char *source)
{
    return QCoreApplication::translate("TableFiles", source);
}

} // namespace

std::vector<FileForm> tableForms(const std::function<DataSource()> &make, const QLocale &locale)
{
    const auto csv = [](const DataSource &source, FileProgress &progress) { return csvBytes(source, progress); };
    const auto xlsx = [](const DataSource &source, FileProgress &progress) { return xlsxBytes(source, progress); };
    const auto html = [locale](const DataSource &source, FileProgress &progress) { return htmlBytes(source, locale, progress); };
    return {form(u"csv"_s, word(QT_TRANSLATE_NOOP("TableFiles", "Comma-separated values")), make, csv),
            form(u"xlsx"_s, word(QT_TRANSLATE_NOOP("TableFiles", "Excel workbook")), make, xlsx),
            form(u"html"_s, word(QT_TRANSLATE_NOOP("TableFiles", "Web page")), make, html)};
}

QMimeData *tableMimeData(const DataTable &table, const QLocale &locale)
{
    auto *data = new QMimeData;
    data->setText(tsvText(table, locale));
    data->setHtml(htmlText(table, locale));
    return data;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/exports/exportimporter.h"

#include "connectors/exports/csvreader.h"
#include "connectors/exports/studiototals.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

Error unknownKind(const QStringList &header)
{
    const QString found =
        header.isEmpty() ? u"no header row"_s : u"the header \"%1\""_s.arg(header.join(u", "_s).left(200));
    return Error{.kind = ErrorKind::BadInput,
                 .detail =
                     u"%1 belongs to no known export; accepted are YouTube Studio's \"Totals.csv\" and its "
                     "\"Table data.csv\" by date, whose first column is Date and whose others are figures such as "
                     "Views"_s.arg(found)};
}

Result<QStringList> headerOf(CsvReader &reader)
{
    for (;;) {
        auto row = reader.next();
        if (!row)
            return row.error();
        if (!*row)
            return QStringList();
        if (!(*row)->isBlank())
            return (*row)->fields;
    }
}

Result<ImportedFile> readTable(const QByteArray &content)
{
    auto reader = CsvReader::open(content);
    if (!reader)
        return reader.error();
    const auto header = headerOf(*reader);
    if (!header)
        return header.error();
    if (!isStudioTotals(*header))
        return unknownKind(*header);
    return readStudioTotals(*header, *reader);
}

} // namespace

Result<ImportedFile> readExport(const QByteArray &content, const QString &fileName)
{
    const QString name = QFileInfo(fileName).fileName();
    auto file = readTable(content);
    if (!file) {
        Error error = file.error();
        error.detail = u"%1: %2"_s.arg(name, error.detail);
        return error;
    }
    file->fileName = name;
    file->sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return file;
}

} // namespace creatormetrics

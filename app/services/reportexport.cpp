// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reportexport.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

Result<ComposedReport> composeReportDocument(Connection &connection, const ReportSettings &settings,
                                             const QString &workspaceName, const QDateTime &now)
{
    const auto figures = readReportFigures(connection, settings, now);
    if (!figures)
        return figures.error();
    return composeReport(*figures, settings, workspaceName);
}

Outcome writeFileAtomically(const QString &fileName, const QByteArray &bytes, bool overwrite)
{
    if (!overwrite && QFile::exists(fileName))
        return Error{.kind = ErrorKind::BadInput, .detail = u"%1 exists already"_s.arg(fileName)};
    QSaveFile file(fileName);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{.kind = ErrorKind::Storage, .detail = u"cannot write %1: %2"_s.arg(fileName, file.errorString())};
    return Done{};
}

} // namespace creatormetrics

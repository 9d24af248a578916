// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/templaterepository.h"

#include "models/store/rows.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct TemplateRow {
    QString name;
    QByteArray settings;
};

TemplateRow readRow(const Statement &row)
{
    return {.name = row.text(0), .settings = row.text(1).toUtf8()};
}

Result<ReportTemplate> templateOf(const TemplateRow &row)
{
    const auto settings = reportSettingsFromJson(row.settings);
    if (!settings)
        return Error{.kind = settings.error().kind, .detail = u"template \"%1\": %2"_s.arg(row.name, settings.error().detail)};
    return ReportTemplate{.name = row.name, .settings = *settings};
}

Error noSuchTemplate(const QString &name)
{
    return {.kind = ErrorKind::NotFound, .detail = u"there is no template \"%1\""_s.arg(name)};
}

} // namespace

Result<std::vector<ReportTemplate>> storedTemplates(Connection &connection)
{
    auto statement = connection.prepare(u"SELECT name, settings FROM report_templates ORDER BY name COLLATE NOCASE, id");
    if (!statement)
        return statement.error();
    const auto rows = collectRows<TemplateRow>(**statement, readRow);
    if (!rows)
        return rows.error();
    std::vector<ReportTemplate> templates;
    for (const TemplateRow &row : *rows) {
        auto one = templateOf(row);
        if (!one)
            return one.error();
        templates.push_back(*std::move(one));
    }
    return templates;
}

Result<ReportTemplate> templateByName(Connection &connection, const QString &name)
{
    auto statement = connection.prepare(u"SELECT name, settings FROM report_templates WHERE name = ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(name);
    const auto row = firstRow<TemplateRow>(**statement, readRow);
    if (!row)
        return row.error();
    return *row ? templateOf(**row) : noSuchTemplate(name);
}

Outcome saveTemplate(Connection &connection, const ReportTemplate &given, const QDateTime &now)
{
    if (auto checked = checkTemplateName(given.name); !checked)
        return checked;
    return connection.run(u"INSERT INTO report_templates(name, settings, created_at) VALUES(?, ?, ?) "
                          "ON CONFLICT(name) DO UPDATE SET settings = excluded.settings",
                          given.name.trimmed(), QString::fromUtf8(toStoredJson(given.settings)), now);
}

Outcome renameTemplate(Connection &connection, const QString &name, const QString &newName)
{
    if (auto checked = checkTemplateName(newName); !checked)
        return checked;
    const QString wished = newName.trimmed();
    if (wished != name && templateByName(connection, wished))
        return Error{.kind = ErrorKind::BadInput, .detail = u"there is a template \"%1\" already"_s.arg(wished)};
    const auto renamed = connection.run(u"UPDATE report_templates SET name = ? WHERE name = ?", wished, name);
    return renamed && connection.changedRows() == 0 ? noSuchTemplate(name) : renamed;
}

Outcome removeTemplate(Connection &connection, const QString &name)
{
    const auto removed = connection.run(u"DELETE FROM report_templates WHERE name = ?", name);
    return removed && connection.changedRows() == 0 ? noSuchTemplate(name) : removed;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/documentblocks.h"

#include "models/reports/documentchart.h"
#include "models/reports/documentwords.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qint64 latestMoment = 253'402'300'799'999; // the end of the year 9999
constexpr int mostHeadingLevels = 6;

// Every member is named in the bindings: one that is added there must be kept too, or this does not compile.

void put(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject &json, QLatin1StringView key, bool flag)
{
    if (flag)
        json.insert(key, true);
}

/// Numbers as they are, unknown missing, the rest as {"text" | "day" | "moment": …}.
QJsonValue valueJson(const DataCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return QJsonObject{{u"text"_s, *text}};
    if (const auto *number = std::get_if<double>(&cell))
        return storedNumber(*number);
    if (const auto *day = std::get_if<QDate>(&cell))
        return QJsonObject{{u"day"_s, day->toString(Qt::ISODate)}};
    if (const auto *moment = std::get_if<QDateTime>(&cell)) {
        const QJsonValue value = moment->isValid() ? QJsonValue(moment->toMSecsSinceEpoch()) : QJsonValue();
        return QJsonObject{{u"moment"_s, value}};
    }
    return QJsonValue(QJsonValue::Undefined);
}

DataCell valueFromJson(const QJsonValue &value, const QString &path, QString &problem)
{
    if (value.isUndefined())
        return {};
    if (const auto number = numberFromStored(value))
        return *number;
    StoredMembers members(value, path, problem);
    const QJsonObject object = value.toObject();
    DataCell cell;
    if (object.contains("text"_L1))
        cell = members.text("text"_L1);
    else if (object.contains("day"_L1))
        cell = members.day("day"_L1);
    else if (object["moment"_L1].isNull() && object.contains("moment"_L1) && members.value("moment"_L1).isNull())
        cell = QDateTime();
    else
        cell = QDateTime::fromMSecsSinceEpoch(members.integer("moment"_L1, -latestMoment, latestMoment, 0), Qt::UTC);
    if (object.size() != 1)
        members.refuse("value"_L1);
    members.finish();
    return cell;
}

/// One that is nothing but its text is that text.
QJsonValue cellJson(const TableCell &cell)
{
    const auto &[text, tone, strong, link, value, picture] = cell;
    if (cell == TableCell{.text = text})
        return text;
    QJsonObject json;
    put(json, "text"_L1, text);
    if (tone != Tone::Neutral)
        json.insert("tone"_L1, storedWord(toneWords, tone));
    put(json, "strong"_L1, strong);
    put(json, "link"_L1, link);
    if (const QJsonValue exact = valueJson(value); !exact.isUndefined())
        json.insert("value"_L1, exact);
    put(json, "picture"_L1, picture);
    return json;
}

TableCell cellFromJson(const QJsonValue &json, const QString &path, QString &problem)
{
    if (json.isString())
        return {.text = json.toString()};
    StoredMembers members(json, path, problem);
    TableCell cell{.text = members.text("text"_L1),
                   .tone = members.word("tone"_L1, toneWords, Tone::Neutral),
                   .strong = members.flag("strong"_L1),
                   .link = members.text("link"_L1)};
    cell.value = valueFromJson(members.value("value"_L1), members.pathOf("value"_L1), problem);
    cell.picture = members.text("picture"_L1);
    members.finish();
    return cell;
}

QJsonObject columnJson(const TableColumn &column)
{
    const auto &[title, numeric, share, kind] = column;
    QJsonObject json{{u"title"_s, title}};
    put(json, "numeric"_L1, numeric);
    if (share != 1)
        json.insert("share"_L1, storedNumber(share));
    if (kind != DataKind::Text)
        json.insert("kind"_L1, storedWord(dataKindWords, kind));
    return json;
}

TableColumn columnFromJson(const QJsonValue &json, const QString &path, QString &problem)
{
    StoredMembers members(json, path, problem);
    const TableColumn column{.title = members.text("title"_L1),
                             .numeric = members.flag("numeric"_L1),
                             .share = members.number("share"_L1, 1),
                             .kind = members.word("kind"_L1, dataKindWords, DataKind::Text)};
    members.finish();
    return column;
}

void write(QJsonObject &json, const CoverBlock &block)
{
    const auto &[title, subject, period, comparison, facts] = block;
    put(json, "title"_L1, title);
    put(json, "subject"_L1, subject);
    put(json, "period"_L1, period);
    put(json, "comparison"_L1, comparison);
    json.insert("facts"_L1, QJsonArray::fromStringList(facts));
}

void write(QJsonObject &json, const HeadingBlock &block)
{
    const auto &[text, note, level] = block;
    put(json, "text"_L1, text);
    put(json, "note"_L1, note);
    if (level != 1)
        json.insert("level"_L1, level);
}

void write(QJsonObject &json, const ParagraphBlock &block)
{
    const auto &[text, lead] = block;
    put(json, "text"_L1, text);
    put(json, "lead"_L1, lead);
}

void write(QJsonObject &json, const BulletsBlock &block)
{
    const auto &[items] = block;
    json.insert("items"_L1, QJsonArray::fromStringList(items));
}

void write(QJsonObject &json, const TableBlock &block)
{
    const auto &[title, columns, rows] = block;
    put(json, "title"_L1, title);
    QJsonArray all;
    for (const TableColumn &column : columns)
        all.append(columnJson(column));
    json.insert("columns"_L1, all);
    QJsonArray lines;
    for (const std::vector<TableCell> &row : rows) {
        QJsonArray line;
        for (const TableCell &cell : row)
            line.append(cellJson(cell));
        lines.append(line);
    }
    json.insert("rows"_L1, lines);
}

void write(QJsonObject &json, const ChartBlock &block)
{
    const auto &[chart, heightMillimetres] = block;
    json.insert("chart"_L1, chartJson(chart));
    json.insert("height"_L1, storedNumber(heightMillimetres));
}

void write(QJsonObject &json, const CalloutBlock &block)
{
    const auto &[title, text] = block;
    put(json, "title"_L1, title);
    put(json, "text"_L1, text);
}

void write(QJsonObject &json, const MarkdownBlock &block)
{
    const auto &[text] = block;
    put(json, "text"_L1, text);
}

void write(QJsonObject &json, const FiguresBlock &block)
{
    const auto &[figures] = block;
    QJsonArray all;
    for (const auto &[label, value, remark] : figures)
        all.append(QJsonObject{{u"label"_s, label}, {u"value"_s, value}, {u"remark"_s, cellJson(remark)}});
    json.insert("figures"_L1, all);
}

CoverBlock readCover(StoredMembers &members)
{
    return {.title = members.text("title"_L1),
            .subject = members.text("subject"_L1),
            .period = members.text("period"_L1),
            .comparison = members.text("comparison"_L1),
            .facts = members.texts("facts"_L1)};
}

HeadingBlock readHeading(StoredMembers &members)
{
    return {.text = members.text("text"_L1),
            .note = members.text("note"_L1),
            .level = static_cast<int>(members.integer("level"_L1, 1, mostHeadingLevels, 1))};
}

TableBlock readTable(StoredMembers &members)
{
    TableBlock block{.title = members.text("title"_L1)};
    for (const QJsonValue &column : members.array("columns"_L1))
        block.columns.push_back(columnFromJson(column, members.pathOf("columns"_L1), members.problem()));
    for (const QJsonValue &line : members.array("rows"_L1)) {
        if (!line.isArray())
            members.refuse("rows"_L1);
        std::vector<TableCell> row;
        for (const QJsonValue &cell : line.toArray())
            row.push_back(cellFromJson(cell, members.pathOf("rows"_L1), members.problem()));
        block.rows.push_back(std::move(row));
    }
    return block;
}

ChartBlock readChart(StoredMembers &members)
{
    return {.chart = chartFromJson(members.value("chart"_L1), members.pathOf("chart"_L1), members.problem()),
            .heightMillimetres = members.number("height"_L1)};
}

FiguresBlock readFigures(StoredMembers &members)
{
    FiguresBlock block;
    for (const QJsonValue &json : members.array("figures"_L1)) {
        StoredMembers one(json, members.pathOf("figures"_L1), members.problem());
        FiguresBlock::Figure figure{.label = one.text("label"_L1), .value = one.text("value"_L1)};
        figure.remark = cellFromJson(one.value("remark"_L1), one.pathOf("remark"_L1), one.problem());
        one.finish();
        block.figures.push_back(std::move(figure));
    }
    return block;
}

ReportBlock readBlock(const QString &kind, StoredMembers &members)
{
    if (kind == "cover"_L1)
        return readCover(members);
    if (kind == "heading"_L1)
        return readHeading(members);
    if (kind == "paragraph"_L1)
        return ParagraphBlock{.text = members.text("text"_L1), .lead = members.flag("lead"_L1)};
    if (kind == "bullets"_L1)
        return BulletsBlock{.items = members.texts("items"_L1)};
    if (kind == "table"_L1)
        return readTable(members);
    if (kind == "chart"_L1)
        return readChart(members);
    if (kind == "callout"_L1)
        return CalloutBlock{.title = members.text("title"_L1), .text = members.text("text"_L1)};
    if (kind == "figures"_L1)
        return readFigures(members);
    if (kind != "markdown"_L1)
        members.refuse("block"_L1);
    return MarkdownBlock{.text = members.text("text"_L1)};
}

} // namespace

QJsonObject blockJson(const ReportBlock &block)
{
    QJsonObject json{{u"block"_s, QString(blockWords[block.index()])}};
    std::visit([&json](const auto &content) { write(json, content); }, block);
    return json;
}

ReportBlock blockFromJson(const QJsonValue &value, const QString &path, QString &problem)
{
    StoredMembers members(value, path, problem);
    const QString kind = members.text("block"_L1);
    ReportBlock block = readBlock(kind, members);
    members.finish();
    return block;
}

} // namespace creatormetrics

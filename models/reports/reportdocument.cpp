// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/reportdocument.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

QString lines(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            all += text + u'\n';
    }
    return all;
}

QString rowText(const std::vector<TableCell> &row)
{
    QStringList cells;
    for (const TableCell &cell : row)
        cells << cell.text;
    return cells.join(u'\t');
}

/// One overload for each kind of block.
struct BlockText {
    QString operator()(const CoverBlock &cover) const
    {
        return lines(QStringList{cover.title, cover.subject, cover.period, cover.comparison} + cover.facts);
    }

    QString operator()(const HeadingBlock &heading) const
    {
        const QString marks(heading.level, u'#');
        return marks + u' ' + heading.text + (heading.note.isEmpty() ? QString() : u" · "_s + heading.note) + u'\n';
    }

    QString operator()(const ParagraphBlock &paragraph) const { return paragraph.text + u'\n'; }

    QString operator()(const BulletsBlock &bullets) const
    {
        QString all;
        for (const QString &item : bullets.items)
            all += u"* "_s + item + u'\n';
        return all;
    }

    QString operator()(const TableBlock &table) const
    {
        QStringList titles;
        for (const TableColumn &column : table.columns)
            titles << column.title;
        QString all = titles.join(u'\t') + u'\n';
        for (const auto &row : table.rows)
            all += rowText(row) + u'\n';
        return all;
    }

    QString operator()(const ChartBlock &block) const
    {
        return lines({block.chart.title, block.chart.subtitle, block.chart.summary});
    }

    QString operator()(const CalloutBlock &callout) const { return lines({callout.title, callout.text}); }

    QString operator()(const MarkdownBlock &markdown) const { return markdown.text + u'\n'; }

    QString operator()(const FiguresBlock &block) const
    {
        QString all;
        for (const FiguresBlock::Figure &figure : block.figures)
            all += figure.label + u'\t' + figure.value + u'\t' + figure.remark.text + u'\n';
        return all;
    }
};

} // namespace

QString toText(const ReportDocument &document)
{
    QStringList blocks;
    for (const ReportBlock &block : document.blocks)
        blocks << std::visit(BlockText{}, block);
    return blocks.join(u'\n');
}

} // namespace creatormetrics

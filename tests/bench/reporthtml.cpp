// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reporthtml.h"

#include "ui/reportpainter/chartfile.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto style = R"(<style>
@page { size: A4; margin: 20mm 15mm }
body { font: 12px/19px Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', sans-serif; color: #1b1f24 }
h1 { font-size: 24px; break-before: page } h2 { font-size: 15px; break-after: avoid }
table { width: 100%; border-collapse: collapse } th { font-size: 10px; text-align: left } tr { break-inside: avoid }
td, th { padding: 5px 0; border-bottom: 1px solid #e3e6ea } .n { text-align: right; font-variant-numeric: tabular-nums }
img { width: 48px; height: 27px; border-radius: 3px; vertical-align: middle; margin-right: 10px }
.card { display: inline-block; width: 30%; border: 1px solid #e3e6ea; border-radius: 6px; padding: 10px }
svg { width: 100%; height: auto }
</style>)"_L1;

class HtmlBlocks
{
public:
    explicit HtmlBlocks(const ReportDocument &document) : m_document(document) {}

    QString operator()(const CoverBlock &block) const
    {
        return paragraph(block.subject) + paragraph(block.title) + paragraph(block.period)
               + paragraph(block.facts.join(u"<br>"_s));
    }

    QString operator()(const HeadingBlock &block) const
    {
        const QString tag = block.level <= 1 ? u"h1"_s : u"h2"_s;
        return u"<%1>%2</%1>"_s.arg(tag, block.text.toHtmlEscaped());
    }

    QString operator()(const ParagraphBlock &block) const { return paragraph(block.text.toHtmlEscaped()); }

    QString operator()(const BulletsBlock &block) const
    {
        QString html = u"<ul>"_s;
        for (const QString &item : block.items)
            html += u"<li>"_s + item.toHtmlEscaped() + u"</li>"_s;
        return html + u"</ul>"_s;
    }

    QString operator()(const TableBlock &block) const
    {
        QString html = u"<table><thead><tr>"_s;
        for (const TableColumn &column : block.columns)
            html += u"<th%1>%2</th>"_s.arg(column.numeric ? u" class=n"_s : QString(), column.title.toHtmlEscaped());
        html += u"</tr></thead><tbody>"_s;
        for (const auto &row : block.rows) {
            html += u"<tr>"_s;
            for (std::size_t i = 0; i < row.size(); ++i)
                html += cell(row[i], i < block.columns.size() && block.columns[i].numeric);
            html += u"</tr>"_s;
        }
        return html + u"</tbody></table>"_s;
    }

    QString operator()(const ChartBlock &block) const
    {
        const auto svg = chartSvg(block.chart, {.locale = m_document.locale});
        const QString text = svg ? QString::fromUtf8(*svg) : QString();
        return text.mid(std::max<qsizetype>(0, text.indexOf(u"<svg"_s)));
    }

    QString operator()(const CalloutBlock &block) const
    {
        return u"<blockquote><b>%1</b><br>%2</blockquote>"_s.arg(block.title.toHtmlEscaped(),
                                                                 block.text.toHtmlEscaped());
    }

    QString operator()(const MarkdownBlock &block) const { return paragraph(block.text.toHtmlEscaped()); }

    QString operator()(const FiguresBlock &block) const
    {
        QString html;
        for (const FiguresBlock::Figure &figure : block.figures)
            html +=
                u"<div class=card>%1<br><b>%2</b><br>%3</div>"_s.arg(figure.label, figure.value, figure.remark.text);
        return html;
    }

private:
    static QString paragraph(const QString &text) { return u"<p>"_s + text + u"</p>"_s; }

    [[nodiscard]] QString cell(const TableCell &cell, bool numeric) const
    {
        QString html = cell.text.toHtmlEscaped();
        if (!cell.link.isEmpty())
            html = u"<a href=\"%1\">%2</a>"_s.arg(cell.link.toHtmlEscaped(), html);
        if (const auto picture = m_document.pictures.find(cell.picture); picture != m_document.pictures.end())
            html = u"<img src=\"data:image/jpeg;base64,%1\">"_s.arg(QString::fromLatin1(picture->second.toBase64()))
                   + html;
        return u"<td%1>%2</td>"_s.arg(numeric ? u" class=n"_s : QString(), html);
    }

    const ReportDocument &m_document;
};

} // namespace

QByteArray reportHtml(const ReportDocument &document)
{
    QString html = u"<!doctype html><html lang=\"%1\"><meta charset=utf-8><title>%2</title>%3<body>"_s.arg(
        document.locale.bcp47Name(), document.title.toHtmlEscaped(), style);
    for (const ReportBlock &block : document.blocks)
        html += std::visit(HtmlBlocks(document), block) + u'\n';
    return html.toUtf8();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/reportdocument.h"
#include "tests/ui/chartsamples.h"

#include <QBuffer>
#include <QImage>

namespace creatormetrics {

inline QByteArray encodedImage(const QSize &size, const QColor &color, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    for (int i = 0; i < size.height(); ++i)
        image.setPixelColor(i % size.width(), i, Qt::white);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

inline const QStringList &titlesInManyScripts()
{
    static const QStringList titles{QStringLiteral("I edited a film in 24 hours"),
                                    QStringLiteral("日本語のタイトル"),
                                    QStringLiteral("中文标题很长"),
                                    QStringLiteral("한국어 제목"),
                                    QStringLiteral("ساعة في القاهرة"),
                                    QStringLiteral("Party 🎉🥳 time")};
    return titles;
}

/// One row for each post: its title with a picture, views and their change.
inline TableBlock postTable(int rows, bool pictured = false)
{
    TableBlock table{.title = QStringLiteral("Top content")};
    table.columns = {{.title = QStringLiteral("Title"), .share = 3},
                     {.title = QStringLiteral("Views"), .numeric = true},
                     {.title = QStringLiteral("Change"), .numeric = true}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(
            {{.text = titlesInManyScripts()[i % titlesInManyScripts().size()],
              .link = QStringLiteral("https://example.org/watch?v=%1").arg(i),
              .picture = pictured ? QStringLiteral("p%1").arg(i) : QString()},
             {.text = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(1000000 + i), .strong = true},
             {.text = QStringLiteral("+%1.5 %").arg(i), .tone = Tone::Up}});
    return table;
}

/// Pictures for the rows of postTable(), each of its own colour.
inline std::map<QString, QByteArray> postPictures(int count)
{
    std::map<QString, QByteArray> pictures;
    for (int i = 0; i < count; ++i)
        pictures.emplace(QStringLiteral("p%1").arg(i),
                         encodedImage({320, 180}, QColor::fromHsv(i * 37 % 360, 120, 200), "jpeg"));
    return pictures;
}

inline FiguresBlock sampleFigures(int count)
{
    FiguresBlock block;
    for (int i = 0; i < count; ++i)
        block.figures.push_back({.label = QStringLiteral("Figure %1").arg(i + 1),
                                 .value = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(1234567 * (i + 1)),
                                 .remark = {.text = QStringLiteral("+%1.2 %").arg(i), .tone = Tone::Up}});
    return block;
}

inline const QString &sampleMarkdown()
{
    static const QString text = QStringLiteral(
        "What we **learned** and *why* it matters, with `code` and a [link](https://example.org/learned).\n\n"
        "## Decisions\n\n1. Publish earlier\n2. Answer every comment\n   - within a day\n   - in the reader's language\n\n"
        "> Quoted from the client:\n> go on like this.\n\n"
        "- [x] thumbnails\n- [ ] captions\n\n---\n\n```\nfirst line\nsecond line\n```\n\n"
        "| Step | Who |\n|---|---|\n| Edit | Ada |\n| Publish | Ben |\n\n"
        "![the studio](https://example.org/studio.png) and <b>raw</b> HTML. 日本語も書ける。 والعربية أيضا. 🎉\n");
    return text;
}

/// A report with every kind of block.
inline ReportDocument sampleReport(const QLocale &locale, int rows = 12)
{
    ReportDocument document{.title = QStringLiteral("Ada Films · Monthly report · October 2026"),
                            .author = QStringLiteral("Ada Films"),
                            .locale = locale,
                            .headerLeft = QStringLiteral("Monthly report"),
                            .headerRight = QStringLiteral("October 2026"),
                            .footer = QStringLiteral("Generated 3 Nov 2026 09:12 CET"),
                            .createdAt = QDateTime(QDate(2026, 11, 3), QTime(8, 12), Qt::UTC)};
    document.pictures = postPictures(std::min(rows, 6));
    document.blocks = {
        CoverBlock{.title = QStringLiteral("Monthly report"),
                   .subject = QStringLiteral("Ada Films"),
                   .period = QStringLiteral("October 2026"),
                   .facts = {QStringLiteral("YouTube · Ada Films")}},
        HeadingBlock{.text = QStringLiteral("Summary")},
        ParagraphBlock{.text = QStringLiteral("Views grew 14.2 % to 3.42 million."), .lead = true},
        BulletsBlock{
            {QStringLiteral("Followers rose by 4,709 (+1.9 %)."), QStringLiteral("Engagement rate fell −0.3 pp.")}},
        sampleFigures(6),
        ChartBlock{.chart = chartOf({chartLine(Platform::YouTube, 60000), chartLine(Platform::X, 8000)})},
        HeadingBlock{.text = QStringLiteral("Top content"), .note = QStringLiteral("lifetime figures"), .level = 2},
        postTable(rows, true),
        HeadingBlock{.text = QStringLiteral("Commentary"), .level = 2},
        MarkdownBlock{.text = sampleMarkdown()},
        CalloutBlock{.title = QStringLiteral("Next month"), .text = QStringLiteral("Two more films are planned.")}};
    return document;
}

} // namespace creatormetrics

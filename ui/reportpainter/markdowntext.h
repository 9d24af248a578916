// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace creatormetrics {

/// How a stretch of a text differs from the rest of it.
struct MarkdownSpan {
    int start = 0;
    int length = 0;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    bool struck = false;
    QString link = {}; ///< http, https or mailto; empty: none
};

struct MarkdownPart {
    enum class Kind { Paragraph, Heading, Item, Code, Rule, Table };

    Kind kind = Kind::Paragraph;
    QString text = {};
    std::vector<MarkdownSpan> spans = {};
    int level = 0; ///< of a heading, 1 to 6; of an item and what belongs to it, how deep its list lies
    int quotes = 0; ///< how many quotes it stands in
    QString marker = {}; ///< of an item: "3.", a dot or a box
    std::vector<QStringList> rows = {}; ///< of a table; the first are its titles
};

/// CommonMark with tables, struck text and bare addresses. Nothing is loaded, HTML is text, images are their alternative
/// text. `text` may be anything: control characters (of direction, too) are left out, and so is what lies deeper than 16
/// levels or beyond 200,000 characters. Any thread.
[[nodiscard]] std::vector<MarkdownPart> markdownParts(const QString &text);

} // namespace creatormetrics

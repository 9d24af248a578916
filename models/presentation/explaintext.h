// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/explanationrows.h"
#include "models/domain/figureformat.h"
#include "models/presentation/explainline.h"

#include <QDateTime>
#include <QStringList>

namespace creatormetrics {

/// Everything there is to say about a figure before its rows are looked at, ready to be shown.
struct ExplainText {
    QString title;  ///< "Engagement rate by views"
    QString figure; ///< exact, with its unit; a dash when unknown
    QString days;   ///< with the year
    QString meaning;
    QString formula;
    std::vector<ExplainLine> lines = {}; ///< what the figure is made of, ending with the figure
    QStringList notes = {}; ///< what it is compared with, how complete it is, by which rule it was counted
    QString origin;
};

[[nodiscard]] ExplainText explainText(const FigureParts &parts, const FigureFormat &format);
[[nodiscard]] ExplainText explainText(const PostFigure &post, const FigureFormat &format);
/// How much of an account is known: "27 of 28 days", "told on 18 Nov 2026", or why nothing is.
[[nodiscard]] QString knownText(const AccountParts &account, const FigureParts &parts, const FigureFormat &format);

/// Where a row came from, in few words: "API call", a file's name, "Sample data".
[[nodiscard]] QString shortSource(const FetchReference &fetch);
/// The call with each parameter on a line of its own, or the file's name. What may be a secret is left out.
[[nodiscard]] QString requestText(const FetchReference &fetch);
/// When and how it was fetched and what is left of the answer.
[[nodiscard]] QString fetchText(const FetchReference &fetch, const QDateTime &now, const QLocale &locale);
/// "20 Nov, 08:00: 100 → 140", oldest first; empty when it never changed.
[[nodiscard]] QStringList revisionTexts(const SourceRow &row, const QDateTime &now, const FigureFormat &format);
/// JSON with its lines indented, anything else as it is; cut where it gets too long to read.
[[nodiscard]] QString answerText(const QByteArray &body);

/// All of it as plain text for the clipboard.
[[nodiscard]] QString plainText(const ExplainText &text);

} // namespace creatormetrics

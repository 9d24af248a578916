// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/daterange.h"
#include "models/core/result.h"
#include "models/domain/account.h"
#include "models/domain/metric.h"
#include "models/reports/fileprogress.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <functional>
#include <memory>

namespace creatormetrics {

/// One form in which something can be saved.
struct FileForm {
    QString suffix; ///< "csv"
    QString name;   ///< translated, for the dialog: "Comma-separated values"
    /// Makes the file's bytes; called on a thread of the pool, so it holds values only.
    std::function<Result<QByteArray>()> bytes;
    std::shared_ptr<FileProgress> progress = {}; ///< what `bytes` tells it and obeys, where it can take long
};

/// Save this, please: sent by a part of a page to its window, which asks for the file's name, writes it and says how it
/// went. Parts need to know nobody for that.
class FileRequest : public QEvent
{
public:
    /// `name` is without a suffix; the first form is proposed.
    FileRequest(QString name, std::vector<FileForm> offered)
        : QEvent(kind()), baseName(std::move(name)), forms(std::move(offered))
    {}
    [[nodiscard]] static Type kind();

    const QString baseName;
    const std::vector<FileForm> forms;
};

/// Say where this figure comes from. What is left unset is as the bar says.
class ExplainRequest : public QEvent
{
public:
    struct Figure {
        Metric metric = Metric::Views;
        std::vector<AccountId> accounts = {};
        std::optional<Platform> platform = {};
        std::optional<DateRange> days = {};
        std::optional<QString> postId = {}; ///< the platform's id of a post whose figure it is
        QString shown = {}; ///< as it stands on the screen
        std::optional<Denominator> denominator = {}; ///< of an engagement rate
    };
    explicit ExplainRequest(Figure asked) : QEvent(kind()), figure(std::move(asked)) {}
    [[nodiscard]] static Type kind();

    const Figure figure;
};

/// Show these days: the bar takes them as its own range.
class RangeRequest : public QEvent
{
public:
    explicit RangeRequest(const DateRange &wanted) : QEvent(kind()), days(wanted) {}
    [[nodiscard]] static Type kind();

    const DateRange days;
};

/// Show this page of the window. Not accepted by a window that has no such page.
class PageRequest : public QEvent
{
public:
    /// `justAsked`: only to know whether there is one.
    explicit PageRequest(QString wanted, bool justAsked = false)
        : QEvent(kind()), key(std::move(wanted)), onlyAsked(justAsked)
    {}
    [[nodiscard]] static Type kind();

    const QString key;
    const bool onlyAsked;
};

/// Hands a request to the window that `part` stands in, and from a dialog that does not accept it to its parent's window.
/// True when one of them did what it is about.
template <typename Request>
bool askWindow(const QWidget &part, Request request)
{
    request.ignore();
    for (const QWidget *at = &part; at && !request.isAccepted(); at = at->window()->parentWidget())
        QCoreApplication::sendEvent(at->window(), &request);
    return request.isAccepted();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explainpresenter.h"
#include "models/presentation/explaintext.h"
#include "ui/widgets/meaningrequest.h"
#include "ui/widgets/windowcontext.h"
#include "ui/widgets/windowrequests.h"

#include <QPointer>

#include <functional>

namespace creatormetrics {

class ExplainPanel;
class ExplainPopover;

/// Answers the window's parts when they ask what a figure means or where it comes from: opens the popover beside a button,
/// or the panel at the window's end. Makes them when they are first wanted.
class ExplainHost : public QObject
{
    Q_OBJECT
public:
    /// `room` holds the page and owns this; `asked` tells what the bar says at the moment.
    ExplainHost(const WindowContext &context, QWidget &room, std::function<AnalyticsQuery()> asked);

    /// True when the event was one of its requests.
    bool take(const QEvent &event);
    void explain(const ExplainRequest::Figure &figure);
    void showMeaning(const MeaningRequest &request);
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void place();
    void open();
    void showPopover(const ExplainText &text);
    [[nodiscard]] ExplainText ownText(const CardText &card) const;

    WindowContext m_context;
    QWidget &m_room;
    std::function<AnalyticsQuery()> m_asked;
    ExplainPresenter m_figures;  ///< of the panel
    ExplainPresenter m_meanings; ///< of the popover
    ExplainPanel *m_panel = nullptr;
    QPointer<ExplainPopover> m_popover;
    QPointer<QWidget> m_anchor; ///< of the popover that is about to open
    CardText m_card;            ///< what it is about
    QPointer<QWidget> m_before; ///< who had the focus when the panel opened
};

} // namespace creatormetrics

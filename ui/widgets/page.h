// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/figurespresenter.h"

#include <QScrollArea>

namespace creatormetrics {

/// Says that a page has what it shows; the page itself holds it.
struct OwnFigures {};

/// A page of the window: shows answers of the presenter. Made when it is first looked at.
class Page : public QScrollArea
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    /// What the page asks for; its answer comes to `show`.
    [[nodiscard]] virtual PageAsk asks() const { return {}; }
    /// The answer to what it asks. Not called when it does not show figures.
    virtual void show(const PageAnswer &) {}
    using QScrollArea::show;
    /// False for a page that has nothing to do with the bar and asks for what it shows itself.
    [[nodiscard]] virtual bool showsFigures() const { return true; }
    /// Of a page that asks for itself: whether there is something on it, and else what stands in its place.
    [[nodiscard]] virtual ViewState<OwnFigures> ownState() const { return OwnFigures(); }
    /// Of its newest answer.
    [[nodiscard]] virtual double ownMilliseconds() const { return 0; }
    /// Asks again, after something went wrong.
    virtual void reload() {}
    /// Whether it is on the screen.
    virtual void setWatched(bool) {}
    /// What the page answers, as a question; it stands at the page's top with its answer.
    [[nodiscard]] virtual QString question() const { return {}; }
    /// The answer in one sentence; empty while nothing is known.
    [[nodiscard]] virtual QString lead() const { return {}; }
    /// What can be chosen on the page beyond the bar, beside its lead, or nullptr.
    [[nodiscard]] virtual QWidget *choices() { return nullptr; }
    /// What stands in the bar beside the page's title instead of the bar's choices, or nullptr.
    [[nodiscard]] virtual QWidget *tools() { return nullptr; }
    /// What a copy of the page's figures puts on the clipboard: lines of tab-separated cells.
    [[nodiscard]] virtual QString toTsv() const = 0;
    /// What Tab stops at, in its order, once something is shown.
    [[nodiscard]] virtual QList<QWidget *> tabStops() = 0;

Q_SIGNALS:
    /// Something was chosen on the page, so that it asks for something else.
    void asksChanged();
    /// Without a new answer: something else was chosen, or time has passed.
    void leadChanged();
    /// Of a page that asks for itself: there is a new answer, or none; see `ownState`.
    void answered();

protected:
    /// With the same distance to the window's edge whether there is a scroll bar or not.
    void keepMargin();
    /// Where a page puts its cards; with the page's margins.
    [[nodiscard]] QWidget *content() const { return widget(); }
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/cardtext.h"

#include <QEvent>
#include <QWidget>

namespace creatormetrics {

/// Say what this figure means, beside the button that asks: sent by a card to its window (askWindow).
class MeaningRequest : public QEvent
{
public:
    MeaningRequest(const CardText &card, QWidget *button) : QEvent(kind()), text(card), anchor(button) {}
    [[nodiscard]] static Type kind();

    const CardText text;
    QWidget *const anchor;
};

} // namespace creatormetrics

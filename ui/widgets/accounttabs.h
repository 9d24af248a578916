// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/segmentedcontrol.h"

namespace creatormetrics {

/// In the bar of the pages about the account: from one of them to the other.
class AccountTabs : public SegmentedControl
{
    Q_OBJECT
public:
    enum class Tab { Account, Plan };
    /// Of the page that shows `tab`.
    explicit AccountTabs(Tab tab, QWidget *parent = nullptr);
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accounttabs.h"

#include "ui/widgets/windowrequests.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

AccountTabs::AccountTabs(Tab tab, QWidget *parent) : SegmentedControl(tr("Account or plan"), parent)
{
    setObjectName(u"accountTabs"_s);
    addChoice(tr("Account"));
    addChoice(tr("Plan"));
    const int own = static_cast<int>(tab);
    choose(own);
    connect(this, &SegmentedControl::chosenChanged, this, [this, own](int choice) {
        if (choice == own)
            return;
        // The other page has its own of these; this one is looked at again only when its page is.
        choose(own);
        askWindow(*this, PageRequest(choice == static_cast<int>(Tab::Plan) ? u"plan"_s : u"account"_s));
    });
}

} // namespace creatormetrics

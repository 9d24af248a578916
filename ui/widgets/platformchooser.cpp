// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platformchooser.h"

#include "ui/widgets/platformmark.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/surfacebutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {


QString whatIsRead(Platform platform)
{
    switch (platform) {
    case Platform::YouTube:
        return PlatformChooser::tr("A channel you own");
    case Platform::Instagram:
        return PlatformChooser::tr("A professional account (Business or Creator)");
    case Platform::X:
        return PlatformChooser::tr("Any account; X charges for reading");
    case Platform::TikTok:
        return PlatformChooser::tr("Any account; public videos only");
    }
    Q_UNREACHABLE();
}

} // namespace

PlatformChooser::PlatformChooser(const ConnectService &service, const Theme &theme, int width, QWidget *parent)
    : QWidget(parent)
    , m_width(width)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::tiny);
    for (const Platform platform : allPlatforms) {
        const auto obstacle = service.obstacle(platform);
        layout->addWidget(makeChoice(theme, platform, obstacle ? obstacle->detail : QString()));
    }
}

void PlatformChooser::focusFirst()
{
    for (SurfaceButton *choice : findChildren<SurfaceButton *>()) {
        if (choice->isEnabled())
            return choice->setFocus();
    }
}

QWidget *PlatformChooser::makeChoice(const Theme &theme, Platform platform, const QString &obstacle)
{
    auto *choice = new SurfaceButton(theme, this);
    choice->setObjectName("choose_"_L1 + platformKey(platform));
    choice->setEnabled(obstacle.isEmpty());
    const QString why = obstacle.isEmpty() ? whatIsRead(platform) : obstacle;
    choice->setAccessibleName(tr("Connect %1").arg(platformName(platform)));
    choice->setAccessibleDescription(why);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(styledLabel("strong", platformName(platform), choice));
    QLabel *note = wrappedLabel("reason", why, choice);
    note->setFixedWidth(m_width - platformMarkSize - Spacing::medium - 2 * Spacing::small);
    texts->addWidget(note);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(Spacing::small, Spacing::small, Spacing::small, Spacing::small);
    row->setSpacing(Spacing::medium);
    row->addWidget(new PlatformMark(theme, platform, choice), 0, Qt::AlignVCenter);
    row->addLayout(texts, 1);
    connect(choice, &QAbstractButton::clicked, this, [this, platform] { Q_EMIT chosen(platform); });
    return choice;
}

} // namespace creatormetrics

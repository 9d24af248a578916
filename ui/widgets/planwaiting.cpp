// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/planwaiting.h"

#include "models/presentation/plantext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace creatormetrics {

PlanWaiting::PlanWaiting(QWidget *parent)
    : QFrame(parent)
    , m_title(styledLabel("section", {}, this))
    , m_text(wrappedLabel("", {}, this))
    , m_open(styledButton("", tr("Open the page again"), this))
    , m_copy(styledButton("", tr("Copy link"), this))
    , m_stop(styledButton("", tr("Stop waiting"), this))
{
    setObjectName(u"planWaiting"_s);
    setProperty("role", u"card"_s);
    m_open->setObjectName(u"openCheckout"_s);
    m_copy->setObjectName(u"copyCheckout"_s);
    m_stop->setObjectName(u"stopWaiting"_s);
    auto *progress = new QProgressBar(this);
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(tr("Waiting for the payment"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding);
    lines->setSpacing(Spacing::medium);
    for (QWidget *line : std::initializer_list<QWidget *>{m_title, m_text, progress})
        lines->addWidget(line);
    lines->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, &PlanWaiting::openWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_page.toString()); });
    connect(m_stop, &QPushButton::clicked, this, &PlanWaiting::stopWanted);
}

void PlanWaiting::show(const PlanPresenter::Waiting &waiting)
{
    m_page = waiting.page;
    const bool pays = !waiting.page.isEmpty();
    const QString name = planName(waiting.plan);
    m_title->setText(waiting.isTrial ? tr("Waiting for the trial of %1 to begin").arg(name)
                     : pays          ? tr("Waiting for the payment of %1").arg(name)
                                     : tr("Changing to %1").arg(name));
    m_text->setText(pays ? tr("Go on in the browser, then come back here; the plan changes by itself. The page is the payment provider's: "
                              "this program sees no card.")
                         : tr("The service settles what has been paid for already."));
    m_open->setVisible(pays);
    m_copy->setVisible(pays);
    setAccessibleName(m_title->text());
    setVisible(true);
}

QList<QWidget *> PlanWaiting::tabStops() const
{
    return {m_open, m_copy, m_stop};
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reportprogress.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr int steps = 3; // the figures, the pages, done
constexpr auto patience = 250ms;

} // namespace

ReportProgress::ReportProgress(ReportMaker &maker, QWidget *parent)
    : QWidget(parent)
    , m_maker(maker)
    , m_text(styledLabel("secondary", {}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(styledButton("", tr("Stop"), this))
{
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(u"reportStop"_s);
    m_cancel->setAccessibleName(tr("Stop making the report"));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(Spacing::tiny);
    lines->addWidget(m_text);
    lines->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::medium);
    row->addLayout(lines, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &m_maker, &ReportMaker::cancel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { setVisible(m_maker.isWorking()); });
    connect(&m_maker, &ReportMaker::stageChanged, this, &ReportProgress::refresh);
    refresh();
}

void ReportProgress::refresh()
{
    const QString text = m_maker.stageText();
    if (text.isEmpty()) {
        m_patience.stop();
        hide();
    } else if (!isVisible() && !m_patience.isActive()) {
        hide();
        m_patience.start();
    }
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_bar->setValue(m_maker.stage() == ReportMaker::Stage::Painting ? 2 : 1);
}

} // namespace creatormetrics

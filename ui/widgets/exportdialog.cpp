// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/exportdialog.h"

#include "models/core/whenfinished.h"
#include "models/presentation/datetext.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/styledwidgets.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPdfDocument>
#include <QPdfView>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int choicesWidth = 240;

} // namespace

ExportDialog::ExportDialog(WorkspaceActions &actions, Settings &settings, const AnalyticsQuery &shown,
                           const QString &workspaceName, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_shown(shown)
    , m_workspaceName(workspaceName)
    , m_range(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_status(wrappedLabel("caption", {}, this))
    , m_save(styledButton("primary", tr("Save as PDF…"), this))
    , m_openSaved(styledButton("", tr("Open PDF"), this))
    , m_close(styledButton("", tr("Close"), this))
    , m_document(new QPdfDocument(this))
    , m_preview(new QPdfView(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export report as PDF"));
    fillRanges();
    m_paper->addItem(tr("A4"), static_cast<int>(PageSize::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(PageSize::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(usualPageSize(locale()))));
    build();
    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportDialog::compose);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ExportDialog::compose);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_openSaved, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    compose();
}

ExportDialog::~ExportDialog()
{
    // The document reads from the buffer until it is closed.
    m_preview->setDocument(nullptr);
    m_document->close();
}

void ExportDialog::build()
{
    m_preview->setObjectName(u"reportPreview"_s);
    m_preview->setAccessibleName(tr("Preview of the report"));
    m_preview->setPageMode(QPdfView::PageMode::MultiPage);
    m_preview->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_preview->setDocument(m_document);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeChoices());
    layout->addWidget(m_preview, 1);
    resize(940, 680);
}

QWidget *ExportDialog::makeChoices()
{
    auto *side = new QWidget(this);
    side->setProperty("role", u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(choicesWidth + 2 * Spacing::large);
    m_range->setObjectName(u"reportRange"_s);
    m_paper->setObjectName(u"reportPaper"_s);
    m_status->setObjectName(u"reportStatus"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_close->setObjectName(u"reportClose"_s);
    m_save->setDefault(true);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(Spacing::small);
    form->addRow(tr("&Days"), m_range);
    form->addRow(tr("&Paper"), m_paper);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::small);
    layout->addWidget(styledLabel("section", tr("Monthly report"), side));
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addStretch();
    layout->addWidget(m_save);
    layout->addWidget(m_openSaved);
    layout->addWidget(m_close);
    return side;
}

void ExportDialog::fillRanges()
{
    const QDate lastDay = m_shown.range.last();
    const auto add = [this, lastDay](const QString &name, const DateRange &range) {
        m_range->addItem(name + u" · "_s + rangeText(range, locale(), lastDay),
                         QVariant::fromValue(qMakePair(range.first(), range.last())));
    };
    add(tr("As shown"), m_shown.range);
    const PresetCalendar calendar{.lastDay = lastDay, .firstDay = std::nullopt};
    for (const RangePreset preset : {RangePreset::LastMonth, RangePreset::Last28Days, RangePreset::LastQuarter})
        add(presetLabel(preset), presetRange(preset, calendar));
    m_range->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

DateRange ExportDialog::chosenRange() const
{
    const auto days = m_range->currentData().value<QPair<QDate, QDate>>();
    const auto range = DateRange::make(days.first, days.second);
    return range ? *range : m_shown.range;
}

void ExportDialog::compose()
{
    const quint64 generation = ++m_generation;
    enter(State::Composing);
    AnalyticsQuery query = m_shown;
    query.range = chosenRange();
    const auto paper = static_cast<PageSize>(m_paper->currentData().toInt());
    const auto painted =
        m_actions.composeReport(query, locale())
            .then(QThreadPool::globalInstance(), [paper](const Result<ReportDocument> &document) -> Result<QByteArray> {
                if (!document)
                    return document.error();
                return paintReport(*document, paper);
            });
    whenFinished(painted, this, [this, generation](const Result<QByteArray> &bytes) { take(generation, bytes); });
}

void ExportDialog::take(quint64 generation, const Result<QByteArray> &painted)
{
    if (generation != m_generation)
        return;
    if (!painted) {
        m_error = painted.error();
        return enter(State::Failed);
    }
    m_document->close();
    m_buffer.close();
    m_bytes = *painted;
    m_buffer.setData(m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    enter(State::Ready);
}

void ExportDialog::enter(State state)
{
    m_state = state;
    const bool ready = state == State::Ready || state == State::Saved;
    m_save->setEnabled(ready);
    m_save->setDefault(state != State::Saved);
    m_openSaved->setVisible(state == State::Saved);
    switch (state) {
    case State::Composing:
        m_status->setText(tr("Composing the report…"));
        break;
    case State::Ready:
        m_status->setText(
            tr("%n page(s). The preview shows the very file that is saved.", nullptr, m_document->pageCount()));
        break;
    case State::Saving:
        m_status->setText(tr("Saving…"));
        break;
    case State::Saved:
        m_status->setText(tr("Saved as %1").arg(QDir::toNativeSeparators(m_savedFile)));
        break;
    case State::Failed:
        m_status->setText(errorText(m_error) + u' ' + errorRemedy(m_error));
        break;
    }
    m_status->setToolTip(state == State::Failed ? m_error.detail : QString());
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"), m_settings.fileFolder(), tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

QString ExportDialog::proposedName() const
{
    const DateRange range = chosenRange();
    return u"%1 %2 - %3.pdf"_s.arg(m_workspaceName, range.first().toString(Qt::ISODate),
                                   range.last().toString(Qt::ISODate));
}

void ExportDialog::saveTo(const QString &file)
{
    if (m_state != State::Ready && m_state != State::Saved)
        return;
    m_settings.setFileFolder(QFileInfo(file).absolutePath());
    enter(State::Saving);
    // The file dialog has asked whether an existing file may be replaced.
    whenFinished(m_actions.saveFile(file, m_bytes, true), this, [this, file](const Outcome &saved) {
        if (!saved)
            m_error = saved.error();
        m_savedFile = file;
        enter(saved ? State::Saved : State::Failed);
    });
}

} // namespace creatormetrics

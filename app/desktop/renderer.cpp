// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/renderer.h"

#include "app/desktop/accountscenes.h"
#include "app/desktop/mentionscenes.h"
#include "app/desktop/reportscenes.h"
#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/mainwindow.h"
#include "ui/widgets/skeletonview.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QQuickWidget>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

constexpr auto stillness = 80ms;

} // namespace

Renderer::Renderer(const DesktopOptions &options, const QString &workspaceFolder, Theme &theme, const LogFile &log)
    : m_options(options)
    , m_theme(theme)
    , m_log(log)
{
    m_options.workspaceFolder = workspaceFolder;
    m_store = std::make_unique<QSettings>(m_temporary.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_stillness.setSingleShot(true);
    m_stillness.setInterval(stillness);
    connect(&m_stillness, &QTimer::timeout, this, [this] { save(); });
}

Renderer::~Renderer()
{
    leaveWindow();
}

void Renderer::start()
{
    plan();
    if (!m_failed && !QDir().mkpath(m_options.renderFolder))
        complain(u"cannot make the folder %1"_s.arg(m_options.renderFolder));
    if (m_failed)
        return finish();
    next();
}

void Renderer::plan()
{
    const QStringList known = MainWindow::pageKeys(true);
    if (!m_options.page.isEmpty() && !known.contains(m_options.page))
        return complain(u"no page \"%1\"; there are: %2"_s.arg(m_options.page, known.join(", "_L1)));
    for (const QString &name : m_options.states) {
        const RenderState state = renderStateFromName(name).value_or(RenderState::Ready);
        const QStringList wanted = m_options.page.isEmpty() ? known : QStringList{m_options.page};
        const auto only = onlyPageOf(state);
        for (const QString &page : only ? QStringList{*only} : wanted) {
            for (const bool dark : {false, true}) {
                if (m_options.theme.isEmpty() || dark == (m_options.theme == "dark"_L1))
                    m_pictures << Picture{state, page, dark};
            }
        }
    }
}

QString Renderer::Picture::fileName() const
{
    QStringList parts{page, dark ? u"dark"_s : u"light"_s};
    if (state != RenderState::Ready)
        parts.insert(1, renderStateName(state));
    return parts.join(u'-') + ".png"_L1;
}

void Renderer::next()
{
    leaveWindow();
    if (m_pictures.isEmpty())
        return finish();
    m_picture = m_pictures.takeFirst();
    if (!setStage(m_picture.state))
        return finish();
    show(m_picture);
}

/// Pictures come state by state; a state's workspace goes with the last of them.
bool Renderer::setStage(RenderState state)
{
    if (m_staged == state)
        return true;
    m_stage.reset();
    QDir former(m_temporary.filePath(u"state"_s));
    if (!former.removeRecursively() || !former.mkpath(former.path())) {
        complain(u"cannot make the folder %1"_s.arg(former.path()));
        return false;
    }
    auto stage = RenderStage::open(state, m_options, former.path());
    if (!stage) {
        complain(errorText(stage.error()) + u' ' + stage.error().detail);
        return false;
    }
    m_stage = *std::move(stage);
    m_staged = state;
    return true;
}

void Renderer::leaveWindow()
{
    m_stillness.stop();
    m_dialog.clear();
    m_window.reset();
    if (m_stage)
        m_stage->leave();
}

void Renderer::show(const Picture &picture)
{
    m_theme.setPreference(picture.dark ? Theme::Preference::Dark : Theme::Preference::Light);
    m_window = m_stage->makeWindow(picture.page, m_theme, *m_settings);
    m_window->resize(m_options.size);
    connect(m_window.get(), &MainWindow::pageReady, this, &Renderer::awaitCharts, Qt::QueuedConnection);
    // Without an answer the outline of the page is all there is to wait for.
    if (picture.state == RenderState::Loading) {
        for (SkeletonView *outline : m_window->findChildren<SkeletonView *>())
            outline->installEventFilter(this);
    }
    m_window->show();
}

/// Charts draw themselves some frames after they were given values; the page is finished when they have been still for
/// a moment.
void Renderer::awaitCharts()
{
    for (ChartPane *pane : m_window->findChildren<ChartPane *>())
        pane->comeAlive();
    for (QQuickWidget *chart : m_window->findChildren<QQuickWidget *>())
        chart->installEventFilter(this);
    actOnAccount(m_picture.state, *m_window);
    if (!m_dialog)
        m_dialog = openDialog();
    if (m_dialog)
        m_dialog->resize(m_dialog->size().boundedTo(m_options.size));
    m_stillness.start();
}

/// That the picture is of; nullptr where it is of a page.
QDialog *Renderer::openDialog() const
{
    const RenderState state = m_picture.state;
    if (!isOfDialog(state))
        return nullptr;
    if (state >= RenderState::PlanCancel)
        return openAccountDialog(state, *m_window);
    return state >= RenderState::MentionWords ? openMentionDialog(state, *m_window) : openReportDialog(state, *m_window);
}

bool Renderer::eventFilter(QObject *watched, QEvent *event)
{
    const bool outlined = event->type() == QEvent::Show && qobject_cast<SkeletonView *>(watched);
    if (outlined || (event->type() == QEvent::Paint && m_stillness.isActive()))
        m_stillness.start();
    return QObject::eventFilter(watched, event);
}

void Renderer::save()
{
    check();
    if (m_dialog && (!isReportDialogReady(*m_dialog) || !isMentionDialogReady(*m_dialog)))
        return m_stillness.start();
    const QString file = QDir(m_options.renderFolder).filePath(m_picture.fileName());
    QWidget *shown = m_dialog ? static_cast<QWidget *>(m_dialog) : m_window.get();
    if (!shown->grab().save(file))
        complain(u"cannot write %1"_s.arg(file));
    QTimer::singleShot(0, this, &Renderer::next);
}

/// Whether the window is in the state that the picture is of.
void Renderer::check()
{
    const auto &state = m_window->presenter().state();
    if (state.error() && m_picture.state != RenderState::Failed)
        complain(u"%1: %2 %3"_s.arg(m_picture.page, errorText(*state.error()), state.error()->detail));
    else if (!state.value() && m_picture.state == RenderState::Ready)
        complain(u"%1: the workspace has no figures to show"_s.arg(m_picture.page));
}

void Renderer::complain(const QString &words)
{
    m_failed = true;
    std::fprintf(stderr, "creatormetrics: %s\n", qUtf8Printable(words));
}

void Renderer::finish()
{
    if (m_log.drawingWarnings() > 0)
        m_failed = true;
    QCoreApplication::exit(m_failed ? 1 : 0);
}

} // namespace creatormetrics

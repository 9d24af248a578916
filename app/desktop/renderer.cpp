// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/renderer.h"

#include "models/presentation/errortext.h"
#include "models/presentation/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartpane.h"
#include "ui/widgets/mainwindow.h"

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
    , m_folder(workspaceFolder)
    , m_theme(theme)
    , m_log(log)
{
    m_store = std::make_unique<QSettings>(m_temporary.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<Settings>(*m_store);
    m_stillness.setSingleShot(true);
    m_stillness.setInterval(stillness);
    connect(&m_stillness, &QTimer::timeout, this, [this] { save(m_picture); });
}

Renderer::~Renderer()
{
    m_window.reset();
}

void Renderer::start()
{
    plan();
    if (!m_failed && !QDir().mkpath(m_options.renderFolder))
        complain(u"cannot make the folder %1"_s.arg(m_options.renderFolder));
    if (m_failed)
        return finish();
    auto services = Services::create({.workspaceFolder = m_folder,
                                      .servicesFile = m_options.servicesFile,
                                      .now = m_options.now,
                                      .leaveKeychainAlone = true});
    if (!services) {
        complain(errorText(services.error()) + u' ' + services.error().detail);
        return finish();
    }
    m_services = *std::move(services);
    m_actions = std::make_unique<DesktopActions>(*m_services, Workspace(m_folder).name());
    next();
}

void Renderer::plan()
{
    const QStringList known = MainWindow::pageKeys();
    if (!m_options.page.isEmpty() && !known.contains(m_options.page))
        return complain(u"no page \"%1\"; there are: %2"_s.arg(m_options.page, known.join(", "_L1)));
    for (const QString &page : m_options.page.isEmpty() ? known : QStringList{m_options.page}) {
        for (const bool dark : {false, true}) {
            if (m_options.theme.isEmpty() || dark == (m_options.theme == "dark"_L1))
                m_pictures << Picture{page, dark};
        }
    }
}

void Renderer::next()
{
    m_window.reset();
    if (m_pictures.isEmpty())
        return finish();
    m_picture = m_pictures.takeFirst();
    show(m_picture);
}

void Renderer::show(const Picture &picture)
{
    m_theme.setPreference(picture.dark ? Theme::Preference::Dark : Theme::Preference::Light);
    m_settings->setPage(picture.page);
    m_window = std::make_unique<MainWindow>(WindowContext{.store = m_services->store(),
                                                          .clock = m_services->clock(),
                                                          .sync = m_services->sync(),
                                                          .connectService = m_services->connectService(),
                                                          .actions = *m_actions,
                                                          .theme = m_theme,
                                                          .settings = *m_settings,
                                                          .workspaceName = Workspace(m_folder).name(),
                                                          .zone = QTimeZone::systemTimeZone(),
                                                          .sample = false,
                                                          .live = false,
                                                          .logFolder = {},
                                                          .budgetCaps = m_actions->budgetCaps()});
    m_window->resize(m_options.size);
    connect(m_window.get(), &MainWindow::pageReady, this, &Renderer::awaitCharts, Qt::QueuedConnection);
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
    m_stillness.start();
}

bool Renderer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_stillness.isActive())
        m_stillness.start();
    return QObject::eventFilter(watched, event);
}

void Renderer::save(const Picture &picture)
{
    const auto &state = m_window->presenter().state();
    if (state.error())
        complain(u"%1: %2 %3"_s.arg(picture.page, errorText(*state.error()), state.error()->detail));
    else if (!state.value())
        complain(u"%1: the workspace has no figures to show"_s.arg(picture.page));
    const QString file =
        QDir(m_options.renderFolder).filePath(u"%1-%2.png"_s.arg(picture.page, picture.dark ? u"dark"_s : u"light"_s));
    if (!m_window->grab().save(file))
        complain(u"cannot write %1"_s.arg(file));
    QTimer::singleShot(0, this, &Renderer::next);
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

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopoptions.h"
#include "app/desktop/languages.h"
#include "app/desktop/logfile.h"
#include "app/desktop/processage.h"
#include "app/desktop/renderer.h"
#include "app/desktop/session.h"
#include "app/desktop/singleinstance.h"
#include "models/core/version.h"
#include "models/presentation/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace creatormetrics;

namespace {

constexpr int usageError = 2;

QStringList argumentList(int argc, char **argv)
{
    QStringList list;
    for (int index = 0; index < argc; ++index)
        list << QString::fromLocal8Bit(argv[index]);
    return list;
}

void setDefaultEnvironment(const char *name, const QByteArray &value)
{
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, value);
}

/// Must be in place before the application object is made.
void prepareEnvironment(const DesktopOptions &options)
{
    // A handful of lines and bars: painting them in software starts faster than a graphics driver and works without
    // one.
    setDefaultEnvironment("QT_QUICK_BACKEND", "software");
    if (!options.renderFolder.isEmpty())
        setDefaultEnvironment("QT_QPA_PLATFORM", "offscreen");
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

Theme::Preference preferenceOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return Theme::Preference::System;
    case Appearance::Light:
        return Theme::Preference::Light;
    case Appearance::Dark:
        return Theme::Preference::Dark;
    }
    Q_UNREACHABLE();
}

Theme::MotionPreference preferenceOf(MotionChoice motion)
{
    switch (motion) {
    case MotionChoice::System:
        return Theme::MotionPreference::System;
    case MotionChoice::Reduced:
        return Theme::MotionPreference::Reduced;
    case MotionChoice::Full:
        return Theme::MotionPreference::Full;
    }
    Q_UNREACHABLE();
}

void bindTheme(Theme &theme, const Settings &settings)
{
    theme.setMotion(preferenceOf(settings.motion()));
    QObject::connect(&settings, &Settings::motionChanged, &theme,
                     [&theme](MotionChoice motion) { theme.setMotion(preferenceOf(motion)); });
    theme.setPreference(preferenceOf(settings.appearance()));
    theme.setTextScale(settings.textScale());
    QObject::connect(&settings, &Settings::appearanceChanged, &theme,
                     [&theme](Appearance appearance) { theme.setPreference(preferenceOf(appearance)); });
    QObject::connect(&settings, &Settings::textScaleChanged, &theme,
                     [&theme](double scale) { theme.setTextScale(scale); });
}

int renderPictures(QApplication &application, const DesktopOptions &options, const ProgramFolders &folders)
{
    const LogFile log({}, LogFile::Echo::DrawingWarnings);
    Languages languages;
    languages.apply(application, options.locale.value_or(QLocale()));
    Theme theme;
    theme.apply(application);
    Renderer renderer(options, options.workspaceFolder.isEmpty() ? folders.usualWorkspace() : options.workspaceFolder,
                      theme, log);
    QTimer::singleShot(0, &renderer, &Renderer::start);
    return QApplication::exec();
}

int showWindow(QApplication &application, const DesktopOptions &options, const ProgramFolders &folders)
{
    const StartWish wish{.workspaceFolder = options.workspaceFolder, .page = options.page, .file = options.importFile};
    SingleInstance instance(folders.instanceKey());
    if (instance.handOver(wish))
        return 0;
    const LogFile log(folders.logFolder(), LogFile::Echo::Nothing);
    QSettings store(folders.settingsFile(), QSettings::IniFormat);
    Settings settings(store);
    Languages languages;
    languages.apply(application, options.locale.value_or(languages.localeFor(settings.language())));
    Theme theme;
    bindTheme(theme, settings);
    theme.apply(application);
    Session session(options, folders, theme, settings);
    QObject::connect(&instance, &SingleInstance::wished, &session, &Session::bringForward);
    // Queued: the page that it was chosen on goes with its window.
    QObject::connect(
        &settings, &Settings::languageChanged, &session,
        [&](const QString &language) {
            languages.apply(application, languages.localeFor(language));
            session.remakeWindow();
        },
        Qt::QueuedConnection);
    session.start(wish);
    return QApplication::exec();
}

int complain(const QString &words, int code)
{
    std::fprintf(stderr, "creatormetrics: %s\n", qUtf8Printable(words));
    return code;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"creatormetrics"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(applicationVersion));
    QGuiApplication::setApplicationDisplayName(u"CreatorMetrics"_s);
    QGuiApplication::setDesktopFileName(QString::fromLatin1(applicationId));
}

} // namespace

int main(int argc, char **argv)
{
    rememberProcessStart();
    const auto options = parseDesktopOptions(argumentList(argc, argv));
    if (!options)
        return complain(options.error().detail, usageError);
    if (options->help || options->version) {
        const QByteArray version = QByteArrayLiteral("CreatorMetrics ") + applicationVersion + '\n';
        std::fputs(options->help ? options->helpText.toUtf8().constData() : version.constData(), stdout);
        return 0;
    }
    prepareEnvironment(*options);
    if (!hasDisplay())
        return complain(u"there is no display to show a window on; --render DIR writes pictures instead"_s, 1);
    nameApplication();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/%1.svg"_s.arg(QString::fromLatin1(applicationId))));
    const ProgramFolders folders(options->profileFolder);
    const int code = options->renderFolder.isEmpty() ? showWindow(application, *options, folders)
                                                     : renderPictures(application, *options, folders);
    // A report that nobody waits for any more may still be painted, which needs the application's fonts.
    QThreadPool::globalInstance()->waitForDone();
    return code;
}

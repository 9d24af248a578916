// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/settings.h"

#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto appearanceKey = "window/appearance"_L1;
constexpr auto textScaleKey = "window/textScale"_L1;
constexpr auto motionKey = "window/motion"_L1;
constexpr auto languageKey = "window/language"_L1;
constexpr auto firstWeekdayKey = "window/firstWeekday"_L1;
constexpr auto paperKey = "reports/paper"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto reportGeometryKey = "reports/geometry"_L1;
constexpr auto pageKey = "window/page"_L1;
constexpr auto barKey = "window/bar"_L1;
constexpr auto folderKey = "files/folder"_L1;
constexpr auto tablesKey = "tables/"_L1;
constexpr auto quietWhenMeteredKey = "sync/quietWhenMetered"_L1; ///< also read by the command line
constexpr auto pausedKey = "sync/paused"_L1;
constexpr auto picturesKey = "sync/keepPictures"_L1; ///< also read by the command line

constexpr auto localApiKey = "localApi/on"_L1;
constexpr auto localApiPortKey = "localApi/port"_L1;
constexpr int usualLocalApiPort = 8'720;
constexpr int firstFreePort = 1'024; // those below are the system's

constexpr std::array appearanceNames{"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array motionNames{"system"_L1, "reduced"_L1, "full"_L1};
constexpr std::array paperNames{"region"_L1, "a4"_L1, "letter"_L1};

struct WeekdayName {
    Qt::DayOfWeek day;
    QLatin1StringView name;
};
constexpr std::array weekdayNames{WeekdayName{Qt::Monday, "monday"_L1}, WeekdayName{Qt::Sunday, "sunday"_L1},
                                  WeekdayName{Qt::Saturday, "saturday"_L1}};

/// The first choice for a name that nobody knows.
template <typename Choice>
Choice choiceNamed(const QString &name, const std::array<QLatin1StringView, 3> &names)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? Choice{} : static_cast<Choice>(found - names.begin());
}

template <typename Choice>
QString nameOf(Choice choice, const std::array<QLatin1StringView, 3> &names)
{
    return names[static_cast<std::size_t>(choice)];
}

} // namespace

Settings::Settings(QSettings &store, QObject *parent) : QObject(parent), m_store(store) {}

Appearance Settings::appearance() const
{
    return choiceNamed<Appearance>(m_store.value(appearanceKey).toString(), appearanceNames);
}

void Settings::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    keep(appearanceKey, nameOf(appearance, appearanceNames));
    Q_EMIT appearanceChanged(appearance);
}

double Settings::textScale() const
{
    bool number = false;
    const double scale = m_store.value(textScaleKey, 1.0).toDouble(&number);
    return number && std::isfinite(scale) ? std::clamp(scale, 0.8, 2.0) : 1.0;
}

void Settings::setTextScale(double scale)
{
    const double clamped = std::clamp(scale, 0.8, 2.0);
    if (std::abs(clamped - textScale()) < 0.001)
        return;
    keep(textScaleKey, clamped);
    Q_EMIT textScaleChanged(clamped);
}

MotionChoice Settings::motion() const
{
    return choiceNamed<MotionChoice>(m_store.value(motionKey).toString(), motionNames);
}

void Settings::setMotion(MotionChoice motion)
{
    if (motion == this->motion())
        return;
    keep(motionKey, nameOf(motion, motionNames));
    Q_EMIT motionChanged(motion);
}

QString Settings::language() const
{
    const QString language = m_store.value(languageKey).toString();
    return QLocale(language).language() == QLocale::C ? QString() : language;
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    keep(languageKey, language);
    Q_EMIT languageChanged(language);
}

std::optional<Qt::DayOfWeek> Settings::firstWeekday() const
{
    const auto found = std::ranges::find(weekdayNames, m_store.value(firstWeekdayKey).toString(), &WeekdayName::name);
    return found == weekdayNames.end() ? std::nullopt : std::optional(found->day);
}

void Settings::setFirstWeekday(std::optional<Qt::DayOfWeek> day)
{
    if (day == firstWeekday())
        return;
    const auto found =
        std::ranges::find_if(weekdayNames, [day](const WeekdayName &known) { return known.day == day; });
    keep(firstWeekdayKey, found == weekdayNames.end() ? QString() : QString(found->name));
    Q_EMIT firstWeekdayChanged();
}

Qt::DayOfWeek Settings::weekStart(const QLocale &locale) const
{
    return firstWeekday().value_or(locale.firstDayOfWeek());
}

PaperChoice Settings::paper() const
{
    return choiceNamed<PaperChoice>(m_store.value(paperKey).toString(), paperNames);
}

void Settings::setPaper(PaperChoice paper)
{
    if (paper != this->paper())
        keep(paperKey, nameOf(paper, paperNames));
}

Preferences Settings::preferences() const
{
    return {.appearance = appearance(),
            .textScale = textScale(),
            .motion = motion(),
            .language = language(),
            .firstWeekday = firstWeekday(),
            .paper = paper(),
            .syncsWhenMetered = syncsWhenMetered(),
            .keepsPictures = keepsPictures()};
}

void Settings::setPreferences(const Preferences &preferences)
{
    setAppearance(preferences.appearance);
    setTextScale(preferences.textScale);
    setMotion(preferences.motion);
    setFirstWeekday(preferences.firstWeekday);
    setPaper(preferences.paper);
    setSyncsWhenMetered(preferences.syncsWhenMetered);
    setKeepsPictures(preferences.keepsPictures);
    setLanguage(preferences.language);
}

void Settings::resetPreferences()
{
    m_beforeReset = preferences();
    setPreferences({});
    Q_EMIT changed();
}

bool Settings::canUndoReset() const
{
    return m_beforeReset && preferences() == Preferences() && *m_beforeReset != Preferences();
}

void Settings::undoReset()
{
    if (!canUndoReset())
        return;
    setPreferences(*std::exchange(m_beforeReset, std::nullopt));
    Q_EMIT changed();
}

bool Settings::isLocalApiOn() const
{
    return m_store.value(localApiKey, false).toBool();
}

void Settings::setLocalApiOn(bool on)
{
    if (on != isLocalApiOn())
        keep(localApiKey, on);
}

quint16 Settings::localApiPort() const
{
    const int port = m_store.value(localApiPortKey, usualLocalApiPort).toInt();
    return static_cast<quint16>(port < firstFreePort || port > std::numeric_limits<quint16>::max() ? usualLocalApiPort : port);
}

void Settings::setLocalApiPort(quint16 port)
{
    if (port != localApiPort() && port >= firstFreePort)
        keep(localApiPortKey, port);
}

void Settings::keep(QLatin1StringView key, const QVariant &value)
{
    m_store.setValue(key, value);
    Q_EMIT changed();
}

BarState Settings::bar() const
{
    return barStateFromJson(QJsonDocument::fromJson(m_store.value(barKey).toByteArray()).object());
}

void Settings::setBar(const BarState &bar)
{
    m_store.setValue(barKey, QJsonDocument(toJson(bar)).toJson(QJsonDocument::Compact));
}

QString Settings::page() const
{
    return m_store.value(pageKey).toString();
}

void Settings::setPage(const QString &key)
{
    m_store.setValue(pageKey, key);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

QByteArray Settings::reportGeometry() const
{
    return m_store.value(reportGeometryKey).toByteArray();
}

void Settings::setReportGeometry(const QByteArray &geometry)
{
    m_store.setValue(reportGeometryKey, geometry);
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QJsonObject Settings::tableState(const QString &table) const
{
    return QJsonDocument::fromJson(m_store.value(tablesKey + table).toByteArray()).object();
}

void Settings::setTableState(const QString &table, const QJsonObject &state)
{
    if (state.isEmpty())
        m_store.remove(tablesKey + table);
    else
        m_store.setValue(tablesKey + table, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

QString Settings::fileFolder() const
{
    return m_store.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void Settings::setFileFolder(const QString &folder)
{
    keep(folderKey, folder);
}

bool Settings::syncsWhenMetered() const
{
    return !m_store.value(quietWhenMeteredKey, false).toBool();
}

void Settings::setSyncsWhenMetered(bool syncs)
{
    if (syncs == syncsWhenMetered())
        return;
    keep(quietWhenMeteredKey, !syncs);
    Q_EMIT syncsWhenMeteredChanged(syncs);
}

bool Settings::isSyncPaused() const
{
    return m_store.value(pausedKey, false).toBool();
}

void Settings::setSyncPaused(bool paused)
{
    if (paused == isSyncPaused())
        return;
    keep(pausedKey, paused);
    Q_EMIT syncPausedChanged(paused);
}

bool Settings::keepsPictures() const
{
    return m_store.value(picturesKey, true).toBool();
}

void Settings::setKeepsPictures(bool keeps)
{
    if (keeps == keepsPictures())
        return;
    keep(picturesKey, keeps);
    Q_EMIT keepsPicturesChanged(keeps);
}

} // namespace creatormetrics

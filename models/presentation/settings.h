// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/barstate.h"

#include <QByteArray>
#include <QLocale>
#include <QObject>

#include <optional>

class QSettings;

namespace creatormetrics {

enum class Appearance { System, Light, Dark };
enum class MotionChoice { System, Reduced, Full };
enum class PaperChoice { ByRegion, A4, Letter };

/// What the user prefers, as it is at first. Places (page, size of the window, folders) and pausing are no preferences.
struct Preferences {
    Appearance appearance = Appearance::System;
    double textScale = 1;
    MotionChoice motion = MotionChoice::System;
    QString language = {}; ///< ISO 639-1; empty: the system's
    std::optional<Qt::DayOfWeek> firstWeekday = {}; ///< unset: by region
    PaperChoice paper = PaperChoice::ByRegion;
    bool syncsWhenMetered = true;
    bool keepsPictures = true;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// Every setting of the window with its default and bounds, over a QSettings handed in. Secrets never pass through
/// here.
class Settings : public QObject
{
    Q_OBJECT
public:
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// 0.8 to 2, on top of the system's text size.
    [[nodiscard]] double textScale() const;
    void setTextScale(double scale);
    [[nodiscard]] MotionChoice motion() const;
    void setMotion(MotionChoice motion);

    /// Of the window, ISO 639-1; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    /// Unset: as the region has it. Sunday, Monday and Saturday are what anybody uses.
    [[nodiscard]] std::optional<Qt::DayOfWeek> firstWeekday() const;
    void setFirstWeekday(std::optional<Qt::DayOfWeek> day);
    /// The chosen one, or the region's.
    [[nodiscard]] Qt::DayOfWeek weekStart(const QLocale &locale) const;
    /// What reports are printed on unless chosen otherwise.
    [[nodiscard]] PaperChoice paper() const;
    void setPaper(PaperChoice paper);

    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences &preferences);
    /// Sets every preference back; `undoReset` restores them as long as nothing else was set since.
    void resetPreferences();
    [[nodiscard]] bool canUndoReset() const;
    void undoReset();

    [[nodiscard]] BarState bar() const;
    void setBar(const BarState &bar);
    [[nodiscard]] QString page() const;
    void setPage(const QString &key);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Of the window in which reports are written.
    [[nodiscard]] QByteArray reportGeometry() const;
    void setReportGeometry(const QByteArray &geometry);
    /// How the columns of a table are arranged, by the table's name; see TableState.
    [[nodiscard]] QJsonObject tableState(const QString &table) const;
    /// An empty one forgets it.
    void setTableState(const QString &table, const QJsonObject &state);
    /// Where files were last saved or opened; the documents folder at first.
    [[nodiscard]] QString fileFolder() const;
    void setFileFolder(const QString &folder);

    /// Whether syncs start of their own accord on a network that is paid by volume; yes at first.
    [[nodiscard]] bool syncsWhenMetered() const;
    void setSyncsWhenMetered(bool syncs);
    /// Nothing is synced until the user goes on.
    [[nodiscard]] bool isSyncPaused() const;
    void setSyncPaused(bool paused);

    /// Whether small pictures of posts are fetched and kept in the workspace; yes at first.
    [[nodiscard]] bool keepsPictures() const;
    void setKeepsPictures(bool keeps);

    /// Whether other programs of the user are answered; no at first. No preference: setting back changes no answer to who may ask.
    [[nodiscard]] bool isLocalApiOn() const;
    void setLocalApiOn(bool on);
    /// 1024 to 65535.
    [[nodiscard]] quint16 localApiPort() const;
    void setLocalApiPort(quint16 port);

Q_SIGNALS:
    void syncsWhenMeteredChanged(bool syncs);
    void syncPausedChanged(bool paused);
    void keepsPicturesChanged(bool keeps);
    void appearanceChanged(creatormetrics::Appearance appearance);
    void textScaleChanged(double scale);
    void motionChanged(creatormetrics::MotionChoice motion);
    void languageChanged(const QString &language);
    void firstWeekdayChanged();
    /// Any of the above, the paper, or the folder for files.
    void changed();

private:
    void keep(QLatin1StringView key, const QVariant &value);

    QSettings &m_store;
    std::optional<Preferences> m_beforeReset;
};

} // namespace creatormetrics

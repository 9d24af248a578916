// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace creatormetrics {

/// Which pictures could not be had, by source (see thumbnails.h), so that nobody is asked again and again: one that is gone is left
/// alone until its address changes, others are tried again after an hour and then ever later, a week at most. A value, kept in
/// `thumbnails/failures.json`; a file that cannot be read counts as empty.
class ThumbnailFailures
{
public:
    enum class Reason {
        Gone, ///< the host says that there is no such picture
        Unusable, ///< what came is no picture, or too large: tried again after a week
        Trouble, ///< refused or cut off for now
    };

    /// Of them the newest are kept.
    static constexpr qsizetype mostKept = 20'000;

    [[nodiscard]] static ThumbnailFailures load(const Workspace &workspace);
    /// Storage names the file.
    Outcome save(const Workspace &workspace) const;

    [[nodiscard]] bool mayTry(const QByteArray &source, const QDateTime &now) const;
    void note(const QByteArray &source, Reason reason, const QDateTime &now);
    void forget(const QByteArray &source);
    [[nodiscard]] qsizetype count() const { return m_failures.size(); }

private:
    struct Failure {
        int times = 0;
        qint64 notedAt = 0; ///< milliseconds, UTC
        qint64 nextAt = 0; ///< the same; never again when 0
    };

    void dropOldest();

    QHash<QByteArray, Failure> m_failures;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace creatormetrics {

/// Lifetime figures of a video, as they stand on one day.
struct TikTokFigures {
    qint64 views = 0;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    friend bool operator==(const TikTokFigures &, const TikTokFigures &) = default;
};

/// One video of a simulated creator: a pure value of the creator's seed and its slot, and so are its figures on any day.
struct TikTokPost {
    /// How its audience grows: fast at first, in some cases a second time; likes and comments are cleared up once.
    struct Growth {
        double reach = 0;
        double halfLifeDays = 1;
        double secondWave = 0;
        double secondWaveAge = 0; // days
        double likeRate = 0; // per view
        double commentRate = 0;
        double shareRate = 0;
        qint64 clearedUpAge = 100'000; // days
    };

    qint64 id = 0; // far above 2^53; the upper half is the second of publication
    qint64 publishedSeconds = 0; // since 1970
    qint64 durationSeconds = 0;
    QString title;
    QString description;
    qint64 hiddenFrom = 1'000'000; // days since 1970: private or deleted from then ...
    qint64 hiddenUntil = 1'000'000; // ... and public again from then
    Growth growth;

    [[nodiscard]] QString idText() const { return QString::number(id); }
    [[nodiscard]] QDate publishedDay() const { return QDate(1970, 1, 1).addDays(publishedSeconds / 86'400); }
    [[nodiscard]] bool isHidden(QDate day) const; // not in the list although published
    [[nodiscard]] TikTokFigures figures(QDate day) const; // `day` is not before publication; UTC
};

/// The video of a slot of `slotSeconds`, counted from 1970.
[[nodiscard]] TikTokPost generateTikTokPost(quint64 seed, qint64 slot, qint64 slotSeconds);

} // namespace creatormetrics

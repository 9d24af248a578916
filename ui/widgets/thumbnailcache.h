// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/store/workspace.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <deque>

namespace creatormetrics {

class Store;

/// Kept pictures of posts, ready to be drawn. Files are read and made the right size on threads of its own, so that whoever asks while
/// painting never waits: what is not here yet comes later, and `arrived` says when to paint again. Of many that are asked for while
/// somebody scrolls the latest come first, and those that have scrolled by are forgotten. GUI thread.
class ThumbnailCache : public QObject
{
    Q_OBJECT
public:
    /// `store`, which outlives it, tells of new pictures.
    explicit ThumbnailCache(Store &store, QObject *parent = nullptr);
    ~ThumbnailCache() override;

    /// The middle of the post's picture, filling so many pixels on a screen of that ratio, with round corners; nullptr while it is not
    /// here or when there is none. Valid until the event loop goes on.
    [[nodiscard]] const QPixmap *picture(ContentId post, QSize size, qreal ratio);

    /// Forgets what it has, and reads it anew when asked.
    void clear();

Q_SIGNALS:
    /// Some that were asked for are here now, or may be.
    void arrived();
    /// Posts that were asked for and have no picture; each is told once.
    void missing(const std::vector<creatormetrics::ContentId> &posts);

private:
    struct Key {
        qint64 post = 0;
        QSize pixels;
        qreal ratio = 1;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.post, key.pixels.width(), key.pixels.height(), key.ratio);
        }
    };

    void ask(const Key &key);
    void readNext();
    void take(const Key &key, const QImage &image);
    void tellMissing();
    void lookAgain();

    Workspace m_workspace;
    QThreadPool m_pool;
    QCache<Key, QPixmap> m_pictures; ///< by kilobytes
    QSet<qint64> m_none; ///< posts that have no picture
    std::vector<ContentId> m_untold; ///< of them
    std::deque<Key> m_wanted; ///< latest last
    QSet<Key> m_known; ///< wanted or being read
    int m_reading = 0;
    QTimer m_telling; ///< gathers what arrives within a frame
    QTimer m_calm; ///< gathers what is missing
};

} // namespace creatormetrics

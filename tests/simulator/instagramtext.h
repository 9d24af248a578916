// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace creatormetrics {

// Names and texts of the creators on Instagram and of those who comment. `choice` is any number; the same gives the
// same.
[[nodiscard]] QString instagramCreatorName(quint64 choice);
[[nodiscard]] QString instagramUsername(const QString &name, quint64 seed); // letters, digits and a point
[[nodiscard]] QString instagramCaption(quint64 choice, qint64 number);
[[nodiscard]] QString instagramAuthor(quint64 choice);
[[nodiscard]] QString instagramCommentText(const QString &username, quint64 choice); // now and then names the creator

} // namespace creatormetrics

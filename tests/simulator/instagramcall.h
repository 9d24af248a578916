// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "tests/simulator/instagramcreator.h"
#include "tests/simulator/instagramerror.h"
#include "tests/simulator/instagramspecs.h"

#include <QDateTime>
#include <QJsonObject>

#include <variant>

namespace creatormetrics {

/// One call of the Graph API with a good token.
struct InstagramCall {
    const InstagramCreator &creator; // whose token it is
    const InstagramSpecs &specs;
    NamedValues given; // without the token
    QString address; // as it was reached, without the query
    QString pictures; // what addresses of pictures begin with
    QDateTime now;

    [[nodiscard]] QString value(std::string_view name) const
    {
        return QString::fromStdString(valueOf(given, name).value_or(""));
    }
    [[nodiscard]] qint64 time() const { return now.toMSecsSinceEpoch(); }
};

using InstagramAnswer = std::variant<QJsonObject, InstagramError>;

/// For what the platform offers and the simulator does not; says so on stderr as well.
[[nodiscard]] InstagramError instagramNotPlayed(const QString &what);

/// Milliseconds since 1970 as Instagram writes a time: "2026-11-17T18:30:00+0000".
[[nodiscard]] QString instagramTimeText(qint64 milliseconds);

} // namespace creatormetrics

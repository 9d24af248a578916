// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/core/error.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace creatormetrics {

/// How the answering of other programs goes.
struct LocalApiState {
    enum class Phase {
        Off,
        Changing, ///< a keychain is asked, or running requests end
        Listening,
        NoToken, ///< it is wanted, but there is no token that anybody knows
        Failed, ///< see `error`
    };
    Phase phase = Phase::Off;
    bool isWanted = false;
    quint16 port = 0; ///< that is wanted
    Plan plan = Plan::Starter;
    bool keepsToken = true; ///< false: there is no keychain, and the token ends with the program
    std::optional<Error> error; ///< BadInput: the port is taken; else the keychain's

    friend bool operator==(const LocalApiState &, const LocalApiState &) = default;
};

/// The port of the window to the local API. GUI thread; never blocks.
class LocalApiSwitch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual LocalApiState state() const = 0;
    /// Kept for the next start. Switched on by the user it makes the token when there is none.
    virtual void setOn(bool on) = 0;
    /// 1024 to 65535; tried at once when it is on.
    virtual void setPort(quint16 port) = 0;
    /// In the place of the one before, which is refused from then on.
    virtual void makeToken() = 0;

Q_SIGNALS:
    void changed();
    /// The one time that a token is told. Nobody keeps it but the keychain.
    void tokenMade(const QByteArray &token);
};

} // namespace creatormetrics

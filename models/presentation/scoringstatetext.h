// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/scoringstatus.h"

#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace creatormetrics {

/// How the judging of mentions goes on, for people. Translated.
struct ScoringStateText {
    QString title; ///< "Resting until 14:20"
    QString meaning; ///< why, and what that means for the mentions
    QString remedy = {}; ///< what a button says that opens the scorer's dialog; empty when there is nothing to do

    friend bool operator==(const ScoringStateText &, const ScoringStateText &) = default;
};

[[nodiscard]] ScoringStateText localStateText(const ScoringState::Local &state, const QLocale &locale);
/// Moments are told in `zone`.
[[nodiscard]] ScoringStateText remoteStateText(const ScoringState::Remote &state, const QLocale &locale, const QTimeZone &zone);

/// The host with its port where that is not the scheme's own; empty without one.
[[nodiscard]] QString remoteHost(const RemoteScoring &settings);
/// What went wrong at the host, in a sentence.
[[nodiscard]] QString remoteErrorText(const Error &error, const QString &host);

/// The member of the settings that `checkRemoteScoring` or the program refused ("baseUrl"); empty when the error is about none of them.
[[nodiscard]] QString refusedMember(const Error &error);
/// What to put right about it.
[[nodiscard]] QString refusedMemberText(const QString &member);

/// Money of the user's own, without a sign: two to four decimals. `millionths` of it.
[[nodiscard]] QString scoringMoneyText(qint64 millionths, const QLocale &locale);
/// As it was typed, into millionths; nothing typed is 0. Nothing for what is no sum.
[[nodiscard]] std::optional<qint64> scoringMoney(const QString &typed, const QLocale &locale);

} // namespace creatormetrics

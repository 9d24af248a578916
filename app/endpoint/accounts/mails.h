// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/base/secret.h"
#include "app/endpoint/outgoing/outbox.h"

#include <string>

namespace creatormetrics {

/// What users are written. `publicUrl`: where the endpoint is reached, without a slash at its end. Tokens stand behind '#', which
/// browsers keep to themselves.
[[nodiscard]] Mail verificationMail(const std::string &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail alreadyRegisteredMail(const std::string &to);
[[nodiscard]] Mail unfinishedRegistrationMail(const std::string &to, const std::string &publicUrl, const Secret &resetToken);
[[nodiscard]] Mail resetMail(const std::string &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail passwordChangedMail(const std::string &to);
[[nodiscard]] Mail newDeviceMail(const std::string &to, const std::string &deviceName, const std::string &platform);
[[nodiscard]] Mail manyFailuresMail(const std::string &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail accountErasedMail(const std::string &to);

} // namespace creatormetrics

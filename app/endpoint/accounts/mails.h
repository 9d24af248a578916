// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/endpoint/accounts/users.h"
#include "app/endpoint/base/secret.h"
#include "app/endpoint/outgoing/mailwording.h"

#include <string>

namespace creatormetrics {

[[nodiscard]] Addressee addresseeOf(const User &user);

/// What users are written. `publicUrl`: where the endpoint is reached, without a slash at its end. Tokens stand behind '#', which
/// browsers keep to themselves.
[[nodiscard]] Mail verificationMail(const Addressee &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail alreadyRegisteredMail(const Addressee &to);
[[nodiscard]] Mail unfinishedRegistrationMail(const Addressee &to, const std::string &publicUrl, const Secret &resetToken);
[[nodiscard]] Mail resetMail(const Addressee &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail passwordChangedMail(const Addressee &to);
[[nodiscard]] Mail newDeviceMail(const Addressee &to, const std::string &deviceName, const std::string &platform);
[[nodiscard]] Mail manyFailuresMail(const Addressee &to, const std::string &publicUrl, const Secret &token);
[[nodiscard]] Mail accountErasedMail(const Addressee &to);

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/fourfixture.h"
#include "tests/endpoint/blackbox/endpointprogram.h"

namespace creatormetrics {

/// A creator on each of the four platforms, and the hosted service that keeps the secrets of Instagram and TikTok.
class BrokeredFixture : public FourFixture
{
public:
    /// `trouble` is empty when service and simulator run.
    BrokeredFixture();

    [[nodiscard]] EndpointProgram &endpoint() { return m_endpoint; }
    [[nodiscard]] QByteArray trouble() const { return m_trouble; }

    /// Registers, confirms by the mail's link and signs in, by the program; what went wrong, empty when nothing did.
    [[nodiscard]] QByteArray signIn();
    /// The services file of program and window alike.
    [[nodiscard]] QString brokeredFile() const { return m_services; }
    /// What the program is told of in a file below its folder, the file's path.
    [[nodiscard]] QString written(const QString &name, const QByteArray &content);

private:
    EndpointProgram m_endpoint;
    QByteArray m_trouble;
    QString m_services;
};

} // namespace creatormetrics

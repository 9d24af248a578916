// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace creatormetrics {

/// A certificate for 127.0.0.1 that signs itself, and its key, made by the openssl program in a folder of their own.
class TestCertificate
{
public:
    [[nodiscard]] static bool isPossible(); // false without the program

    explicit TestCertificate(const QString &commonName);
    [[nodiscard]] bool renew(const QString &commonName, int days = 2); // another key, too; negative days: expired
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("chain.pem")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace creatormetrics

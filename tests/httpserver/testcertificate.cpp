// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/httpserver/testcertificate.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

bool TestCertificate::isPossible()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

TestCertificate::TestCertificate(const QString &commonName)
{
    if (!renew(commonName))
        qFatal("openssl made no certificate");
}

bool TestCertificate::renew(const QString &commonName, int days)
{
    const QString request = m_folder.filePath(u"request.pem"_s);
    return openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                    u"-subj"_s, "/CN="_L1 + commonName, u"-keyout"_s, keyFile(), u"-out"_s, request})
           && openssl({u"x509"_s, u"-req"_s, u"-days"_s, QString::number(days), u"-in"_s, request, u"-signkey"_s,
                       keyFile(), u"-out"_s, certificateFile()});
}

} // namespace creatormetrics

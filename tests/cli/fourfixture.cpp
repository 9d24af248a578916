// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/fourfixture.h"

using namespace Qt::StringLiterals;

namespace creatormetrics {

FourFixture::FourFixture(const QStringList &simulatorArguments)
    : m_simulator(m_folder.path(),
                  QStringList{u"--clock"_s, m_now.toString(Qt::ISODate), u"--videos"_s, u"60"_s, u"--years"_s, u"1"_s}
                      + simulatorArguments)
{
    m_cli.setServicesFile(m_simulator.servicesFile());
    m_cli.setNow(m_now.toString(Qt::ISODate));
}

QStringList FourFixture::platforms()
{
    return {u"youtube"_s, u"instagram"_s, u"twitter"_s, u"tiktok"_s};
}

QByteArray FourFixture::connectAll()
{
    for (const QString &platform : platforms()) {
        const CliResult result = m_cli.connectPlatform(platform);
        if (result.code != 0)
            return platform.toLatin1() + ": " + result.said();
    }
    return {};
}

void FourFixture::advance(qint64 seconds)
{
    const PlainAnswer answer = plainPost(m_simulator.url(u"/control/advance?seconds=%1"_s.arg(seconds)), {});
    QVERIFY2(answer.status == 200, answer.body.constData());
    m_now = m_now.addSecs(seconds);
    m_cli.setNow(m_now.toString(Qt::ISODate));
}

QJsonObject FourFixture::account(const QString &platform) const
{
    const auto all = m_cli.run({u"accounts"_s, u"--json"_s}).json().value("accounts"_L1).toArray();
    for (const QJsonValue &account : all) {
        if (account.toObject().value("platform"_L1) == platform)
            return account.toObject();
    }
    return {};
}

QString FourFixture::idOf(const QString &platform) const
{
    return QString::number(account(platform).value("id"_L1).toInteger(-1));
}

int FourFixture::calls(const QString &path) const
{
    return m_simulator.state().value("calls"_L1).toObject().value(path).toInt();
}

QJsonArray FourFixture::violations() const
{
    return m_simulator.state().value("violations"_L1).toArray();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/troubledmachine.h"

#include <QDateTime>
#include <QFile>

using namespace Qt::StringLiterals;

namespace creatormetrics {

TroubledMachine::TroubledMachine(const EndpointProgram &service) : m_way(service.port())
{
    readWay();
    m_cli.setNow({});
}

QString TroubledMachine::written(const QString &name, const QByteArray &content) const
{
    const QString path = m_cli.folder() + u'/' + name;
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TroubledMachine::readWay()
{
    m_cli.setServicesFile(written(u"services.json"_s, "{\"endpoint\":\"" + m_way.url().toEncoded() + "\"}"));
}

CliResult TroubledMachine::run(const QString &command) const
{
    return m_cli.run(command.split(u' '));
}

CliResult TroubledMachine::withPassword(const QString &command) const
{
    return m_cli.run(command.split(u' ') + QStringList{u"--password-file"_s, written(u"password"_s, "the kettle sings at dawn\n")});
}

void TroubledMachine::setClock(qint64 seconds)
{
    m_cli.setNow(QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODate));
}

} // namespace creatormetrics

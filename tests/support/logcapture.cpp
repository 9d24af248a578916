// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/logcapture.h"

#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

// A message handler is a plain function, so what it writes to cannot be a member.
QBasicMutex mutex;
QString lines;
QtMessageHandler former = nullptr;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker locker(&mutex);
        lines += u"%1: %2\n"_s.arg(QLatin1StringView(context.category), message);
    }
    if (former)
        former(type, context, message);
}

} // namespace

LogCapture::LogCapture()
{
    lines.clear();
    QLoggingCategory::setFilterRules(u"creatormetrics.*.debug=true\ncreatormetrics.*.info=true"_s);
    former = qInstallMessageHandler(keep);
}

LogCapture::~LogCapture()
{
    qInstallMessageHandler(former);
    former = nullptr;
    QLoggingCategory::setFilterRules({});
}

QString LogCapture::text() const
{
    const QMutexLocker locker(&mutex);
    return lines;
}

} // namespace creatormetrics

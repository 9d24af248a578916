// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/draftopener.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

/// A client that was not running stays with the command that started it; it is open by then.
constexpr std::chrono::seconds patience(5);

Outcome openFile(const QString &file)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        return Done{};
    return Error{.kind = ErrorKind::Unsupported, .detail = u"no mail client opens %1"_s.arg(file)};
}

QStringList argumentsFor(const MailDraft &draft)
{
    const QStringList arguments{u"--utf8"_s,     u"--subject"_s, draft.subject,       u"--body"_s,
                                draft.text,      u"--attach"_s,  draft.attachmentFile};
    return arguments + draft.recipients; // checked addresses: none looks like an option
}

/// One call of the command, which ends with it or outlives it.
class DraftCommand : public QObject
{
public:
    DraftCommand(const QString &program, const MailDraft &draft) : m_mailFile(draft.mailFile)
    {
        m_promise.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { conclude(Done{}); });
        connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
            conclude(code == 0 && status == QProcess::NormalExit ? Outcome(Done{}) : openFile(m_mailFile));
        });
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                conclude(openFile(m_mailFile));
        });
        // A command that stays is the user's mail client, which must not end with us.
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->start(program, argumentsFor(draft));
        m_timer.start(patience);
    }

    [[nodiscard]] QFuture<Outcome> future() { return m_promise.future(); }

private:
    void conclude(const Outcome &outcome)
    {
        m_timer.stop();
        m_promise.addResult(outcome);
        m_promise.finish();
        deleteLater();
    }

    QString m_mailFile;
    QPromise<Outcome> m_promise;
    QTimer m_timer;
    QProcess *m_process = new QProcess;
};

} // namespace

QFuture<Outcome> openMailDraft(const MailDraft &draft)
{
    const QString program = QStandardPaths::findExecutable(u"xdg-email"_s);
    if (!program.isEmpty())
        return (new DraftCommand(program, draft))->future();
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(openFile(draft.mailFile));
    promise.finish();
    return promise.future();
}

} // namespace creatormetrics

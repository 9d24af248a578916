// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace creatormetrics {

/// Follows what client and server say, to know which command an answer belongs to. Keeps the last answer and the recipient in
/// question; never anything of a sign-in.
class SmtpDialogue
{
public:
    enum class Stage { Greeting, Encryption, SignIn, Sender, Recipient, Content };

    /// Lines as they are sent and received, with or without their ends.
    void sent(QByteArrayView line);
    void received(QByteArrayView line);

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// Of the last answer, such as 250; 0 before there was one.
    [[nodiscard]] int code() const { return m_code; }
    /// The last answer as the server wrote it, at most 200 bytes; empty for those to a sign-in, which may repeat what it was told.
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }
    /// The one that the last answer is about, in the stage Recipient.
    [[nodiscard]] const QByteArray &recipient() const { return m_recipient; }
    /// Whether the server has taken a sign-in.
    [[nodiscard]] bool signedIn() const { return m_signedIn; }

private:
    Stage m_stage = Stage::Greeting;
    int m_code = 0;
    QByteArray m_answer;
    QByteArray m_recipient;
    bool m_signedIn = false;
    bool m_over = false; ///< the client has taken leave; the answer to that says nothing
};

} // namespace creatormetrics

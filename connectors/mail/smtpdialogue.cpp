// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mail/smtpdialogue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace creatormetrics {

namespace {

using Stage = SmtpDialogue::Stage;

constexpr qsizetype longestAnswer = 200;

/// What curl writes; the answers to a sign-in in several steps stand in lines of base64, which match none of these.
constexpr std::array<std::pair<const char *, Stage>, 7> commands{{{"EHLO ", Stage::Greeting},
                                                                  {"HELO ", Stage::Greeting},
                                                                  {"STARTTLS", Stage::Encryption},
                                                                  {"AUTH ", Stage::SignIn},
                                                                  {"MAIL FROM:", Stage::Sender},
                                                                  {"RCPT TO:", Stage::Recipient},
                                                                  {"DATA\r\n", Stage::Content}}};

QByteArray betweenAngles(QByteArrayView line)
{
    const qsizetype begin = line.indexOf('<') + 1;
    const qsizetype end = line.indexOf('>', begin);
    return begin > 0 && end > begin ? line.sliced(begin, end - begin).toByteArray() : QByteArray();
}

} // namespace

void SmtpDialogue::sent(QByteArrayView line)
{
    m_over = m_over || line.startsWith(QByteArrayView("QUIT"));
    for (const auto &[word, stage] : commands) {
        if (!line.startsWith(QByteArrayView(word)))
            continue;
        m_stage = stage;
        m_code = 0;
        m_answer.clear();
        m_recipient = stage == Stage::Recipient ? betweenAngles(line) : QByteArray();
        return;
    }
}

void SmtpDialogue::received(QByteArrayView line)
{
    if (m_over)
        return;
    bool isCode = false;
    const int code = line.size() < 3 ? 0 : line.first(3).toByteArray().toInt(&isCode);
    if (!isCode)
        return;
    m_code = code;
    m_signedIn = m_signedIn || (m_stage == Stage::SignIn && code == 235);
    if (m_stage != Stage::SignIn)
        m_answer = line.first(std::min(line.size(), longestAnswer)).toByteArray().trimmed();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/codetext.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace creatormetrics {
namespace {

qsizetype endOfQuoted(QStringView text, qsizetype start)
{
    const QChar quote = text[start];
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == quote || text[at] == u'\n')
            return at + 1;
    }
    return text.size();
}

qsizetype endOfRaw(QStringView text, qsizetype start)
{
    const auto open = text.indexOf(u'(', start);
    if (open < 0)
        return text.size();
    const QString closing = u")"_s + text.mid(start + 2, open - start - 2).toString() + u'"';
    const auto close = text.indexOf(closing, open);
    return close < 0 ? text.size() : close + closing.size();
}

qsizetype endOfComment(QStringView text, qsizetype start)
{
    const bool line = text[start + 1] == u'/';
    const auto end = line ? text.indexOf(u'\n', start) : text.indexOf("*/"_L1, start + 2);
    if (end < 0)
        return text.size();
    return line ? end : end + 2;
}

bool isDigitSeparator(QStringView text, qsizetype at)
{
    return text[at] == u'\'' && at > 0 && text[at - 1].isLetterOrNumber() && at + 1 < text.size()
           && text[at + 1].isLetterOrNumber();
}

} // namespace

QString codeWithoutComments(const QString &text)
{
    const QStringView all(text);
    QString code;
    qsizetype at = 0;
    while (at < all.size()) {
        const QStringView rest = all.mid(at);
        auto end = at + 1;
        bool keep = true;
        if (rest.startsWith("//"_L1) || rest.startsWith("/*"_L1)) {
            end = endOfComment(all, at);
            keep = false;
        } else if (rest.startsWith("R\""_L1)) {
            end = endOfRaw(all, at);
        } else if ((rest[0] == u'"' || rest[0] == u'\'') && !isDigitSeparator(all, at)) {
            end = endOfQuoted(all, at);
        }
        const QStringView piece = all.mid(at, end - at);
        code += keep ? piece.toString() : QString(piece.count(u'\n'), u'\n');
        at = end;
    }
    return code;
}

} // namespace creatormetrics

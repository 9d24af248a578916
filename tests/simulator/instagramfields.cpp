// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/instagramfields.h"

namespace creatormetrics {

using namespace Qt::StringLiterals;

namespace {

InstagramField fieldFrom(const QString &text)
{
    const auto open = text.indexOf('{'_L1);
    if (open < 0 || !text.endsWith('}'_L1))
        return {text.trimmed(), {}};
    return {text.left(open).trimmed(), text.mid(open + 1, text.size() - open - 2)};
}

} // namespace

std::vector<InstagramField> instagramFields(const QString &text)
{
    std::vector<InstagramField> fields;
    QString current;
    int depth = 0;
    for (const auto letter : text) {
        depth += letter == u'{' || letter == u'(' ? 1 : 0;
        depth -= letter == u'}' || letter == u')' ? 1 : 0;
        if (letter == u',' && depth == 0) {
            fields.push_back(fieldFrom(current));
            current.clear();
        } else {
            current += letter;
        }
    }
    if (!current.isEmpty())
        fields.push_back(fieldFrom(current));
    return fields;
}

std::optional<InstagramError> unknownField(const std::vector<InstagramField> &fields, const QStringList &known,
                                           const QString &node)
{
    for (const auto &field : fields) {
        if (!known.contains(field.name))
            return badInstagramCall(
                u"Tried accessing nonexisting field (%1) on node type (%2)"_s.arg(field.name, node));
    }
    return std::nullopt;
}

} // namespace creatormetrics

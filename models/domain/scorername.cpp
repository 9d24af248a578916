// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scorername.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

struct ScorerWords {
    Q_DECLARE_TR_FUNCTIONS(ScorerName)
};

std::optional<int> versionIn(QStringView text)
{
    bool isNumber = false;
    const int version = text.toInt(&isNumber);
    return isNumber && version > 0 ? std::optional(version) : std::nullopt;
}

std::optional<ScorerName> lexiconFrom(const QList<QStringView> &parts)
{
    const auto version = versionIn(parts.value(1));
    const bool withWords = parts.size() == 4 && parts[2] == "words"_L1 && !parts[3].isEmpty();
    if (!version || (parts.size() != 2 && !withWords))
        return std::nullopt;
    return ScorerName{.kind = ScorerName::Kind::Lexicon, .version = *version, .words = parts.value(3).toString()};
}

/// A model's name may contain anything, so the last @ parts it from the host.
std::optional<ScorerName> remoteFrom(QStringView text)
{
    const qsizetype space = text.indexOf(u' ');
    const qsizetype at = text.lastIndexOf(u'@');
    const auto version = space < 0 ? std::nullopt : versionIn(text.first(space));
    if (!version || at <= space + 1 || at + 1 == text.size())
        return std::nullopt;
    return ScorerName{.kind = ScorerName::Kind::Remote,
                      .version = *version,
                      .model = text.sliced(space + 1, at - space - 1).toString(),
                      .host = text.sliced(at + 1).toString()};
}

} // namespace

QString scorerText(const ScorerName &name)
{
    const QString version = QString::number(name.version);
    switch (name.kind) {
    case ScorerName::Kind::Lexicon:
        return "lexicon "_L1 + version + (name.words.isEmpty() ? QString() : " words "_L1 + name.words);
    case ScorerName::Kind::Remote:
        return remoteScorerPrefix + version + u' ' + name.model + u'@' + name.host;
    case ScorerName::Kind::Own:
        return ownScorer;
    }
    Q_UNREACHABLE();
}

std::optional<ScorerName> parseScorer(QStringView text)
{
    if (text == ownScorer)
        return ScorerName{.kind = ScorerName::Kind::Own};
    if (text.startsWith(remoteScorerPrefix))
        return remoteFrom(text.sliced(remoteScorerPrefix.size()));
    const auto parts = text.split(u' ');
    return parts.first() == "lexicon"_L1 ? lexiconFrom(parts) : std::nullopt;
}

QString scorerNameText(const QString &scorer)
{
    const auto name = parseScorer(scorer);
    if (!name)
        return scorer;
    switch (name->kind) {
    case ScorerName::Kind::Lexicon:
        return name->words.isEmpty() ? ScorerWords::tr("word lists on this computer, version %1").arg(name->version)
                                     : ScorerWords::tr("word lists on this computer, version %1, with your words").arg(name->version);
    case ScorerName::Kind::Remote:
        return ScorerWords::tr("%1 at %2", "a model at a host").arg(name->model, name->host);
    case ScorerName::Kind::Own:
        return ScorerWords::tr("you");
    }
    Q_UNREACHABLE();
}

} // namespace creatormetrics

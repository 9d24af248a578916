// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/dictionarypresenter.h"

#include "models/core/whenfinished.h"
#include "models/mentions/dictionaryfile.h"
#include "models/mentions/wordfolding.h"
#include "models/presentation/errortext.h"

#include <QFile>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr qsizetype mostWordsAtOnce = 3; ///< of an entry
constexpr qsizetype largestFile = 4 * 1024 * 1024;

/// As the scorer looks words up.
QString dictionaryKey(const QString &spelling)
{
    return foldedWord(spelling.simplified()).remove(QChar(0xfe0f));
}

Result<std::vector<DictionaryWord>> readWords(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = ErrorKind::Storage, .detail = file.errorString()};
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return Error{.kind = ErrorKind::BadInput, .detail = u"the file is larger than 4 MiB"_s};
    return parseDictionaryFile(content);
}

UserDictionary dictionaryOf(const std::vector<DictionaryWord> &words)
{
    std::vector<UserDictionary::Word> entries;
    entries.reserve(words.size());
    for (const DictionaryWord &word : words)
        entries.push_back({.word = word.spelling, .valence = word.valence});
    return UserDictionary(entries);
}

} // namespace

QString dictionaryProblem(const QString &spelling)
{
    const QString key = dictionaryKey(spelling);
    if (key.isEmpty())
        return DictionaryPresenter::tr("Type a word or an emoji.");
    if (key.count(u' ') >= mostWordsAtOnce)
        return DictionaryPresenter::tr("At most three words belong together.");
    if (key.size() > longestDictionaryWord || spelling.simplified().size() > longestDictionaryWord)
        return DictionaryPresenter::tr("This is too long: %1 characters are possible.").arg(longestDictionaryWord);
    return {};
}

DictionaryPresenter::DictionaryPresenter(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

void DictionaryPresenter::start()
{
    follow(m_store.read(readStanding), {});
    const auto loaded = QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [](bool) { return SentimentScorer::load(); });
    whenFinished(loaded, this, [this](const Result<SentimentScorer> &scorer) {
        if (!scorer)
            return;
        m_scorer = *scorer;
        Q_EMIT changed();
    });
}

Result<DictionaryPresenter::Standing> DictionaryPresenter::readStanding(Connection &connection)
{
    auto words = dictionaryWords(connection);
    if (!words)
        return words.error();
    const auto canUndo = canUndoDictionaryChange(connection);
    if (!canUndo)
        return canUndo.error();
    return Standing{.words = *std::move(words), .canUndo = *canUndo};
}

const DictionaryWord *DictionaryPresenter::find(const QString &spelling) const
{
    const QString key = dictionaryKey(spelling);
    const auto found = std::ranges::find_if(m_words, [&key](const DictionaryWord &word) { return dictionaryKey(word.spelling) == key; });
    return found == m_words.end() ? nullptr : &*found;
}

bool DictionaryPresenter::isChanged() const
{
    return m_writes > 0 || (m_firstFingerprint && *m_firstFingerprint != m_dictionary.fingerprint());
}

void DictionaryPresenter::put(const QString &spelling, double valence)
{
    if (const QString problem = dictionaryProblem(spelling); !problem.isEmpty()) {
        Q_EMIT refused(problem);
        return;
    }
    const QString word = spelling.simplified();
    const QString done = find(word) ? tr("“%1” means something else now.").arg(word) : tr("“%1” was added.").arg(word);
    write({{.word = dictionaryKey(word), .spelling = word, .valence = valence}}, done);
}

std::vector<DictionaryChange> DictionaryPresenter::changesOf(const std::vector<DictionaryWord> &words)
{
    std::vector<DictionaryChange> changes;
    for (const DictionaryWord &word : words)
        changes.push_back({.word = dictionaryKey(word.spelling), .spelling = word.spelling.simplified(), .valence = word.valence});
    return changes;
}

void DictionaryPresenter::changeAll(const std::vector<DictionaryWord> &words)
{
    write(changesOf(words), tr("%n word(s) mean something else now.", nullptr, static_cast<int>(words.size())));
}

void DictionaryPresenter::importFile(const QString &file)
{
    const auto read = QtFuture::makeReadyFuture(true).then(QThreadPool::globalInstance(), [file](bool) { return readWords(file); });
    whenFinished(read, this, [this](const Result<std::vector<DictionaryWord>> &words) {
        if (words)
            write(changesOf(*words), tr("%Ln word(s) were read in.", nullptr, static_cast<int>(words->size())));
        else
            Q_EMIT refused(words.error().kind == ErrorKind::BadInput ? tr("Nothing was read in: %1").arg(words.error().detail)
                                                                      : errorText(words.error()) + u' ' + errorRemedy(words.error()));
    });
}

void DictionaryPresenter::remove(const QStringList &spellings)
{
    std::vector<DictionaryChange> changes;
    for (const QString &spelling : spellings)
        changes.push_back({.word = dictionaryKey(spelling), .spelling = spelling});
    if (!changes.empty())
        write(std::move(changes), spellings.size() == 1 ? tr("“%1” was removed.").arg(spellings.constFirst())
                                                        : tr("%n word(s) were removed.", nullptr, static_cast<int>(spellings.size())));
}

template <typename Work>
void DictionaryPresenter::store(Work work, const QString &done)
{
    const auto written = m_store.write(StoreTopic::Figures, work);
    ++m_writes;
    whenFinished(written, this, [this](const Result<Standing> &) { --m_writes; });
    follow(written, done);
}

void DictionaryPresenter::write(std::vector<DictionaryChange> changes, const QString &done)
{
    const auto work = [changes = std::move(changes), now = m_clock.now()](Connection &connection) -> Result<Standing> {
        const auto changed = changeDictionary(connection, changes, now);
        return changed ? readStanding(connection) : Result<Standing>(changed.error());
    };
    store(work, done);
}

void DictionaryPresenter::undo()
{
    const auto work = [](Connection &connection) -> Result<Standing> {
        const auto changed = undoDictionaryChange(connection);
        return changed ? readStanding(connection) : Result<Standing>(changed.error());
    };
    store(work, tr("Taken back."));
}

void DictionaryPresenter::follow(const QFuture<Result<Standing>> &standing, const QString &done)
{
    whenFinished(standing, this, [this, done](const Result<Standing> &found) {
        if (!found) {
            Q_EMIT refused(errorText(found.error()) + u' ' + errorRemedy(found.error()));
            return;
        }
        take(*found);
        if (!done.isEmpty())
            Q_EMIT told(done);
    });
}

void DictionaryPresenter::take(const Standing &standing)
{
    m_words = standing.words;
    m_canUndo = standing.canUndo;
    m_dictionary = dictionaryOf(m_words);
    if (!m_firstFingerprint)
        m_firstFingerprint = m_dictionary.fingerprint();
    m_read = true;
    Q_EMIT changed();
}

std::optional<ScoredText> DictionaryPresenter::judge(const QString &text) const
{
    if (!m_scorer || text.trimmed().isEmpty())
        return std::nullopt;
    return m_scorer->score(text, SentimentScorer::Explain::Yes, m_dictionary);
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/renderstates.h"

#include "app/desktop/mentionscenes.h"
#include "app/desktop/reportscenes.h"
#include "app/services/sampleworkspace.h"
#include "models/store/accountrepository.h"
#include "models/store/backup.h"
#include "models/store/store.h"
#include "models/store/syncrepository.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace creatormetrics {

namespace {

// In the order of RenderState.
constexpr std::array names{QLatin1StringView("ready"),
                           QLatin1StringView("first-run"),
                           QLatin1StringView("loading"),
                           QLatin1StringView("empty-new"),
                           QLatin1StringView("empty-unavailable"),
                           QLatin1StringView("stale"),
                           QLatin1StringView("reconnect"),
                           QLatin1StringView("rate-limited"),
                           QLatin1StringView("offline"),
                           QLatin1StringView("partial-day"),
                           QLatin1StringView("failed"),
                           QLatin1StringView("nothing-in-range"),
                           QLatin1StringView("all-archived"),
                           QLatin1StringView("paused"),
                           QLatin1StringView("syncing"),
                           QLatin1StringView("account-in"),
                           QLatin1StringView("account-offline"),
                           QLatin1StringView("account-ended"),
                           QLatin1StringView("account-mail"),
                           QLatin1StringView("plan-paid"),
                           QLatin1StringView("plan-waiting"),
                           QLatin1StringView("payment-failed"),
                           QLatin1StringView("plan-lapsed"),
                           QLatin1StringView("report-editor"),
                           QLatin1StringView("report-brand"),
                           QLatin1StringView("report-schedules"),
                           QLatin1StringView("report-restate"),
                           QLatin1StringView("mention-words"),
                           QLatin1StringView("no-words"),
                           QLatin1StringView("scorer-off"),
                           QLatin1StringView("scorer-on"),
                           QLatin1StringView("plan-cancel"),
                           QLatin1StringView("plan-live"),
                           QLatin1StringView("account-delete"),
                           QLatin1StringView("account-password")};
static_assert(static_cast<std::size_t>(RenderState::AccountPassword) + 1 == names.size());

constexpr std::chrono::seconds sinceSync = 10min;
constexpr auto passLength = 9s;
constexpr qint64 fewFollowers = 84; ///< fewer than Instagram tells an audience of

/// What a change of the workspace is made with.
struct Change {
    Connection &connection;
    const std::vector<Account> &accounts;
    QDateTime now;
    Workspace workspace;
};

Outcome fillSample(Connection &connection, const QDateTime &now)
{
    return fillSampleWorkspace(connection, {.years = 2, .items = 400, .mentions = 300}, now);
}

/// Closed again when it is there: a store of the state's own opens it.
Outcome makeEmpty(const Workspace &workspace)
{
    const auto store = Store::open(workspace);
    return store ? Outcome(Done{}) : Outcome(store.error());
}

Outcome copyDatabase(const Workspace &source, const Workspace &copy)
{
    auto from = Connection::open(source.databaseFile(), Connection::Mode::ReadOnly);
    if (!from)
        return from.error();
    if (auto made = copy.create(); !made)
        return made;
    QFile::remove(copy.databaseFile());
    if (auto copied = backupDatabase(**from, copy.databaseFile()); !copied)
        return copied;
    return makeEmpty(copy); // brings an older schema up to date
}

/// Figures and all from the source, or invented.
Outcome makeCopy(const Workspace &source, const Workspace &copy, const QDateTime &now)
{
    if (source.exists())
        return copyDatabase(source, copy);
    if (auto made = makeEmpty(copy); !made)
        return made;
    auto connection = Connection::open(copy.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    if (auto filled = fillSample(**connection, now); !filled)
        return filled;
    return transaction.commit();
}

/// What there is of all accounts together.
struct Known {
    std::optional<QDateTime> syncedAt = {}; ///< newest success of any stream
    std::optional<QDate> completeUntil = {}; ///< of the quickest platform
    std::optional<QDate> firstDay = {};
};

template <typename T>
void keepNewest(std::optional<T> &newest, const std::optional<T> &other)
{
    if (other && (!newest || *newest < *other))
        newest = other;
}

Outcome addKnown(Known &known, Connection &connection, const Account &account)
{
    const auto states = streamStates(connection, account.id);
    if (!states)
        return states.error();
    for (const StreamState &state : *states) {
        keepNewest(known.syncedAt, state.succeededAt);
        keepNewest(known.completeUntil, state.completeUntil);
    }
    const auto days = knownDays(connection, account.id);
    if (!days)
        return days.error();
    if (*days && (!known.firstDay || (*days)->first() < *known.firstDay))
        known.firstDay = (*days)->first();
    return Done{};
}

Result<Known> knownOf(Connection &connection, const std::vector<Account> &all)
{
    Known known;
    for (const Account &account : all) {
        if (auto added = addKnown(known, connection, account); !added)
            return added.error();
    }
    return known;
}

const Account *accountOn(const std::vector<Account> &all, Platform platform)
{
    const auto found = std::ranges::find(all, platform, &Account::platform);
    return found == all.end() ? nullptr : &*found;
}

/// A pass with an error in one of its streams; one that ended well tolerates it.
Outcome addTroubledRun(const Change &change, const Account &account, const QString &stream, ErrorKind kind,
                       RunResult result)
{
    const auto run = startRun(change.connection, account.id, change.now.addSecs(-60));
    if (!run)
        return run.error();
    const RunStream counts{.stream = stream, .completed = false, .errorKind = errorKey(kind)};
    if (auto added = addToRunStream(change.connection, *run, counts); !added)
        return added;
    const QString gravest = result == RunResult::Completed ? QString() : errorKey(kind);
    return finishRun(change.connection, *run, result, gravest, {}, change.now.addSecs(-60).addDuration(passLength));
}

Outcome connectAll(const Change &change)
{
    for (const Account &account : change.accounts) {
        if (auto set = setAccountState(change.connection, account.id, AccountState::Connected); !set)
            return set;
    }
    return Done{};
}

/// As if the slower platforms had told no more a moment ago.
Outcome syncAgain(const Change &change)
{
    for (const Account &account : change.accounts) {
        const auto states = streamStates(change.connection, account.id);
        if (!states)
            return states.error();
        for (auto [stream, state] : states->asKeyValueRange()) {
            StreamState fresh = state;
            fresh.succeededAt = change.now.addDuration(-sinceSync);
            if (auto saved = saveStreamState(change.connection, account.id, stream, fresh); !saved)
                return saved;
        }
    }
    return Done{};
}

Outcome archiveAll(const Change &change)
{
    for (const Account &account : change.accounts) {
        if (auto put = setArchived(change.connection, account.id, change.now); !put)
            return put;
    }
    return Done{};
}

Outcome loseSignIn(const Change &change)
{
    const Account *named = accountOn(change.accounts, Platform::Instagram);
    const Account &lost = named ? *named : change.accounts.front();
    if (auto set = setAccountState(change.connection, lost.id, AccountState::NeedsReconnect); !set)
        return set;
    return addTroubledRun(change, lost, u"profile"_s, ErrorKind::SignedOut, RunResult::Failed);
}

Outcome loseNetwork(const Change &change)
{
    for (const Account &account : change.accounts) {
        if (auto added = addTroubledRun(change, account, wholePass, ErrorKind::Offline, RunResult::Failed); !added)
            return added;
    }
    return Done{};
}

Outcome meetLimit(const Change &change)
{
    const Account *named = accountOn(change.accounts, Platform::X);
    const Account &limited = named ? *named : change.accounts.front();
    return addTroubledRun(change, limited, u"posts"_s, ErrorKind::RateLimited, RunResult::Partial);
}

/// As if the platform had never told of them.
Outcome forget(const Change &change, const Account &account, QLatin1StringView dimension)
{
    return change.connection.run(u"DELETE FROM audience_demographics WHERE account_id = ? AND dimension LIKE ?",
                                 account.id.value(), QString(dimension));
}

Outcome withholdAudience(const Change &change, const Account &channel)
{
    if (auto gone = forget(change, channel, "age_gender"_L1); !gone)
        return gone;
    return addTroubledRun(change, channel, u"age_gender"_s, ErrorKind::Forbidden, RunResult::Completed);
}

/// Every audience stream answered, and said nothing.
Outcome shrinkAudience(const Change &change, const Account &profile)
{
    if (auto gone = forget(change, profile, "%"_L1); !gone)
        return gone;
    const auto days = knownDays(change.connection, profile.id);
    if (!days || !*days)
        return days ? Outcome(Done{}) : Outcome(days.error());
    DailyMetrics today{.day = (*days)->last(), .values = {}};
    today.values.set(Metric::Followers, fewFollowers);
    const auto fetch = insertFetch(
        change.connection,
        {.account = profile.id, .kind = FetchKind::Sample, .stream = u"profile"_s, .fetchedAt = change.now});
    if (!fetch)
        return fetch.error();
    if (auto written = upsertDays(change.connection, profile.id, {today}, *fetch, change.now); !written)
        return written.error();
    for (const auto stream : {"audience_age"_L1, "audience_gender"_L1, "audience_country"_L1, "audience_city"_L1}) {
        if (auto saved = saveStreamState(change.connection, profile.id, stream, {.succeededAt = change.now}); !saved)
            return saved;
    }
    return Done{};
}

Outcome withhold(const Change &change)
{
    for (const Account &account : change.accounts) {
        Outcome done = Done{};
        if (account.platform == Platform::YouTube)
            done = withholdAudience(change, account);
        else if (account.platform == Platform::Instagram)
            done = shrinkAudience(change, account);
        if (!done)
            return done;
    }
    return Done{};
}

/// What a state changes in the workspace beyond its accounts being connected; nullptr: nothing.
auto changeFor(RenderState state) -> Outcome (*)(const Change &)
{
    switch (state) {
    case RenderState::AllArchived:
        return archiveAll;
    case RenderState::PartialDay:
        return syncAgain;
    case RenderState::Reconnect:
        return loseSignIn;
    case RenderState::Offline:
        return loseNetwork;
    case RenderState::RateLimited:
        return meetLimit;
    case RenderState::EmptyUnavailable:
        return withhold;
    default:
        return nullptr;
    }
}

/// The moment of the state, from that of the last sync.
QDateTime momentOf(RenderState state, const QDateTime &base, const Known &known)
{
    if (state == RenderState::Stale)
        return base.addDays(2);
    // Days of the slower platforms are not there yet.
    if (state == RenderState::PartialDay && known.completeUntil)
        return QDateTime(known.completeUntil->addDays(1), QTime(20, 0), QTimeZone::utc());
    return base;
}

Outcome apply(RenderState state, const Change &change)
{
    Transaction transaction(change.connection);
    if (!transaction.begun())
        return transaction.begun();
    if (auto connected = connectAll(change); !connected)
        return connected;
    if (auto staged = stageReports(state, change.connection, change.workspace, change.now); !staged)
        return staged;
    if (auto staged = stageMentions(state, change.connection, change.now); !staged)
        return staged;
    if (const auto more = changeFor(state)) {
        if (auto changed = more(change); !changed)
            return changed;
    }
    return transaction.commit();
}

/// Reads what there is, changes it and sets the clock.
Outcome stage(RenderScene &scene, const Workspace &workspace)
{
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    auto all = accounts(**connection);
    if (!all)
        return all.error();
    std::erase_if(*all, [](const Account &account) { return account.archivedAt.isValid(); });
    if (all->empty())
        return Error{.kind = ErrorKind::NotFound, .detail = u"the workspace has no account"_s};
    std::ranges::stable_sort(*all, {}, &Account::platform);
    const auto known = knownOf(**connection, *all);
    if (!known)
        return known.error();
    if (!scene.now)
        scene.now = known->syncedAt ? known->syncedAt->addDuration(sinceSync) : QDateTime::currentDateTimeUtc();
    scene.now = momentOf(scene.state, *scene.now, *known);
    if (auto changed = apply(scene.state, {.connection = **connection, .accounts = *all, .now = *scene.now, .workspace = workspace}); !changed)
        return changed;
    scene.firstDay = known->firstDay;
    scene.accounts = *std::move(all);
    return Done{};
}

/// The same accounts as if they had been connected a moment ago.
Outcome stageNew(RenderScene &scene, const Workspace &source, const Workspace &workspace)
{
    if (auto staged = stage(scene, source); !staged)
        return staged;
    if (auto made = makeEmpty(workspace); !made)
        return made;
    auto connection = Connection::open(workspace.databaseFile(), Connection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    Transaction transaction(**connection);
    for (Account &account : scene.accounts) {
        auto made = upsertAccount(**connection, account.platform, account.profile, AccountState::Connected, *scene.now);
        if (!made)
            return made.error();
        account = *made;
    }
    return transaction.commit();
}

} // namespace

std::optional<QString> onlyPageOf(RenderState state)
{
    struct From {
        RenderState first;
        QLatin1StringView page;
    };
    // The last that begins at the state or before it.
    constexpr std::array pages{From{RenderState::AccountDelete, "account"_L1}, From{RenderState::PlanCancel, "plan"_L1},
                               From{RenderState::MentionWords, "settings"_L1}, From{RenderState::ReportEditor, "reports"_L1},
                               From{RenderState::PaymentFailed, "overview"_L1}, From{RenderState::PlanPaid, "plan"_L1},
                               From{RenderState::AccountIn, "account"_L1}};
    const auto found = std::ranges::find_if(pages, [state](const From &from) { return from.first <= state; });
    return found == pages.end() ? std::nullopt : std::optional(QString(found->page));
}

QStringList renderStateNames()
{
    return {names.begin(), names.end()};
}

QString renderStateName(RenderState state)
{
    return names[static_cast<std::size_t>(state)];
}

std::optional<RenderState> renderStateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1StringView known) { return name == known; });
    return found == names.end() ? std::nullopt : std::optional(static_cast<RenderState>(found - names.begin()));
}

BarState RenderScene::bar(const QString &page) const
{
    BarState bar;
    if (state == RenderState::PartialDay) {
        bar.preset = RangePreset::Last90Days;
        bar.granularity = Granularity::Week;
    }
    if (state == RenderState::NothingInRange && firstDay) {
        bar.preset = RangePreset::Custom;
        bar.custom = DateRange::endingAt(firstDay->addYears(-5), 28);
    }
    if (state != RenderState::EmptyUnavailable)
        return bar;
    // TikTok gives no mentions; YouTube gives no reach.
    if (page == "mentions"_L1) {
        if (const Account *silent = accountOn(accounts, Platform::TikTok))
            bar.accounts = {silent->id};
    } else if (page != "audience"_L1 && page != "compare"_L1) {
        bar.denominator = Denominator::Reach;
        if (const Account *channel = accountOn(accounts, Platform::YouTube))
            bar.accounts = {channel->id};
    }
    return bar;
}

Result<RenderScene> makeRenderScene(RenderState state, const QString &source, const QString &place,
                                    const std::optional<QDateTime> &now)
{
    RenderScene scene{.state = state, .folder = source, .now = now};
    if (state == RenderState::Ready)
        return scene;
    const Workspace original(source);
    const Workspace own(place + u'/' + original.name());
    scene.folder = own.folder();
    if (state == RenderState::FirstRun) {
        const auto made = makeEmpty(own);
        return made ? Result(scene) : Result<RenderScene>(made.error());
    }
    const bool fresh = state == RenderState::EmptyNew;
    const Workspace copy(fresh ? place + "/copy"_L1 : own.folder());
    if (auto copied = makeCopy(original, copy, now.value_or(QDateTime::currentDateTimeUtc())); !copied)
        return copied.error();
    const auto staged = fresh ? stageNew(scene, copy, own) : stage(scene, copy);
    return staged ? Result(scene) : Result<RenderScene>(staged.error());
}

Outcome damageWorkspace(const QString &folder)
{
    QFile file(Workspace(folder).databaseFile());
    if (!file.open(QFile::ReadWrite))
        return Error{.kind = ErrorKind::Storage, .detail = file.errorString()};
    constexpr qint64 page = 4096; // the first one says what the file is
    const QByteArray nonsense(page, '\x5a');
    for (qint64 at = page; at + page <= file.size(); at += page) {
        file.seek(at);
        file.write(nonsense);
    }
    return file.error() == QFile::NoError ? Outcome(Done{})
                                          : Outcome(Error{.kind = ErrorKind::Storage, .detail = file.errorString()});
}

} // namespace creatormetrics

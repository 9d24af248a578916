// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account/liveaccounts.h"
#include "models/store/livechoice.h"
#include "tests/store/scratchworkspace.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace creatormetrics;
using namespace Qt::StringLiterals;

namespace {

using Ids = std::vector<AccountId>;

Account account(qint64 id, Platform platform, AccountState state = AccountState::Connected, bool isPutAway = false)
{
    Account made;
    made.id = AccountId(id);
    made.platform = platform;
    made.state = state;
    if (isPutAway)
        made.archivedAt = scratchMoment("2026-11-01T00:00:00Z");
    return made;
}

Ids ids(std::initializer_list<qint64> numbers)
{
    Ids made;
    for (const qint64 number : numbers)
        made.push_back(AccountId(number));
    return made;
}

bool has(const Ids &all, AccountId id)
{
    return std::ranges::find(all, id) != all.end();
}

/// Nine of one creator: the first four on YouTube.
std::vector<Account> many()
{
    return {account(1, Platform::YouTube), account(2, Platform::YouTube),   account(3, Platform::YouTube),
            account(4, Platform::YouTube), account(5, Platform::Instagram), account(6, Platform::X),
            account(7, Platform::X),       account(8, Platform::TikTok),    account(9, Platform::TikTok)};
}

} // namespace

/// Which accounts go on being synced.
class TestLiveAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfEachPlatformComesFirst()
    {
        QCOMPARE(liveAccounts(many(), {}, 4), (LivePart{ids({1, 5, 6, 8}), ids({2, 3, 4, 7, 9})}));
        QCOMPARE(liveAccounts(many(), {}, 6), (LivePart{ids({1, 5, 6, 8, 2, 3}), ids({4, 7, 9})}));
    }

    void underTheLimitNobodyPauses()
    {
        QVERIFY(liveAccounts(many(), {}, 9).paused.empty());
        QVERIFY(liveAccounts(many(), ids({9}), 50).paused.empty());
        QCOMPARE(liveAccounts({}, ids({3}), 4), LivePart());
        QVERIFY(liveAccounts(many(), {}, 0).live.empty());
        QVERIFY(liveAccounts(many(), {}, -1).live.empty());
    }

    void theChoiceComesFirstAndNoPlaceStaysEmpty()
    {
        QCOMPARE(liveAccounts(many(), ids({4, 2, 9, 7}), 4).live, ids({4, 2, 9, 7}));
        QCOMPARE(liveAccounts(many(), ids({3, 7}), 4).live, ids({3, 7, 5, 8}));
        QCOMPARE(liveAccounts(many(), ids({9, 9, 77, 8, 7, 6, 5}), 4).live, ids({9, 8, 7, 6}));
    }

    void whoHasNoSignInTakesNoPlace()
    {
        const std::vector<Account> all{account(1, Platform::YouTube, AccountState::ImportedOnly),
                                       account(2, Platform::YouTube, AccountState::Disconnected),
                                       account(3, Platform::YouTube, AccountState::Connected, true),
                                       account(4, Platform::YouTube, AccountState::NeedsReconnect), account(5, Platform::YouTube)};
        QCOMPARE(liveAccounts(all, ids({1, 2, 3}), 1), (LivePart{ids({4}), ids({5})}));
    }

    // Whatever the accounts, the choice and the limit.
    void chanceHoldsTheRules()
    {
        std::mt19937 chance(7);
        for (int run = 0; run < 5'000; ++run) {
            std::vector<Account> all;
            const int count = int(chance() % 12);
            for (int number = 1; number <= count; ++number)
                all.push_back(account(number, allPlatforms[chance() % 4], AccountState(chance() % 4), chance() % 5 == 0));
            std::ranges::shuffle(all, chance);
            Ids choice;
            for (auto pick = chance() % 6; pick > 0; --pick)
                choice.push_back(AccountId(qint64(chance() % 14)));
            const int limit = int(chance() % 14);
            const auto parted = liveAccounts(all, choice, limit);
            checkParts(all, parted, limit);
            checkClaims(all, choice, parted);
            if (QTest::currentTestFailed())
                return;
            std::ranges::shuffle(all, chance);
            QCOMPARE(liveAccounts(all, choice, limit), parted); // the order of the list says nothing
            const auto wider = liveAccounts(all, choice, limit + 1);
            QVERIFY(std::ranges::all_of(parted.live, [&](AccountId id) { return has(wider.live, id); }));
        }
    }

    void theWorkspaceRemembersTheChoice()
    {
        const ScratchWorkspace scratch;
        const auto connection = scratch.connection();
        for (const auto *name : {"a", "b", "c"})
            addAccount(*connection, Platform::YouTube, QString::fromLatin1(name));
        QVERIFY(must(liveChoice(*connection)).empty());
        QCOMPARE(must(liveAccounts(*connection, 1)).live, ids({1}));
        must(setLiveChoice(*connection, ids({3, 2})));
        QCOMPARE(must(liveChoice(*connection)), ids({3, 2}));
        QCOMPARE(must(liveAccounts(*connection, 1)), (LivePart{ids({3}), ids({2, 1})}));
        addAccount(*connection, Platform::YouTube, u"c"_s); // signed in again
        QCOMPARE(must(liveChoice(*connection)), ids({3, 2}));
        must(eraseAccount(*connection, AccountId(3)));
        QCOMPARE(must(liveChoice(*connection)), ids({2}));
        must(setLiveChoice(*connection, {}));
        QVERIFY(must(liveChoice(*connection)).empty());
    }

private:
    static void checkParts(const std::vector<Account> &all, const LivePart &parted, int limit)
    {
        const auto able = std::ranges::count_if(all, isSyncable);
        QCOMPARE(std::ssize(parted.live), std::min<std::ptrdiff_t>(limit, able));
        QCOMPARE(std::ssize(parted.live) + std::ssize(parted.paused), able);
        for (const Account &one : all)
            QCOMPARE(int(std::ranges::count(parted.live, one.id) + std::ranges::count(parted.paused, one.id)), int(isSyncable(one)));
    }

    /// Nobody who pauses has a better claim than somebody who is live.
    static void checkClaims(const std::vector<Account> &all, const Ids &choice, const LivePart &parted)
    {
        const auto platformOf = [&all](AccountId id) { return std::ranges::find(all, id, &Account::id)->platform; };
        for (const AccountId waits : parted.paused) {
            for (const AccountId lives : parted.live) {
                if (has(choice, waits)) {
                    QVERIFY(has(choice, lives));
                    QVERIFY(std::ranges::find(choice, lives) < std::ranges::find(choice, waits));
                }
                if (!has(choice, lives) && platformOf(lives) == platformOf(waits))
                    QVERIFY(lives < waits);
            }
            const bool isAlone = std::ranges::none_of(parted.live, [&](AccountId id) { return platformOf(id) == platformOf(waits); });
            std::vector<Platform> seen;
            for (const AccountId lives : parted.live) { // none is there a second time without a choice while this one is not there at all
                QVERIFY(!isAlone || has(choice, lives) || std::ranges::find(seen, platformOf(lives)) == seen.end());
                seen.push_back(platformOf(lives));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveAccounts)
#include "tst_liveaccounts.moc"

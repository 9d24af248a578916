// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sampleworkspace.h"
#include "models/presentation/settings.h"
#include "models/presentation/scoringstatus.h"
#include "tests/gui/fakes.h"
#include "tests/gui/fakescoring.h"
#include "tests/presentation/fakecloud.h"
#include "tests/presentation/fakesync.h"
#include "tests/store/scratchworkspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/mainwindow.h"

#include <QApplication>
#include <QSettings>

namespace creatormetrics {

/// A window on a workspace of its own, with engines that do what the test says.
class WindowFixture
{
public:
    enum class Content {
        Nothing,
        Sample,
        Full, ///< with mentions too
    };

    explicit WindowFixture(Content content)
    {
        if (content != Content::Nothing) {
            const auto connection = m_scratch.connection();
            Transaction transaction(*connection);
            must(fillSampleWorkspace(*connection,
                                     {.years = 1,
                                      .items = 60,
                                      .mentions = content == Content::Full ? 150 : 0,
                                      .lastDay = QDate(2026, 11, 18)},
                                     clock.now()));
            must(transaction.commit());
        }
        m_store = must(Store::open(m_scratch.workspace()));
        m_settingsStore =
            std::make_unique<QSettings>(m_scratch.path(QStringLiteral("window.ini")), QSettings::IniFormat);
        settings = std::make_unique<Settings>(*m_settingsStore);
        theme.apply(*qApp);
        theme.setPreference(Theme::Preference::Light);
        makeWindow();
    }

    void makeWindow(bool sample = false)
    {
        window.reset();
        window = std::make_unique<MainWindow>(WindowContext{.store = *m_store,
                                                            .clock = clock,
                                                            .sync = sync,
                                                            .connectService = connect,
                                                            .actions = actions,
                                                            .theme = theme,
                                                            .settings = *settings,
                                                            .workspaceName = QStringLiteral("Ada Films"),
                                                            .zone = QTimeZone::utc(),
                                                            .sample = sample,
                                                            .live = true,
                                                            .logFolder = {},
                                                            .scoring = judges ? &scoring : nullptr,
                                                            .scoringStatus = judges ? &scoringStatus : nullptr,
                                                            .cloud = hasCloud ? theCloud : nullptr,
                                                            .entitlements = hasCloud ? theEntitlements : nullptr});
        window->resize(1280, 800);
        window->show();
    }

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const Workspace &workspace() const { return m_scratch.workspace(); }
    [[nodiscard]] bool isReady() const { return window->presenter().state().value() != nullptr; }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }

private:
    ScratchWorkspace m_scratch;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<QSettings> m_settingsStore;

public:
    FixedClock clock{scratchMoment("2026-11-21T08:20:00Z")};
    FakeSync sync;
    FakeConnect connect;
    FakeActions actions;
    FakeScoring scoring;
    ScoringStatus scoringStatus;
    FakeCloud cloud;
    FakeEntitlements entitlements;
    CloudAccount *theCloud = &cloud; ///< of the next window; a test may have a real one
    Entitlements *theEntitlements = &entitlements;
    bool hasCloud = true; ///< the next window has them
    bool judges = false; ///< the next window has `scoring`
    Theme theme;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<MainWindow> window; ///< last, so that it goes first
};

} // namespace creatormetrics

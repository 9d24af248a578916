// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingspage.h"

#include "models/account/connectservice.h"
#include "models/core/clock.h"
#include "models/core/version.h"
#include "models/presentation/connectguide.h"
#include "models/presentation/settingstext.h"
#include "models/store/store.h"
#include "ui/reportpainter/reportpainter.h"
#include "ui/theme/icons.h"
#include "ui/widgets/broughtsettings.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/localapisettings.h"
#include "ui/widgets/mentionsettings.h"
#include "ui/widgets/settingscontrols.h"
#include "ui/widgets/settingssection.h"
#include "ui/widgets/styledwidgets.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int columnWidth = 760;
constexpr int searchWidth = 240;

template <typename Choice>
Choice choiceOf(const QVariant &value)
{
    return static_cast<Choice>(value.toInt());
}

QWidget *named(QWidget *control, const char *objectName)
{
    control->setObjectName(QString::fromLatin1(objectName));
    return control;
}

QLabel *fact(const QString &text)
{
    QLabel *label = styledLabel("secondary", text, nullptr);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SettingsPage::SettingsPage(const WindowContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_search(new QLineEdit(content()))
    , m_find(new QShortcut(QKeySequence::Find, this))
    , m_nothing(new EmptyView(context.theme, u"search"_s, content()))
    , m_reset(styledButton("", {}, nullptr))
{
    setObjectName(u"settingsPage"_s);
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::filter);
    connect(m_find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    auto *column = new QWidget(content());
    column->setMaximumWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::wide);
    for (const auto add : {&SettingsPage::addAppearance, &SettingsPage::addRegion, &SettingsPage::addSyncing,
                           &SettingsPage::addMentions, &SettingsPage::addReports, &SettingsPage::addBrought, &SettingsPage::addData, &SettingsPage::addProgram})
        (this->*add)();
    for (SettingsSection *section : std::as_const(m_sections))
        lines->addWidget(section);
    connect(m_nothing->addButton(tr("Show all settings"), u"showAllSettings"_s), &QPushButton::clicked, m_search,
            &QLineEdit::clear);
    m_nothing->hide();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    // In a row of its own, so that heights are counted for the column's width and not the page's.
    auto *row = new QHBoxLayout;
    row->addWidget(column, 1);
    row->addStretch(0);
    layout->addLayout(row);
    layout->addWidget(m_nothing, 4);
    layout->addStretch(1);
    keepMargin();
    connect(&m_context.settings, &Settings::changed, this, &SettingsPage::showReset);
    connect(&m_context.theme, &Theme::changed, this, &SettingsPage::filter);
    showReset();
    setWatched(false);
}

void SettingsPage::setWatched(bool watched)
{
    m_find->setEnabled(watched);
    if (watched)
        return;
    m_search->clear();
    if (m_localApi)
        m_localApi->forgetToken();
}

SettingsSection *SettingsPage::addSection(const QString &title)
{
    m_sections << new SettingsSection(title, content());
    return m_sections.constLast();
}

void SettingsPage::addAppearance()
{
    Settings &settings = m_context.settings;
    SettingsSection *section = addSection(tr("Appearance"));
    section->addRow(
        tr("Theme"), tr("Light or dark; the system's choice is followed as it changes."),
        named(settingChoice(
                  settings,
                  {{tr("As the system"), static_cast<int>(Appearance::System)},
                   {tr("Light"), static_cast<int>(Appearance::Light)},
                   {tr("Dark"), static_cast<int>(Appearance::Dark)}},
                  [&settings] { return static_cast<int>(settings.appearance()); },
                  [&settings](const QVariant &value) { settings.setAppearance(choiceOf<Appearance>(value)); }),
              "appearance"));
    QList<SettingOption> sizes;
    for (int percent = 80; percent <= 200; percent += 10)
        sizes << SettingOption{tr("%1 %").arg(locale().toString(percent)), percent};
    section->addRow(tr("Text size"), tr("On top of the system's own size."),
                    named(settingChoice(
                              settings, sizes, [&settings] { return 10 * qRound(settings.textScale() * 10); },
                              [&settings](const QVariant &value) { settings.setTextScale(value.toInt() / 100.0); }),
                          "textScale"));
    section->addRow(tr("Motion"), tr("Whether panels slide and fade, or change at once."),
                    named(settingChoice(
                              settings,
                              {{tr("As the system"), static_cast<int>(MotionChoice::System)},
                               {tr("Reduced"), static_cast<int>(MotionChoice::Reduced)},
                               {tr("Full"), static_cast<int>(MotionChoice::Full)}},
                              [&settings] { return static_cast<int>(settings.motion()); },
                              [&settings](const QVariant &value) { settings.setMotion(choiceOf<MotionChoice>(value)); }),
                          "motion"));
}

void SettingsPage::addRegion()
{
    Settings &settings = m_context.settings;
    SettingsSection *section = addSection(tr("Language and region"));
    QList<SettingOption> languages{{tr("As the system"), QString()}};
    for (const LanguageChoice &language : languageChoices(QDir(u":/i18n"_s).entryList()))
        languages << SettingOption{language.name, language.code};
    section->addRow(tr("Language"), tr("Of menus, pages and new reports. The window is made anew at once."),
                    named(settingChoice(
                              settings, languages, [&settings] { return settings.language(); },
                              [&settings](const QVariant &value) { settings.setLanguage(value.toString()); }),
                          "language"));
    const auto day = [this](Qt::DayOfWeek weekday) { return locale().standaloneDayName(weekday); };
    QList<SettingOption> days{{tr("By region (%1)").arg(day(locale().firstDayOfWeek())), 0}};
    for (const Qt::DayOfWeek weekday : {Qt::Monday, Qt::Sunday, Qt::Saturday})
        days << SettingOption{day(weekday), static_cast<int>(weekday)};
    const auto write = [&settings](const QVariant &value) {
        settings.setFirstWeekday(value.toInt() == 0 ? std::nullopt : std::optional(choiceOf<Qt::DayOfWeek>(value)));
    };
    section->addRow(tr("First day of the week"), tr("For “this week”, “last full week” and calendars."),
                    named(settingChoice(
                              settings, days,
                              [&settings] { return settings.firstWeekday() ? static_cast<int>(*settings.firstWeekday()) : 0; },
                              write),
                          "firstWeekday"));
    const QDateTime now = m_context.clock.now().toTimeZone(m_context.zone);
    section->addRow(tr("Numbers and dates"),
                    tr("As the language and the system's region write them: %1").arg(formatExample(locale(), now)));
}

void SettingsPage::addSyncing()
{
    Settings &settings = m_context.settings;
    SettingsSection *section = addSection(tr("Syncing"));
    section->addRow(tr("Pause syncing"), tr("Nothing is synced until this is taken back, after a restart neither."),
                    named(settingSwitch(
                              settings, m_context.theme, [&settings] { return settings.isSyncPaused(); },
                              [&settings](bool paused) { settings.setSyncPaused(paused); }),
                          "pauseSyncing"));
    section->addRow(tr("Sync on metered networks"),
                    tr("Off: on a network that is paid by volume only syncs that you start yourself run."),
                    named(settingSwitch(
                              settings, m_context.theme, [&settings] { return settings.syncsWhenMetered(); },
                              [&settings](bool syncs) { settings.setSyncsWhenMetered(syncs); }),
                          "syncWhenMetered"));
    section->addRow(tr("Keep pictures of posts"),
                    tr("Small copies of the newest posts' pictures, fetched after a sync and kept in the workspace. Off removes them."),
                    named(settingSwitch(
                              settings, m_context.theme, [&settings] { return settings.keepsPictures(); },
                              [&settings](bool keeps) { settings.setKeepsPictures(keeps); }),
                          "keepPictures"));
    section->addRow(tr("How often"), cadenceSummary());
    const BudgetCaps caps = m_context.budgetCaps.value(Platform::X);
    if (const auto cap = caps.constFind(moneyBudget); cap != caps.cend())
        section->addRow(tr("Most that X may cost"),
                        tr("X charges for each post that is read. Syncs stop at this sum until the next month; "
                           "“monthly_budget” in services.json changes it."),
                        named(fact(tr("%1 a month").arg(moneyText(*cap, locale()))), "moneyCap"));
}

void SettingsPage::addMentions()
{
    new MentionSettings(m_context, *addSection(tr("Mentions")));
}

void SettingsPage::addReports()
{
    Settings &settings = m_context.settings;
    SettingsSection *section = addSection(tr("Reports"));
    const QString usual = usualPageSize(locale()) == PageSize::A4 ? tr("A4") : tr("Letter");
    section->addRow(tr("Paper"), tr("What new reports are laid out for; each report can have another one."),
                    named(settingChoice(
                              settings,
                              {{tr("By region (%1)").arg(usual), static_cast<int>(PaperChoice::ByRegion)},
                               {tr("A4"), static_cast<int>(PaperChoice::A4)},
                               {tr("Letter"), static_cast<int>(PaperChoice::Letter)}},
                              [&settings] { return static_cast<int>(settings.paper()); },
                              [&settings](const QVariant &value) { settings.setPaper(choiceOf<PaperChoice>(value)); }),
                          "paper"));
    QPushButton *choose = styledButton("", tr("Choose…"), nullptr);
    choose->setObjectName(u"chooseFolder"_s);
    connect(choose, &QPushButton::clicked, this, &SettingsPage::chooseFolder);
    m_folderRow = section->addRow(tr("Folder for files"), {}, choose);
}

void SettingsPage::addBrought()
{
    if (m_context.brought)
        new BroughtSettings(*m_context.brought, *addSection(tr("Connections")));
    if (m_context.localApi)
        m_localApi = new LocalApiSettings(*m_context.localApi, m_context.theme, *addSection(tr("Local API")));
}

void SettingsPage::addData()
{
    SettingsSection *section = addSection(tr("Data and privacy"));
    addFolder(*section, tr("Workspace"), m_context.store.workspace().folder(), u"openWorkspaceFolder"_s);
    if (!m_context.logFolder.isEmpty())
        addFolder(*section, tr("Log"), m_context.logFolder, u"openLogFolder"_s);
    section->addRow(tr("Answers of the platforms"),
                    tr("Kept so that every figure can be explained, then deleted. Figures stay."),
                    fact(rawAnswersText()));
    const bool keeps = m_context.connectService.keepsSignIn();
    section->addRow(tr("Sign-ins"),
                    keeps ? tr("Kept by the system, never in files, logs or backups.")
                          : tr("No keychain answers, so sign-ins last until the program ends."),
                    fact(keeps ? tr("In the system's keychain") : tr("In memory")));
}

void SettingsPage::addProgram()
{
    SettingsSection *section = addSection(tr("Program"));
    m_reset->setObjectName(u"resetSettings"_s);
    connect(m_reset, &QPushButton::clicked, this, &SettingsPage::reset);
    m_resetRow = section->addRow({}, {}, m_reset);
    QPushButton *about = styledButton("", tr("About CreatorMetrics"), nullptr);
    about->setObjectName(u"aboutProgram"_s);
    connect(about, &QPushButton::clicked, this, &SettingsPage::aboutWanted);
    section->addRow(tr("Version %1").arg(QLatin1StringView(applicationVersion)),
                    tr("Licences, what it stands on, and what a report of a fault should tell."), about);
}

void SettingsPage::addFolder(SettingsSection &section, const QString &title, const QString &folder, const QString &objectName)
{
    QPushButton *open = styledButton("", tr("Open folder"), nullptr);
    open->setObjectName(objectName);
    connect(open, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    section.addRow(title, QDir::toNativeSeparators(folder), open);
}

void SettingsPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for files"), m_context.settings.fileFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_context.settings, &Settings::setFileFolder);
    dialog->open();
}

void SettingsPage::filter()
{
    const QStringList words = searchWords(m_search->text());
    const QString background = m_context.theme.colors().accentSoft.name();
    int found = 0;
    for (SettingsSection *section : std::as_const(m_sections))
        found += section->filter(words, background);
    m_search->setAccessibleDescription(words.isEmpty() ? QString() : tr("%n setting(s) found", nullptr, found));
    m_nothing->setTexts(tr("No setting found for “%1”").arg(m_search->text().simplified()),
                        tr("Names, descriptions and choices are searched."));
    m_nothing->setVisible(found == 0);
}

void SettingsPage::showReset()
{
    m_folderRow->setTexts(tr("Folder for files"), tr("Proposed for reports, exports and backups: %1")
                                                      .arg(QDir::toNativeSeparators(m_context.settings.fileFolder())));
    const bool undo = m_context.settings.canUndoReset();
    const bool usual = m_context.settings.preferences() == Preferences();
    m_reset->setText(undo ? tr("Undo reset") : tr("Reset to defaults"));
    m_reset->setEnabled(undo || !usual);
    m_resetRow->setTexts(undo ? tr("Settings were reset") : tr("Defaults"),
                         undo    ? tr("Your former choices come back until you change something.")
                         : usual ? tr("Everything is set as it was at first.")
                                 : tr("Sets back what was chosen on this page; pausing, the folder and the local API stay."));
}

void SettingsPage::reset()
{
    if (m_context.settings.canUndoReset())
        m_context.settings.undoReset();
    else
        m_context.settings.resetPreferences();
}

/// Escape gives up the search.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_search->clear();
        return true;
    }
    return Page::eventFilter(watched, event);
}

QString SettingsPage::toTsv() const
{
    QStringList lines;
    for (const SettingsSection *section : m_sections) {
        for (const SettingsRow *row : section->rows())
            lines << row->toTsv();
    }
    return lines.join(u'\n');
}

QList<QWidget *> SettingsPage::tabStops()
{
    QList<QWidget *> stops{m_search};
    for (const SettingsSection *section : std::as_const(m_sections)) {
        for (const SettingsRow *row : section->rows())
            stops << row->tabStops();
    }
    return stops;
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionfeedview.h"

#include "models/presentation/mentiontext.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/mentionpane.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tableframe.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastTableHeight = 220;
constexpr int leastTextWidth = 200;
constexpr int widePane = 332;
constexpr int narrowPane = 264;
constexpr int wideView = 960;
constexpr int longestPost = 260;
constexpr std::array followerSteps{qint64(100), qint64(1'000), qint64(10'000), qint64(100'000), qint64(1'000'000)};

void addChoice(PillButton &pill, const QString &text, bool chosen, QObject *context, const std::function<void()> &choose)
{
    QAction *action = pill.menu()->addAction(text, context, choose);
    action->setCheckable(true);
    action->setChecked(chosen);
}

} // namespace

MentionFeedView::MentionFeedView(Theme &theme, MentionFeedReader *reader, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_reader(reader)
    , m_model(locale(), zone)
    , m_list(new QFrame(this))
    , m_search(new SearchField(theme, tr("Search mentions"), m_list))
    , m_labels(new PillButton(theme, m_list))
    , m_followers(new PillButton(theme, m_list))
    , m_languages(new PillButton(theme, m_list))
    , m_post(styledButton("", {}, m_list))
    , m_clear(styledButton("flat", tr("Clear all"), m_list))
    , m_count(styledLabel("secondary", {}, m_list))
    , m_table(new FigureTable(theme, m_model, MentionListModel::TextColumn,
                              {MentionListModel::FollowersColumn, MentionListModel::WhenColumn}, m_list, FigureTable::Order::Models))
    , m_frame(new TableFrame(m_list))
    , m_judged(buildUndo())
    , m_none(buildNone())
    , m_pane(new MentionPane(theme, zone, this))
{
    m_reader->setParent(this);
    build();
    connectList();
    refreshTools();
}

void MentionFeedView::build()
{
    buildList();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_pane);
}

void MentionFeedView::buildList()
{
    m_list->setProperty("role", u"card"_s);
    m_table->setObjectName(u"mentionTable"_s);
    m_table->setAccessibleName(tr("Mentions"));
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setLeastStretchedWidth(leastTextWidth);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(false);
    m_table->installEventFilter(this);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    list->setSpacing(Spacing::small);
    list->addWidget(buildTools());
    list->addWidget(m_judged);
    m_frame->setTable(m_table);
    list->addWidget(m_frame, 1);
    list->addWidget(m_none, 1);
}

QWidget *MentionFeedView::buildTools()
{
    m_search->setObjectName(u"mentionSearch"_s);
    m_labels->setObjectName(u"mentionLabels"_s);
    m_followers->setObjectName(u"mentionFollowers"_s);
    m_clear->setObjectName(u"mentionClear"_s);
    m_count->setObjectName(u"mentionCount"_s);
    m_post->setObjectName(u"mentionUnderPost"_s);
    m_post->hide();
    m_labels->setMenu(new QMenu(m_labels));
    m_followers->setMenu(new QMenu(m_followers));
    m_languages->setObjectName(u"mentionLanguages"_s);
    m_languages->setMenu(new QMenu(m_languages));
    auto *tools = new QWidget(m_list);
    // Two lines: in one, a narrow window would cut the page.
    auto *search = new QHBoxLayout;
    search->setSpacing(Spacing::medium);
    search->addWidget(m_search, 1);
    search->addWidget(m_count);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(Spacing::small);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_labels, m_followers, m_languages, m_post, m_clear})
        filters->addWidget(tool);
    filters->addStretch();
    auto *lines = new QVBoxLayout(tools);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Spacing::small);
    lines->addLayout(search);
    lines->addLayout(filters);
    return tools;
}

/// What was judged last, to be taken back; hidden until something was.
QWidget *MentionFeedView::buildUndo()
{
    auto *judged = new QWidget(m_list);
    judged->setObjectName(u"mentionJudged"_s);
    m_judgedText = styledLabel("secondary", {}, judged);
    QPushButton *undo = styledButton("flat", tr("Undo"), judged);
    undo->setObjectName(u"mentionUndo"_s);
    connect(undo, &QPushButton::clicked, m_reader, &MentionFeedReader::undoCorrection);
    auto *row = new QHBoxLayout(judged);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_judgedText);
    row->addWidget(undo);
    row->addStretch();
    judged->hide();
    return judged;
}

/// What stands in the place of the list when nothing fits.
QWidget *MentionFeedView::buildNone()
{
    auto *none = new QWidget(m_list);
    none->setObjectName(u"mentionNone"_s);
    m_noneWhy = wrappedLabel("secondary", {}, none);
    m_noneWhy->setAlignment(Qt::AlignHCenter);
    QPushButton *clear = styledButton("", tr("Show all mentions"), none);
    clear->setObjectName(u"mentionShowAll"_s);
    connect(clear, &QPushButton::clicked, this, &MentionFeedView::clearChoice);
    auto *layout = new QVBoxLayout(none);
    layout->addStretch(1);
    layout->addWidget(m_noneWhy);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    none->hide();
    return none;
}

void MentionFeedView::connectList()
{
    connect(m_labels->menu(), &QMenu::aboutToShow, this, &MentionFeedView::fillLabels);
    connect(m_followers->menu(), &QMenu::aboutToShow, this, &MentionFeedView::fillFollowers);
    connect(m_languages->menu(), &QMenu::aboutToShow, this, &MentionFeedView::fillLanguages);
    connect(m_table, &FigureTable::menuWanted, this, [this](QMenu *menu) { addJudgements(menu); });
    connect(m_pane, &MentionPane::judged, this,
            [this](StoredMentionId mention, const std::optional<SentimentLabel> &label) { judge({mention}, label); });
    connect(m_reader, &MentionFeedReader::corrected, this, &MentionFeedView::tellJudged);
    connect(m_reader, &MentionFeedReader::correctionUndone, m_judged, &QWidget::hide);
    connect(m_pane, &MentionPane::postWanted, this, qOverload<const QString &, const QString &>(&MentionFeedView::narrowTo));
    connect(m_pane, &MentionPane::teachingWanted, this, &MentionFeedView::teachingWanted);
    connect(m_post, &QPushButton::clicked, this, [this] {
        MentionPageChoice choice = m_choice;
        choice.postId.reset();
        choose(choice);
    });
    connect(m_clear, &QPushButton::clicked, this, &MentionFeedView::clearChoice);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        MentionPageChoice choice = m_choice;
        choice.search = words;
        choose(choice);
    });
    connect(&m_model, &MentionListModel::moreWanted, this, [this](const MentionPlace &after) {
        m_reading = true;
        m_reader->readMore(after, MentionListModel::pageSize);
    });
    connect(&m_model, &MentionListModel::pageWanted, m_reader, &MentionFeedReader::readPage);
    connect(m_reader, &MentionFeedReader::moreRead, this, &MentionFeedView::take);
    connect(m_reader, &MentionFeedReader::pageRead, &m_model, &MentionListModel::addPage);
    connect(m_reader, &MentionFeedReader::explained, m_pane, &MentionPane::explain);
    m_table->setAllRows([this](const DataTable &head, const QList<int> &columns) { return m_reader->allRows(head, columns); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MentionFeedView::showChosen);
}

void MentionFeedView::show(const MentionsAnswer &answer)
{
    m_counted = countedMatches(answer);
    m_foreign = answer.foreignLanguages;
    m_reader->setQuestion(answer.feed.query, answer.feed.filter);
    m_reading = false;
    m_model.setAnswer(answer);
    // A rare match may lie further down than one look reaches.
    if (m_model.hasMore() && m_model.rowCount() < MentionListModel::pageSize)
        m_model.fetchMore({});
    showCount();
    select(m_chosen);
}

void MentionFeedView::take(const std::vector<FeedMention> &mentions, const std::optional<MentionPlace> &next, bool reading)
{
    const bool first = m_model.rowCount() == 0;
    m_reading = reading;
    m_model.append(mentions, next);
    showCount();
    if (first)
        select(m_chosen);
}

void MentionFeedView::showCount()
{
    const FigureFormat format(locale());
    const int rows = m_model.rowCount();
    m_count->setText(mentionMatchesText(m_counted, rows, m_model.hasMore(), format));
    m_none->setVisible(rows == 0);
    m_frame->setVisible(rows > 0);
    const QString chosen = mentionChoiceText(m_choice, format);
    m_noneWhy->setText(m_reading ? tr("Looking for %1 …").arg(chosen) : tr("No mention in these days fits %1.").arg(chosen));
}

/// The mention that was chosen before, when it is among the first, else the first.
void MentionFeedView::select(StoredMentionId id)
{
    if (m_model.rowCount() == 0)
        return m_pane->clear();
    int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    for (int candidate = 0; candidate < std::min(m_model.rowCount(), MentionListModel::pageSize); ++candidate) {
        const FeedMention *mention = m_model.mention(candidate);
        if (mention && mention->stored.id == id)
            row = candidate;
    }
    const QModelIndex index = m_model.index(row, MentionListModel::TextColumn);
    // Another cell of the same row tells nobody.
    if (m_table->currentIndex().row() == row)
        return showChosen(index);
    m_table->setCurrentIndex(index);
}

void MentionFeedView::showChosen(const QModelIndex &current)
{
    const FeedMention *mention = current.isValid() ? m_model.mention(current.row()) : nullptr;
    if (!mention)
        return;
    m_chosen = mention->stored.id;
    m_pane->show(*mention);
    m_reader->explain(mention->stored);
}

void MentionFeedView::fillLabels()
{
    m_labels->menu()->clear();
    const auto add = [this](const std::optional<SentimentLabel> &label, const QString &text) {
        addChoice(*m_labels, text, m_choice.label == label, this, [this, label] {
            MentionPageChoice choice = m_choice;
            choice.label = label;
            choose(choice);
        });
    };
    add({}, tr("Any sentiment"));
    m_labels->menu()->addSeparator();
    for (const SentimentLabel label : allSentimentLabels)
        add(label, sentimentWord(label));
    m_labels->menu()->addSeparator();
    addChoice(*m_labels, tr("Only what I judged"), m_choice.corrected, this, [this] {
        MentionPageChoice choice = m_choice;
        choice.corrected = !choice.corrected;
        choose(choice);
    });
}

void MentionFeedView::fillFollowers()
{
    m_followers->menu()->clear();
    const FigureFormat format(locale());
    const auto add = [this, &format](const std::optional<qint64> &minimum) {
        addChoice(*m_followers, followersChoiceText(minimum, format), m_choice.minimumFollowers == minimum, this, [this, minimum] {
            MentionPageChoice choice = m_choice;
            choice.minimumFollowers = minimum;
            choose(choice);
        });
    };
    add({});
    m_followers->menu()->addSeparator();
    for (const qint64 minimum : followerSteps)
        add(minimum);
}

void MentionFeedView::fillLanguages()
{
    m_languages->menu()->clear();
    const auto add = [this](const std::optional<QString> &code) {
        addChoice(*m_languages, languageChoiceText(code), m_choice.language == code, this, [this, code] {
            MentionPageChoice choice = m_choice;
            choice.language = code;
            choose(choice);
        });
    };
    add({});
    m_languages->menu()->addSeparator();
    for (const QString &code : QStringList{u"en"_s} + m_foreign + QStringList{u""_s})
        add(code);
}

void MentionFeedView::addJudgements(QMenu *menu)
{
    const auto chosen = chosenMentions();
    if (chosen.empty())
        return;
    for (const SentimentLabel label : judgeableLabels) {
        menu->addAction(tr("Judge as %1").arg(sentimentWord(label)), this, [this, chosen, label] { judge(chosen, label); });
    }
    menu->addAction(tr("Take my judgement back"), this, [this, chosen] { judge(chosen, {}); });
    menu->addSeparator();
}

/// The selected ones that are here.
std::vector<StoredMentionId> MentionFeedView::chosenMentions() const
{
    std::vector<StoredMentionId> chosen;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const FeedMention *mention = m_model.mention(row))
                chosen.push_back(mention->stored.id);
        }
    }
    return chosen;
}

void MentionFeedView::judge(const std::vector<StoredMentionId> &mentions, const std::optional<SentimentLabel> &label)
{
    if (!mentions.empty())
        m_reader->correct(mentions, label);
}

void MentionFeedView::tellJudged(qint64 mentions, const std::optional<SentimentLabel> &label)
{
    const int count = static_cast<int>(mentions);
    m_judgedText->setText(label ? tr("%n mention(s) judged as %1", nullptr, count).arg(sentimentWord(*label))
                                : tr("Your judgement of %n mention(s) taken back", nullptr, count));
    m_judged->setVisible(count > 0);
}

/// 1, 2 and 3 judge the selected mentions, 0 takes that back.
bool MentionFeedView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const int choice = pressed->key() - Qt::Key_0;
    if (pressed->modifiers() & ~Qt::KeypadModifier || choice < 0 || choice > static_cast<int>(judgeableLabels.size()))
        return QWidget::eventFilter(watched, event);
    judge(chosenMentions(), choice == 0 ? std::nullopt : std::optional(judgeableLabels[static_cast<std::size_t>(choice) - 1]));
    return true;
}

void MentionFeedView::choose(const MentionPageChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    refreshTools();
    Q_EMIT choiceChanged();
}

void MentionFeedView::clearChoice()
{
    m_choice = {.rows = m_choice.rows};
    const QSignalBlocker quiet(m_search);
    m_search->search({});
    refreshTools();
    m_search->setFocus();
    Q_EMIT choiceChanged();
}

void MentionFeedView::search(const QString &words)
{
    m_search->search(words);
}

void MentionFeedView::narrowTo(SentimentLabel label)
{
    const QSignalBlocker quiet(m_search);
    m_search->search({});
    choose({.label = label, .rows = m_choice.rows});
}

void MentionFeedView::narrowTo(const QString &postId, const QString &title)
{
    const QSignalBlocker quiet(m_search);
    m_search->search({});
    choose({.postId = postId, .postTitle = title, .rows = m_choice.rows});
}

void MentionFeedView::refreshTools()
{
    const QString sentiment = m_choice.label ? sentimentWord(*m_choice.label) : tr("Any sentiment");
    const QString label = m_choice.corrected ? tr("%1, judged by me").arg(sentiment) : sentiment;
    const QString followers = followersChoiceText(m_choice.minimumFollowers, FigureFormat(locale()));
    m_labels->setParts({{.text = label}});
    m_labels->setAccessibleName(tr("Sentiment: %1").arg(label));
    m_followers->setParts({{.text = followers}});
    m_followers->setAccessibleName(tr("Followers of the author: %1").arg(followers));
    const QString language = languageChoiceText(m_choice.language);
    m_languages->setParts({{.text = language}});
    m_languages->setAccessibleName(tr("Language: %1").arg(language));
    const QString post = tr("Under “%1”", "a post").arg(m_choice.postTitle);
    m_post->setText(m_post->fontMetrics().elidedText(post, Qt::ElideMiddle, longestPost) + u"  ×"_s);
    m_post->setToolTip(tr("Show mentions under every post again"));
    m_post->setAccessibleName(post);
    m_post->setVisible(m_choice.postId.has_value());
    m_clear->setVisible(!m_choice.isOpen());
}

void MentionFeedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pane->setFixedWidth(width() >= wideView ? widePane : narrowPane);
}

QString MentionFeedView::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> MentionFeedView::tabStops() const
{
    return QList<QWidget *>{m_search, m_labels, m_followers, m_languages, m_post, m_clear, m_judged->findChild<QPushButton *>(), m_table} << m_pane->tabStops();
}

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contentpage.h"

#include "models/presentation/contenttext.h"
#include "models/presentation/leadtext.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/contentpane.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/labelsdialog.h"
#include "ui/widgets/pillbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/tableframe.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr int leastTableHeight = 220;
constexpr int leastTitleWidth = 240;
constexpr int leastPaneWidth = 260;
constexpr int mostPaneWidth = 332;
constexpr std::size_t mostBeside = 4; ///< posts; more lines cannot be told apart
constexpr std::array allTypes{ContentType::Video,    ContentType::Short, ContentType::Live,  ContentType::Reel,
                              ContentType::Carousel, ContentType::Image, ContentType::Story, ContentType::Post};

} // namespace

ContentPage::ContentPage(Theme &theme, ContentReader *reader, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_reader(reader)
    , m_model(locale())
    , m_list(new QFrame(content()))
    , m_search(new SearchField(theme, tr("Search titles and captions"), m_list))
    , m_types(new PillButton(theme, m_list))
    , m_count(styledLabel("secondary", {}, m_list))
    , m_compare(styledButton("", {}, m_list))
    , m_table(new FigureTable(theme, m_model, ContentListModel::TitleColumn,
                              {ContentListModel::SharesColumn, ContentListModel::CommentsColumn, ContentListModel::LikesColumn,
                               ContentListModel::TypeColumn, ContentListModel::PublishedColumn, ContentListModel::VersusTypicalColumn},
                              m_list, FigureTable::Order::Models))
    , m_frame(new TableFrame(m_list))
    , m_none(wrappedLabel("secondary", tr("No post has these words and types in this period."), m_list))
    , m_pane(new ContentPane(theme, content()))
{
    setObjectName(u"contentPage"_s);
    m_reader->setParent(this);
    build();
    connectTable();
}

void ContentPage::build()
{
    m_list->setProperty("role", u"card"_s);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_none->hide();
    m_table->setObjectName(u"contentTable"_s);
    m_table->setAccessibleName(tr("Posts"));
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setLeastStretchedWidth(leastTitleWidth);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicatorClearable(false);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    list->setSpacing(Spacing::small);
    list->addWidget(buildTools());
    m_frame->setTable(m_table);
    list->addWidget(m_frame, 1);
    list->addWidget(m_none, 1);
    auto *layout = new QHBoxLayout(content());
    layout->setContentsMargins(Spacing::pageMargin, 0, Spacing::pageMargin, Spacing::pageMargin);
    layout->setSpacing(Spacing::gap);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_pane);
}

QWidget *ContentPage::buildTools()
{
    m_search->setObjectName(u"contentSearch"_s);
    m_types->setObjectName(u"contentTypes"_s);
    m_types->setMenu(new QMenu(m_types));
    connect(m_types->menu(), &QMenu::aboutToShow, this, &ContentPage::fillTypes);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_choice.search = words;
        Q_EMIT asksChanged();
    });
    refreshTypes();
    auto *tools = new QWidget(m_list);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing::small);
    row->addWidget(m_search, 1);
    row->addWidget(m_types);
    row->addWidget(m_count);
    row->addWidget(m_compare);
    m_compare->setObjectName(u"comparePosts"_s);
    m_compare->hide();
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(chosenPosts()); });
    return tools;
}

void ContentPage::connectTable()
{
    connect(&m_model, &ContentListModel::pageWanted, m_reader,
            [this](int first) { m_reader->readRows(first, ContentListModel::pageSize); });
    connect(&m_model, &ContentListModel::orderWanted, this, &ContentPage::order);
    connect(m_reader, &ContentReader::rowsRead, &m_model, &ContentListModel::addPage);
    connect(m_reader, &ContentReader::detailRead, m_pane, qOverload<const ContentDetail &>(&ContentPane::show));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ContentPage::showChosen);
    m_table->setAllRows([this](const DataTable &head, const QList<int> &columns) { return m_reader->allRows(head, columns, m_matches); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ContentPage::keepToFigures);
    m_table->setUsualOrder(ContentListModel::ViewsColumn);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContentPage::offerComparison);
    connect(m_table, &FigureTable::menuWanted, this, &ContentPage::addToMenu);
}

void ContentPage::setPictures(ThumbnailCache *pictures)
{
    m_table->setPictures(pictures);
    m_pane->setPictures(pictures);
}

std::vector<ContentId> ContentPage::chosenPosts() const
{
    std::vector<ContentId> posts;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const ContentEntry *entry = m_model.entry(index.row());
        if (entry && posts.size() <= mostBeside)
            posts.push_back(entry->id);
    }
    return posts;
}

/// Every chosen post; without any the one that the pane shows.
std::vector<ContentId> ContentPage::labelledPosts() const
{
    std::vector<ContentId> posts;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const ContentEntry *entry = m_model.entry(index.row()))
            posts.push_back(entry->id);
    }
    if (posts.empty() && m_chosen.value() != 0)
        posts.push_back(m_chosen);
    return posts;
}

void ContentPage::addToMenu(QMenu *menu)
{
    const std::vector<ContentId> posts = labelledPosts();
    if (!posts.empty())
        menu->addAction(tr("Labels…"), this, [this, posts] { openLabels(posts); });
}

void ContentPage::openLabels(const std::vector<ContentId> &posts)
{
    auto *dialog = new LabelsDialog(m_reader->store(), posts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LabelsDialog::written, m_reader, [this] { m_reader->readDetail(m_chosen); });
    dialog->open();
}

void ContentPage::offerComparison()
{
    const auto count = chosenPosts().size();
    const bool comparable = count >= 2 && count <= mostBeside;
    m_compare->setVisible(comparable);
    m_compare->setText(tr("Compare %n post(s)", nullptr, static_cast<int>(count)));
}

PageAsk ContentPage::asks() const
{
    return {.question = PageQuestion::Content, .content = m_choice};
}

void ContentPage::show(const PageAnswer &told)
{
    const auto &answer = std::get<ContentAnswer>(told);
    m_reader->setQuery(answer.query);
    m_matches = answer.counted ? std::optional(answer.matches) : std::nullopt;
    m_model.setAnswer(answer);
    const FigureFormat format(locale());
    m_lead = contentLead(answer, format);
    m_count->setText(matchesText(answer, format));
    m_none->setVisible(answer.matches == 0);
    m_frame->setVisible(answer.matches > 0);
    if (answer.entries.empty())
        return m_pane->clear();
    select(m_chosen);
}

/// The post that was chosen before, when it is among the first, else the first.
void ContentPage::select(ContentId id)
{
    int row = 0;
    for (int candidate = 0; candidate < ContentListModel::pageSize; ++candidate) {
        const ContentEntry *entry = m_model.entry(candidate);
        if (entry && entry->id == id)
            row = candidate;
    }
    m_table->setCurrentIndex(m_model.index(row, ContentListModel::TitleColumn));
}

void ContentPage::showChosen(const QModelIndex &current)
{
    const ContentEntry *entry = current.isValid() ? m_model.entry(current.row()) : nullptr;
    if (!entry)
        return;
    m_chosen = entry->id;
    m_reader->readDetail(entry->id);
}

void ContentPage::order(Metric metric, SortOrder order)
{
    m_choice.metric = metric;
    m_choice.order = order;
    Q_EMIT asksChanged();
}

/// Posts are ordered by figures only; the mark in the heading must not say otherwise.
void ContentPage::keepToFigures(int column)
{
    if (ContentListModel::metricOf(column))
        return;
    const bool descending = m_choice.order == SortOrder::Descending;
    m_table->horizontalHeader()->setSortIndicator(ContentListModel::columnOf(m_choice.metric),
                                                  descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ContentPage::fillTypes()
{
    QMenu *menu = m_types->menu();
    menu->clear();
    QAction *all = menu->addAction(tr("All types"), this, [this] { chooseTypes({}); });
    all->setCheckable(true);
    all->setChecked(m_choice.types.empty());
    menu->addSeparator();
    for (const ContentType type : allTypes) {
        const bool chosen = std::ranges::find(m_choice.types, type) != m_choice.types.end();
        QAction *action = menu->addAction(contentTypeLabel(type), this, [this, type, chosen] {
            std::vector<ContentType> types = m_choice.types;
            if (chosen)
                std::erase(types, type);
            else
                types.push_back(type);
            chooseTypes(types);
        });
        action->setCheckable(true);
        action->setChecked(chosen);
    }
}

void ContentPage::chooseTypes(const std::vector<ContentType> &types)
{
    m_choice.types = types;
    refreshTypes();
    Q_EMIT asksChanged();
}

void ContentPage::refreshTypes()
{
    QStringList names;
    for (const ContentType type : m_choice.types)
        names << contentTypeLabel(type);
    const QString text = names.isEmpty() ? tr("All types") : names.join(u", "_s);
    m_types->setParts({{.text = names.size() > 2 ? tr("%n type(s)", nullptr, static_cast<int>(names.size())) : text}});
    m_types->setAccessibleName(tr("Types: %1").arg(text));
    m_types->setToolTip(text);
}

/// In a narrow window the list keeps its figures and the pane gives way.
void ContentPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_pane->setFixedWidth(std::clamp(event->size().width() * 3 / 10, leastPaneWidth, mostPaneWidth));
}

QString ContentPage::toTsv() const
{
    return m_table->toTsv();
}

QList<QWidget *> ContentPage::tabStops()
{
    return QList<QWidget *>{m_search, m_types, m_compare, m_table} << m_pane->tabStops();
}

} // namespace creatormetrics

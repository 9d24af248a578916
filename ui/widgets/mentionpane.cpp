// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mentionpane.h"

#include "models/presentation/mentiontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figurerows.h"
#include "ui/widgets/styledwidgets.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr double markStrength = 0.24;

QString escaped(QStringView text)
{
    return text.toString().toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

/// What pulls down is underlined besides, for those who do not tell the tints apart.
QString marked(QStringView text, bool lifts, const Colors &colors)
{
    const QColor tint = mix(colors.surface, lifts ? colors.positive : colors.negative, markStrength);
    const auto decoration = lifts ? "none"_L1 : "underline"_L1;
    return u"<span style=\"background-color:%1;text-decoration:%2\">%3</span>"_s.arg(tint.name(), decoration, escaped(text));
}

/// Spans do not overlap and come in the order of the text; should one, it is left unmarked.
QString markedText(const MentionStory &story, const Colors &colors)
{
    QString html;
    qsizetype done = 0;
    for (const MentionWord &word : story.words) {
        if (word.start < done || word.start + word.length > story.text.size())
            continue;
        html += escaped(QStringView(story.text).sliced(done, word.start - done));
        html += marked(QStringView(story.text).sliced(word.start, word.length), word.lifts, colors);
        done = word.start + word.length;
    }
    return html + escaped(QStringView(story.text).sliced(done));
}

const char *trendOf(Tone tone)
{
    if (tone == Tone::Up)
        return "up";
    return tone == Tone::Down ? "down" : "";
}

} // namespace

MentionPane::MentionPane(const Theme &theme, const QTimeZone &zone, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_zone(zone)
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_author(wrappedLabel("section", {}, m_body))
    , m_facts(new ElidedLabel("caption", m_body))
    , m_followers(new ElidedLabel("caption", m_body))
    , m_post(styledButton("flat", {}, m_body))
    , m_text(wrappedLabel("", {}, m_body))
    , m_legend(wrappedLabel("caption", {}, m_body))
    , m_figures(new FigureRows(m_body))
    , m_note(wrappedLabel("caption", {}, m_body))
    , m_open(styledButton("", {}, this))
    , m_nothing(wrappedLabel("secondary", tr("Choose a mention to read it and to see how it was judged."), this))
{
    setObjectName(u"mentionPane"_s);
    setProperty("role", u"card"_s);
    build();
    connect(m_open, &QPushButton::clicked, this, &MentionPane::open);
    connect(m_post, &QPushButton::clicked, this, [this] {
        if (m_mention && m_reasons)
            Q_EMIT postWanted(m_mention->stored.mention.postId, m_reasons->postTitle);
    });
    connect(m_text, &QLabel::customContextMenuRequested, this, &MentionPane::openTextMenu);
    connect(&m_theme, &Theme::changed, this, &MentionPane::refresh);
    clear();
}

void MentionPane::build()
{
    m_text->setObjectName(u"mentionText"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    m_post->setObjectName(u"mentionPost"_s);
    m_legend->setObjectName(u"mentionLegend"_s);
    m_legend->setTextFormat(Qt::RichText);
    m_open->setObjectName(u"openMention"_s);
    m_layout = new QVBoxLayout(m_body);
    // Figures keep off the scroll bar.
    if (layoutDirection() == Qt::RightToLeft)
        m_layout->setContentsMargins(Spacing::small, 0, 0, 0);
    else
        m_layout->setContentsMargins(0, 0, Spacing::small, 0);
    m_layout->setSpacing(Spacing::tiny);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_author, m_facts, m_followers, m_text})
        m_layout->addWidget(widget);
    m_layout->insertSpacing(3, Spacing::small);
    m_layout->addWidget(m_legend);
    m_layout->addWidget(m_post, 0, Qt::AlignLeading);
    m_layout->addSpacing(Spacing::small);
    m_layout->addWidget(buildJudgement());
    m_layout->addSpacing(Spacing::small);
    m_layout->addWidget(m_figures);
    m_layout->addWidget(m_note);
    m_layout->addStretch();
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding, Spacing::cardPadding);
    outer->setSpacing(Spacing::medium);
    outer->addWidget(m_nothing);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_open);
}

QWidget *MentionPane::buildJudgement()
{
    auto *row = new QWidget(m_body);
    row->setAccessibleName(tr("Your judgement"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::tiny);
    for (const SentimentLabel label : judgeableLabels) {
        QPushButton *button = styledButton("", sentimentWord(label), row);
        button->setObjectName("judge_"_L1 + sentimentLabelKey(label));
        button->setCheckable(true);
        button->setToolTip(tr("What you say counts instead of the scorer; again takes it back"));
        connect(button, &QPushButton::clicked, this, [this, label] { judge(label); });
        layout->addWidget(button, 1);
        m_judgements << button;
    }
    return row;
}

void MentionPane::judge(SentimentLabel label)
{
    if (!m_mention)
        return;
    const std::optional<SentimentLabel> former = m_mention->stored.ownLabel;
    showJudgement(former); // until it is written
    Q_EMIT judged(m_mention->stored.id, former == label ? std::nullopt : std::optional(label));
}

void MentionPane::showJudgement(const std::optional<SentimentLabel> &label)
{
    for (qsizetype index = 0; index < m_judgements.size(); ++index)
        m_judgements[index]->setChecked(label == judgeableLabels[static_cast<std::size_t>(index)]);
}

void MentionPane::clear()
{
    m_mention.reset();
    m_reasons.reset();
    m_scroll->hide();
    m_open->hide();
    m_nothing->show();
    setAccessibleName(tr("No mention is chosen"));
}

void MentionPane::show(const FeedMention &mention)
{
    const bool same = m_mention && m_mention->stored.id == mention.stored.id
                      && m_mention->stored.mention.text == mention.stored.mention.text;
    m_mention = mention;
    if (!same)
        m_reasons.reset();
    refresh();
    m_nothing->hide();
    m_scroll->show();
}

void MentionPane::explain(StoredMentionId mention, const MentionReasons &reasons)
{
    if (!m_mention || m_mention->stored.id != mention)
        return;
    m_reasons = reasons;
    refresh();
}

void MentionPane::refresh()
{
    if (!m_mention)
        return;
    const MentionStory story =
        mentionStory(*m_mention, m_reasons ? &*m_reasons : nullptr, m_zone, FigureFormat(locale()));
    m_author->setText(story.author);
    m_facts->setText(story.facts);
    m_followers->setText(story.followers);
    showText(story);
    showPost(story);
    showJudgement(story.ownLabel);
    showFigures(story);
    m_open->setText(story.openText);
    m_open->setVisible(!story.openText.isEmpty());
    setAccessibleName(tr("Mention by %1: %2").arg(story.author, story.verdict));
}

void MentionPane::showText(const MentionStory &story)
{
    m_text->setText(markedText(story, m_theme.colors()));
    m_text->setAccessibleName(story.text);
    const Colors &colors = m_theme.colors();
    m_legend->setText(tr("Marked is what %1 and what %2.").arg(marked(tr("lifts", "words that lift a score"), true, colors),
                                                               marked(tr("lowers", "words that lower a score"), false, colors)));
    m_legend->setVisible(!story.words.empty());
}

void MentionPane::showPost(const MentionStory &story)
{
    constexpr int aroundText = 2 * Spacing::cardPadding + 2 * Spacing::large;
    m_post->setText(m_post->fontMetrics().elidedText(story.post, Qt::ElideMiddle, width() - aroundText));
    m_post->setToolTip(tr("Show what else is said under this post"));
    m_post->setAccessibleName(story.post);
    m_post->setVisible(!story.post.isEmpty());
}

void MentionPane::openTextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString chosen = m_text->selectedText().simplified();
    QAction *copy = menu->addAction(tr("Copy"), this, [chosen] { QGuiApplication::clipboard()->setText(chosen); });
    QAction *teach = menu->addAction(tr("Teach what it means…"), this, [this, chosen] { Q_EMIT teachingWanted(chosen); });
    for (QAction *action : {copy, teach})
        action->setEnabled(!chosen.isEmpty());
    menu->popup(m_text->mapToGlobal(at));
}

void MentionPane::showFigures(const MentionStory &story)
{
    const QString scorer = story.said.isEmpty() ? story.scorer : story.scorer + u'\n' + story.said;
    std::vector<FigureRow> rows{
        {.label = tr("Sentiment"), .figure = story.verdict, .note = story.judged.isEmpty() ? scorer : QString(), .trend = trendOf(story.tone)}};
    if (!story.judged.isEmpty())
        rows.push_back({.label = tr("The scorer says"), .figure = story.judged, .note = scorer});
    if (!story.score.isEmpty()) {
        rows.push_back({.label = tr("Score, −1 to +1"), .figure = story.score});
        rows.push_back({.label = tr("Confidence"),
                        .figure = story.confidence,
                        .hint = tr("It orders mentions and is no probability.")});
    }
    for (const MentionWord &word : story.words)
        rows.push_back({.label = tr("“%1”", "a word of a mention").arg(word.text), .figure = word.value, .note = word.why, .trend = word.lifts ? "up" : "down"});
    if (!story.sum.isEmpty())
        rows.back().note += (rows.back().note.isEmpty() ? QString() : u"\n"_s) + story.sum;
    if (!story.language.isEmpty())
        rows.push_back({.label = tr("Language"), .figure = story.language});
    if (!story.reactions.isEmpty())
        rows.push_back({.label = tr("Reactions"), .figure = story.reactions});
    m_figures->setRows(rows);
    m_note->setText(story.note);
    m_note->setVisible(!story.note.isEmpty());
}

void MentionPane::open() const
{
    const QUrl url(m_mention ? m_mention->stored.mention.url : QString());
    if (url.scheme() == "https"_L1)
        QDesktopServices::openUrl(url);
}

QList<QWidget *> MentionPane::tabStops() const
{
    QList<QWidget *> stops;
    if (m_mention)
        stops.append(QList<QWidget *>(m_judgements.begin(), m_judgements.end()));
    stops.prepend(m_post);
    if (m_open->isVisibleTo(this))
        stops << m_open;
    return stops;
}

} // namespace creatormetrics

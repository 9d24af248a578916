// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordsdialog.h"

#include "models/core/whenfinished.h"
#include "models/mentions/dictionaryfile.h"
#include "models/presentation/dictionaryrows.h"
#include "models/presentation/errortext.h"
#include "models/presentation/scoringactions.h"
#include "models/presentation/settings.h"
#include "models/presentation/workspaceactions.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/styledwidgets.h"
#include "ui/widgets/wordtryout.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr QSize usualSize(640, 560);
constexpr int fewWords = 15; ///< are found without a search
constexpr int leastWordWidth = 160;
constexpr int usualMeaning = 2;
constexpr int largestMeaning = 4;
enum Column { Word, Meaning, Added };

} // namespace

WordsDialog::WordsDialog(const WindowContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_presenter(context.store, context.clock)
    , m_model(dictionaryColumns())
    , m_word(new QLineEdit(this))
    , m_meaning(new QComboBox(this))
    , m_add(styledButton("primary", tr("Add"), this))
    , m_search(new QLineEdit(this))
    , m_table(new FigureTable(context.theme, m_model, Column::Word, {Column::Added}, this))
    , m_empty(new EmptyView(context.theme, u"mentions"_s, this))
    , m_note(wrappedLabel("secondary", {}, this))
    , m_remove(styledButton("", tr("Remove"), this))
    , m_undo(styledButton("", tr("Take back"), this))
    , m_import(styledButton("", tr("Import…"), this))
    , m_export(styledButton("", tr("Export…"), this))
    , m_close(styledButton("", tr("Close"), this))
{
    setObjectName(u"wordsDialog"_s);
    setWindowTitle(tr("My words"));
    build();
    connectParts();
    tell({}, false);
    showWords();
    m_presenter.start();
}

void WordsDialog::build()
{
    m_search->setObjectName(u"wordSearch"_s);
    m_search->setPlaceholderText(tr("Search words"));
    m_search->setAccessibleName(tr("Search words"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"wordTable"_s);
    m_table->setAccessibleName(tr("My words"));
    m_table->keepModelOrder();
    m_table->setLeastStretchedWidth(leastWordWidth);
    m_empty->setTexts(tr("No words of your own yet"),
                      tr("Slang: “sick” may be praise, so add it as positive. Names: if your brand is called “Doom”, add it as neutral, "
                         "and it no longer counts as gloom."));
    m_note->setObjectName(u"wordNote"_s);
    auto *tryOut = new WordTryOut(m_presenter, m_context.theme, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::wide, Spacing::wide, Spacing::wide, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(wrappedLabel("secondary",
                                   tr("What words mean to you: they go before the word lists, in every language, on this computer."), this));
    layout->addLayout(buildEntry());
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    layout->addWidget(tryOut);
    layout->addLayout(buildButtons());
    chainTabOrder({m_word, m_meaning, m_add, m_search, m_table, tryOut->field(), m_remove, m_undo, m_import, m_export, m_close});
    resize(usualSize);
    m_word->setFocus();
}

QLayout *WordsDialog::buildEntry()
{
    m_word->setObjectName(u"newWord"_s);
    m_word->setPlaceholderText(tr("Word or emoji, up to three words"));
    m_word->setAccessibleName(tr("Word or emoji"));
    m_meaning->setObjectName(u"newMeaning"_s);
    m_meaning->setAccessibleName(tr("Meaning"));
    for (int valence = largestMeaning; valence >= -largestMeaning; --valence)
        m_meaning->addItem(valenceText(valence) + u"  "_s + signedValence(valence, locale()), valence);
    m_meaning->setMaxVisibleItems(2 * largestMeaning + 1);
    m_meaning->setCurrentIndex(m_meaning->findData(usualMeaning));
    m_add->setObjectName(u"addWord"_s);
    auto *entry = new QHBoxLayout;
    entry->setSpacing(Spacing::small);
    entry->addWidget(m_word, 1);
    entry->addWidget(m_meaning);
    entry->addWidget(m_add);
    return entry;
}

QLayout *WordsDialog::buildButtons()
{
    m_remove->setObjectName(u"removeWord"_s);
    m_undo->setObjectName(u"undoWord"_s);
    m_import->setObjectName(u"importWords"_s);
    m_export->setObjectName(u"exportWords"_s);
    m_close->setObjectName(u"closeWords"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_import);
    buttons->addWidget(m_export);
    buttons->addStretch();
    buttons->addWidget(m_close);
    for (QPushButton *button : {m_add, m_remove, m_undo, m_import, m_export, m_close})
        button->setAutoDefault(false); // Enter in a field is the field's
    return buttons;
}

void WordsDialog::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &WordsDialog::add);
    connect(m_word, &QLineEdit::returnPressed, this, &WordsDialog::add);
    connect(m_word, &QLineEdit::textChanged, this, &WordsDialog::meetTyped);
    connect(m_search, &QLineEdit::textChanged, this, &WordsDialog::showWords);
    connect(m_remove, &QPushButton::clicked, this, &WordsDialog::removeChosen);
    connect(m_undo, &QPushButton::clicked, &m_presenter, &DictionaryPresenter::undo);
    connect(m_import, &QPushButton::clicked, this, &WordsDialog::askForFile);
    connect(m_export, &QPushButton::clicked, this, &WordsDialog::askWhereTo);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table, &FigureTable::rowActivated, this, &WordsDialog::openMeanings);
    connect(m_table, &FigureTable::menuWanted, this, [this](QMenu *menu) {
        if (chosenWords().isEmpty())
            return;
        addMeanings(*menu->addMenu(tr("Meaning")));
        menu->addAction(tr("Remove"), this, &WordsDialog::removeChosen);
        menu->addSeparator();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WordsDialog::showButtons);
    auto *erase = new QShortcut(QKeySequence::Delete, m_table);
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &WordsDialog::removeChosen);
    connect(&m_presenter, &DictionaryPresenter::changed, this, &WordsDialog::showWords);
    connect(&m_presenter, &DictionaryPresenter::told, this, [this](const QString &text) { tell(text, false); });
    connect(&m_presenter, &DictionaryPresenter::refused, this, [this](const QString &text) { tell(text, true); });
}

void WordsDialog::teach(const QString &word)
{
    m_word->setText(word.simplified());
    m_meaning->setFocus();
}

void WordsDialog::add()
{
    const QString problem = dictionaryProblem(m_word->text());
    if (!problem.isEmpty()) {
        m_word->setFocus();
        return tell(problem, true);
    }
    m_presenter.put(m_word->text(), m_meaning->currentData().toInt());
    m_word->clear();
    m_word->setFocus();
}

/// A word that is there already is changed, and shows what it means now.
void WordsDialog::meetTyped()
{
    const DictionaryWord *known = m_presenter.find(m_word->text());
    m_add->setText(known ? tr("Change") : tr("Add"));
    if (known)
        m_meaning->setCurrentIndex(m_meaning->findData(qRound(known->valence)));
    if (m_word->property("invalid").toBool())
        tell({}, false);
}

QStringList WordsDialog::chosenWords() const
{
    QStringList chosen;
    const auto &words = m_presenter.words();
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows(Column::Word)) {
        const auto place = static_cast<std::size_t>(m_table->model()->index(index.row(), Column::Word).data(IdRole).toLongLong());
        if (place < words.size())
            chosen << words[place].spelling;
    }
    return chosen;
}

void WordsDialog::removeChosen()
{
    m_presenter.remove(chosenWords());
}

void WordsDialog::setMeaning(double valence)
{
    std::vector<DictionaryWord> words;
    for (const QString &spelling : chosenWords())
        words.push_back({.spelling = spelling, .valence = valence});
    if (words.size() == 1)
        m_presenter.put(words.front().spelling, valence);
    else if (!words.empty())
        m_presenter.changeAll(words);
}

void WordsDialog::addMeanings(QMenu &menu)
{
    const QStringList chosen = chosenWords();
    const DictionaryWord *only = chosen.size() == 1 ? m_presenter.find(chosen.constFirst()) : nullptr;
    for (int valence = largestMeaning; valence >= -largestMeaning; --valence) {
        QAction *choice = menu.addAction(valenceText(valence) + u'\t' + signedValence(valence, locale()), this,
                                         [this, valence] { setMeaning(valence); });
        choice->setCheckable(true);
        choice->setChecked(only && qRound(only->valence) == valence);
    }
}

void WordsDialog::openMeanings(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"meaningMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMeanings(*menu);
    const QRect cell = m_table->visualRect(m_table->model()->index(index.row(), Column::Meaning));
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void WordsDialog::showWords()
{
    const QDateTime now = m_context.clock.now().toTimeZone(m_context.zone);
    const auto count = static_cast<int>(m_presenter.words().size());
    m_model.setRows(dictionaryRows(m_presenter.words(), m_search->text(), now, locale()));
    m_search->setVisible(count > fewWords);
    m_table->setVisible(count > 0 || !m_presenter.isRead());
    m_empty->setVisible(count == 0 && m_presenter.isRead());
    meetTyped();
    showButtons();
}

void WordsDialog::showButtons()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_undo->setEnabled(m_presenter.canUndo());
    m_export->setEnabled(!m_presenter.words().empty());
}

void WordsDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import words"), m_context.settings.fileFolder(), tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &DictionaryPresenter::importFile);
    dialog->open();
}

void WordsDialog::askWhereTo()
{
    auto *dialog = new QFileDialog(this, tr("Export words"), QDir(m_context.settings.fileFolder()).filePath(u"words.csv"_s),
                                   tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &WordsDialog::exportTo);
    dialog->open();
}

void WordsDialog::exportTo(const QString &file)
{
    const QByteArray bytes = dictionaryFileText(m_presenter.words());
    whenFinished(m_context.actions.saveFile(file, bytes, true), this, [this, file](const Outcome &saved) {
        if (saved)
            tell(tr("The words were written to %1.").arg(QDir::toNativeSeparators(file)), false);
        else
            tell(errorText(saved.error()) + u' ' + errorRemedy(saved.error()), true);
    });
}

void WordsDialog::tell(const QString &text, bool refusal)
{
    setStyleProperty(m_note, "role", refusal ? u"error"_s : u"secondary"_s);
    setStyleProperty(m_word, "invalid", refusal);
    QString note = text;
    if (!refusal && !text.isEmpty() && m_context.scoring && m_presenter.isChanged())
        note += u' ' + tr("Mentions are judged anew when this closes.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void WordsDialog::done(int result)
{
    if (m_context.scoring && m_presenter.isChanged())
        m_context.scoring->scoreMentions(ScoringActions::Which::Waiting);
    QDialog::done(result);
}

} // namespace creatormetrics

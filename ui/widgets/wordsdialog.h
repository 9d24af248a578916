// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/dictionarypresenter.h"
#include "models/presentation/valuetablemodel.h"
#include "ui/widgets/windowcontext.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace creatormetrics {

class EmptyView;
class FigureTable;

/// Words that mean something else to this user: each change is written at once and can be taken back; when it closes and the words
/// judge otherwise than before, mentions are judged anew in the background. Open it, do not run it.
class WordsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WordsDialog(const WindowContext &context, QWidget *parent = nullptr);

    /// Puts the word into the field, so that its meaning is all there is left to choose.
    void teach(const QString &word);
    [[nodiscard]] bool isReady() const { return m_presenter.isRead(); }
    void done(int result) override;

private:
    void build();
    void connectParts();
    [[nodiscard]] QLayout *buildEntry();
    [[nodiscard]] QLayout *buildButtons();
    void add();
    void removeChosen();
    void meetTyped();
    void showWords();
    void showButtons();
    void askForFile();
    void askWhereTo();
    void exportTo(const QString &file);
    void tell(const QString &text, bool refusal);
    void openMeanings(const QModelIndex &index);
    void addMeanings(QMenu &menu);
    void setMeaning(double valence);
    [[nodiscard]] QStringList chosenWords() const;

    WindowContext m_context;
    DictionaryPresenter m_presenter;
    ValueTableModel m_model;
    QLineEdit *m_word;
    QComboBox *m_meaning;
    QPushButton *m_add;
    QLineEdit *m_search;
    FigureTable *m_table;
    EmptyView *m_empty;
    QLabel *m_note;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace creatormetrics

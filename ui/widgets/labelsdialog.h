// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contentitem.h"
#include "models/store/store.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace creatormetrics {

/// Which labels some posts carry: those of the workspace to tick, and a line for a new one. A label that only some of the posts carry
/// is half ticked and stays as it is until it is clicked. Open it, do not run it; it writes when it is accepted.
class LabelsDialog : public QDialog
{
    Q_OBJECT
public:
    LabelsDialog(Store &store, std::vector<ContentId> posts, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    /// The labels are written.
    void written();

private:
    struct Choice {
        QString label;
        qint64 posts = 0; ///< of the chosen ones, that carry it
    };
    void build();
    void readLabels();
    void fill(const std::vector<Choice> &choices);
    QListWidgetItem *addChoice(const QString &label, Qt::CheckState state);
    void addTyped();
    void tellProblem(const QString &text);
    [[nodiscard]] std::vector<std::pair<QString, bool>> changes() const;

    Store &m_store;
    std::vector<ContentId> m_posts;
    QListWidget *m_list;
    QLineEdit *m_typed;
    QPushButton *m_add;
    QPushButton *m_save;
    QLabel *m_problem;
    bool m_writing = false;
};

} // namespace creatormetrics

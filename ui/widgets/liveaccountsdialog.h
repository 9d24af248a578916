// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace creatormetrics {

class Store;

/// What is chosen from.
struct LiveTerms {
    std::vector<Account> accounts; ///< those that syncs do not take are left out
    std::vector<AccountId> choice; ///< the former one; empty: none
    int limit = 0; ///< how many the plan has room for
};

/// Asks which accounts go on being synced where the plan has room for fewer. The others stay readable, and it says so.
class LiveAccountsDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is chosen is written to the store, which outlives it.
    LiveAccountsDialog(Store &store, const LiveTerms &terms, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<AccountId> chosen() const;

private:
    struct Box {
        AccountId account{0};
        QCheckBox *box = nullptr;
    };
    void build();
    [[nodiscard]] QWidget *makeList();
    void choose(const std::vector<AccountId> &accounts);
    void refresh();
    void save();

    Store &m_store;
    LiveTerms m_terms;
    std::vector<Box> m_boxes;
    QLabel *m_count;
    QLabel *m_problem;
    QPushButton *m_usual;
    QPushButton *m_cancel;
    QPushButton *m_save;
    bool m_saving = false;
};

} // namespace creatormetrics

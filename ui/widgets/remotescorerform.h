// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/remotescoring.h"

#include <QWidget>

#include <map>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace creatormetrics {

/// The fields about a scorer elsewhere. What cannot be is said beside the field it is about.
class RemoteScorerForm : public QWidget
{
    Q_OBJECT
public:
    /// `keepsKey`: there is a keychain to keep the key in.
    RemoteScorerForm(QDate today, bool keepsKey, QWidget *parent = nullptr);

    void setSettings(const RemoteScoring &settings);
    /// `hasKey`: there may be one in the keychain, which an empty field leaves alone.
    void setHasKey(bool hasKey);
    /// As they are typed, on top of those that were set. A sum that cannot be read is -1, so that it is refused.
    [[nodiscard]] RemoteScoring settings() const;
    [[nodiscard]] QString key() const;
    void clearKey();
    [[nodiscard]] QList<QWidget *> tabStops() const;

    /// Says what must be put right beside the field; true when the error is about one of them, which is given the focus.
    bool refuse(const Error &error);
    void clearRefusals();

Q_SIGNALS:
    void edited();

private:
    struct Field {
        QWidget *input = nullptr;
        QLabel *problem = nullptr;
    };
    void build();
    void fillChoices();
    void connectFields();
    void addField(QFormLayout &form, const QString &label, const QString &member, QWidget *input, const QString &hint = {});
    void setSince(const std::optional<QDate> &since);

    RemoteScoring m_settings;
    QDate m_today;
    bool m_keepsKey;
    QLineEdit *m_url;
    QLineEdit *m_model;
    QLineEdit *m_key;
    QComboBox *m_scope;
    QComboBox *m_since;
    QLineEdit *m_inputPrice;
    QLineEdit *m_outputPrice;
    QLineEdit *m_cap;
    QSpinBox *m_pace;
    std::map<QString, Field> m_fields; ///< by member
};

} // namespace creatormetrics

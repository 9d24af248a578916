// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

namespace creatormetrics {

/// One setting: what it is called, in a line what it does, and its control at the far end. The control is named and
/// described by the two.
class SettingsRow : public QWidget
{
    Q_OBJECT
public:
    /// `control` may be nullptr for something that is only told.
    SettingsRow(const QString &title, const QString &description, QWidget *control, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &description);
    /// The description tells of something that has to be put right.
    void setAlarming(bool alarming);
    /// The control, or what can be reached in it.
    [[nodiscard]] QList<QWidget *> tabStops() const;
    [[nodiscard]] QWidget *control() const { return m_control; }
    /// Shown when every word is in the title, the description or what the control offers; all rows are without words. The
    /// places are marked with `background`.
    bool filter(const QStringList &words, const QString &background);
    /// "Theme\tLight": for copying.
    [[nodiscard]] QString toTsv() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTexts();
    [[nodiscard]] QString offered() const;
    [[nodiscard]] QString value() const;

    QString m_titleText;
    QString m_descriptionText;
    QStringList m_words;
    QString m_background;
    QLabel *m_title;
    QLabel *m_description;
    QWidget *m_control;
};

} // namespace creatormetrics

// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account/plan.h"
#include "models/presentation/reportlibrary.h"

#include <QDialog>

class QCheckBox;
class QFontComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace creatormetrics {

class ColorField;
class LogoField;
class Settings;

/// The workspace's look on paper: logos, colours, font, footer, cover. What the plan does not have stands there, off, with the
/// plan that has it.
class BrandEditor : public QDialog
{
    Q_OBJECT
public:
    struct Parts {
        ReportLibrary library;
        Settings &settings;
        Plan plan = Plan::Starter;
    };
    explicit BrandEditor(const Parts &parts, QWidget *parent = nullptr);

    [[nodiscard]] ReportBrand brand() const;
    void save();

Q_SIGNALS:
    /// Reports wear another look from now on.
    void brandChanged();

private:
    void build();
    void addRows(QFormLayout *form);
    void gate();
    void connectParts();
    void fill(const ReportBrand &brand);
    void chooseLogo(LogoField *field);
    void write(const std::optional<ReportBrand> &brand);
    void tell(const Error &error);
    void showFont();

    Parts m_parts;
    LogoField *m_logo;
    LogoField *m_logoDark;
    ColorField *m_accent;
    ColorField *m_second;
    QCheckBox *m_ownFont;
    QFontComboBox *m_font;
    QLabel *m_sample;
    QLineEdit *m_footer;
    QLineEdit *m_coverText;
    QCheckBox *m_mark;
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace creatormetrics

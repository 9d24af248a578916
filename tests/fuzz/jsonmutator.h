// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/corpus.h"
#include "tests/fuzz/dice.h"

#include <QJsonValue>

namespace creatormetrics {

/// Changes JSON as a tree, so that what comes out still is JSON and reaches the code behind the parser: types swapped, members
/// taken away, renamed and doubled, lists emptied and blown up, hostile numbers, texts and depths, parts of other samples. What
/// JSON values cannot hold (1e999, a member twice, 100,000 levels) is put in as text.
class JsonMutator
{
public:
    JsonMutator(const Samples &samples, Dice &dice);

    /// The document with one to three changes; nothing where it is no JSON.
    [[nodiscard]] std::optional<QByteArray> changed(const QByteArray &json);

private:
    [[nodiscard]] QJsonValue below(const QJsonValue &value);
    [[nodiscard]] QJsonValue inObject(QJsonObject object);
    [[nodiscard]] QJsonValue inArray(QJsonArray array);
    [[nodiscard]] QJsonValue changedObject(QJsonObject object);
    [[nodiscard]] QJsonValue changedArray(QJsonArray array);
    [[nodiscard]] QJsonValue replacement(const QJsonValue &value);
    [[nodiscard]] QJsonArray blownUp(const QJsonArray &array);
    [[nodiscard]] QJsonValue partOfAnotherSample();
    [[nodiscard]] QJsonValue raw(const QByteArray &text);
    [[nodiscard]] QByteArray withRawTexts(QByteArray json) const;

    const Samples &m_samples;
    Dice &m_dice;
    QList<QByteArray> m_raw; ///< what the placeholders of the document stand for
};

} // namespace creatormetrics

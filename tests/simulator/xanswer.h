// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpserver/namedvalues.h"
#include "tests/simulator/xcreator.h"
#include "tests/simulator/xspelling.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace creatormetrics {

/// Builds the body of one successful answer: data, what it includes, errors of parts, and what it costs.
class XAnswer
{
public:
    /// `given` are the call's checked parameters; `pictures` is what addresses of pictures begin with.
    XAnswer(const NamedValues &given, const XSpelling &spelling, QString pictures, qint64 now);

    /// An expansion that is not played; empty when there is none.
    [[nodiscard]] QString unplayedExpansion() const;

    void setProfile(const XCreator &creator); // as the data itself
    /// A post without what is refused of it stays out of the data. `isOwn`: the token is its author's.
    void addPost(const XCreator &creator, const XPost &post, bool isOwn);
    void addMention(const XCreator &creator, const XMention &mention);
    void addError(const QJsonObject &entry) { m_errors.append(entry); }
    void setMeta(const QString &next); // of a page, after its posts

    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] const std::vector<qint64> &readPosts() const { return m_readPosts; }
    [[nodiscard]] const QStringList &readUsers() const { return m_readUsers; }

private:
    struct PostFields {
        bool authorId, createdAt, conversation, language, attachments, entities, references, repliedTo, note;
        bool publicMetrics, nonPublicMetrics, organicMetrics;
    };
    [[nodiscard]] bool mayShowPrivate(const XPost &post, bool isOwn) const;
    void addFieldErrors(const QString &id);
    [[nodiscard]] QJsonObject basicPost(qint64 id, const QString &text, qint64 publishedAt) const;
    void insertMetrics(QJsonObject &object, const XFigures &figures) const;
    void insertContext(QJsonObject &object, const XPost &post) const;
    void insertText(QJsonObject &object, const QString &text) const;
    void includeMedia(const XCreator &creator, const XPost &post);
    void includeUser(const XUser &user);
    [[nodiscard]] QJsonObject userJson(const XUser &user) const;
    [[nodiscard]] QJsonObject publicMetrics(const XFigures &figures) const;

    XSpelling m_spelling;
    QString m_pictures;
    qint64 m_now;
    QSet<QString> m_userFields;
    QSet<QString> m_mediaFields;
    QStringList m_expansions;
    PostFields m_postFields;
    QJsonObject m_profile;
    QJsonArray m_posts;
    QJsonArray m_media;
    QJsonArray m_users;
    QJsonArray m_errors;
    QJsonObject m_meta;
    std::vector<qint64> m_readPosts;
    QStringList m_readUsers;
};

/// Milliseconds since 1970 as X writes a time: "2026-11-18T15:10:00.000Z".
[[nodiscard]] QString xTimeText(qint64 milliseconds);

} // namespace creatormetrics

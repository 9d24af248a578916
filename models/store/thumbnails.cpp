// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/thumbnails.h"

#include "models/store/rows.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace creatormetrics {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto suffix = ".jpg"_L1;
constexpr QByteArrayView jpegStart("\xff\xd8\xff");
constexpr QByteArrayView jfifStart("\xff\xe0");
constexpr QByteArrayView jpegEnd("\xff\xd9");
/// A comment of the JPEG before its tables; its length counts itself.
constexpr QByteArrayView commentStart("\xff\xfe\x00\x1aorigin:", 11);
constexpr qsizetype sourceLength = 17; ///< hexadecimal digits
constexpr qint64 headLength = 128; ///< enough for the head and the comment of what we write
static_assert(4 + 7 + sourceLength == 2 + 0x1a);

QString pathOf(const Workspace &workspace, ContentId id)
{
    return QDir(workspace.thumbnailsFolder()).filePath(QString::number(id.value()) + suffix);
}

/// The post that a file's name is about, or nothing for files of other names.
std::optional<ContentId> postOf(const QString &fileName)
{
    if (!fileName.endsWith(suffix))
        return std::nullopt;
    bool number = false;
    const qint64 id = fileName.chopped(suffix.size()).toLongLong(&number);
    return number && id > 0 && QString::number(id) + suffix == fileName ? std::optional(ContentId(id)) : std::nullopt;
}

bool isWholeJpeg(const QByteArray &bytes)
{
    return bytes.startsWith(jpegStart) && bytes.endsWith(jpegEnd);
}

/// Behind the JFIF head, which has to be the first part of a file.
qsizetype commentPlace(const QByteArray &jpeg)
{
    if (jpeg.size() < 6 || !QByteArrayView(jpeg).sliced(2).startsWith(jfifStart))
        return std::min<qsizetype>(2, jpeg.size());
    const auto length = qFromBigEndian<quint16>(jpeg.constData() + 4);
    return std::min<qsizetype>(4 + length, jpeg.size());
}

QByteArray sourceIn(const QByteArray &head)
{
    const QByteArrayView comment = QByteArrayView(head).sliced(commentPlace(head));
    if (!comment.startsWith(commentStart) || comment.size() < commentStart.size() + sourceLength)
        return {};
    return comment.sliced(commentStart.size(), sourceLength).toByteArray();
}

QByteArray withSource(const QByteArray &jpeg, const QByteArray &source)
{
    QByteArray signedJpeg = jpeg;
    return signedJpeg.insert(commentPlace(jpeg),
                             commentStart.toByteArray() + source.leftJustified(sourceLength, '0', true));
}

void removeRemains(const Workspace &workspace)
{
    const QDateTime dayAgo = QDateTime::currentDateTimeUtc().addDays(-1);
    QDirIterator files(workspace.thumbnailsFolder(), {u"*.jpg.*"_s, u"failures.json.*"_s}, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileInfo().lastModified() < dayAgo)
            QFile::remove(path);
    }
}

PicturedPost readPost(const Statement &row)
{
    return {.id = ContentId(row.integer(0)),
            .platform = platformFromKey(row.text(1)).value_or(Platform::YouTube),
            .platformContentId = row.text(2),
            .url = row.text(3),
            .missing = !row.isNull(4)};
}

} // namespace

QByteArray thumbnailSource(const QString &platformContentId, const QString &url)
{
    const QByteArray named = platformContentId.toUtf8() + '\n' + QUrl(url).path(QUrl::FullyEncoded).toUtf8();
    return QCryptographicHash::hash(named, QCryptographicHash::Sha256).toHex().first(sourceLength);
}

QByteArray storedThumbnail(const Workspace &workspace, ContentId id)
{
    QFile file(pathOf(workspace, id));
    if (!file.open(QFile::ReadOnly))
        return {};
    const QByteArray bytes = file.read(thumbnailBytes + 1);
    return bytes.size() <= thumbnailBytes && isWholeJpeg(bytes) ? bytes : QByteArray();
}

bool hasThumbnail(const Workspace &workspace, ContentId id)
{
    return QFileInfo(pathOf(workspace, id)).isFile();
}

std::optional<KeptThumbnail> keptThumbnail(const Workspace &workspace, ContentId id)
{
    QFile file(pathOf(workspace, id));
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(headLength);
    return KeptThumbnail{.id = id,
                         .source = sourceIn(head),
                         .keptAt = file.fileTime(QFile::FileModificationTime).toUTC(),
                         .bytes = file.size()};
}

std::vector<KeptThumbnail> keptThumbnails(const Workspace &workspace)
{
    std::vector<KeptThumbnail> kept;
    QDirIterator files(workspace.thumbnailsFolder(), QDir::Files);
    while (files.hasNext()) {
        files.next();
        if (const auto id = postOf(files.fileName()))
            kept.push_back({.id = *id,
                            .keptAt = files.fileInfo().lastModified().toUTC(),
                            .bytes = files.fileInfo().size()});
    }
    return kept;
}

Outcome writeThumbnail(const Workspace &workspace, ContentId id, const QByteArray &jpeg, const QByteArray &source)
{
    const QByteArray bytes = isWholeJpeg(jpeg) ? withSource(jpeg, source) : QByteArray();
    if (bytes.isEmpty() || bytes.size() > thumbnailBytes)
        return Error{.kind = ErrorKind::BadInput, .detail = u"not a small JPEG: %1 bytes"_s.arg(jpeg.size())};
    if (auto made = workspace.create(); !made) // somebody may have thrown the folder away
        return made;
    QSaveFile file(pathOf(workspace, id));
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return Error{.kind = ErrorKind::Storage,
                     .detail = u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString())};
    return Done{};
}

void removeThumbnail(const Workspace &workspace, ContentId id)
{
    QFile::remove(pathOf(workspace, id));
}

Outcome removeThumbnails(Connection &connection, const Workspace &workspace, AccountId account)
{
    auto statement = connection.prepare(u"SELECT 1 FROM content_items WHERE id = ? AND account_id = ?");
    if (!statement)
        return statement.error();
    // By what is kept, not by what is stored: an account may have a million posts and pictures of some hundred.
    for (const KeptThumbnail &kept : keptThumbnails(workspace)) {
        (*statement)->bindAll(kept.id.value(), account.value());
        const auto belongs = firstRow<bool>(**statement, [](const Statement &) { return true; });
        if (!belongs)
            return belongs.error();
        if (*belongs)
            removeThumbnail(workspace, kept.id);
    }
    return Done{};
}

void removeAllThumbnails(const Workspace &workspace)
{
    QDirIterator files(workspace.thumbnailsFolder(), QDir::Files | QDir::Hidden);
    while (files.hasNext())
        QFile::remove(files.next());
}

qint64 boundThumbnails(const Workspace &workspace, qint64 mostBytes)
{
    removeRemains(workspace);
    std::vector<KeptThumbnail> kept = keptThumbnails(workspace);
    std::ranges::sort(kept, std::ranges::greater(), [](const KeptThumbnail &one) { return one.keptAt; });
    qint64 total = 0;
    qint64 removed = 0;
    for (const KeptThumbnail &one : kept) {
        total += one.bytes;
        if (total <= mostBytes)
            continue;
        removeThumbnail(workspace, one.id);
        ++removed;
    }
    return removed;
}

Result<std::vector<PicturedPost>> newestPicturedPosts(Connection &connection, AccountId account, qint64 count)
{
    auto statement = connection.prepare(
        u"SELECT c.id, a.platform, c.platform_content_id, c.thumbnail_url, c.missing_since FROM content_items c "
        "JOIN accounts a ON a.id = c.account_id WHERE c.account_id = ? ORDER BY c.published_at DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count);
    auto posts = collectRows<PicturedPost>(**statement, readPost);
    if (posts)
        std::erase_if(*posts, [](const PicturedPost &post) { return post.missing || post.url.isEmpty(); });
    return posts;
}

Result<std::vector<ContentId>> newestPostIds(Connection &connection, AccountId account, qint64 count)
{
    auto statement =
        connection.prepare(u"SELECT id FROM content_items WHERE account_id = ? ORDER BY published_at DESC LIMIT ?");
    if (!statement)
        return statement.error();
    (*statement)->bindAll(account.value(), count);
    return collectRows<ContentId>(**statement, [](const Statement &row) { return ContentId(row.integer(0)); });
}

Result<std::vector<PicturedPost>> picturedPosts(Connection &connection, std::span<const ContentId> ids)
{
    auto statement = connection.prepare(
        u"SELECT c.id, a.platform, c.platform_content_id, c.thumbnail_url, c.missing_since FROM content_items c "
        "JOIN accounts a ON a.id = c.account_id WHERE c.id = ?");
    if (!statement)
        return statement.error();
    std::vector<PicturedPost> posts;
    for (const ContentId id : ids) {
        (*statement)->bindAll(id.value());
        auto post = firstRow<PicturedPost>(**statement, readPost);
        if (!post)
            return post.error();
        if (*post)
            posts.push_back(**std::move(post));
    }
    return posts;
}

} // namespace creatormetrics

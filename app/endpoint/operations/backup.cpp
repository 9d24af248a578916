// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/operations/backup.h"

#include "app/endpoint/base/compat.h"

#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace creatormetrics {

namespace {

constexpr std::string_view magic = "CMBACKUP1\n";
constexpr std::size_t pieceSize = 64 * 1024;
constexpr std::size_t sealedSize = pieceSize + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr const char *suffix = ".cmbackup";

[[noreturn]] void fail(const std::filesystem::path &file, const std::string &what)
{
    throw std::runtime_error(file.string() + " " + what);
}

const unsigned char *keyBytes(const Secret &key)
{
    if (key.reveal().size() != crypto_secretstream_xchacha20poly1305_KEYBYTES)
        throw std::runtime_error("a backup's key has 32 bytes");
    return reinterpret_cast<const unsigned char *>(key.reveal().data());
}

/// Removes the file when it goes, unless it was given up.
class Draft
{
public:
    explicit Draft(std::filesystem::path file) : m_file(std::move(file)) { std::filesystem::remove(m_file); }
    ~Draft()
    {
        std::error_code ignored;
        if (!m_file.empty())
            std::filesystem::remove(m_file, ignored);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    void becomes(const std::filesystem::path &name)
    {
        bringToDisk(m_file);
        std::filesystem::rename(m_file, name);
        m_file.clear();
    }

private:
    std::filesystem::path m_file;
};

std::filesystem::path beside(const std::filesystem::path &file, const char *ending)
{
    auto name = file;
    name += ending;
    return name;
}

void encrypt(const std::filesystem::path &from, const std::filesystem::path &to, const Secret &key)
{
    std::ifstream source(from, std::ios::binary);
    std::ofstream target(to, std::ios::binary | std::ios::trunc);
    crypto_secretstream_xchacha20poly1305_state state;
    std::string header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state, reinterpret_cast<unsigned char *>(header.data()), keyBytes(key));
    target << magic << header;
    std::vector<char> piece(pieceSize);
    std::vector<unsigned char> sealed(sealedSize);
    bool isLast = false;
    while (!isLast && source && target) {
        source.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto length = static_cast<std::size_t>(source.gcount());
        isLast = source.eof() || source.peek() == std::char_traits<char>::eof();
        unsigned long long sealedLength = 0;
        crypto_secretstream_xchacha20poly1305_push(
            &state, sealed.data(), &sealedLength, reinterpret_cast<const unsigned char *>(piece.data()), length, nullptr, 0,
            isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        target.write(reinterpret_cast<const char *>(sealed.data()), static_cast<std::streamsize>(sealedLength));
    }
    target.close();
    if (!isLast || !target)
        fail(to, "cannot be written");
}

void decrypt(const std::filesystem::path &from, const std::filesystem::path &to, const Secret &key)
{
    std::ifstream source(from, std::ios::binary);
    std::string begin(magic.size() + crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    if (!source.read(begin.data(), static_cast<std::streamsize>(begin.size())) || begin.compare(0, magic.size(), magic) != 0)
        fail(from, "is no backup of an endpoint");
    crypto_secretstream_xchacha20poly1305_state state;
    const auto *header = reinterpret_cast<const unsigned char *>(begin.data() + magic.size());
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, header, keyBytes(key)) != 0)
        fail(from, "is damaged");
    std::ofstream target(to, std::ios::binary | std::ios::trunc);
    std::vector<char> sealed(sealedSize);
    std::vector<unsigned char> piece(pieceSize);
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        source.read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
        const auto length = static_cast<std::size_t>(source.gcount());
        unsigned long long pieceLength = 0;
        const bool isGenuine = length >= crypto_secretstream_xchacha20poly1305_ABYTES
                               && crypto_secretstream_xchacha20poly1305_pull(
                                      &state, piece.data(), &pieceLength, &tag,
                                      reinterpret_cast<const unsigned char *>(sealed.data()), length, nullptr, 0)
                                      == 0;
        if (!isGenuine)
            fail(from, "is damaged, cut, or was made with another key");
        target.write(reinterpret_cast<const char *>(piece.data()), static_cast<std::streamsize>(pieceLength));
    }
    target.close();
    if (!target)
        fail(to, "cannot be written");
    if (source.peek() != std::char_traits<char>::eof())
        fail(from, "has something behind its end");
}

} // namespace

void backUp(SqliteDatabase &database, const std::filesystem::path &file, const Secret &key)
{
    std::filesystem::create_directories(std::filesystem::absolute(file).parent_path());
    const Draft copy(beside(file, ".copy"));
    database.backUpTo(copy.file());
    Draft sealed(beside(file, ".part"));
    encrypt(copy.file(), sealed.file(), key);
    sealed.becomes(file);
}

void restoreBackup(const std::filesystem::path &file, const std::filesystem::path &database, const Secret &key)
{
    if (std::filesystem::exists(database))
        fail(database, "is there already; move it away first");
    Draft draft(beside(database, ".restoring"));
    decrypt(file, draft.file(), key);
    std::filesystem::permissions(draft.file(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    draft.becomes(database);
}

void thinOutBackups(const std::filesystem::path &folder, std::size_t keep)
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == suffix)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end()); // their names hold the moment
    for (std::size_t i = 0; i + keep < files.size(); ++i)
        std::filesystem::remove(files[i]);
}

} // namespace creatormetrics

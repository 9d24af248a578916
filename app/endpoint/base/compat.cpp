// SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/base/compat.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>

#ifdef _WIN32
#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace creatormetrics {

void yieldProcessorToOthers()
{
#ifdef __linux__ // there a thread has a niceness of its own
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 10);
#endif
}

void forbidCoreDumps()
{
#ifndef _WIN32
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

#ifndef _WIN32

namespace {

sigset_t heldSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

void holdSignals()
{
    const sigset_t set = heldSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

ProcessSignal nextSignal()
{
    const sigset_t set = heldSignals();
    int signal = 0;
    while (sigwait(&set, &signal) != 0) {
    }
    return signal == SIGHUP ? ProcessSignal::Reload : ProcessSignal::Stop;
}

void notifyServiceManager(const std::string &state)
{
    const char *path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path == nullptr || std::strlen(path) >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path);
    if (address.sun_path[0] == '@') // an abstract name begins with a zero byte
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (socket < 0)
        return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    (void)sendto(socket, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), length);
    close(socket);
}

int inheritedListener()
{
    constexpr int firstDescriptor = 3; // systemd's protocol, sd_listen_fds(3)
    const char *pid = std::getenv("LISTEN_PID");
    const char *count = std::getenv("LISTEN_FDS");
    const bool isForUs = pid != nullptr && count != nullptr && std::atol(pid) == getpid() && std::atoi(count) == 1;
    return isForUs ? firstDescriptor : -1;
}

int freeLoopbackPort()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    const bool isBound = probe >= 0 && bind(probe, reinterpret_cast<const sockaddr *>(&address), length) == 0
                         && getsockname(probe, reinterpret_cast<sockaddr *>(&address), &length) == 0;
    if (probe >= 0)
        close(probe);
    return isBound ? ntohs(address.sin_port) : 0;
}

bool isReadableByOthers(const std::filesystem::path &file)
{
    struct stat status {};
    return stat(file.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

bool writePrivately(const std::filesystem::path &file, const std::string &bytes)
{
    std::filesystem::path draft = file;
    draft += ".part";
    const int descriptor = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return false;
    std::size_t written = 0;
    while (written < bytes.size()) {
        const auto count = write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count <= 0)
            break;
        written += static_cast<std::size_t>(count);
    }
    const bool isWhole = written == bytes.size() && fsync(descriptor) == 0;
    close(descriptor);
    return isWhole && rename(draft.c_str(), file.c_str()) == 0;
}

void bringToDisk(const std::filesystem::path &file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isDone = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0)
        close(descriptor);
    if (!isDone)
        throw std::runtime_error(file.string() + " cannot be brought to the disk");
}

#else

void holdSignals() {}

ProcessSignal nextSignal()
{
    static HANDLE never = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    WaitForSingleObject(never, INFINITE);
    return ProcessSignal::Stop;
}

void notifyServiceManager(const std::string &) {}

int inheritedListener()
{
    return -1;
}

int freeLoopbackPort()
{
    return 0;
}

bool isReadableByOthers(const std::filesystem::path &)
{
    return false;
}

bool writePrivately(const std::filesystem::path &file, const std::string &bytes)
{
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    stream.close();
    return static_cast<bool>(stream);
}

void bringToDisk(const std::filesystem::path &) {}

#endif

} // namespace creatormetrics

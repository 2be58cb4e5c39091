// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_line.h"

#include <chrono>
#include <cstring>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace casegrip::app
{
namespace
{

constexpr std::size_t longestLine = 64 * 1024;

class Connection
{
public:
    explicit Connection(const std::string &socket) : m_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (m_fd < 0 || socket.size() >= sizeof address.sun_path)
            return;
        std::memcpy(address.sun_path, socket.c_str(), socket.size() + 1);
        ucred peer = {};
        socklen_t size = sizeof peer;
        // Whoever has put a socket there for another login to find does not get to hear what is looked at.
        m_isOpen = ::connect(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                   ::getsockopt(m_fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
    }
    ~Connection()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool isOpen() const { return m_isOpen; }

    bool write(std::string_view text) const
    {
        while (!text.empty()) {
            const auto written = ::send(m_fd, text.data(), text.size(), MSG_NOSIGNAL);
            if (written <= 0)
                return false;
            text.remove_prefix(std::size_t(written));
        }
        return true;
    }

    // Up to the end of the line; empty: none came in time.
    std::string readLine(int patienceMs) const
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{patienceMs};
        std::string line;
        while (line.size() < longestLine) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
            pollfd waiting = {m_fd, POLLIN, 0};
            char part[1024];
            if (left <= 0 || ::poll(&waiting, 1, int(left)) <= 0)
                return {};
            const auto size = ::recv(m_fd, part, sizeof part, 0);
            if (size <= 0)
                return {};
            line.append(part, std::size_t(size));
            if (const auto at = line.find('\n'); at != std::string::npos)
                return line.substr(0, at);
        }
        return {};
    }

private:
    const int m_fd;
    bool m_isOpen = false;
};

} // namespace

std::optional<std::string> askWindow(const std::string &socket, const std::string &line, int patienceMs)
{
    const Connection window(socket);
    if (!window.isOpen())
        return {};
    return window.write(line + '\n') ? window.readLine(patienceMs) : std::string();
}

} // namespace casegrip::app

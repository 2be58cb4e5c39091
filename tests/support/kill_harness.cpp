// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kill_harness.h"

#include "tests/support/test_size.h"

#include <chrono>
#include <csignal>
#include <optional>
#include <poll.h>
#include <random>
#include <stdexcept>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

namespace casegrip::test
{
namespace
{

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::microseconds;

// One child from its start to its end.
class Child
{
public:
    explicit Child(const std::function<void(Phase &)> &work)
    {
        int ends[2] = {};
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0)
            run(work, ends[1]);
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    ~Child()
    {
        ::close(m_pipe);
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    // Listens until the child ends by itself or `delay` after it entered the phase; then kills it.
    Death watch(std::optional<Microseconds> delay)
    {
        while (listen(remaining(delay))) {
        }
        ::kill(m_pid, SIGKILL);
        while (listen({})) {
        }
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
        m_death.wasInside = m_entered && !m_death.hasFinished;
        return m_death;
    }
    Microseconds phaseLength() const { return std::chrono::duration_cast<Microseconds>(m_left - *m_entered); }

private:
    [[noreturn]] static void run(const std::function<void(Phase &)> &work, int pipe)
    {
        Phase phase(pipe);
        try {
            work(phase);
        } catch (const std::exception &exception) {
            phase.fail(exception.what());
        }
        ::_exit(0);
    }
    // None: wait as long as it takes.
    std::optional<Microseconds> remaining(std::optional<Microseconds> delay) const
    {
        if (!delay || !m_entered)
            return {};
        return std::chrono::duration_cast<Microseconds>(*m_entered + *delay - Clock::now());
    }
    // False: nothing more in that time, or ever.
    bool listen(std::optional<Microseconds> patience)
    {
        if (patience && patience->count() <= 0)
            return false;
        const timespec limit{patience ? patience->count() / 1'000'000 : 0,
                             patience ? patience->count() % 1'000'000 * 1000 : 0};
        pollfd waiting{m_pipe, POLLIN, 0};
        if (::ppoll(&waiting, 1, patience ? &limit : nullptr, nullptr) <= 0)
            return false;
        char bytes[4096];
        const ssize_t count = ::read(m_pipe, bytes, sizeof bytes);
        if (count <= 0)
            return false;
        m_text.append(bytes, static_cast<std::size_t>(count));
        takeLines();
        return true;
    }
    void takeLines()
    {
        for (auto end = m_text.find('\n'); end != std::string::npos; end = m_text.find('\n')) {
            take(m_text.substr(0, end));
            m_text.erase(0, end + 1);
        }
    }
    void take(const std::string &line)
    {
        if (line[0] == '>') {
            m_entered = Clock::now();
        } else if (line[0] == '<') {
            m_left = Clock::now();
            m_death.hasFinished = true;
        } else if (line[0] == 'A') {
            m_death.acknowledged.push_back(line.substr(1));
        } else {
            m_death.error = line.substr(1);
        }
    }

    pid_t m_pid = 0;
    int m_pipe = -1;
    std::string m_text;
    std::optional<Clock::time_point> m_entered;
    Clock::time_point m_left;
    Death m_death;
};

// How long the phase takes when nobody kills it; the quickest of three, because other programs are about.
double measure(const KillTest &test)
{
    auto shortest = Microseconds::max();
    for (int i = 0; i < 3; ++i) {
        test.prepare();
        Child child(test.work);
        const Death end = child.watch({});
        if (!end.hasFinished)
            throw std::runtime_error("the phase does not end by itself: " + end.error);
        test.check(end);
        shortest = std::min(shortest, child.phaseLength());
    }
    return 0.9 * static_cast<double>(shortest.count());
}

} // namespace

void Phase::tell(char kind, std::string_view text)
{
    std::string line(1, kind);
    line += text;
    line += '\n';
    if (::write(m_pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        ::_exit(2);
}

std::string KillReport::toText(const std::string &name) const
{
    std::string text = name + ": " + std::to_string(kills) + " kills, " + std::to_string(inside) + " (" +
                       std::to_string(kills == 0 ? 0 : inside * 100 / kills) + " %) inside the phase, by quarters of it";
    for (const int count : quarters)
        text += ' ' + std::to_string(count);
    return text;
}

Appearance::Appearance(const std::string &folder, std::string name, std::function<void()> seen)
    : m_events(::inotify_init1(IN_CLOEXEC))
{
    if (m_events < 0 || ::inotify_add_watch(m_events, folder.c_str(), IN_CREATE | IN_MOVED_TO) < 0 || ::pipe(m_end) != 0)
        throw std::runtime_error("the folder cannot be watched");
    m_thread = std::thread([this, name = std::move(name), seen = std::move(seen)] { watch(name, seen); });
}

Appearance::~Appearance()
{
    ::close(m_end[1]);
    m_thread.join();
    ::close(m_end[0]);
    ::close(m_events);
}

void Appearance::watch(const std::string &name, const std::function<void()> &seen) const
{
    alignas(inotify_event) char bytes[4096];
    pollfd waiting[] = {{m_events, POLLIN, 0}, {m_end[0], POLLIN, 0}};
    // What is already there counts before the end does.
    while (::poll(waiting, 2, -1) > 0 && waiting[0].revents != 0) {
        const ssize_t count = ::read(m_events, bytes, sizeof bytes);
        for (ssize_t at = 0; at < count;) {
            const auto *event = reinterpret_cast<const inotify_event *>(bytes + at);
            if (event->len > 0 && name == event->name)
                return seen();
            at += ssize_t(sizeof(inotify_event) + event->len);
        }
    }
}

int killCount(int everyday)
{
    return tries("CASEGRIP_KILLS", everyday);
}

KillReport killRepeatedly(int wanted, const KillTest &test)
{
    std::mt19937 random(std::random_device{}());
    const bool isMeasured = test.longestUs == 0;
    double longest = isMeasured ? measure(test) : test.longestUs;
    KillReport report;
    while (report.inside < wanted && report.kills < 2 * wanted + 10) {
        std::uniform_real_distribution<double> moment(test.shortestUs,
                                                      std::max(longest, test.shortestUs + 1.0));
        test.prepare();
        Child child(test.work);
        const double at = moment(random);
        const Death death = child.watch(Microseconds(static_cast<long long>(at)));
        ++report.kills;
        report.inside += death.wasInside ? 1 : 0;
        if (death.wasInside)
            ++report.quarters[std::min<std::size_t>(3, static_cast<std::size_t>(4 * at / longest))];
        if (isMeasured)
            longest *= death.hasFinished ? 0.85 : 1.01;
        test.check(death);
    }
    return report;
}

} // namespace casegrip::test

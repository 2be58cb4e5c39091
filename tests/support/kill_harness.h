// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

// kill -9 at random instants. A child process does the work and tells down a pipe when the phase in question
// begins and ends, and what it was told is durable; the parent kills it at a random moment inside that phase
// and looks at what is left. The parent must have no database open when the child is started.
namespace casegrip::test
{

// The child's end of the pipe.
class Phase
{
public:
    explicit Phase(int pipe) : m_pipe(pipe) {}
    void enter() { tell('>', {}); }
    void leave() { tell('<', {}); }
    // One line of at most 1,000 bytes, sent only after the promise was made.
    void acknowledge(std::string_view what) { tell('A', what); }
    void fail(std::string_view what) { tell('E', what); }

private:
    void tell(char kind, std::string_view text);
    int m_pipe;
};

// What the parent knows of a child that has ended.
struct Death {
    bool wasInside = false;   // killed after enter(), before leave()
    bool hasFinished = false; // leave() was reached
    std::string error;        // the work itself failed: always a failure of the test
    std::vector<std::string> acknowledged;
};

struct KillTest {
    std::function<void()> prepare = [] {}; // in the parent, before each child
    std::function<void(Phase &)> work;     // in the child
    std::function<void(const Death &)> check;
    // Microseconds after enter(); 0 as the longest: the phase is measured first, and kept up to date on the
    // way.
    int shortestUs = 0;
    int longestUs = 0;
};

struct KillReport {
    int kills = 0;
    int inside = 0;
    std::array<int, 4> quarters{}; // of the kills inside: how many in each quarter of the phase
    // "restore: 200 kills, 188 (94 %) inside the phase, by quarters of it 50 46 47 45"
    std::string toText(const std::string &name) const;
    // At least 80 % inside. Of a few kills all may come late: they are not judged.
    bool isAimed() const { return kills < 100 || inside * 10 >= kills * 8; }
};

// `everyday` kills, or as many as the environment variable CASEGRIP_KILLS says.
int killCount(int everyday);

// Calls `seen` once, on a thread of its own, as soon as a file of that name is in the folder: for a phase inside the
// work that begins so. Lives in the child.
class Appearance
{
public:
    Appearance(const std::string &folder, std::string name, std::function<void()> seen);
    ~Appearance();
    Appearance(const Appearance &) = delete;
    Appearance &operator=(const Appearance &) = delete;

private:
    void watch(const std::string &name, const std::function<void()> &seen) const;
    int m_events; // of the folder
    int m_end[2] = {};
    std::thread m_thread;
};
// Kills until `wanted` kills have landed inside the phase, or twice as many have been tried.
KillReport killRepeatedly(int wanted, const KillTest &test);

} // namespace casegrip::test

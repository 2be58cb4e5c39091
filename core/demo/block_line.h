// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace casegrip::demo
{

// Makes pieces 0 .. count-1 on several threads and hands them over in order, with few of them waiting at a
// time.
template <typename Piece>
class BlockLine
{
public:
    // `make` is called on the line's threads, at once for different pieces.
    BlockLine(std::int64_t count, int threads, std::function<Piece(std::int64_t)> make)
        : m_count(count), m_make(std::move(make)), m_waiting(std::size_t(threads) * 2)
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }
    BlockLine(const BlockLine &) = delete;
    BlockLine &operator=(const BlockLine &) = delete;
    ~BlockLine()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_next = m_count;
        }
        m_room.notify_all();
        for (auto &thread : m_threads)
            thread.join();
    }

    // The next piece in order; call `count` times.
    Piece take()
    {
        std::unique_lock lock(m_mutex);
        auto &place = m_waiting[std::size_t(m_taken) % m_waiting.size()];
        m_ready.wait(lock, [&place] { return place.has_value(); });
        Piece piece = std::move(*place);
        place.reset();
        ++m_taken;
        m_room.notify_all();
        return piece;
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_room.wait(lock, [this] {
                return m_next >= m_count || m_next < m_taken + std::int64_t(m_waiting.size());
            });
            if (m_next >= m_count)
                return;
            const std::int64_t number = m_next++;
            lock.unlock();
            Piece piece = m_make(number);
            lock.lock();
            m_waiting[std::size_t(number) % m_waiting.size()] = std::move(piece);
            m_ready.notify_all();
        }
    }

    const std::int64_t m_count;
    const std::function<Piece(std::int64_t)> m_make;
    std::mutex m_mutex;
    std::condition_variable m_ready, m_room;
    std::vector<std::optional<Piece>> m_waiting; // piece n in place n % size
    std::int64_t m_next = 0, m_taken = 0;
    std::vector<std::thread> m_threads;
};

} // namespace casegrip::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/guidance/page.h"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace SQLite
{
class Database;
}

// The pages with an index of their words (FTS5, in memory). One thread at a time.
namespace casegrip::guidance
{

struct Hit {
    const Page *page = nullptr; // the catalogue's
    std::string excerpt;        // plain text around the first match, or the beginning

    bool operator==(const Hit &) const = default;
};

struct Found {
    std::vector<Hit> hits;      // the best first
    bool hasEveryWord = true;   // false: no page has all the words, these have some
};

class Catalogue
{
public:
    static Result<Catalogue> make(std::vector<Page> pages);
    Catalogue(Catalogue &&) noexcept;
    Catalogue &operator=(Catalogue &&) noexcept;
    ~Catalogue();

    const std::vector<Page> &pages() const { return m_pages; }
    const Page *find(std::string_view id) const;
    // Whatever is typed: each word is looked for as the beginning of one, small or capital, with accents or without.
    // Nothing for a text without words.
    Result<Found> search(std::string_view typed, int most = 100) const;

private:
    explicit Catalogue(std::vector<Page> pages);
    std::vector<Hit> matching(const std::string &expression, const std::string &id, int most) const;

    std::vector<Page> m_pages;
    std::unordered_map<std::string, std::size_t> m_places;
    std::unique_ptr<SQLite::Database> m_index;
};

} // namespace casegrip::guidance

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guidance/catalogue.h"

#include "core/base/json.h"
#include "core/storage/database.h"
#include "core/storage/sql_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace casegrip::guidance
{
namespace
{

constexpr std::size_t mostTerms = 16;
constexpr qsizetype longestTerm = 64;

// The words of what was typed, each quoted and as a beginning: "evidence-led"*. What has no letter or digit is none.
std::vector<std::string> termsOf(std::string_view typed)
{
    std::vector<std::string> terms;
    for (const QString &word : toQString(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {
        QString kept;
        for (const QChar c : word.left(longestTerm)) {
            if (c != u'"' && c.category() != QChar::Other_Control)
                kept += c;
        }
        const bool hasWord = std::any_of(kept.begin(), kept.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (hasWord && terms.size() < mostTerms)
            terms.push_back('"' + toStd(kept) + "\"*");
    }
    return terms;
}

std::string joined(const std::vector<std::string> &terms, const char *with)
{
    std::string text;
    for (const std::string &term : terms)
        text += (text.empty() ? "" : with) + term;
    return text;
}

std::string bodyOf(const Page &page)
{
    std::string body = page.why;
    const auto add = [&body](const std::string &text) {
        if (!text.empty())
            body += (body.empty() ? "" : " ") + (text.starts_with("- ") ? text.substr(2) : text);
    };
    for (const std::string &paragraph : page.text)
        add(paragraph);
    for (const Answer &answer : page.answers)
        add(answer.label + (answer.hint.empty() ? "" : ": " + answer.hint) + '.');
    add(page.exemplar);
    add(page.source);
    return body;
}

} // namespace

Catalogue::Catalogue(std::vector<Page> pages)
    : m_pages(std::move(pages)),
      m_index(std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE))
{
    m_index->exec(storage::sqlFile("guidance/index"));
    SQLite::Statement insert(*m_index, storage::sqlFile("guidance/insert_page"));
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const Page &page = m_pages[i];
        m_places.emplace(page.id, i);
        insert.bind(1, std::int64_t(i));
        insert.bind(2, page.id);
        insert.bind(3, page.title);
        insert.bind(4, bodyOf(page));
        insert.exec();
        insert.reset();
    }
}

Catalogue::Catalogue(Catalogue &&) noexcept = default;
Catalogue &Catalogue::operator=(Catalogue &&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::make(std::vector<Page> pages)
{
    return storage::guarded("the index of the guidance",
                            [&]() -> Result<Catalogue> { return Catalogue(std::move(pages)); });
}

const Page *Catalogue::find(std::string_view id) const
{
    const auto place = m_places.find(std::string(id));
    return place == m_places.end() ? nullptr : &m_pages[place->second];
}

std::vector<Hit> Catalogue::matching(const std::string &expression, const std::string &id, int most) const
{
    std::vector<Hit> hits;
    SQLite::Statement find(*m_index, storage::sqlFile("guidance/find_pages"));
    find.bind(1, expression);
    find.bind(2, most);
    find.bind(3, id);
    while (find.executeStep())
        hits.push_back({&m_pages[std::size_t(find.getColumn(0).getInt64())], find.getColumn(1).getString()});
    return hits;
}

Result<Found> Catalogue::search(std::string_view typed, int most) const
{
    const std::vector<std::string> terms = termsOf(typed);
    if (terms.empty())
        return Found{};
    const std::string id = toStd(toQString(typed).trimmed());
    return storage::guarded("the index of the guidance", [&]() -> Result<Found> {
        Found found{matching(joined(terms, " AND "), id, most), true};
        if (found.hits.empty() && terms.size() > 1)
            found = {matching(joined(terms, " OR "), id, most), false};
        return found;
    });
}

} // namespace casegrip::guidance

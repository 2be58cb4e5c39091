// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/access_log.h"

#include "core/base/json.h"
#include "core/journal/access_reading.h"
#include "core/storage/statement.h"
#include "core/workspace/access_words.h"
#include "core/workspace/private.h"

#include <map>

// Reading the access log.
namespace casegrip::workspace
{
namespace
{

bool names(const Officer &officer, const QString &part)
{
    const std::string *texts[] = {&officer.name, &officer.login, &officer.collar, &officer.officerId};
    return std::any_of(std::begin(texts), std::end(texts),
                       [&](const std::string *text) { return toQString(*text).contains(part, Qt::CaseInsensitive); });
}

// The logins that are meant; what was typed counts as one too.
std::vector<std::string> loginsOf(const std::string &person, const std::vector<Officer> &officers)
{
    std::vector<std::string> logins;
    if (person.empty())
        return logins;
    logins.push_back(person);
    for (const Officer &officer : officers) {
        if (!officer.login.empty() && names(officer, toQString(person)))
            logins.push_back(officer.login);
    }
    return logins;
}

std::map<std::string, std::string> namesByLogin(const std::vector<Officer> &officers)
{
    std::map<std::string, std::string> names;
    for (const Officer &officer : officers)
        names.emplace(officer.login, officer.name);
    names.erase(std::string());
    return names;
}

} // namespace

// The one place that decides who may read the log.
Done Workspace::mayReadLog()
{
    return d->permit(access::Action::ReadLog);
}

// Rows of cases that the person is not to know of leave no gap: the page is filled up.
Result<AccessPage> Workspace::accessLog(const AccessQuery &query, int limit)
{
    AccessPage page;
    if (auto may = mayReadLog(); !may)
        return failure(may.error());
    if (!d->work)
        return page;
    const auto roster = d->readOfficers();
    if (!roster)
        return failure(roster.error());
    journal::AccessQuery asked{loginsOf(query.person, *roster), query.caseNo, query.action, query.from, query.to};
    asked.before = query.before.value_or(asked.before);
    const auto names = namesByLogin(*roster);
    Private::LogReader reader{true, {}};
    for (bool isEnd = false; !isEnd;) {
        const auto entries = journal::readAccess(*d->work, asked, limit + 1);
        if (!entries)
            return failure(entries.error());
        isEnd = entries->size() <= std::size_t(limit);
        for (const journal::Entry &entry : *entries) {
            if (!d->mayRead(entry, reader))
                continue;
            page.hasMore = page.rows.size() == std::size_t(limit);
            if (page.hasMore)
                return page;
            page.rows.push_back(accessRowOf(entry));
            if (const auto name = names.find(page.rows.back().login); name != names.end())
                page.rows.back().name = name->second;
        }
        if (!isEnd)
            asked.before = entries->back().position;
    }
    return page;
}

Result<std::string> Workspace::searchedHash(const std::string &words)
{
    if (auto may = mayReadLog(); !may)
        return failure(may.error());
    const auto key = d->searchKey();
    if (!key)
        return failure(key.error());
    return *key ? keyedHash(**key, words) : std::string();
}

Result<std::optional<journal::Hash>> Workspace::Private::searchKey()
{
    if (!work)
        return std::optional<journal::Hash>();
    const auto kept = journal::Settings(*work).value(searchKeySetting);
    if (!kept)
        return failure(kept.error());
    return journal::fromHex<32>(kept->value_or(std::string()));
}

} // namespace casegrip::workspace

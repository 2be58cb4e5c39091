// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/small_force.h"

#include <set>

// What must be true of a data folder after a stop at any moment, and is asked after kills and power cuts alike.
namespace casegrip::test
{

// The ids of all entries, of the journal and of the access log.
inline std::vector<std::string> entryIds(workspace::Workspace &opened)
{
    std::vector<std::string> ids;
    for (const auto &row : must(opened.log({}, 1'000'000)))
        ids.push_back(row.id);
    return ids;
}

// Empty when work.db and the facts are whole, every chain holds and everything stored is what its sources give.
inline std::string findingsOf(workspace::Workspace &opened)
{
    NoProgress silent;
    std::string text;
    for (const auto &finding : must(opened.verify(false, false, silent)).findings)
        text += finding.what + ' ';
    return text;
}

struct Expected {
    std::string before, after;        // what picture() shows
    bool isAfter = false;             // it was acknowledged
    std::vector<std::string> entries; // acknowledged too
    std::string next;                 // what the folder shows once the next export is in
};

// Looks at what a stop left in the force's data folder.
class AfterStop
{
public:
    explicit AfterStop(const SmallForce &force) : m_force(force) {}

    // Empty: as it must be; else what is not.
    std::string wrong(const Expected &expected)
    {
        auto opened = m_force.tryOpen();
        if (!opened)
            return toString(opened.error());
        const auto found = picture(*opened);
        if (found != expected.before && found != expected.after)
            return "neither the state before nor the one after";
        if (found != expected.after && expected.isAfter)
            return "what was acknowledged is lost";
        ++(found == expected.after ? m_after : m_before);
        if (auto lost = lostEntry(*opened, expected.entries); !lost.empty())
            return lost;
        if (auto unsound = findingsOf(*opened); !unsound.empty())
            return unsound;
        if (auto leftOver = leftOvers(int(must(opened->exports()).size())); !leftOver.empty())
            return leftOver;
        return goesOn(*opened, expected.next);
    }
    int before() const { return m_before; }
    int after() const { return m_after; }

private:
    static std::string lostEntry(workspace::Workspace &opened, const std::vector<std::string> &entries)
    {
        const auto found = entryIds(opened);
        const std::set<std::string> present(found.begin(), found.end());
        for (const auto &id : entries) {
            if (!present.contains(id))
                return "an acknowledged entry is lost";
        }
        return {};
    }
    std::string leftOvers(int applied) const
    {
        const QString data = QString::fromStdString(m_force.data());
        QStringList facts = QDir(data).entryList({QStringLiteral("facts-*.db*")}, QDir::Files);
        facts.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")) || name.endsWith(QLatin1String("-shm")); });
        if (facts.size() != (applied == 0 ? 0 : 1))
            return "facts files: " + facts.join(u' ').toStdString();
        const auto kept = QDir(data + QStringLiteral("/exports")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return kept.size() == applied ? std::string() : "kept exports: " + kept.join(u' ').toStdString();
    }
    // The next export: the same as if nothing had happened.
    std::string goesOn(workspace::Workspace &opened, const std::string &next) const
    {
        const bool isEmpty = !must(opened.status()).hasData;
        m_force.sync(opened, m_force.next());
        if (auto unsound = findingsOf(opened); !unsound.empty())
            return "after the next sync: " + unsound;
        return isEmpty || picture(opened) == next ? std::string() : "after the next sync it is not as if nothing had happened";
    }

    const SmallForce &m_force;
    int m_before = 0, m_after = 0;
};

} // namespace casegrip::test

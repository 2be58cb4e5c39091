// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/journal/work_file.h"
#include "core/workspace/access_request.h"
#include "core/workspace/access_words.h"
#include "core/workspace/private.h"

#include <QString>
#include <algorithm>

// Telling the access log what is looked at, before it is shown.
namespace casegrip::workspace
{

constexpr int lockPatienceMs = 2000;

// Only whoever has the right to write may: two who wrote at once would not be safe in SQLite 3.40. It never makes, migrates
// or repairs anything: that is for who opens the folder to write, and the version has been looked at by who opened it.
Done Workspace::Private::openBeside()
{
    if (sideWriter)
        return {};
    if (!lock) {
        auto taken = storage::WriteLock::acquire(options.dataDir, lockPatienceMs);
        if (!taken)
            return failure(taken.error().kind, "What is looked at is written to the access log first. " + taken.error().what,
                           "Look at it in the window that is open, or close that and try again.");
        lock = std::move(*taken);
    }
    auto key = journal::SigningKey::loadOrMake(options.dataDir);
    if (!key)
        return failure(key.error());
    auto made = std::make_unique<Beside>();
    auto opened = storage::Database::open(journal::workPath(options.dataDir), storage::Database::Mode::ReadWrite, journal::workApplicationId);
    if (!opened)
        return failure(opened.error());
    made->work = std::move(*opened);
    const bool isTrueTime = options.replay && !isTest;
    auto writing = journal::JournalWriter::open(*made->work, std::move(*key), isTrueTime ? made->clock : *options.clock, {options.login, {}});
    if (!writing)
        return failure(writing.error());
    made->writer.emplace(std::move(*writing));
    sideWriter = std::move(made);
    return {};
}

Done Workspace::Private::tell(const journal::Access &row, const AccessRequest *request)
{
    const bool isReplay = options.replay && !isTest;
    if (!work || (isReplay && gate.isOpen()))
        return {};
    if (writer && !isReplay) {
        const auto recorded = writer->record(row);
        return recorded ? Done() : failure(recorded.error());
    }
    if (!sideWriter && request && options.askWindow && !isTest) {
        const auto answer = options.askWindow(*request);
        if (answer && (*answer || answer->error().kind != ErrorKind::Busy)) // else it may have closed
            return *answer;
    }
    if (auto opened = openBeside(); !opened)
        return opened.error().kind == ErrorKind::Busy && gate.isOpen() ? Done() : opened; // for trying out: nobody asks who looked
    const auto recorded = sideWriter->writer->record(row);
    return recorded ? Done() : failure(recorded.error());
}

Done Workspace::recordViewed(const Viewed &viewed)
{
    if (auto may = d->permitSeeing(viewed.caseNo); !may)
        return may;
    if (d->options.atWriter)
        return d->options.atWriter([&viewed](Workspace &writer) { return writer.recordViewed(viewed); });
    const AccessRequest request{d->options.login, viewed};
    const auto kind = viewed.as.empty() ? journal::AccessKind::Viewed : journal::AccessKind::Exported;
    return d->tell({kind, viewed.caseNo, detailsOf(viewed)}, &request);
}

Done Workspace::recordListed(const Listed &listed)
{
    if (d->options.atWriter)
        return d->options.atWriter([&listed](Workspace &writer) { return writer.recordListed(listed); });
    const auto kind = listed.as.empty() ? journal::AccessKind::Searched : journal::AccessKind::Exported;
    const AccessRequest request{d->options.login, listed};
    return d->tell({kind, listed.caseNo, detailsOf(listed)}, &request);
}

Done Workspace::recordSearched(const Searched &searched)
{
    if (d->options.atWriter)
        return d->options.atWriter([&searched](Workspace &writer) { return writer.recordSearched(searched); });
    if (!d->work || (d->options.replay && !d->isTest && d->gate.isOpen()))
        return {};
    auto key = d->searchKey();
    if (key && !*key)
        key = d->makeSearchKey();
    if (!key)
        return key.error().kind == ErrorKind::Busy && d->gate.isOpen() ? Done() : failure(key.error()); // as tell()
    const QString hash = toQString(keyedHash(**key, searched.words));
    return d->tell({journal::AccessKind::Searched, {}, {{QStringLiteral("found"), qint64(searched.found)}, {QStringLiteral("words"), hash}}});
}

// In work.db, so that it is backed up with the rows that need it.
Result<std::optional<journal::Hash>> Workspace::Private::makeSearchKey()
{
    if (!writer) {
        if (auto opened = openBeside(); !opened)
            return failure(opened.error());
    }
    const auto key = journal::randomBytes<32>();
    if (auto kept = journal::Settings(writer ? *work : *sideWriter->work).set(searchKeySetting, journal::toHex(key)); !kept)
        return failure(kept.error());
    return searchKey(); // somebody else may have been first
}

bool Workspace::asksWorkReason() const
{
    const access::Policy *policy = d->gate.policy();
    return policy && policy->asksWorkReason;
}

Result<WorkReason> Workspace::reasonOutside(const std::string &caseNo, const std::string &words)
{
    if (toQString(words).size() > qsizetype(longestWorkReason))
        return failure(ErrorKind::Invalid, "A work reason has at most " + std::to_string(longestWorkReason) + " characters.", "Shorten it.");
    if (!words.empty())
        return WorkReason{WorkReason::From::Outside, {}, 0, {}, words};
    if (!d->facts)
        return WorkReason{WorkReason::From::Outside, {}, 0, {}};
    due::QueueQuery own;
    own.rank = person().rankNow();
    const auto owed = openWork(own, {caseNo});
    if (!owed)
        return failure(owed.error());
    const auto first = std::min_element(owed->work.begin(), owed->work.end(), [](const auto &a, const auto &b) { return a.dueAt < b.dueAt; });
    if (!own.rank.empty() && first != owed->work.end()) {
        const auto dueAt = first->dueAt == due::OpenWork::noDueAt ? std::nullopt : std::optional(unpackInstant(first->dueAt));
        return WorkReason{WorkReason::From::Queue, first->stage, first->cycle, dueAt};
    }
    if (asksWorkReason())
        return failure(ErrorKind::Refused, "You owe no review of this case, so the access log asks why you look at it.",
                       "Say why: --why REASON.");
    return WorkReason{WorkReason::From::Outside, {}, 0, {}};
}

} // namespace casegrip::workspace
